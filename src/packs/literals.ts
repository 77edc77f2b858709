/**
 * What a regular expression cannot do without: texts (lower case) of which every match holds at least one. A sentence
 * without any of them need not be searched. Reads what it surely understands; the rest adds nothing.
 */
export function literalsOf(source: string): readonly string[] | undefined {
  const reader: Reader = { source, at: 0 };
  const literals = readChoice(reader);
  // Quoted with \Q, what looks like syntax is none
  return reader.at < source.length || source.includes('\\Q') ? undefined : literals;
}

type Reader = { readonly source: string; at: number };
type Literals = readonly string[] | undefined;

const shortest = (set: readonly string[]): number => Math.min(...set.map(({ length }) => length));

/** The better of two sets that both hold: the one whose shortest text is longer. */
function better(a: Literals, b: Literals): Literals {
  if (!a || !b) return a ?? b;
  return shortest(b) > shortest(a) ? b : a;
}

/** Alternatives up to a closing bracket: each needs a text of its own. */
function readChoice(reader: Reader): Literals {
  let all = readSequence(reader);
  while (reader.source[reader.at] === '|') {
    reader.at++;
    const one = readSequence(reader);
    all = all && one && [...all, ...one];
  }
  return all;
}

/** True when what was just read may be left out; moves past its repetition. */
function skipRepeat(reader: Reader): { readonly isOptional: boolean; readonly isRepeated: boolean } {
  const repeat = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(reader.source.slice(reader.at));
  if (!repeat) return { isOptional: false, isRepeated: false };
  reader.at += repeat[0].length;
  return { isOptional: /^[*?]/.test(repeat[0]) || repeat[1] === '0', isRepeated: true };
}

function readSequence(reader: Reader): Literals {
  let best: Literals;
  let run = '';
  const close = (): void => {
    if (run) best = better(best, [run]);
    run = '';
  };
  while (reader.at < reader.source.length && !/[|)]/.test(reader.source[reader.at] ?? '')) {
    const group = readGroup(reader);
    const letter = group === undefined ? readLetter(reader) : undefined;
    const { isOptional, isRepeated } = skipRepeat(reader);
    if (letter !== undefined && !isOptional) run += letter;
    if (letter === undefined || isOptional || isRepeated) close();
    if (group && !isOptional) best = better(best, group.literals);
  }
  close();
  return best;
}

/** A bracket and what it needs; undefined where none opens. Looking around is not part of the language. */
function readGroup(reader: Reader): { readonly literals: Literals } | undefined {
  const rest = reader.source.slice(reader.at);
  const flags = /^\(\?[a-z-]+\)/i.exec(rest);
  if (flags) {
    reader.at += flags[0].length;
    return { literals: undefined };
  }
  const open = /^\((?:\?(?:[a-z-]*:|P?<\w+>))?/i.exec(rest);
  if (!open) return undefined;
  reader.at += open[0].length;
  const literals = readChoice(reader);
  reader.at++;
  return { literals };
}

/** One plain character in lower case; undefined for what stands for several, like `.`, `[a-z]`, `\d` and `^`. */
function readLetter(reader: Reader): string | undefined {
  const piece =
    /^(?:\\p(?:\{\^?\w+\}|\w)|\\x(?:\{[\dA-F]+\}|[\dA-F]{2})|\\[0-7]{1,3}|\\.|\[\^?\]?(?:\[:\^?\w+:\]|\\.|[^\]\\])*\]|[^])/iu.exec(
      reader.source.slice(reader.at),
    )?.[0] ?? '';
  reader.at += Math.max(1, piece.length);
  if (/^\\[^\p{L}\p{N}]$/u.test(piece)) return piece.slice(1);
  return piece.length > 2 || /^[\\[.^$]/.test(piece) ? undefined : piece.toLowerCase();
}
