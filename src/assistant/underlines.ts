import { createBackdrops } from '../ui/backdrop.ts';
import { createFrameTask } from './frame-task.ts';
import { viewOf } from './frames.ts';
import { createPen, type Mark, type Pen, type View } from './pen.ts';
import type { ReplyBox } from './reply-box.ts';
import { setPageNotice, type AssistantState, type AssistantStore } from './store.ts';
import { lineFor, washFor } from './tones.ts';

/** Said once, in the next card, when a page will not have our lines. */
const GIVEN_UP =
  'This page keeps taking the lines away, so they are no longer drawn here. Your shortcuts still find the words.';

/** The element whose background a range stands on. The words of a field are drawn in a copy of it, which has none. */
function groundOf({ element }: ReplyBox, { startContainer }: Range): Element {
  if (!element.contains(startContainer)) return element;
  return startContainer.nodeType === Node.ELEMENT_NODE
    ? (startContainer as Element)
    : (startContainer.parentElement ?? element);
}

/** What is to be drawn in one reply box. `backdropOf` answers for the whole drawing. */
function marksOf(
  box: ReplyBox,
  { drafts, card }: AssistantState,
  backdropOf: ReturnType<typeof createBackdrops>,
): Mark[] {
  const { reading, shown = [] } = drafts.get(box) ?? {};
  const ranges = shown.flatMap((diagnostic) => {
    const range = reading?.rangeOf(diagnostic.span);
    return range ? [{ name: lineFor(diagnostic.severity, backdropOf(groundOf(box, range))), range }] : [];
  });
  const open = card?.box === box ? reading?.rangeOf(card.diagnostic.span) : undefined;
  return open ? [...ranges, { name: washFor(backdropOf(groundOf(box, open))), range: open }] : ranges;
}

/** The pens of the windows that have something to draw; others are put away. */
function createPens() {
  const pens = new Map<View, Pen>();
  return {
    of: (view: View): Pen => {
      const pen = pens.get(view) ?? createPen(view);
      pens.set(view, pen);
      return pen;
    },
    keepOnly: (views: ReadonlySet<View>): void => {
      for (const [view, pen] of pens) {
        if (views.has(view)) continue;
        pen.remove();
        pens.delete(view);
      }
    },
    removeAll: (): void => {
      for (const pen of pens.values()) pen.remove();
    },
  };
}

/**
 * Draws what the store shows as CSS highlights, until `signal` ends: ranges, not nodes, so that nothing of ours is in the
 * page's editors. Drawn when the store changes, and when the look of the page around a box does; never otherwise.
 */
export function drawUnderlines(store: AssistantStore, signal: AbortSignal): void {
  const pens = createPens();
  const watched = new WeakSet<ReplyBox>();
  let hasGivenUp = false;
  const draw = (): void => {
    const state = store.getState();
    const boxes = [...state.drafts.keys()];
    const backdropOf = createBackdrops();
    const views = new Set<View>([window, ...boxes.map(({ element }) => viewOf(element))]);
    pens.keepOnly(views);
    for (const view of views) {
      const own = boxes.filter(({ element }) => viewOf(element) === view);
      const marks = own.flatMap((box) => marksOf(box, state, backdropOf));
      if (pens.of(view).draw(marks, own) || hasGivenUp) continue;
      hasGivenUp = true;
      setPageNotice(store, GIVEN_UP);
    }
  };
  const drawSoon = createFrameTask(draw, signal);
  const unsubscribe = store.subscribe((state, before) => {
    if (state.drafts === before.drafts && state.card === before.card) return;
    for (const box of state.drafts.keys()) {
      if (!watched.has(box)) box.onLookChange(drawSoon);
      watched.add(box);
    }
    draw();
  });
  signal.addEventListener('abort', () => {
    unsubscribe();
    pens.removeAll();
  });
}
