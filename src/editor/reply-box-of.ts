import type { Site } from '../sites/site.ts';
import type { Change, Outcome } from '../lint/types.ts';
import { applyChange } from './apply.ts';
import type { Editor } from './editor.ts';
import { customerMessage, isInternalNote, watchInternalNote } from './reply-box.ts';
import { watchLook } from './watch-look.ts';
import { isUsable, watchUse } from './watch-use.ts';

/** An editor in its helpdesk: what the assistant asks of a reply box. */
export const replyBoxOf = (editor: Editor, site: Site, signal: AbortSignal) => ({
  ...editor,
  apply: (change: Change): Promise<Outcome> => applyChange(editor, change, signal),
  customer: () => customerMessage(site, editor.element),
  isInternal: () => isInternalNote(site, editor.element),
  onAudienceChange: (listener: () => void) => watchInternalNote(site, editor.element, listener, signal),
  isUsable: () => isUsable(editor.element),
  onUseChange: (listener: () => void) => watchUse(editor.element, listener, signal),
  onLookChange: (listener: () => void) => watchLook(editor.element, listener, signal),
});
