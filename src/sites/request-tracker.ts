import type { Site } from './site.ts';

export default {
  id: 'request-tracker',
  title: 'Request Tracker',
  matches: [],
  markers: ['form[name="TicketUpdate"]'],
  access: 'optional',
  source:
    'the product’s own templates and scripts, versions 4.4 to 6.0: Ticket/Update.html, Ticket/Widgets/Update/{Basics,Message}, Elements/MessageBox, util.js; CKEditor 4.22.1 itself for what it writes into its frame',
  checked: '2026-11-25',
  replyBoxes: [
    // 4.4 and 5: CKEditor 4 in a frame. Its title ends with the name of the field behind it, in every language.
    'head:has(> title[data-cke-title$=", UpdateContent"]) + body.cke_editable',
    // 6: CKEditor 5.
    'form[name="TicketUpdate"] .messagebox-container .ck-editor__editable:not(.ck-editor__nested-editable)[contenteditable="true"]',
    // Where rich text is switched off.
    'form[name="TicketUpdate"] textarea#UpdateContent',
  ],
  scope: 'form[name="TicketUpdate"]',
  // A comment is not sent to the requestors. The class follows the choice of the update's type.
  internalNote: { self: [], inScope: ['.messagebox-container.action-private'] },
  // Quote and signature are in the text when the page opens; both are masked in every editor.
  masks: [],
  // The page of an update does not show the history, and the history does not mark who is the requestor.
  customerMessages: [],
  notInMessages: [],
  subject: ['input[name="UpdateSubject"]'],
  send: ['[name="SubmitTicket"]'],
  ticket: { selector: 'form[name="TicketUpdate"] input[name="id"]', attribute: 'value' },
} satisfies Site;
