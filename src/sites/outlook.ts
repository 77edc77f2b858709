import type { Site } from './site.ts';

export default {
  id: 'outlook',
  title: 'Outlook on the web',
  // The last is where Microsoft moves it, from memory. Companies' own addresses are not known beforehand.
  matches: [
    'https://outlook.office.com/*',
    'https://outlook.office365.com/*',
    'https://outlook.live.com/*',
    'https://outlook.cloud.microsoft/*',
  ],
  access: 'optional',
  source:
    'Briskine (2026-08) and its tests, Toggl Track (2026-04), Clockify (2026-05), just-not-sorry, and some ten user scripts and browser tests from 2020 to 2026',
  checked: '2026-11-22',
  replyBoxes: [
    // Recipients are edited in place too, but have one line.
    '[contenteditable="true"][aria-multiline="true"]',
    '[id^="editorParent_"] > [contenteditable="true"]',
  ],
  // The reading pane, or the window that a reply was taken into.
  scope: '[role="main"], [data-app-section="Form_Content"]',
  // Everything that is written in Outlook is sent.
  internalNote: { self: [], inScope: [] },
  // Quote and signature are masked in every editor.
  masks: [],
  // A message is `[role="document"]`, but neither whose it is nor which of them is the newest was ever seen: agents choose
  // the order.
  customerMessages: [],
  notInMessages: [],
  subject: ['[role="heading"][title]'],
  send: ['[data-testid="ComposeSendButton"]', '[data-testid="send-button"]'],
} satisfies Site;
