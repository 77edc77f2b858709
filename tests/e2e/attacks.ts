import { REFUSALS, type Refusal } from '../../src/assistant/genuine-click.ts';

/** What a page does to a card that is open, so that its agent clicks on what they do not see. It runs in the page. */
export type Attack = {
  readonly name: string;
  /** `host` is the element that the card's tree hangs on. */
  readonly begin: (host: HTMLElement) => unknown;
  readonly end: (host: HTMLElement) => void;
  readonly refusal: Refusal;
};

export const saidOf = ({ refusal }: Attack): string => REFUSALS[refusal];

/** A style of the host that the page writes over ours. The page cannot reach further in. */
const styled = (property: string, value: string): Attack => ({
  name: `the host’s ${property}: ${value}`,
  begin: new Function('host', `host.style.setProperty('${property}', '${value}', 'important')`) as Attack['begin'],
  end: () => undefined,
  refusal: 'hidden',
});

export const SEE_THROUGH_HOST = styled('opacity', '0.5');

export const SEE_THROUGH_PAGE: Attack = {
  name: 'an ancestor that is see-through',
  begin: () => (document.documentElement.style.opacity = '0.6'),
  end: () => (document.documentElement.style.opacity = ''),
  refusal: 'hidden',
};

export const CLICK_THROUGH: Attack = {
  name: 'a popover that lets clicks through',
  begin: () => {
    const lure = Object.assign(document.createElement('div'), {
      id: 'lure',
      popover: 'manual',
      textContent: 'A prize',
    });
    lure.style.cssText = 'inset: 0; width: 100%; height: 100%; background: #fff; pointer-events: none';
    document.body.append(lure);
    lure.showPopover();
  },
  end: () => document.querySelector('#lure')?.remove(),
  refusal: 'covered',
};

export const GONE_IN_TIME: Attack = {
  ...CLICK_THROUGH,
  name: 'one that is gone when the click comes',
  begin: () => {
    const lure = Object.assign(document.createElement('div'), {
      id: 'lure',
      popover: 'manual',
      textContent: 'A prize',
    });
    lure.style.cssText = 'inset: 0; width: 100%; height: 100%; background: #fff; pointer-events: none';
    document.body.append(lure);
    lure.showPopover();
    window.addEventListener('pointerdown', () => lure.remove(), { capture: true, once: true });
    // Nobody is lured by what flashes up: it stands there for a while
    return new Promise((resolve) => setTimeout(resolve, 500));
  },
};

export const MOVED: Attack = {
  name: 'a card moved as the mouse comes down',
  begin: () => {
    const move = () => (document.documentElement.style.zoom = '1.015');
    window.addEventListener('pointerdown', move, { capture: true, once: true });
  },
  end: () => (document.documentElement.style.zoom = ''),
  refusal: 'moved',
};

/** What else the page may write into the host's style. */
export const STYLED: readonly Attack[] = [
  styled('clip-path', 'inset(0 0 90% 0)'),
  styled('mask-image', 'linear-gradient(transparent, transparent)'),
  styled('filter', 'opacity(0.1)'),
  styled('transform', 'translateX(40px)'),
  styled('letter-spacing', '-1em'),
  styled('-webkit-text-fill-color', 'transparent'),
  styled('zoom', '1.01'),
];
