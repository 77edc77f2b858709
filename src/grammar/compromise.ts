import nlp from 'compromise/two';
import type { Grammar, Inflection, Span, Term } from '../lint/types.ts';

/** What this file uses of compromise 14's inner workings; its own types leave them open. */
type InnerTerm = {
  readonly pre: string;
  readonly text: string;
  readonly post: string;
  readonly tags: ReadonlySet<string>;
};
type Forms = {
  readonly Infinitive: string;
  readonly PastTense: string;
  readonly PresentTense: string;
  readonly Gerund: string;
  readonly Participle?: string;
};
type World = {
  readonly model: unknown;
  readonly methods: {
    readonly two: {
      readonly transform: {
        readonly verb: {
          readonly conjugate: (infinitive: string, model: unknown) => Forms;
          readonly toInfinitive: (verb: string, model: unknown, tense: string) => string;
        };
        readonly noun: {
          readonly toPlural: (noun: string, model: unknown) => string;
          readonly toSingular: (noun: string, model: unknown) => string;
        };
      };
    };
  };
};

/** Tagging is quadratic in a few corners, so a long sentence is tagged in windows of this many characters. */
const WINDOW = 600;

const world = nlp.world() as unknown as World;
const { verb, noun } = world.methods.two.transform;

/** compromise leaves out the forms of "be" that are not formed like any other verb's. */
const BE: readonly string[] = ['be', 'am', 'is', 'are', 'was', 'were', 'been', 'being'];

function* windowsOf(sentence: string): Generator<Span> {
  let start = 0;
  while (sentence.length - start > WINDOW) {
    const space = sentence.lastIndexOf(' ', start + WINDOW);
    const end = space > start ? space : start + WINDOW;
    yield { start, end };
    start = end;
  }
  yield { start, end: sentence.length };
}

/** Terms in order; pre, text and post of all of them together are the text again, so offsets are their running sum. */
function termsOf(text: string, from: number): Term[] {
  const document = nlp(text).document as unknown as InnerTerm[][];
  let at = from;
  let word: Span = { start: from, end: from };
  return document.flat().map(({ pre, text: written, post, tags }) => {
    const start = at + pre.length;
    const end = start + written.length;
    at = end + post.length;
    if (written !== '') word = { start, end };
    return { span: word, tags: [...tags] };
  });
}

/** A participle is tagged as a past tense too, a gerund as a present one: the narrower first. */
const TENSES = ['Participle', 'Gerund', 'PastTense', 'PresentTense'];

function infinitiveOf(word: string): string {
  if (BE.includes(word)) return 'be';
  const tags = nlp(word).document.flat()[0]?.tags ?? new Set<string>();
  if (tags.has('Infinitive')) return word;
  for (const tense of TENSES) {
    // Alone, "closed" and "broken" are read as adjectives
    const isRead = tags.has(tense) || (tags.has('Adjective') && tense.startsWith('Pa'));
    const infinitive = isRead ? verb.toInfinitive(word, world.model, tense) : word;
    if (infinitive !== word) return infinitive;
  }
  return word;
}

function conjugate(word: string, inflection: Inflection): string {
  const infinitive = infinitiveOf(word);
  if (inflection === 'infinitive') return infinitive;
  if (infinitive === 'be' && inflection === 'participle') return 'been';
  const forms = verb.conjugate(infinitive, world.model);
  if (inflection === 'past') return forms.PastTense;
  if (inflection === 'gerund') return forms.Gerund;
  if (inflection === 'third-person') return forms.PresentTense;
  return forms.Participle ?? forms.PastTense;
}

/** Inflects the first word of a verb phrase ("sent it" → "send it") or the last of a noun phrase. */
function inflect(words: string, inflection: Inflection): string {
  const parts = words.split(/(\s+)/);
  const isNoun = inflection === 'singular' || inflection === 'plural';
  const at = isNoun ? parts.length - 1 : 0;
  const word = (parts[at] ?? '').toLowerCase();
  if (word === '') return words;
  if (inflection === 'singular') parts[at] = noun.toSingular(word, world.model);
  else if (inflection === 'plural') parts[at] = noun.toPlural(word, world.model);
  else parts[at] = conjugate(word, inflection);
  return parts.join('');
}

function formsOf(lemma: string): string[] {
  if (lemma === 'be') return [...BE];
  const { PastTense, PresentTense, Gerund, Participle } = verb.conjugate(lemma, world.model);
  return [...new Set([lemma, PastTense, PresentTense, Gerund, Participle ?? PastTense])];
}

/** The tagger of the extension and the command line: compromise, its sizes bounded and its offsets repaired. */
export const createGrammar = (): Grammar => ({
  version: `compromise ${nlp.version}`,
  tag: (sentence) => [...windowsOf(sentence)].flatMap(({ start, end }) => termsOf(sentence.slice(start, end), start)),
  inflect,
  formsOf,
});
