import type { Site } from './site.ts';

/** What holds the messages and the reply box of one conversation; the reply box alone where the messages' list is not known. */
const conversation = 'div:has(> .conversation-panel)';

export default {
  id: 'chatwoot',
  title: 'Chatwoot',
  // Beside the product's own host it runs on those of its customers.
  matches: ['https://app.chatwoot.com/*'],
  markers: ['.reply-box .reply-box__top'],
  access: 'optional',
  source:
    'the product’s own code: ReplyBox.vue, Editor.vue, ReplyBottomPanel.vue, MessagesView.vue, Message.vue and the bubbles beside it, read as they were between 2024 and 2026; the host is from memory',
  checked: '2026-11-25',
  replyBoxes: [
    // ProseMirror; one editor for all conversations, its content swapped.
    '.reply-box .editor-root .ProseMirror[contenteditable="true"]',
    // Channels that take plain text only.
    '.reply-box .reply-box__top textarea',
  ],
  scope: `${conversation}, .reply-box:not(${conversation} *)`,
  // The class is there for a private note, and also where the channel's time to reply is over and only notes are left.
  internalNote: { self: ['.reply-box.is-private *'], inScope: [] },
  // The signature is text behind a line of two dashes, which is masked in every text.
  masks: [],
  // No attribute says who wrote. The tail of the bubble is on the left for all but the agent's own messages, and this
  // colour is that of the customer's. Where either changes nothing is known of the customer, and nothing wrong either.
  customerMessages: ['.left-bubble.bg-n-slate-4 .prose-bubble:not(.line-clamp-2)'],
  notInMessages: ['blockquote', '.gmail_quote'],
  send: ['.reply-box .right-wrap button'],
  ticket: { inAddress: '/conversations?/(\\d+)' },
} satisfies Site;
