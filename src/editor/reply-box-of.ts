import type { Site } from '../sites/site.ts';
import type { Change, Outcome } from '../lint/types.ts';
import { applyChange } from './apply.ts';
import type { Editor } from './editor.ts';
import { readConversation, sendButtons, watchConversation } from './conversation.ts';
import { isInternalNote, watchInternalNote } from './reply-box.ts';
import { watchLook } from './watch-look.ts';

/** An editor in its helpdesk: what the assistant asks of a reply box. */
export const replyBoxOf = (editor: Editor, site: Site, signal: AbortSignal) => ({
  ...editor,
  apply: (change: Change): Promise<Outcome> => applyChange(editor, change, signal),
  conversation: () => readConversation(site, editor.element),
  onConversationChange: (listener: () => void) => watchConversation(site, editor.element, listener, signal),
  sendButtons: () => sendButtons(site, editor.element),
  isInternal: () => isInternalNote(site, editor.element),
  onAudienceChange: (listener: () => void) => watchInternalNote(site, editor.element, listener, signal),
  onLookChange: (listener: () => void) => watchLook(editor.element, listener, signal),
});
