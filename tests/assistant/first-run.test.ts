import { describe, expect, it, vi } from 'vitest';
import { createPanel } from '../../src/assistant/first-run/panel.ts';

function open() {
  const answers = { turnOn: vi.fn(), notHere: vi.fn(), later: vi.fn(), explain: vi.fn() };
  const panel = createPanel({ host: 'desk.example', keys: ['Alt', 'Enter'] }, answers);
  const buttons = [...panel.querySelectorAll('button')];
  return { answers, panel, buttons };
}

describe('The question of the first run', () => {
  it('says in one sentence what Cando does, and what leaves the browser', () => {
    const { panel } = open();
    expect(panel.querySelector('.what')?.textContent.match(/\./g)).toHaveLength(1);
    expect(panel.textContent).toContain('What leaves your browser: nothing.');
    expect(panel.textContent).toContain('Alt+Enter to choose, Esc for later');
  });

  it('is a dialog named by its title and described by what it says', () => {
    const { panel } = open();
    expect(panel.getAttribute('role') ?? panel.role).toBe('dialog');
    const named = panel.querySelector(`#${panel.getAttribute('aria-labelledby') ?? ''}`);
    expect(named?.textContent).toBe('Use Cando on desk.example?');
    expect(panel.querySelector(`#${panel.getAttribute('aria-describedby') ?? ''}`)?.textContent).toContain('Cando');
  });

  it('has all its answers as buttons, in the order in which they are read', () => {
    const { buttons } = open();
    const names = buttons.map((button) => button.ariaLabel ?? button.textContent);
    expect(names).toEqual(['Later', 'See how that is tested', 'Turn on on desk.example', 'Not here']);
  });

  it('takes no click that a script of the page makes up', () => {
    const { buttons, answers } = open();
    for (const button of buttons) button.click();
    for (const answer of Object.values(answers)) expect(answer).not.toHaveBeenCalled();
  });

  it('leaves the caret in the draft when the mouse is pressed in it', () => {
    const { panel } = open();
    expect(panel.dispatchEvent(new MouseEvent('mousedown', { cancelable: true, bubbles: true }))).toBe(false);
  });
});
