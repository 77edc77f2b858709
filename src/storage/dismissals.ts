import { z } from 'zod/mini';
import { keyedHash, randomKey } from './keyed-hash.ts';
import { openKept, type Keeping } from './kept.ts';

const hash = z.string().check(z.regex(/^[0-9a-f]{16}$/));

/** What the agent does not want to see again. No word of a draft is in it: places and phrases are keyed hashes. */
const dismissalsSchema = z.object({
  version: z.literal(1),
  key: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  places: z.array(hash),
  phrases: z.array(hash),
  /** The addresses of rules, `pack/rule`. */
  rules: z.array(z.string()),
});
type Stored = z.infer<typeof dismissalsSchema>;
type Kind = 'places' | 'phrases' | 'rules';

/** So many are kept, then the oldest go: a hash takes 19 bytes, and there are fewer rules than that. */
const MOST: Readonly<Record<Kind, number>> = { places: 500, phrases: 2_000, rules: 10_000 };

/**
 * Where a finding stands, in words that are folded: case, quotes, spaces and contractions make no difference. Nothing of
 * it comes from how its rule is written. `reproach` is the fault of the rule, or its address where it has none: a rule
 * that gets another message, other patterns or another name, or that is split in two, is still about the same fault.
 */
export type Place = {
  readonly reproach: string;
  /** The words that are flagged. */
  readonly words: string;
  /** The sentence around them. */
  readonly sentence: string;
  /** How many times the same words stand before in the same sentence, and the same sentence in the draft. */
  readonly nth: string;
};

/** Takes one dismissal back, once, so that what is kept is what it was before it; what came since stays. */
export type Undo = () => void;

export type Dismissals = {
  /**
   * `names` are the addresses of the finding's rule, those that it had before among them. `placeOf` is asked only when
   * there is something that it could be compared with.
   */
  readonly isDismissed: (names: readonly string[], placeOf: () => Place) => boolean;
  readonly dismissHere: (place: Place) => Undo;
  readonly dismissPhrase: (place: Place) => Undo;
  readonly dismissRule: (rule: string) => Undo;
  /** For a list of them: the rules by their addresses, the rest by its number, since its words are not known. */
  readonly list: () => { readonly rules: readonly string[]; readonly phrases: number; readonly places: number };
  readonly restoreRule: (rule: string) => void;
  /** Forgets them all. */
  readonly clear: () => void;
};

const empty = (): Stored => ({ version: 1, key: randomKey(), places: [], phrases: [], rules: [] });

function once<Value>(work: () => Value): () => Value {
  let known: { readonly value: Value } | undefined;
  return () => (known ??= { value: work() }).value;
}

const placeText = ({ reproach, sentence, words, nth }: Place): string => [reproach, sentence, words, nth].join('\n');
const phraseText = ({ reproach, words }: Place): string => [reproach, words].join('\n');

/** Hashes remembered for the words of a draft, which are asked about at every key. */
const MOST_KNOWN = 4_000;

function createHasher(): (key: string, text: string) => string {
  const known = new Map<string, string>();
  let knownFor = '';
  return (key, text) => {
    if (key !== knownFor || known.size > MOST_KNOWN) known.clear();
    knownFor = key;
    const answer = known.get(text) ?? keyedHash(key, text);
    known.set(text, answer);
    return answer;
  };
}

/** A list as a set, made once for each: lists are never changed, but replaced. */
function createSets(): (list: readonly string[]) => ReadonlySet<string> {
  const known = new WeakMap<readonly string[], ReadonlySet<string>>();
  return (list) => {
    const set = known.get(list) ?? new Set(list);
    known.set(list, set);
    return set;
  };
}

const added = (stored: Stored, kind: Kind, entry: string): Stored =>
  stored[kind].includes(entry) ? stored : { ...stored, [kind]: [...stored[kind], entry].slice(-MOST[kind]) };

/** Without an entry, and with those back that had to make room for it. */
const removed = (stored: Stored, kind: Kind, entry: string, pushedOut: readonly string[]): Stored => {
  const others = stored[kind].filter((one) => one !== entry);
  return { ...stored, [kind]: [...pushedOut.filter((one) => !others.includes(one)), ...others].slice(-MOST[kind]) };
};

/**
 * The agent's dismissals, followed as other pages change them until `signal` ends. In a private window nothing is written:
 * they last as long as the page. `onChange` is called after every change, from here or elsewhere.
 */
export async function openDismissals(
  how: Pick<Keeping<Stored>, 'isPrivate' | 'onChange' | 'onTrouble'>,
  signal: AbortSignal,
): Promise<Dismissals> {
  // One for all times that nothing is there: hashes of this page must fit what it writes first
  const first = empty();
  const kept = await openKept({ ...how, key: 'dismissals', schema: dismissalsSchema, initial: () => first }, signal);
  const hashOf = createHasher();
  const setOf = createSets();
  const has = (kind: 'places' | 'phrases', text: () => string): boolean => {
    const { key, [kind]: hashes } = kept.value();
    return hashes.length > 0 && setOf(hashes).has(hashOf(key, text()));
  };
  /** The entry depends on the key, which is another one where another page wrote first. */
  const add = (kind: Kind, entryFor: (key: string) => string): Undo => {
    const before = kept.value();
    const entries = before[kind];
    if (entries.includes(entryFor(before.key))) return () => {};
    const pushedOut = entries.slice(0, Math.max(0, entries.length + 1 - MOST[kind]));
    kept.change((stored) => added(stored, kind, entryFor(stored.key)));
    let isDone = false;
    return () => {
      if (!isDone) kept.change((stored) => removed(stored, kind, entryFor(stored.key), pushedOut));
      isDone = true;
    };
  };
  return {
    isDismissed: (names, placeOf) => {
      const place = once(placeOf);
      const rules = setOf(kept.value().rules);
      return (
        names.some((name) => rules.has(name)) ||
        has('phrases', () => phraseText(place())) ||
        has('places', () => placeText(place()))
      );
    },
    dismissHere: (place) => add('places', (key) => hashOf(key, placeText(place))),
    dismissPhrase: (place) => add('phrases', (key) => hashOf(key, phraseText(place))),
    dismissRule: (rule) => add('rules', () => rule),
    list: () => {
      const { rules, phrases, places } = kept.value();
      return { rules, phrases: phrases.length, places: places.length };
    },
    restoreRule: (rule) => kept.change((stored) => removed(stored, 'rules', rule, [])),
    clear: () => kept.change((stored) => ({ ...stored, places: [], phrases: [], rules: [] })),
  };
}
