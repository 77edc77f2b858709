import type { Site } from './site.ts';

export default {
  id: 'salesforce',
  title: 'Salesforce Service Cloud',
  matches: ['https://*.lightning.force.com/*', 'https://*.my.salesforce.com/*'],
  access: 'optional',
  source:
    'a support team’s extension (2023) and a Selenium script (2022) for the frames of the mail, Toggl Track (2026-04) and Clockify (2026-05) for hosts and tabs',
  checked: '2026-11-22',
  // The mail to the customer: CKEditor 4 in a frame within a frame. Posts to colleagues are written in another editor (Quill).
  replyBoxes: ['body[role="textbox"][contenteditable="true"]'],
  // Every record that was opened stays in the page, hidden: a tab of the console, a window without it.
  scope: '.split-right > .oneConsoleTab, .lafSinglePaneWindowManager > *',
  // The mail is for the customer. What colleagues read is never in this editor.
  internalNote: { self: [], inScope: [] },
  // A mail that is answered stands below in the text, behind a line that is masked in every text.
  masks: [],
  customerMessages: [],
  notInMessages: [],
  send: ['.send.uiButton'],
  ticket: { inAddress: '/lightning/r/Case/(500\\w+)' },
} satisfies Site;
