import type { CardText } from './card-text.ts';

/** The mouse, in CSS pixels of the window. */
export type Pointer = {
  readonly move: (x: number, y: number) => Promise<void>;
  readonly click: (
    x: number,
    y: number,
    how?: { readonly button?: 'left' | 'right'; readonly times?: number },
  ) => Promise<void>;
};

/** A page in a browser under test, whatever drives the browser. */
export type Tab = {
  /** Errors and warnings of the console, and errors nobody caught. */
  readonly complaints: readonly string[];
  readonly card: CardText;
  /** Runs a function in the page. What it is given and what it gives are plain data. */
  readonly evaluate: <Result, Given>(work: (given: Given) => Result, given: Given) => Promise<Awaited<Result>>;
  /** Types with real keys, so many milliseconds apart. `\n` is Enter. */
  readonly type: (text: string, keyDelay: number) => Promise<void>;
  /** Presses a key so many times without letting it go in between, as one that is held down. */
  readonly hold: (key: string, times: number) => Promise<void>;
  readonly pointer: Pointer;
  /**
   * Calls a function, given as its source, with our card's outermost element as its `this`, in the world of the page. What it
   * is given is text, and what it gives, or promises, is plain data.
   */
  readonly onCard: <Result>(source: string, given?: string) => Promise<Result | undefined>;
  /** Presses a key with others held: `Control+z`. */
  readonly press: (keys: string) => Promise<void>;
  /** The texts that are underlined in the page and its frames, in the order of each. */
  readonly underlined: () => Promise<readonly string[]>;
  /** Puts words together as an input method does; what it gives ends that. */
  readonly compose: (words: string) => Promise<() => Promise<void>>;
  readonly screenshot: (path: string) => Promise<void>;
  readonly close: () => Promise<void>;
};

/** Opens a page at an address, which gets that HTML. */
export type OpenTab<Opened extends Tab = Tab> = (address: string, html: string) => Promise<Opened>;

/** The key of the system's shortcuts. */
export const MAIN_KEY = process.platform === 'darwin' ? 'Meta' : 'Control';
