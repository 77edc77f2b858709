import type { Site } from './site.ts';

export default {
  id: 'help-scout',
  title: 'Help Scout',
  matches: ['https://secure.helpscout.net/*'],
  access: 'optional',
  source:
    'freescout-gpt-assistant (2025-09), Toggl Track (2026-04), Clockify (2026-05), and two browser tests of the editor before',
  checked: '2026-11-25',
  replyBoxes: [
    // Slate. One source names three attributes, “based on the actual page”.
    ':is([data-cy="ConvoEditor"], [data-testid="reply-editor"], .editor-container)[contenteditable="true"]',
    '[data-slate-editor="true"][contenteditable="true"]',
    // Redactor, before.
    '.redactor_editor[contenteditable="true"]',
  ],
  // One conversation at a time.
  scope: 'body',
  // How it shows a note was never seen, and unknown counts as public.
  internalNote: { self: [], inScope: [] },
  masks: [],
  // The threads of the customer; in a language other than English the class alone tells.
  customerMessages: ['[id^="thread-"].is-customer', '[id^="thread-"][aria-label*="customer" i]'],
  // The author's name, and what else stands around the words.
  notInMessages: ['[data-nocollapse="true"]', 'time', 'button', 'blockquote', '.gmail_quote'],
  customerName: ['[id^="thread-"].is-customer [data-nocollapse="true"]'],
  subject: ['[aria-label="Conversation Subject"]', '#subjectLine'],
  // Of the editor before; the present one's was never seen.
  send: ['#sendBtn'],
  ticket: { inAddress: '/conversation/(\\d+)' },
} satisfies Site;
