import type { Settings } from '../../storage/settings.ts';
import { Keys } from '../../ui/Keys.tsx';

type Opening = Settings['opening'];

const CHOICES: readonly (readonly [Opening, string])[] = [
  ['hover', 'When I rest on underlined words or click them'],
  ['click', 'When I click underlined words'],
  ['caret', 'When the caret comes into underlined words'],
  ['off', 'By the shortcut alone'],
];

type Part = {
  readonly opening: Opening;
  readonly choose: (opening: Opening) => void;
  readonly shortcut: string;
};

/** What opens a card, beside the shortcut, which always does. */
export function OpeningChoice({ opening, choose, shortcut }: Part) {
  return (
    <fieldset>
      <legend className="quiet">
        <Keys shortcut={shortcut} /> opens it in any case.
      </legend>
      {CHOICES.map(([value, label]) => (
        <label key={value} className="choice">
          <input type="radio" name="opening" value={value} checked={opening === value} onChange={() => choose(value)} />
          {label}
        </label>
      ))}
    </fieldset>
  );
}
