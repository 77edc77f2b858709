import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyedHash, randomKey } from '../../src/storage/keyed-hash.ts';
import { anyText } from '../lint/helpers.ts';

const KEY = '000102030405060708090a0b0c0d0e0f';

/** Outputs for the messages 00, 00 01, 00 01 02, …, from the reference implementation (`vectors.h`), as numbers. */
const REFERENCE = [
  '726fdb47dd0e0e31',
  '74f839c593dc67fd',
  '0d6c8009d9a94f5a',
  '85676696d7fb7e2d',
  'cf2794e0277187b7',
  '18765564cd99a68d',
  'cbc9466e58fee3ce',
  'ab0200f58b01d137',
  '93f5f5799a932462',
  '9e0082df0ba9e4b0',
  '7a5dbbc594ddb9f3',
  'f4b32f46226bada7',
  '751e8fbc860ee5fb',
  '14ea5627c0843d90',
  'f723ca908e7af2ee',
  'a129ca6149be45e5',
];

describe('keyedHash', () => {
  it.each(REFERENCE.map((hash, length) => [length, hash] as const))(
    'is SipHash-2-4 for the reference message of %i bytes',
    (length, hash) => {
      const message = String.fromCharCode(...Array.from({ length }, (_, index) => index));
      expect(keyedHash(KEY, message)).toBe(hash);
    },
  );

  it('is SipHash-2-4 for the longest reference message, 63 bytes', () => {
    const message = String.fromCharCode(...Array.from({ length: 63 }, (_, index) => index));
    expect(keyedHash(KEY, message)).toBe('958a324ceb064572');
  });

  it('is sixteen digits for any text, the same again, and another under another key', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const hash = keyedHash(KEY, text);
        expect(hash).toMatch(/^[0-9a-f]{16}$/);
        expect(keyedHash(KEY, text)).toBe(hash);
        expect(keyedHash(KEY.replace('0f', '10'), text)).not.toBe(hash);
        expect(keyedHash(KEY.replace('0001', '0101'), text)).not.toBe(hash);
      }),
      { numRuns: 200 },
    );
  });

  it.each(['', '00', KEY.slice(1), `${KEY}00`, KEY.replace('0f', '0g'), `0x${KEY.slice(2)}`, ` ${KEY.slice(1)}`])(
    'refuses the key %j',
    (key) => expect(() => keyedHash(key, 'no')).toThrow(SyntaxError),
  );
});

describe('randomKey', () => {
  it('gives 32 hexadecimal digits, others each time, that keyedHash takes', () => {
    const keys = Array.from({ length: 20 }, randomKey);
    expect(new Set(keys).size).toBe(20);
    for (const key of keys) {
      expect(key).toMatch(/^[0-9a-f]{32}$/);
      expect(keyedHash(key, 'no')).toHaveLength(16);
    }
  });
});
