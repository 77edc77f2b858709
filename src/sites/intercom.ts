import type { Site } from './site.ts';

export default {
  id: 'intercom',
  title: 'Intercom',
  // The hosts of Europe and Australia are from memory.
  matches: ['https://app.intercom.com/*', 'https://app.eu.intercom.com/*', 'https://app.au.intercom.com/*'],
  access: 'optional',
  source:
    'Support Copilot for Intercom (2026-10), Clockify (2026-05), Toggl Track (2026-04), and some eight user scripts and styles from 2019 to 2026',
  checked: '2026-11-25',
  replyBoxes: [
    '[data-conversation-reply-composer] .ProseMirror[contenteditable="true"]',
    // The same editor before 2026: the class was on it, or on what holds it.
    ':is(.embercom-prosemirror-composer-editor, .embercom-prosemirror-composer-editor *).ProseMirror[contenteditable="true"]',
  ],
  // One conversation at a time.
  scope: 'body',
  // The old inbox only. How the present one shows a note was never seen, and unknown counts as public.
  internalNote: {
    self: ['.conversation__text.o__note *'],
    inScope: ['.inbox__conversation-controls__pane-selector .o__selected[data-intercom-target="note-tab"]'],
  },
  // A macro that is only looked at is masked in every editor.
  masks: [],
  // 1 is the customer, 3 an agent, 5 a bot. Since April 2026 only the side of the screen tells, which no selector says.
  customerMessages: ['[data-part-group-category="1"] .interblocks-html'],
  notInMessages: ['blockquote'],
  // It may be the customer's name, or whatever an agent called the conversation.
  subject: ['[data-inbox-conversation-header-title]'],
} satisfies Site;
