import alex from 'alex';
import { LocalLinter } from 'harper.js';
import { binary } from 'harper.js/binary';
import { retext } from 'retext';
import retextEquality from 'retext-equality';
import retextIntensify from 'retext-intensify';
import retextPassive from 'retext-passive';
import retextProfanities from 'retext-profanities';
import writeGood from 'write-good';

/** A linter for prose as its users run it: a text in, findings out. */
export type Peer = { readonly name: string; readonly lint: (text: string) => unknown };

/** The peers at their defaults. */
export async function createPeers(): Promise<Peer[]> {
  const harper = new LocalLinter({ binary });
  await harper.setup();
  const processor = retext().use(retextEquality).use(retextIntensify).use(retextPassive).use(retextProfanities);
  return [
    { name: 'write-good', lint: (text) => writeGood(text) },
    { name: 'alex', lint: (text) => alex(text).messages },
    { name: 'retext', lint: (text) => processor.process(text) },
    { name: 'harper.js', lint: (text) => harper.lint(text) },
  ];
}
