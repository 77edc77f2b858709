import type { Site } from './site.ts';

export default {
  id: 'hubspot',
  title: 'HubSpot',
  // Conversations and help desk. The host of Europe is from memory.
  matches: ['https://app.hubspot.com/*', 'https://app-eu1.hubspot.com/*'],
  access: 'optional',
  source:
    'one program that answers in the inbox, for the editor, the send button and the messages; Clockify (2026-05) for what is around them',
  checked: '2026-11-22',
  // Notes in the rest of HubSpot may have the same editor.
  replyBoxes: ['.ProseMirror[contenteditable="true"]'],
  // One conversation at a time.
  scope: 'body',
  // How it shows a comment to colleagues was never seen, and unknown counts as public.
  internalNote: { self: [], inScope: [] },
  // A quote is a blockquote, masked in every editor.
  masks: [],
  // Whose a message is was never seen, and no context is better than the agent's own words taken for the customer's.
  customerMessages: [],
  notInMessages: [],
  customerName: ['[data-selenium-test="contact-chicklet-title-link"]'],
  subject: ['[data-test-id="ticket-header-name-link"]'],
  // The label inside the button.
  send: ['i18n-string[data-key="composer-ui.send-button.capabilities-editor-submit-button.send"]'],
  ticket: { inAddress: '/(?:inbox|ticket)/(\\d+)' },
} satisfies Site;
