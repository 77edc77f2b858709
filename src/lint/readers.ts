import { createResolver } from './definitions.ts';
import { mapPatterns } from './map-patterns.ts';
import { createMatcher, type Matcher, type MatcherOf } from './matcher.ts';
import { openStored, storePatterns } from './pattern/stored.ts';
import type { RuleSet } from './rule.ts';

/** What makes the patterns of each pack ready: they were compiled before, or are read now; a definition is its own pack's. */
export function createReaders({ definitions, stored }: RuleSet): (pack: string) => MatcherOf {
  if (stored) {
    const matcherAt = openStored(stored);
    return () => (place) => matcherAt(Number(place));
  }
  const readers = new Map<string, MatcherOf>();
  return (pack) => {
    const known = readers.get(pack);
    if (known) return known;
    const own = definitions.filter((definition) => definition.pack === pack);
    const resolve = createResolver(new Map(own.map(({ name, patterns }) => [name, patterns])));
    const reader: MatcherOf = (pattern) => createMatcher(pattern, resolve);
    readers.set(pack, reader);
    return reader;
  };
}

/**
 * The rule set with its patterns compiled, to be shipped or stored as JSON; a pattern's place among them stands where it
 * stood. Throws what a pattern's compiling throws.
 */
export function withStoredPatterns(ruleSet: RuleSet): RuleSet {
  const readerOf = createReaders(ruleSet);
  const matchers: Matcher[] = [];
  const places = new Map<string, string>();
  const mapped = mapPatterns(ruleSet, (pack, pattern) => {
    const key = `${pack}\n${pattern}`;
    const place = places.get(key) ?? String(matchers.push(readerOf(pack)(pattern)) - 1);
    places.set(key, place);
    return place;
  });
  return { ...mapped, stored: storePatterns(matchers) };
}
