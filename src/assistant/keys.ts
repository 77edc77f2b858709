import type { CardActions } from './actions.ts';
import type { CardView } from './card/mount-card.tsx';
import type { Diagnostic } from '../lint/types.ts';
import type { ReplyBox } from './reply-box.ts';
import { findingsOf, openCard, stepCard, type AssistantStore } from './store.ts';

/** The finding at the caret; else the next one after it; else the last before it. */
export function findingAt(findings: readonly Diagnostic[], caret: number): Diagnostic | undefined {
  return (
    findings.find(({ span }) => span.start <= caret && caret <= span.end) ??
    findings.find(({ span }) => span.start > caret) ??
    findings.at(-1)
  );
}

const stop = (event: KeyboardEvent): void => {
  event.preventDefault();
  event.stopImmediatePropagation();
};

function moveFocus(root: ShadowRoot, by: 1 | -1): void {
  const stops = [...root.querySelectorAll<HTMLElement>('button')];
  const at = stops.findIndex((button) => button === root.activeElement);
  stops[(at + by + stops.length) % stops.length]?.focus();
}

/** Keys while the card has the focus. None of them goes on to the page; Tab, Enter and Space do what they do on buttons. */
function handleInCard(event: KeyboardEvent, { root }: CardView, actions: CardActions, store: AssistantStore): void {
  if (event.type === 'keydown') {
    const moves: Readonly<Record<string, () => void>> = {
      Escape: actions.close,
      ArrowDown: () => moveFocus(root, 1),
      ArrowUp: () => moveFocus(root, -1),
      ArrowRight: () => stepCard(store, 1),
      ArrowLeft: () => stepCard(store, -1),
      Tab: () => moveFocus(root, event.shiftKey ? -1 : 1),
    };
    const move = Object.hasOwn(moves, event.key) ? moves[event.key] : undefined;
    if (move) {
      event.preventDefault();
      move();
    }
    // A key held down must not apply again and again
    if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
  }
  event.stopImmediatePropagation();
}

/** Alt+Enter opens the card at the caret. Without anything to show the key is the page's. */
function handleInBox(event: KeyboardEvent, box: ReplyBox, store: AssistantStore): void {
  const caret = box.read().selection()?.start ?? 0;
  const finding = findingAt(findingsOf(store, box), caret);
  if (!finding) return;
  stop(event);
  openCard(store, box, finding, 'keys');
}

/** The assistant's end of the key relay. */
export function createKeyHandler(
  store: AssistantStore,
  view: CardView,
  actions: CardActions,
): (event: KeyboardEvent) => void {
  return (event) => {
    const [target] = event.composedPath();
    if (event.target === view.host) return handleInCard(event, view, actions, store);
    if (!event.isTrusted || event.type !== 'keydown' || !(target instanceof Node)) return;
    const { card, drafts } = store.getState();
    if (event.key === 'Escape' && card) {
      stop(event);
      return actions.close();
    }
    if (event.key !== 'Enter' || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const box = [...drafts.keys()].find(({ element }) => element.contains(target));
    if (box) handleInBox(event, box, store);
  };
}
