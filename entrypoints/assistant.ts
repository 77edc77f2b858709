import { ruleSet } from 'virtual:core-rules';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startAssistant } from '../src/assistant/assistant.ts';
import { askFor } from '../src/background/ask.ts';
import { beginLife, beOnlyOne, leave, waitAgain } from '../src/background/life.ts';
import { openEditor } from '../src/editor/families.ts';
import { createLifetimes } from '../src/editor/lifetimes.ts';
import { ownSite } from '../src/editor/own-site.ts';
import { replyBoxOf } from '../src/editor/reply-box-of.ts';
import { eachTicket } from '../src/editor/ticket.ts';
import { watchFocus } from '../src/editor/watch-focus.ts';
import { watchNewFrames } from '../src/editor/watch-frames.ts';
import { receiveTools } from '../src/grammar/handoff.ts';
import { createLinter } from '../src/lint/linter.ts';
import { generic } from '../src/sites/generic.ts';
import { sites } from '../src/sites/index.ts';
import type { Site } from '../src/sites/site.ts';
import { openDismissals } from '../src/storage/dismissals.ts';
import { createEnding } from '../src/storage/hosts.ts';
import { openSettings } from '../src/storage/settings.ts';

/** The settings, and a life that ends when the agent turns Cando off on this host: then the page waits as if it were new. */
async function openLife(isPrivate: boolean) {
  const { signal, end } = beginLife();
  const settings = await openSettings({ isPrivate, onChange: () => endIfOff() }, signal);
  const endIfOff = createEnding(
    () => settings.value().hosts[location.host],
    () => {
      end();
      leave('assistant');
      waitAgain();
    },
  );
  return { settings, signal };
}

/** Joins the editors of the page with the assistant, which the worker injects at the first focus in a reply box. */
async function start(siteHere: () => Site): Promise<void> {
  const linter = createLinter(ruleSet);
  const isPrivate = browser.extension.inIncognitoContext;
  const { settings, signal } = await openLife(isPrivate);
  const dismissals = await openDismissals({ isPrivate, onChange: () => assistant.refresh() }, signal);
  if (signal.aborted) return;
  const turnOff = (): void => settings.change((now) => ({ ...now, hosts: { ...now.hosts, [location.host]: false } }));
  const assistant = startAssistant({ linter, dismissals, turnOff, settings: settings.value }, signal);
  const beginLifeOf = createLifetimes(signal, () => lookAgain());
  const attend = (element: HTMLElement, site: Site): void =>
    beginLifeOf(element, (life) => {
      const editor = openEditor(element, site.masks, life);
      const attendTicket = (ticket: AbortSignal): void => {
        if (editor) assistant.attend(replyBoxOf(editor, site, ticket), ticket);
      };
      if (editor) eachTicket(site, element, attendTicket, life);
      return editor !== undefined;
    });
  const lookAgain = watchFocus(siteHere, attend, signal, watchNewFrames);
  receiveTools((tools) => {
    linter.equip(tools);
    assistant.refresh();
  }, signal);
  requestIdleCallback(() => void askFor('grammar'));
}

export default defineUnlistedScript(() => {
  const siteHere = ownSite(sites, generic, window);
  // Not awaited, so that an error is the page's to report and not the worker's to swallow
  if (siteHere && beOnlyOne('assistant')) void start(siteHere);
});
