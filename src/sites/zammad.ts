import type { Site } from './site.ts';

/**
 * Zammad has two interfaces: the one since 2014, and the one of 2024 under `/desktop`. The newer one's build takes its
 * test ids out, so none is used here.
 */
const newReply = ':is(#ticketArticleReplyForm, #ticketArticleReplyFormPinned)';

/** Stands once in the newer interface's page of a ticket, beside the articles and the reply. */
const newForm = '#wrapper-form-ticket-edit';

export default {
  id: 'zammad',
  title: 'Zammad',
  matches: [],
  markers: ['.ticketZoom .article-add', newForm],
  access: 'optional',
  source:
    'the product’s own templates: ticket_zoom/{article_new,article_view,title}.jst.eco, FieldEditorInput.vue, ArticleReply.vue, ArticleReplyPinned.vue, ArticleBubbleBody.vue, TopBarHeaderFull.vue, TicketDetailViewContent.vue, and its tests, read as they were between 2023 and 2026',
  checked: '2026-11-25',
  replyBoxes: [
    // An editable without a library behind it.
    '.article-add .articleNewEdit-body[contenteditable="true"]',
    // TipTap. The panel is pinned to the window's edge or scrolls with the articles.
    `${newReply} [contenteditable="true"][role="textbox"]`,
  ],
  // Every open ticket stays in the page of the older interface. A pinned reply stood beside the articles until 2025 and may
  // stand outside of what holds them now.
  scope: `.ticketZoom, :has(> ${newForm}), body:has(${newForm})`,
  internalNote: {
    // The class of the older form; in the newer one the stripes around it, and their border while it was pinned.
    self: ['.article-add.is-internal *', '.bg-stripes *', '.border-stripes *'],
    inScope: [],
  },
  masks: [],
  customerMessages: [
    '.ticket-article-item.customer .textBubble-content > .richtext-content',
    '.Content--customer .inner-article-body',
  ],
  notInMessages: ['blockquote', '[data-signature]', '.gmail_quote'],
  subject: ['.ticket-title-update', 'header [role="heading"][aria-level="2"]'],
  send: ['.js-attributeBar .js-submit'],
  ticket: { inAddress: '(?:#ticket/zoom/|/tickets/)(\\d+)' },
} satisfies Site;
