import { ruleSet } from 'virtual:core-rules';
import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { startAssistant, type Assistant } from '../src/assistant/assistant.ts';
import { sayFarewell } from '../src/assistant/farewell.ts';
import { askFor } from '../src/background/ask.ts';
import { beginLife, beOnlyOne, leave, waitAgain, whenOrphaned } from '../src/background/life.ts';
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
import type { Trouble } from '../src/storage/kept.ts';
import { openSettings } from '../src/storage/settings.ts';

/** The settings, and a life that ends when the agent turns Cando off on this host: then the page waits as if it were new. */
async function openLife(isPrivate: boolean, onTrouble: (trouble: Trouble) => void) {
  const { signal, end } = beginLife();
  whenOrphaned(signal, sayFarewell);
  const settings = await openSettings({ isPrivate, onChange: () => endIfOff(), onTrouble }, signal);
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
  const here = Promise.withResolvers<Assistant>();
  const onTrouble = (trouble: Trouble): void => void here.promise.then(({ tellOf }) => tellOf(trouble));
  const { settings, signal } = await openLife(isPrivate, onTrouble);
  const onChange = (): void => void here.promise.then(({ refresh }) => refresh());
  const dismissals = await openDismissals({ isPrivate, onChange, onTrouble }, signal);
  if (signal.aborted) return;
  const turnOff = (): void => settings.change((now) => ({ ...now, hosts: { ...now.hosts, [location.host]: false } }));
  const assistant = startAssistant({ linter, dismissals, turnOff, settings: settings.value }, signal);
  here.resolve(assistant);
  const beginLifeOf = createLifetimes(signal, () => lookAgain());
  const attend = (element: HTMLElement, site: Site): boolean =>
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
