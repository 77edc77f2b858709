import type { Grammar } from '../lint/types.ts';

/**
 * The grammar is a script of its own, run in the same isolated world as the assistant but later, in idle time. They meet
 * here: whoever comes first waits for the other.
 */

const PLACE = Symbol.for('cando.grammar');

type Handoff = { [PLACE]?: { grammar?: Grammar; receive?: (grammar: Grammar) => void } };

const place = ((globalThis as Handoff)[PLACE] ??= {});

/** Called by the grammar's script. */
export function offerGrammar(grammar: Grammar): void {
  place.grammar = grammar;
  place.receive?.(grammar);
}

/** Called by the assistant: `receive` runs once, now or when the grammar arrives, unless `signal` ends first. */
export function receiveGrammar(receive: (grammar: Grammar) => void, signal: AbortSignal): void {
  if (signal.aborted) return;
  if (place.grammar) return receive(place.grammar);
  place.receive = receive;
  signal.addEventListener('abort', () => {
    // Another may wait here by now
    if (place.receive === receive) delete place.receive;
  });
}
