import type { Site } from './site.ts';

/** Any kind of editable element that a person writes text in, the outermost one. */
const editable = ':is([contenteditable=""], [contenteditable="true"], [contenteditable="plaintext-only"])';

/** What is for a few words or for none: to search, to fill in, to choose. A chat's field of one row that grows is not among them. */
const forAFewWords = [
  '[role="searchbox"]',
  '[role="combobox"]',
  '[role="spinbutton"]',
  '[type="search"]',
  '[enterkeyhint="search"]',
  '[aria-multiline="false"]',
  '[inputmode="numeric"]',
  '[inputmode="decimal"]',
  '[inputmode="tel"]',
  '[inputmode="url"]',
  '[autocomplete="one-time-code"]',
  '[autocomplete*="password"]',
  ':is([role="search"], search, [role="grid"], [role="spreadsheet"]) *',
].join(', ');

/** What is for code alone: the fields that code editors take their keys in, and editors that name a language. */
const forCode = [
  '.inputarea',
  '.ace_text-input',
  '.xterm-helper-textarea',
  ':is(.CodeMirror, .monaco-editor) textarea',
  '.cm-content[data-language]:not([data-language="markdown"])',
  ':is(pre, code)',
].join(', ');

/**
 * A page that the agent has turned Cando on for, and that is none of the helpdesks known here: any field for text of several
 * lines may be a reply. What customers write is not known.
 */
export const generic: Site = {
  id: 'generic',
  title: 'Any other site',
  matches: [],
  access: 'optional',
  isUnverified: true,
  source: 'HTML and ARIA 1.2 for fields; CodeMirror 5 and 6, Monaco, Ace and xterm.js for code',
  checked: '2026-11-25',
  replyBoxes: [
    `textarea:not([readonly], [disabled], ${forAFewWords}, ${forCode})`,
    `${editable}:not(${editable} *, ${forAFewWords}, ${forCode})`,
  ],
  scope: 'form, dialog, [role="dialog"], article, main, body',
  internalNote: { self: [], inScope: [] },
  masks: [],
  customerMessages: [],
  notInMessages: [],
};
