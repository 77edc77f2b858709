import type { Site } from './site.ts';

export default {
  id: 'freshdesk',
  title: 'Freshdesk',
  // Everything else on these hosts is for customers.
  matches: ['https://*.freshdesk.com/a/*'],
  access: 'optional',
  source:
    'a booking company’s user script (2026-07), Toggl Track (2026-04), Clockify (2026-05), and some five user scripts from 2020 to 2026',
  checked: '2026-11-22',
  // Froala.
  replyBoxes: ['.ticket-editor .fr-element.fr-view[contenteditable="true"]'],
  // One ticket at a time.
  scope: 'body',
  // How it shows a note was never seen, and unknown counts as public.
  internalNote: { self: [], inScope: [] },
  // Quotes are masked in every editor. A signature has no mark of its own.
  masks: [],
  // Whose a message is was never seen, and no context is better than the agent's own words taken for the customer's.
  customerMessages: [],
  notInMessages: [],
  subject: ['.ticket-subject-heading', '.sentiment-ticket-heading'],
  send: ['.ticket-editor__footer .reply-btn-wrapper .reply-btn'],
  ticket: { inAddress: '/a/tickets/(\\d+)' },
} satisfies Site;
