import { describe, expect, it } from 'vitest';
import { rewriteFragment } from '../../src/editor/slate-fragment.ts';

const encode = (nodes: unknown): string => btoa(encodeURIComponent(JSON.stringify(nodes)));
const decode = (fragment: string): unknown => JSON.parse(decodeURIComponent(atob(fragment)));

const FRAGMENT = encode([
  { type: 'paragraph', children: [{ text: 'It’s comp' }, { text: '' }, { text: 'any policy', bold: true }] },
]);

describe('rewriteFragment', () => {
  it('puts other texts in, and keeps what they are', () => {
    const rewritten = rewriteFragment(FRAGMENT, ['It’s comp', 'any policy'], ['I', ' can 😀']);
    expect(decode(rewritten ?? '')).toEqual([
      { type: 'paragraph', children: [{ text: 'I' }, { text: '' }, { text: ' can 😀', bold: true }] },
    ]);
  });

  it('is none of a fragment that says something else', () => {
    expect(rewriteFragment(FRAGMENT, ['It’s comp'], ['I'])).toBeUndefined();
    expect(rewriteFragment(FRAGMENT, ['It’s comp', 'other'], ['I', 'you'])).toBeUndefined();
    expect(rewriteFragment('', [], [])).toBeUndefined();
  });
});
