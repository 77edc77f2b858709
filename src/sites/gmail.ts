import type { Site } from './site.ts';

/** A thread: since November 2023, before, and in the preview pane. */
const thread = 'div.a98.iY, div.if, .aia';

/**
 * A compose. Gmail puts `M9` on it a moment after the editor itself is in the page; the table inside has been there
 * from the start.
 */
const compose = ':is(.M9, .aoP)';

export default {
  id: 'gmail',
  title: 'Gmail',
  matches: ['https://mail.google.com/*'],
  access: 'required',
  source:
    'InboxSDK (2026-07), gmail.js (2026-03), FlowCrypt (2026-08) and Briskine (2026-08), and captures of composes since 2013',
  checked: '2026-11-22',
  replyBoxes: [
    // Gmail's own editor marks itself. Its other classes are minified (six class strings since 2013) and its label is
    // translated. Outside a compose (signatures in the settings) it would not be a reply.
    `${compose} [g_editable="true"][contenteditable="true"]`,
    // Two readable classes that have been on it since 2013, should the attribute go.
    `${compose} div.editable.LW-avf[contenteditable="true"]`,
    // Plain text mode. In rich text mode it is there too, hidden, so it never has the focus.
    `${compose} textarea.Ak`,
  ],
  // A reply stands in its thread, with what the customer wrote. A compose outside of any thread (pop-out, full screen,
  // own window) is alone: the thread that may be open behind it can be another customer's.
  scope: `${thread}, .M9:not(:is(${thread}) *), .aoP:not(:is(.M9, ${thread}) *)`,
  // Everything written in Gmail is sent.
  internalNote: { self: [], inScope: [] },
  // Attachments and Drive files that stand in the text. Quotes and signatures are masked in every editor.
  masks: ['.gmail_chip', '.gmail_drive_chip'],
  // The page does not say who is the customer: the agent's own messages of the thread are among these.
  customerMessages: ['.adn.ads .a3s'],
  notInMessages: [
    // What Gmail folds away behind "…", and that button.
    '.adL',
    '.yj6qo',
    '.gmail_quote',
    '.gmail_attr',
    'blockquote',
    '.gmail_signature',
    '[data-smartmail="gmail_signature"]',
    '.gmail_signature_prefix',
  ],
  // Whom the reply goes to: a sender may be the agent.
  customerName: ['[name="to"] [role="option"][data-name]'],
  subject: ['input[name="subjectbox"]', '.hP'],
  send: ['.IZ .Up [role="button"]:not(.Uo):not([aria-haspopup="true"])'],
  // Composes are used again.
  ticket: { selector: 'input[name="composeid"]', attribute: 'value' },
} satisfies Site;
