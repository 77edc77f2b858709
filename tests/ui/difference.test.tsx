import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { Difference, differenceOf } from '../../src/ui/Difference.tsx';

afterEach(cleanup);

describe('The difference an edit makes', () => {
  it.each([
    [
      'whole words, never parts of one',
      "I'm sorry, but the bus",
      { span: { start: 9, end: 16 }, insert: ' about this. T' },
      { head: '', removed: 'sorry, but the', added: 'sorry about this. The', tail: '' },
    ],
    [
      'a deletion',
      'We simply can.',
      { span: { start: 3, end: 10 }, insert: '' },
      { head: '', removed: 'simply', added: '', tail: 'can.' },
    ],
    [
      'an insertion',
      'We can.',
      { span: { start: 6, end: 6 }, insert: ' today' },
      { head: '', removed: 'can.', added: 'can today.', tail: '' },
    ],
  ])('shows %s', (_, text, edit, parts) => {
    expect(differenceOf(text, edit)).toEqual(parts);
  });

  it('marks what goes and what comes, and draws a blank as a blank', () => {
    const { container } = render(<Difference text="No." edit={{ span: { start: 0, end: 3 }, insert: 'By ___.' }} />);
    expect(container.querySelector('del')?.textContent).toBe('No.');
    expect(container.querySelector('ins')?.textContent).toContain('By ');
    expect(container.querySelectorAll('.slot')).toHaveLength(1);
    expect(container.textContent).not.toContain('___');
  });
});
