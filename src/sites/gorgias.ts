import type { Site } from './site.ts';

export default {
  id: 'gorgias',
  title: 'Gorgias',
  matches: ['https://*.gorgias.com/*'],
  access: 'optional',
  isUnverified: true,
  source: 'seven sources for the address; its editor was never seen',
  checked: '2026-11-22',
  // What every rich editor has.
  replyBoxes: ['[contenteditable="true"]', '[contenteditable="plaintext-only"]'],
  scope: 'body',
  internalNote: { self: [], inScope: [] },
  masks: [],
  customerMessages: [],
  notInMessages: [],
  ticket: { inAddress: '/ticket/(\\d+)' },
} satisfies Site;
