import type { Site } from './site.ts';

export default {
  id: 'freescout',
  title: 'FreeScout',
  matches: [],
  markers: ['body[data-conversation_id] .conv-reply-block'],
  access: 'optional',
  source:
    'the product’s own templates and scripts: conversations/{view,editor_bottom_toolbar}.blade.php, partials/thread.blade.php, customers/profile_snippet.blade.php, main.js and summernote.js (0.8.9), read as they were in 2024',
  checked: '2026-11-25',
  replyBoxes: [
    // Summernote: an editable without a model of its own. A message that was sent already is edited outside of this block.
    '.conv-reply-block .note-editable[contenteditable="true"]',
    // The field behind it, where the agent has no rich text. Its markup view has a field of another class.
    '.conv-reply-block textarea#body',
  ],
  scope: '#conv-layout',
  // One block for replies, notes and forwards; its class changes.
  internalNote: { self: ['.conv-note-block *'], inScope: [] },
  // The signature is shown below the editor, not in it.
  masks: [],
  // The newest message comes first, and none tells its time in a form that can be read: the customer's first of the page.
  customerMessages: ['.thread-type-customer:not(.thread-type-customer ~ *) .thread-content'],
  notInMessages: ['blockquote', '.gmail_quote'],
  customerName: ['.customer-snippet .customer-name'],
  // The field is there while the subject is edited, and always in newer versions.
  subject: ['#conv-subj-value', '#conv-subject .conv-subjtext'],
  send: ['.btn-reply-submit.btn-send-text'],
  ticket: { selector: 'body', attribute: 'data-conversation_id' },
} satisfies Site;
