import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Popup, type PageAtHand, type PopupProps } from '../../src/pages/popup/Popup.tsx';

afterEach(cleanup);

const OPEN = {
  is: 'open',
  host: 'acme.zendesk.com',
  site: { title: 'Zendesk', kind: 'known' },
  isAllowed: true,
  isOn: true,
} as const satisfies PageAtHand;

function open(page: PageAtHand, notice?: string) {
  const acts = { allow: vi.fn(), turn: vi.fn(), openOptions: vi.fn() } satisfies Partial<PopupProps>;
  const { container } = render(<Popup page={page} notice={notice} {...acts} />);
  return { ...acts, said: container.textContent };
}

describe('The popup', () => {
  it('names the helpdesk and switches Cando off and on', () => {
    const { said, turn } = open(OPEN);
    expect(said).toContain('Zendeskacme.zendesk.com');
    const switched = screen.getByRole('switch', { name: 'Cando on acme.zendesk.com' });
    expect(switched.getAttribute('aria-checked')).toBe('true');
    fireEvent.click(switched);
    expect(turn).toHaveBeenCalledExactlyOnceWith(false);
  });

  it('says what off means, and switches on', () => {
    const { said, turn } = open({ ...OPEN, isOn: false });
    expect(said).toContain('Off: nothing is read here.');
    fireEvent.click(screen.getByRole('switch'));
    expect(turn).toHaveBeenCalledExactlyOnceWith(true);
  });

  it('offers to be used where it is not allowed yet, and says that it knows nothing of the page', () => {
    const page = {
      ...OPEN,
      host: 'desk.example',
      site: { title: 'Any other site', kind: 'any' },
      isAllowed: false,
    } as const;
    const { said, allow } = open(page);
    expect(said).toContain('None of the helpdesks that Cando knows');
    expect(screen.queryByRole('switch')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Use Cando on this site' }));
    expect(allow).toHaveBeenCalledOnce();
  });

  it('says of a helpdesk that nobody has looked at that it is unverified', () =>
    expect(open({ ...OPEN, site: { title: 'Front', kind: 'unverified' } }).said).toContain('Unverified'));

  it('says in plain words where it cannot run', () => {
    expect(open({ is: 'closed' }).said).toContain('Browsers keep all extensions out of their own pages');
    expect(screen.queryByRole('switch')).toBeNull();
  });

  it('says what was refused', () => {
    open({ ...OPEN, isAllowed: false }, 'Your browser did not allow it, so nothing has changed.');
    expect(screen.getByRole('status').textContent).toContain('did not allow it');
  });

  it('says what leaves the browser, and leads to how that is tested and to the options', () => {
    const { said, openOptions } = open({ is: 'looked at' });
    expect(said).toContain('What leaves your browser: nothing.');
    fireEvent.click(screen.getByRole('button', { name: 'How that is tested' }));
    fireEvent.click(screen.getByRole('button', { name: 'Options' }));
    expect(openOptions.mock.calls).toEqual([['trust'], []]);
  });
});
