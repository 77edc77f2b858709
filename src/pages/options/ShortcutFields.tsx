import { useId, useState } from 'react';
import type { Shortcuts } from '../../storage/settings.ts';
import { keysOf, shortcutOf } from '../../ui/shortcut.ts';
import { problemOf, SLOTS, type Slot } from './shortcut-problem.ts';

type Part = { readonly shortcuts: Shortcuts; readonly choose: (slot: Slot, shortcut: string) => void };

/** Keys that go on to do what they do everywhere: to the next field, and back. */
const isPassing = ({ key }: React.KeyboardEvent): boolean => key === 'Tab' || key === 'Escape';

function ShortcutField({ slot, shortcuts, choose }: Part & { readonly slot: Slot }) {
  const [problem, setProblem] = useState<string>();
  const id = useId();
  const onKeyDown = (event: React.KeyboardEvent): void => {
    if (isPassing(event)) return setProblem(undefined);
    event.preventDefault();
    const pressed = shortcutOf(event.nativeEvent);
    if (pressed === undefined || event.repeat) return;
    const found = problemOf(pressed, slot, shortcuts);
    setProblem(found && `${keysOf(pressed).join(' + ')}: ${found}`);
    if (found === undefined) choose(slot, pressed);
  };
  return (
    <div className="field">
      <label htmlFor={id}>{SLOTS[slot]}</label>
      <input
        id={id}
        className="keys-field"
        readOnly
        value={keysOf(shortcuts[slot]).join(' + ')}
        aria-describedby={`${id}-help`}
        aria-invalid={problem !== undefined}
        onKeyDown={onKeyDown}
        onBlur={() => setProblem(undefined)}
      />
      <p id={`${id}-help`} className={problem ? 'problem' : 'quiet'} role="status">
        {problem ?? ''}
      </p>
    </div>
  );
}

/** The shortcuts, each a field to press new keys in. What another has already is refused, and who has it is said. */
export function ShortcutFields({ shortcuts, choose }: Part) {
  return (
    <>
      <p className="quiet">Choose a field and press the new keys.</p>
      {(Object.keys(SLOTS) as Slot[]).map((slot) => (
        <ShortcutField key={slot} slot={slot} shortcuts={shortcuts} choose={choose} />
      ))}
    </>
  );
}
