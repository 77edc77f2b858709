import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { followScheme } from '../ui/scheme.ts';

/** Puts a page into its document. What it gives renders the page again, when something that it shows has changed. */
export function showPage(document: Document, render: () => ReactNode): () => void {
  const place = document.getElementById('page');
  if (!place) throw new Error('the document has no place for the page');
  followScheme(document);
  const root = createRoot(place);
  const show = (): void => root.render(render());
  show();
  return show;
}
