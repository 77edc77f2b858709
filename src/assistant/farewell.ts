import { themeOf } from '../ui/theme.ts';
import { createHost } from './card/host.ts';
import style from './farewell.css?inline';

const TITLE = 'Cando has stopped on this page';
const TEXT =
  'It was updated or turned off. Your draft is as you left it. To have Cando back, save the draft and reload the page.';

/** Long enough to read it twice. Milliseconds. */
const SHOWN_MS = 20_000;

const create = (tag: 'p' | 'button', className: string, text = ''): HTMLElement =>
  Object.assign(document.createElement(tag), { className, textContent: text });

/**
 * Says that Cando has left this page: in the corner where no helpdesk has its draft or Send, without taking the focus. It goes by itself, or when
 * it is closed, or when `signal` ends. It needs nothing of the extension, which is gone by then.
 */
export function sayFarewell(signal: AbortSignal): void {
  const { host, surface } = createHost(style, signal);
  surface.dataset['theme'] = themeOf(document.body ?? document.documentElement);
  surface.role = 'status';
  const close = create('button', 'close', '×');
  close.ariaLabel = 'Close';
  surface.showPopover();
  // Put in last, since a live region tells only what is new in it
  surface.append(create('p', 'title', TITLE), create('p', 'text', TEXT), close);
  const remove = (): void => {
    clearTimeout(timer);
    host.remove();
  };
  const timer = setTimeout(remove, SHOWN_MS);
  close.addEventListener('click', remove);
  // The caret stays in the draft
  surface.addEventListener('mousedown', (event) => event.preventDefault());
  signal.addEventListener('abort', () => clearTimeout(timer));
}
