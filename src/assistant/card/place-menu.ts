import { autoUpdate, computePosition, flip, offset, shift, size } from '@floating-ui/dom';

/** Between the button and the menu, and between the menu and the window's edge, in CSS pixels. */
const GAP = 4;
const MARGIN = 8;

/** Keeps a menu beside its button, inside the window, until `signal` ends. Where the window is too low it scrolls. */
export function placeMenu(menu: HTMLElement, button: HTMLElement, signal: AbortSignal): void {
  const update = async (): Promise<void> => {
    menu.style.maxHeight = '';
    const { x, y } = await computePosition(button, menu, {
      strategy: 'fixed',
      placement: 'bottom-end',
      middleware: [
        offset(GAP),
        flip({ padding: MARGIN, fallbackStrategy: 'bestFit' }),
        shift({ padding: MARGIN, crossAxis: true }),
        size({
          padding: MARGIN,
          apply: ({ availableHeight }) => {
            menu.style.maxHeight = `${Math.max(availableHeight, document.documentElement.clientHeight - 2 * MARGIN)}px`;
          },
        }),
      ],
    });
    if (!signal.aborted) Object.assign(menu.style, { left: `${x}px`, top: `${y}px` });
  };
  const stop = autoUpdate(button, menu, () => void update());
  signal.addEventListener('abort', stop);
}
