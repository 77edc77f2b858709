import type { Site } from './site.ts';

export default {
  id: 'roundcube',
  title: 'Roundcube',
  matches: [],
  markers: ['#composebodycontainer'],
  access: 'optional',
  source:
    'the product’s own code: editor.js, mail/compose.php and the skin Elastic’s compose.html, read as they were in 2026; TinyMCE itself for what it writes into its frame',
  checked: '2026-11-25',
  replyBoxes: [
    // HTML: TinyMCE in a frame. The attribute is the name of the field behind it.
    'body#tinymce[data-id="composebody"]',
    // Plain text.
    'textarea#composebody',
  ],
  // A mail is a page, or a frame of the list of mails.
  scope: '#compose-content, body:has(#composebodycontainer)',
  // Everything written is sent.
  internalNote: { self: [], inScope: [] },
  // Quote and signature are in the text when the page opens; both are masked in every editor.
  masks: [],
  // The mail that is answered is nowhere in the page but as that quote.
  customerMessages: [],
  notInMessages: [],
  subject: ['#compose-subject'],
  send: ['.formbuttons .send'],
} satisfies Site;
