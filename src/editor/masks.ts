/**
 * What inside any editor is not the agent's own words: quoted history, signatures, code. Collected from the templates
 * and stylesheets of the products named, 2026-11 (research note "Helpdesk DOM facts", §7.2).
 */
export const MASKS: readonly string[] = [
  // Gmail, and Request Tracker, which borrows its class names
  '.gmail_quote',
  '.gmail_quote_container',
  '.gmail_attr',
  '.gmail_signature',
  '.gmail_signature_prefix',
  '[data-smartmail="gmail_signature"]',
  // Outlook
  '#appendonsend',
  '#divRplyFwdMsg',
  '#divRplyFwdMsg ~ *',
  '#mail-editor-reference-message-container',
  '#Signature',
  '[id*="ms-outlook-mobile-signature"]',
  '.ms-outlook-signature',
  // Thunderbird, Yahoo, Roundcube, Zammad
  '.moz-cite-prefix',
  '.moz-signature',
  '.yahoo_quoted',
  '#_rc_sig',
  '[data-signature]',
  '.zammad_quote',
  // any editor
  'div.signature',
  'blockquote',
  '[type="cite"]',
  'code',
  'pre',
];

/** Stands in the text as one opaque character: a mention, an image, a widget. */
export const CHIPS =
  '[contenteditable="false"], img, svg, video, audio, canvas, object, input, button, select, textarea, iframe';
