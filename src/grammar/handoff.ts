import type { Tools } from '../lint/types.ts';

/**
 * The grammar and the regex engine are a script of their own, run in the same isolated world as the assistant but later, in idle time. They meet
 * here: whoever comes first waits for the other.
 */

const PLACE = Symbol.for('cando.tools');

type Handoff = { [PLACE]?: { tools?: Tools; receive?: (tools: Tools) => void } };

const place = ((globalThis as Handoff)[PLACE] ??= {});

/** Called by their script. */
export function offerTools(tools: Tools): void {
  place.tools = tools;
  place.receive?.(tools);
}

/** Called by the assistant: `receive` runs once, now or when they arrive, unless `signal` ends first. */
export function receiveTools(receive: (tools: Tools) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  if (place.tools) return receive(place.tools);
  place.receive = receive;
  signal.addEventListener('abort', () => {
    // Another may wait here by now
    if (place.receive === receive) delete place.receive;
  });
}
