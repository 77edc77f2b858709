import { cleanup, fireEvent, render, screen, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Options, type OptionsProps } from '../../src/pages/options/Options.tsx';
import { DEFAULT_SETTINGS, type Settings } from '../../src/storage/settings.ts';

afterEach(cleanup);

const HELPDESKS = [
  { id: 'gmail', title: 'Gmail', patterns: ['https://mail.google.com/*'], isUnverified: false, isAllowed: true },
  { id: 'front', title: 'Front', patterns: ['https://app.frontapp.com/*'], isUnverified: true, isAllowed: false },
  { id: 'zammad', title: 'Zammad', patterns: [], isUnverified: false, isAllowed: true },
];

/** The page with settings that it changes, as in the extension. */
function open(first: Partial<Settings> = {}, more: Partial<OptionsProps> = {}) {
  let settings: Settings = { ...DEFAULT_SETTINGS, ...first };
  const acts = { allow: vi.fn(), disallow: vi.fn() };
  const change = vi.fn((update: (now: Settings) => Settings) => {
    settings = update(settings);
    view.rerender(page());
  });
  const page = () => (
    <Options
      settings={settings}
      change={change}
      helpdesks={HELPDESKS}
      grants={[]}
      isAllowed={() => true}
      titleOf={(host) => (host === 'mail.google.com' ? 'Gmail' : undefined)}
      {...acts}
      {...more}
    />
  );
  const view = render(page());
  return { ...acts, change, settings: () => settings };
}

const part = (name: string) => within(screen.getByRole('region', { name }));

describe('The options: sites', () => {
  it('are none at first, and opening the page changes nothing', () => {
    const { change } = open();
    expect(part('Sites').getByText(/None yet/)).toBeDefined();
    expect(change).not.toHaveBeenCalled();
  });

  it('are turned off and on', () => {
    const { settings } = open({ hosts: { 'mail.google.com': true } });
    fireEvent.click(part('Sites').getByRole('switch', { name: 'Cando on mail.google.com' }));
    expect(settings().hosts).toEqual({ 'mail.google.com': false });
    fireEvent.click(part('Sites').getByRole('switch', { name: 'Cando on mail.google.com' }));
    expect(settings().hosts).toEqual({ 'mail.google.com': true });
  });

  it('are removed, together with what was allowed for them alone', () => {
    const grants = [
      { pattern: 'https://desk.example/*', hosts: ['desk.example'] },
      { pattern: 'https://*.many.example/*', hosts: ['a.many.example'] },
    ];
    const { settings, disallow } = open({ hosts: { 'desk.example': true, 'a.many.example': true } }, { grants });
    fireEvent.click(part('Sites').getByRole('button', { name: 'Remove a.many.example' }));
    expect(disallow).not.toHaveBeenCalled();
    fireEvent.click(part('Sites').getByRole('button', { name: 'Remove desk.example' }));
    expect(settings().hosts).toEqual({});
    expect(disallow).toHaveBeenCalledExactlyOnceWith(['https://desk.example/*']);
    fireEvent.click(part('Sites').getByRole('button', { name: 'Remove https://*.many.example/*' }));
    expect(disallow).toHaveBeenLastCalledWith(['https://*.many.example/*']);
  });

  it('say when the browser does not let Cando run there, and ask for it', () => {
    const { allow } = open({ hosts: { 'desk.example:8443': true } }, { isAllowed: () => false });
    expect(part('Sites').queryByRole('switch')).toBeNull();
    fireEvent.click(part('Sites').getByRole('button', { name: 'Allow desk.example:8443' }));
    expect(allow).toHaveBeenCalledExactlyOnceWith(['https://desk.example/*', 'http://desk.example/*']);
  });
});

describe('The options: helpdesks', () => {
  it('are turned on with one click, and say when they are unverified', () => {
    const { allow } = open();
    expect(part('Helpdesks').getByText(/app\.frontapp\.com.*unverified/)).toBeDefined();
    expect(part('Helpdesks').getByText(/At an address of your own: Zammad/)).toBeDefined();
    fireEvent.click(part('Helpdesks').getByRole('button', { name: 'Turn on Front' }));
    expect(allow).toHaveBeenCalledExactlyOnceWith(['https://app.frontapp.com/*']);
    expect(part('Helpdesks').queryByRole('button', { name: 'Turn on Gmail' })).toBeNull();
  });
});

describe('The options: the card', () => {
  it('opens as the agent chooses', () => {
    const { settings } = open();
    fireEvent.click(screen.getByRole('radio', { name: 'When the caret comes into underlined words' }));
    expect(settings().opening).toBe('caret');
  });
});

describe('The options: shortcuts', () => {
  const field = (): HTMLInputElement => screen.getByRole('textbox', { name: 'Open the card at the caret' });

  it('are the keys that are pressed', () => {
    const { settings } = open();
    expect(field().value).toBe('Alt + Enter');
    expect(fireEvent.keyDown(field(), { key: 'Alt', altKey: true })).toBe(false);
    expect(fireEvent.keyDown(field(), { key: 'j', altKey: true })).toBe(false);
    expect(settings().shortcuts.open).toBe('Alt+j');
    expect(field().value).toBe('Alt + J');
  });

  it('are refused with a reason, and stay as they were', () => {
    const { settings } = open();
    fireEvent.keyDown(field(), { key: 'Enter', ctrlKey: true });
    expect(field().getAttribute('aria-invalid')).toBe('true');
    const reason = document.getElementById(field().getAttribute('aria-describedby') ?? '');
    expect(reason?.textContent).toBe('Ctrl + Enter: That is a shortcut of Gmail already. Choose another.');
    expect(settings().shortcuts).toEqual(DEFAULT_SETTINGS.shortcuts);
    fireEvent.blur(field());
    expect(reason?.textContent).toBe('');
  });

  it('leave Tab its own way', () => {
    const { change } = open();
    expect(fireEvent.keyDown(field(), { key: 'Tab' })).toBe(true);
    expect(change).not.toHaveBeenCalled();
  });
});

describe('The options: reset', () => {
  it('asks first', () => {
    const { settings, change } = open({ hosts: { 'mail.google.com': true }, opening: 'off' });
    fireEvent.click(screen.getByRole('button', { name: 'Reset all options…' }));
    fireEvent.click(screen.getByRole('button', { name: 'Keep everything' }));
    expect(change).not.toHaveBeenCalled();
    fireEvent.click(screen.getByRole('button', { name: 'Reset all options…' }));
    fireEvent.click(screen.getByRole('button', { name: 'Reset' }));
    expect(settings()).toEqual(DEFAULT_SETTINGS);
  });
});

describe('The options: trust', () => {
  it('say what leaves the browser, and which test shows it', () => {
    open();
    expect(part('What leaves your browser: nothing').getByText('tests/e2e/trust.test.ts')).toBeDefined();
  });
});
