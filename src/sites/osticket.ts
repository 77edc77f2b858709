import type { Site } from './site.ts';

export default {
  id: 'osticket',
  title: 'osTicket',
  matches: [],
  markers: ['#response-tabs'],
  access: 'optional',
  source:
    'the product’s own templates and scripts: ticket-view.inc.php, thread-entry.tmpl.php and redactor-osticket.js (Redactor 3.5.2), read as they were in 2023',
  checked: '2026-11-25',
  replyBoxes: [
    // Redactor: an editable without a model of its own.
    'form#reply .redactor-in[contenteditable="true"]',
    // The field behind it, where rich text is switched off.
    'form#reply textarea#response',
  ],
  // A ticket is a page, parts of which are loaded anew.
  scope: 'body',
  // Notes are written in a form of their own, whose editor is none of the above.
  internalNote: { self: [], inScope: [] },
  // The signature is shown below the editor, not in it.
  masks: [],
  // In the order that the agent chose, each with its time.
  customerMessages: ['.thread-entry.message .thread-body > div:first-child'],
  notInMessages: ['blockquote', '.gmail_quote'],
  customerName: ['[id^="user-"][id$="-name"]'],
  subject: ['.tixTitle'],
  send: ['form#reply input[type="submit"]'],
  ticket: { selector: 'form#reply input[name="id"]', attribute: 'value' },
} satisfies Site;
