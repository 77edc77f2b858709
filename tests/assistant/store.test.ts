import { describe, expect, it } from 'vitest';
import { anchorOf } from '../../src/assistant/store.ts';
import type { Diagnostic, Span } from '../../src/lint/types.ts';

const finding = (span: Span): Diagnostic => ({
  rule: 'test/rule',
  fault: null,
  severity: 'hint',
  span,
  message: '',
  suggestions: [],
});

const TEXT = 'Hi Ann.';

/** A reading that says which span it was asked for. */
const askedFor = (span: Span): Span | undefined => {
  let asked: Span | undefined;
  const rangeOf = (wanted: Span): undefined => {
    asked = wanted;
  };
  anchorOf({ text: TEXT, masked: [], extent: 'whole', selection: () => undefined, rangeOf }, finding(span));
  return asked;
};

describe('anchorOf', () => {
  it('is at the words of a finding', () => {
    expect(askedFor({ start: 3, end: 6 })).toEqual({ start: 3, end: 6 });
  });

  it('is at the letter behind a finding about the message, which has no words of its own', () => {
    expect(askedFor({ start: 0, end: 0 })).toEqual({ start: 0, end: 1 });
    expect(askedFor({ start: TEXT.length, end: TEXT.length })).toEqual({ start: TEXT.length, end: TEXT.length });
  });
});
