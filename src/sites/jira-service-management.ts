import type { Site } from './site.ts';

/** The tab “Reply to customer” beside “Add internal note”. A project for software has neither: its comments are for colleagues. */
const page = 'body:has([id$="comment-editor-container-tabs-1"])';

export default {
  id: 'jira-service-management',
  title: 'Jira Service Management',
  // A single-page application: whoever arrives at a board reaches a ticket without a page load.
  matches: ['https://*.atlassian.net/*'],
  access: 'optional',
  source:
    'liferay-jira-userscript (2026-01) and two more user scripts for the tabs, Atlassian’s editor itself, Briskine (2026-08); the heading from ten scripts and page objects from 2021 to 2026',
  checked: '2026-11-25',
  replyBoxes: [
    // Atlassian's own editor over ProseMirror; the id is that of the editable.
    `${page} #ak-editor-textarea[contenteditable="true"]`,
    `${page} .ak-editor-content-area .ProseMirror[contenteditable="true"]`,
  ],
  // A transition opens a dialog with a comment of its own, above the ticket.
  scope: '[data-testid="issue-transition.ui.issue-transition-modal"], body',
  internalNote: {
    self: [],
    inScope: [
      '#comment-editor-container-tabs-0[aria-selected="true"]',
      '#issue-transition-comment-editor-container-tabs-0[aria-selected="true"]',
    ],
  },
  masks: [],
  // How a customer's comment is told from a colleague's was never seen.
  customerMessages: [],
  notInMessages: [],
  subject: ['[data-testid="issue.views.issue-base.foundation.summary.heading"]'],
  // The last one of the address: a queue's comes before that of its ticket.
  ticket: { inAddress: '.*[/=]([A-Z][A-Z\\d_]*-\\d+)' },
} satisfies Site;
