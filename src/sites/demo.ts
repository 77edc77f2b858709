import type { Site } from './site.ts';

/** The demo helpdesk that `npm start` opens. */
export default {
  id: 'demo',
  title: 'Demo helpdesk',
  matches: ['http://127.0.0.1/*', 'http://localhost/*'],
  access: 'development',
  source: 'src/demo/helpdesk',
  checked: '2026-11-23',
  replyBoxes: ['[data-reply-box][contenteditable="true"]', 'textarea[data-reply-box]'],
  scope: '[data-ticket]',
  internalNote: { self: [], inScope: ['[data-composer][data-audience="internal"]'] },
  masks: ['blockquote'],
  customerMessages: ['[data-author="customer"] [data-body]'],
  notInMessages: ['blockquote'],
} satisfies Site;
