import { ckeditor4 } from './ckeditor4.ts';
import { ckeditor5 } from './ckeditor5.ts';
import { codemirror } from './codemirror.ts';
import { contenteditable } from './contenteditable.ts';
import { draft } from './draft.ts';
import type { Editor, EditorFamily } from './editor.ts';
import { lexical } from './lexical.ts';
import { prosemirror } from './prosemirror.ts';
import { quill } from './quill.ts';
import { slate } from './slate.ts';
import { textarea } from './textarea.ts';
import { tinymce } from './tinymce.ts';
import { trix } from './trix.ts';

/** In the order in which they are asked: the particular before the general. */
const families: readonly EditorFamily[] = [
  textarea,
  ckeditor5,
  lexical,
  slate,
  draft,
  quill,
  prosemirror,
  trix,
  codemirror,
  tinymce,
  ckeditor4,
  contenteditable,
];

/** Opens an element with the first family that accepts it; undefined for what no family can write to. */
export const openEditor = (element: HTMLElement, masks: readonly string[], signal: AbortSignal): Editor | undefined =>
  families.find((family) => family.accepts(element))?.open(element, masks, signal);
