/** What one product puts into an editor beside the agent's own words, and where that was seen. */
type ProductMasks = {
  readonly product: string;
  readonly source: string;
  readonly checked: `${number}-${number}-${number}`;
  readonly selectors: readonly string[];
};

/**
 * Quoted history, signatures and code, by the product that writes them. Mail travels: each of these may stand in the editor
 * of any helpdesk, so they hold everywhere.
 */
export const PRODUCT_MASKS: readonly ProductMasks[] = [
  {
    product: 'Gmail, and Request Tracker and Freshdesk, which borrow its class names',
    source: 'InboxSDK, FlowCrypt, share/html of Request Tracker 6, mail of lists since 2018',
    checked: '2026-11-22',
    selectors: [
      '.gmail_quote',
      '.gmail_quote_container',
      '.gmail_attr',
      '.gmail_signature',
      '.gmail_signature_prefix',
      '[data-smartmail="gmail_signature"]',
    ],
  },
  {
    product: 'Outlook; a mail that was answered before has x_ in front of each id',
    source: 'mail of lists, and programs that take quotes off mail',
    checked: '2026-11-22',
    selectors: [
      ...['', 'x_'].flatMap((prefix) => [
        `#${prefix}appendonsend`,
        `#${prefix}appendonsend ~ *`,
        `#${prefix}divRplyFwdMsg`,
        `#${prefix}divRplyFwdMsg ~ *`,
        `#${prefix}mail-editor-reference-message-container`,
        `#${prefix}Signature`,
      ]),
      '[id*="ms-outlook-mobile-signature"]',
      '.ms-outlook-signature',
    ],
  },
  {
    product: 'Thunderbird and Yahoo',
    source: 'programs that take quotes off mail',
    checked: '2026-11-22',
    selectors: ['.moz-cite-prefix', '.moz-signature', '.yahoo_quoted'],
  },
  {
    product: 'Freshdesk, Front and Zoho',
    source: 'the code of Freshdesk that was published, and some ten programs that take quotes off mail',
    checked: '2026-11-25',
    selectors: ['.freshdesk_quote', '.front-blockquote', '.zmail_extra', '#zmail_extra', '#blockquote_zmail'],
  },
  {
    product: 'Intercom: the words of a macro that is only looked at',
    source: 'one user script; the second class is inferred from how the product renamed the others',
    checked: '2026-11-22',
    selectors: ['.inbox2__macro-highlighted', '.inbox-2__macro-highlighted'],
  },
  {
    product: 'Roundcube',
    source: 'its own code that writes a reply (reply-intro) and a signature (_rc_sig)',
    checked: '2026-11-25',
    selectors: ['#reply-intro', '#_rc_sig'],
  },
  {
    product: 'Zammad',
    source: 'a test of its signatures; the class of the quote is from memory',
    checked: '2026-11-25',
    selectors: ['[data-signature]', '.zammad_quote'],
  },
  {
    product: 'CKEditor 5 (Zendesk, Request Tracker 6, OTOBO): its furniture around pictures and tables',
    source: 'known from use of CKEditor 5, not compared with its code',
    checked: '2026-11-22',
    selectors: [
      '.ck-fake-selection-container',
      '.ck-widget__selection-handle',
      '.ck-widget__type-around',
      '.ck-reset_all',
    ],
  },
  {
    product:
      'Grammarly, LanguageTool and Harper: their own furniture, which has words (a card, a count). Not `data-gramm…`: that stands at the editable itself',
    source:
      "saved pages and editors' clean-up code of public projects; Harper's own code, which puts its box into editors",
    checked: '2026-11-25',
    selectors: [
      'grammarly-extension',
      'grammarly-desktop-integration',
      'grammarly-popups',
      '[data-grammarly-shadow-root]',
      'lt-highlighter',
      'lt-toolbar',
      'lt-div',
      'lt-span',
      'harper-render-box',
    ],
  },
  {
    product: 'any editor',
    source: 'HTML; Quill 2 writes code as lines of its own',
    checked: '2026-11-25',
    selectors: [
      '.signature',
      'blockquote',
      '[type="cite"]',
      'code',
      'pre',
      'samp',
      'kbd',
      '.ql-code-block',
      '.ql-code-block-container',
    ],
  },
];

export const MASKS: readonly string[] = PRODUCT_MASKS.flatMap(({ selectors }) => selectors);

/**
 * Those of the selectors that may match in an element. To try one for what comes behind something, a browser looks at all
 * that comes before: it is tried only where that something is.
 */
export const masksIn = (element: Element, masks: readonly string[]): readonly string[] =>
  masks.filter((mask) => {
    const [before = '', behind] = mask.split(' ~ ');
    return behind === undefined || element.querySelector(before) !== null;
  });

/** Stands in the text as one opaque character: a mention, an image, a widget. */
export const CHIPS =
  '[contenteditable="false"], img, svg, video, audio, canvas, object, input, button, select, textarea, iframe';
