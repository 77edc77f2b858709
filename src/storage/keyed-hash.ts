/**
 * SipHash-2-4 (Aumasson and Bernstein, 2012): a hash that says nothing to who does not have the key, so that a dismissal
 * can be remembered without its words. Synchronous, since a filter must be.
 */

const MASK = 0xffff_ffff_ffff_ffffn;
const rotate = (value: bigint, by: bigint): bigint => ((value << by) | (value >> (64n - by))) & MASK;

type State = [bigint, bigint, bigint, bigint];

function mix([a, b, c, d]: State, rounds: number): State {
  for (let round = 0; round < rounds; round++) {
    a = (a + b) & MASK;
    b = rotate(b, 13n) ^ a;
    a = rotate(a, 32n);
    c = (c + d) & MASK;
    d = rotate(d, 16n) ^ c;
    a = (a + d) & MASK;
    d = rotate(d, 21n) ^ a;
    c = (c + b) & MASK;
    b = rotate(b, 17n) ^ c;
    c = rotate(c, 32n);
  }
  return [a, b, c, d];
}

const readWord = (bytes: DataView, at: number): bigint => bytes.getBigUint64(at, true);

function readKey(key: string): readonly [bigint, bigint] {
  if (!/^[0-9a-f]{32}$/i.test(key)) throw new SyntaxError('a key is 32 hexadecimal digits');
  const bytes = new DataView(new ArrayBuffer(16));
  for (let at = 0; at < 16; at++) bytes.setUint8(at, Number.parseInt(key.slice(2 * at, 2 * at + 2), 16));
  return [readWord(bytes, 0), readWord(bytes, 8)];
}

/** `key` is 32 hexadecimal digits; the answer is 16. Throws a `SyntaxError` for a key that is not. */
export function keyedHash(key: string, text: string): string {
  const [k0, k1] = readKey(key);
  const encoded = new TextEncoder().encode(text);
  const padded = new Uint8Array(Math.floor(encoded.length / 8) * 8 + 8);
  padded.set(encoded);
  padded[padded.length - 1] = encoded.length & 0xff;
  const view = new DataView(padded.buffer);
  let state: State = [
    k0 ^ 0x736f_6d65_7073_6575n,
    k1 ^ 0x646f_7261_6e64_6f6dn,
    k0 ^ 0x6c79_6765_6e65_7261n,
    k1 ^ 0x7465_6462_7974_6573n,
  ];
  for (let at = 0; at < padded.length; at += 8) {
    const word = readWord(view, at);
    state[3] ^= word;
    state = mix(state, 2);
    state[0] ^= word;
  }
  state[2] ^= 0xffn;
  const [a, b, c, d] = mix(state, 4);
  return (a ^ b ^ c ^ d).toString(16).padStart(16, '0');
}

/** A key of 128 random bits. */
export const randomKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
