import type { Site } from './site.ts';

export default {
  id: 'front',
  title: 'Front',
  matches: ['https://app.frontapp.com/*'],
  access: 'optional',
  isUnverified: true,
  source: 'Clockify (2026-05) and two projects for the address and the subject; its editors were never seen',
  checked: '2026-11-22',
  // What every rich editor has. A comment to colleagues may be among them.
  replyBoxes: ['[contenteditable="true"]', '[contenteditable="plaintext-only"]'],
  scope: 'body',
  internalNote: { self: [], inScope: [] },
  // Quotes are masked in every editor.
  masks: [],
  customerMessages: [],
  notInMessages: [],
  // Class names have a hash behind the name.
  subject: ['[class*="conversationSubjectWrapper__"]'],
  ticket: { inAddress: '/open/(cnv_\\w+)' },
} satisfies Site;
