import type { Site } from './site.ts';

/** Forms whose text the customer reads: an answer, and whatever the agent has made visible. */
const forCustomers = ':is(#ComposeTicket, form:has(#IsVisibleForCustomer:checked))';

export default {
  id: 'znuny',
  title: 'Znuny, OTRS and OTOBO',
  matches: [],
  // Every form of an agent's window names what it is for: so the notes are known, too, and left alone.
  markers: ['input[name="Action"][value^="AgentTicket"]'],
  access: 'optional',
  source:
    'the products’ own templates and scripts: AgentTicketCompose.tt, AgentTicketActionCommon.tt, AgentTicketZoom/ArticleRender/MIMEBase.tt and Core.UI.RichTextEditor.js of Znuny 6.5 and 7 and OTOBO 11; CKEditor 4.22.1 itself for what it writes into its frame',
  checked: '2026-11-25',
  replyBoxes: [
    // Znuny and OTRS: CKEditor 4 in a frame. Its title ends with the name of the field behind it, in every language.
    'head:has(> title[data-cke-title$=", RichText"]) + body.cke_editable',
    // OTOBO 11: CKEditor 5.
    'form .RichTextField .ck-editor__editable:not(.ck-editor__nested-editable)[contenteditable="true"]',
    // Where rich text is switched off.
    'form .RichTextField textarea#RichText',
  ],
  // Every answer and every note is a window of its own.
  scope: 'form:has(.RichTextField)',
  internalNote: {
    self: [],
    // Notes have the same field as answers, and both the same box to tick for what the customer is to see.
    inScope: ['#IsVisibleForCustomer:not(:checked)', `.RichTextField:not(${forCustomers} *)`],
  },
  // Greeting, quote and signature are in the text when the window opens; what is marked of them is masked in every editor.
  masks: [],
  // The window of an answer shows the customer's message only as that quote.
  customerMessages: [],
  notInMessages: [],
  subject: ['#Subject'],
  send: ['#submitRichText'],
  ticket: { selector: 'input[name="TicketID"]', attribute: 'value' },
} satisfies Site;
