import { placesIn } from '../../src/assistant/place.ts';
import type { BoxReading, ReplyBox } from '../../src/assistant/reply-box.ts';
import { createAssistantStore, openCard, setDraft, type AssistantStore } from '../../src/assistant/store.ts';
import type { Diagnostic } from '../../src/lint/types.ts';

/** A finding of the words of a text; of the whole message where there are none. */
export function findingOf(text: string, words: string): Diagnostic {
  const start = words === '' ? text.length : text.indexOf(words);
  return {
    rule: `cando.core/${words || 'missing'}`,
    fault: words === '' ? null : 'flat-no',
    severity: 'warning',
    span: { start, end: start + words.length },
    message: `About ${words}`,
    suggestions: [],
  };
}

/** A reply box in the page that nothing is written to. */
export function createBox(read: () => BoxReading): ReplyBox {
  const element = document.body.appendChild(document.createElement('div'));
  const nothing = (): void => {};
  return {
    element,
    tree: document,
    read,
    select: nothing,
    reveal: nothing,
    apply: () => Promise.resolve('applied'),
    conversation: () => ({ customer: undefined, customerName: undefined, subject: undefined }),
    onConversationChange: () => {},
    sendButtons: () => [],
    isInternal: () => false,
    onAudienceChange: nothing,
    onLookChange: nothing,
  };
}

/** A draft with findings, whose first one has its card open. */
export function openDraft(
  text: string,
  words: readonly string[],
): { readonly store: AssistantStore; readonly box: ReplyBox; readonly findings: readonly Diagnostic[] } {
  const store = createAssistantStore();
  const reading: BoxReading = {
    text,
    masked: [],
    extent: 'whole',
    selection: () => undefined,
    rangeOf: () => undefined,
  };
  const box = createBox(() => reading);
  const findings = words.map((one) => findingOf(text, one));
  setDraft(store, box, { reading, diagnostics: findings, shown: findings, placeOf: placesIn(text) });
  if (findings[0]) openCard(store, box, findings[0], 'click');
  return { store, box, findings };
}
