/** The one thing a page's script may ask of the worker: to run another part of Cando in its own frame. No text is in it. */
export const PARTS = { assistant: '/assistant.js', grammar: '/grammar.js' } as const;
export type Part = keyof typeof PARTS;

export type InjectMessage = { readonly type: 'inject'; readonly part: Part };

const KEYS: readonly string[] = ['type', 'part'] satisfies (keyof InjectMessage)[];

/** True for such a message with nothing else in it, so that its size has a limit too. */
export function isInjectMessage(message: unknown): message is InjectMessage {
  if (typeof message !== 'object' || message === null || !('type' in message) || !('part' in message)) return false;
  const isPlain = Object.keys(message).every((key) => KEYS.includes(key));
  return isPlain && message.type === 'inject' && typeof message.part === 'string' && Object.hasOwn(PARTS, message.part);
}

/** What the browser says of who sent a message. A page's script is in a tab and a frame of it. */
export type Sender = {
  readonly id?: string | undefined;
  readonly tab?: { readonly id?: number | undefined } | undefined;
  readonly frameId?: number | undefined;
};

/** Where a part is asked for, and which; undefined for what no script of this extension in a page sends. */
export function askedIn(
  message: unknown,
  { id, tab, frameId }: Sender,
  ownId: string,
): { readonly part: Part; readonly tabId: number; readonly frameId: number } | undefined {
  const isOwn = id === ownId && tab?.id !== undefined && tab.id >= 0 && frameId !== undefined && frameId >= 0;
  return isOwn && tab.id !== undefined && isInjectMessage(message)
    ? { part: message.part, tabId: tab.id, frameId }
    : undefined;
}
