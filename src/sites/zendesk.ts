import type { Site } from './site.ts';

/** A cell of a table inside CKEditor is an editable of its own, but not the reply box. */
const editable = '.ck-editor__editable:not(.ck-editor__nested-editable)[contenteditable="true"]';

export default {
  id: 'zendesk',
  title: 'Zendesk',
  // A single-page application: whoever arrives at a dashboard reaches a ticket without a page load. So the whole host,
  // and the selectors tell a ticket from a help centre article.
  matches: ['https://*.zendesk.com/*'],
  access: 'required',
  source:
    'Toggl Track (2026-04), Clockify (2026-05), liferay-zendesk-userscript (2025-08) and some twenty user scripts, CSS themes and Playwright page objects from 2021 to 2026',
  checked: '2026-11-22',
  replyBoxes: [
    // Agent Workspace. CKEditor 5 for tickets (`…-rich-text-ckeditor`) and messaging (`…-plain-text-ckeditor`); the
    // attribute is on the editable itself, and was on a wrapper in one report.
    '[data-test-id^="omnicomposer-"]:is([contenteditable="true"], [contenteditable="plaintext-only"])',
    `[data-test-id^="omnicomposer-"] ${editable}`,
    // The same, should the test ids be dropped from the product's build.
    `#editor-view ${editable}`,
    // Agent Workspace of 2020 and 2021: Slate.
    '#editor-view [data-slate-editor][contenteditable="true"]',
    // The interface before Agent Workspace.
    '.zendesk-editor--rich-text-comment[contenteditable="true"]',
  ],
  // Every open ticket stays in the page, the others only invisible, so ids and test ids are there several times. The
  // first of these holds conversation, composer and channel button of one ticket; the others are its pane, by era.
  // How high `data-ticket-id` stands was never seen (on the composer alone it would hide the conversation), hence only
  // where no pane is known.
  scope:
    '[data-side-conversations-anchor-id], .ticket-panes-grid-layout, #main_panes > *, ' +
    ':is([data-ticket-id], section.ticket):not(#main_panes *, .ticket-panes-grid-layout *)',
  internalNote: {
    // English only, like every label. In other languages the channel below decides.
    self: ['[aria-label="Internal note composer"]'],
    // The button that says where the text goes. `web` and `native_messaging` are public; that a note has `internal` is
    // inferred from the id of its menu item. What is unknown counts as public, so that it is linted.
    inScope: [
      '[data-test-id="omnichannel-channel-switcher-button"][data-channel*="internal"]',
      '.track-id-privateComment.active',
    ],
  },
  // Neither history nor signature is ever in the composer, and CKEditor's furniture is masked in every editor.
  masks: [],
  // The author's role is an attribute of the message. The interface before Agent Workspace does not say it, and no
  // context is better than the agent's own words taken for the customer's.
  customerMessages: ['[data-test-id="omni-log-item-message"][type="end-user"]'],
  notInMessages: ['.signature', 'button', '[aria-hidden="true"]', '[data-test-id^="convo-log-item-"]', 'blockquote'],
  customerName: ['[data-test-id="tabs-nav-item-users"]'],
  subject: ['[data-test-id="omni-header-subject"]', '[data-test-id="ticket-pane-subject"]'],
  send: ['[data-test-id="omnichannel-omnicomposer-send-button"]', '[data-test-id="submit_button-button"]'],
  ticket: { selector: '[data-side-conversations-anchor-id]', attribute: 'data-side-conversations-anchor-id' },
} satisfies Site;
