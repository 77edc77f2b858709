import { browser } from 'wxt/browser';

const IS_ON = 'isOn';

/**
 * Calls `work` when the extension was installed, updated or turned on, or the browser started; not when its worker only
 * wakes. No event tells all of these, but what is kept for a session goes with each of them.
 */
export async function whenTurnedOn(work: () => void): Promise<void> {
  const kept = await browser.storage.session.get(IS_ON);
  if (kept[IS_ON] === true) return;
  await browser.storage.session.set({ [IS_ON]: true });
  work();
}
