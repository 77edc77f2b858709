import type { Site } from './site.ts';

export default {
  id: 'zoho-desk',
  title: 'Zoho Desk',
  // A host for each of its data centres.
  matches: [
    ...['com', 'eu', 'in', 'com.au', 'com.cn', 'jp', 'sa'].map((ending) => `https://desk.zoho.${ending}/*`),
    'https://desk.zohocloud.ca/*',
  ],
  access: 'optional',
  isUnverified: true,
  source:
    'Clockify (2026-05) for address and subject, programs for its interface for the hosts; its editor was never seen',
  checked: '2026-11-25',
  // What every rich editor has; that of a sister product writes in a frame.
  replyBoxes: ['[contenteditable="true"]', '[contenteditable="plaintext-only"]'],
  scope: '.zd_v2-ticketdetailview-container, body',
  internalNote: { self: [], inScope: [] },
  masks: [],
  customerMessages: [],
  notInMessages: [],
  subject: ['[data-id="caseSubjectText"]'],
  ticket: { inAddress: '/tickets/details/(\\d+)' },
} satisfies Site;
