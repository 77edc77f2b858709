/**
 * All that a page's script may ask of the worker, in no words of the agent's: to run another part of Cando in its own frame,
 * or to show the page that says what leaves the browser.
 */
export const PARTS = { assistant: '/assistant.js', firstRun: '/first-run.js', grammar: '/grammar.js' } as const;
export type Part = keyof typeof PARTS;

/** `hasAgreed`: the agent has just turned Cando on here, in a window where no answer is kept perhaps. */
export type InjectMessage = { readonly type: 'inject'; readonly part: Part; readonly hasAgreed?: true };
export type ExplainMessage = { readonly type: 'explain' };
export type Message = InjectMessage | ExplainMessage;

const isPart = (part: unknown): part is Part => typeof part === 'string' && Object.hasOwn(PARTS, part);

/** True for a message of ours, with nothing else in it. */
export function isMessage(message: unknown): message is Message {
  if (typeof message !== 'object' || message === null || !('type' in message)) return false;
  const others = Object.keys(message).filter((key) => key !== 'type');
  if (message.type === 'explain') return others.length === 0;
  if (message.type !== 'inject' || !('part' in message) || !isPart(message.part)) return false;
  return others.every(
    (key) => key === 'part' || (key === 'hasAgreed' && 'hasAgreed' in message && message.hasAgreed === true),
  );
}
