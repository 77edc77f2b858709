import { autoUpdate, computePosition, flip, offset, shift } from '@floating-ui/dom';

/** Between the control and the menu, and between the menu and the window's edge, in CSS pixels. */
const GAP = 4;
const MARGIN = 8;

/** Keeps a menu beside the control that opened it, and wholly inside the window, until `signal` ends. */
export function placeMenu(menu: HTMLElement, control: HTMLElement, signal: AbortSignal): void {
  const update = async (): Promise<void> => {
    const { x, y } = await computePosition(control, menu, {
      strategy: 'fixed',
      placement: 'bottom-start',
      // In a window that is too low beside the control it lies over it
      middleware: [offset(GAP), flip({ padding: MARGIN }), shift({ padding: MARGIN, crossAxis: true })],
    });
    if (!signal.aborted) Object.assign(menu.style, { left: `${x}px`, top: `${y}px` });
  };
  const stop = autoUpdate(control, menu, () => void update());
  signal.addEventListener('abort', stop);
}
