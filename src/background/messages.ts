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

/** What the browser says of who sent a message. A page's script is in a tab and a frame of it. */
export type Sender = {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
};

export type Frame = { readonly tabId: number; readonly frameId: number };

/** The frame that a script of this extension sent a message from; undefined for every other sender. */
export function frameOf({ id, tab, frameId }: Sender, ownId: string): Frame | undefined {
  if (id !== ownId || tab?.id === undefined || frameId === undefined) return undefined;
  return tab.id >= 0 && frameId >= 0 ? { tabId: tab.id, frameId } : undefined;
}
