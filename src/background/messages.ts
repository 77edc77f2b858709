/** The one thing a page's script may ask of the worker: to run another part of Cando in its own frame. No text is in it. */
export const PARTS = { assistant: '/assistant.js', grammar: '/grammar.js' } as const;
export type Part = keyof typeof PARTS;

export type InjectMessage = { readonly type: 'inject'; readonly part: Part };

export function isInjectMessage(message: unknown): message is InjectMessage {
  if (typeof message !== 'object' || message === null || !('type' in message) || !('part' in message)) return false;
  return message.type === 'inject' && typeof message.part === 'string' && Object.hasOwn(PARTS, message.part);
}
