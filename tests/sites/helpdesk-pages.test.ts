import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readConversation } from '../../src/editor/conversation.ts';
import { documentIn, holdersOf } from '../../src/editor/focus.ts';
import { findReplyBox, isInternalNote } from '../../src/editor/reply-box.ts';
import { ticketOf } from '../../src/editor/ticket.ts';
import { readSites } from '../../src/sites/read-sites.ts';
import type { Site } from '../../src/sites/site.ts';
import { CUSTOMER, readHelpdesks, SUBJECT, type HelpdeskEra, type Turn } from '../fixtures/helpdesk.ts';

/** The selectors of each helpdesk against its page, with the bare markup of an editor in the place of the editor. */

const TURNS: readonly Turn[] = [
  { by: 'customer', words: 'My parcel is late.' },
  { by: 'agent', words: 'It comes on Tuesday.' },
  { by: 'customer', words: 'Nothing came.' },
  { by: 'agent', words: 'I am looking for it.' },
];

const sites = await readSites();
/** Their pages have been there before, with tests of their own. */
const ELSEWHERE = new Set(['gmail', 'zendesk']);

const cases = (await readHelpdesks()).flatMap(({ site: id, eras }) =>
  sites
    .filter((site) => site.id === id && !ELSEWHERE.has(id))
    .flatMap((site) => eras.map((era) => ({ name: `${site.title}: ${era.era}`, site, era }))),
);

/** What editors give to the element that is typed in. */
const OWN: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  ckeditor4: { class: 'cke_editable' },
  ckeditor5: { class: 'ck-editor__editable' },
  draft: { class: 'public-DraftEditor-content' },
  prosemirror: { class: 'ProseMirror' },
  quill: { class: 'ql-editor' },
  slate: { 'data-slate-editor': 'true' },
  tiptap: { class: 'tiptap ProseMirror' },
  tinymce: { class: 'mce-content-body' },
};

/** The body of a frame, as the editor writes it: with the name of the field that it stands for. */
function writeFrame(place: HTMLElement, fixture: string): HTMLElement {
  place.insertAdjacentHTML('afterend', '<iframe></iframe>');
  const inside = documentIn(place.nextElementSibling);
  if (!inside) throw new Error('the frame has no document');
  const attributes = fixture === 'tinymce' ? `id="tinymce" data-id="${place.id}"` : '';
  const title = fixture === 'ckeditor4' ? `<title data-cke-title="Editor, ${place.id}"></title>` : '';
  inside.documentElement.innerHTML = `<head>${title}</head><body ${attributes}></body>`;
  return inside.body;
}

function createBox(page: Document, place: HTMLElement, fixture: string): HTMLElement {
  if (place.dataset['fixtureKind']?.includes('frame')) return writeFrame(place, fixture);
  const box = page.createElement(fixture === 'textarea' ? 'textarea' : 'div');
  place.append(box);
  return box;
}

function openPage({ address, html }: HelpdeskEra) {
  const source = html(TURNS);
  const { window } = new JSDOM(source, { url: address, runScripts: 'dangerously' });
  const { document } = window;
  const place = document.querySelector<HTMLElement>('[data-fixture-editor]');
  const fixture = /\/editors\/([\w-]+)\.js/.exec(source)?.[1] ?? '';
  if (!place) throw new Error('the page has no place for its editor');
  const box = createBox(document, place, fixture);
  const given: Readonly<Record<string, string>> = JSON.parse(place.dataset['fixtureEditor'] ?? '');
  for (const [name, value] of [OWN[fixture] ?? {}, given].flatMap(Object.entries<string>))
    if (name === 'class') box.classList.add(...value.split(' '));
    else box.setAttribute(name, value);
  if (fixture !== 'textarea') box.setAttribute('contenteditable', 'true');
  // The layout that tells what is shown: here, the attribute alone
  window.Element.prototype.checkVisibility = function () {
    return this.closest('[hidden]') === null;
  };
  window.Element.prototype.getClientRects = () => [{}] as never;
  vi.stubGlobal('document', document);
  vi.stubGlobal('window', window);
  vi.stubGlobal('location', window.location);
  return { document, box };
}

/** The reply boxes that the agent sees: the page's own code hides the reply where notes have a form of their own. */
function shownBoxes(site: Site, page: Document): Element[] {
  const shown = [...page.querySelectorAll(':not([hidden], [hidden] *)')];
  const all = shown.flatMap((one) => [one, ...(documentIn(one)?.querySelectorAll('*') ?? [])]);
  return all.filter((one) => findReplyBox(site, [one]));
}

const READ = { 'the customer’s': 'Nothing came.', 'the last one': 'I am looking for it.' };
const messageOf = ({ message }: HelpdeskEra): string | undefined =>
  message === 'unverified' || message === 'not in this product' ? undefined : READ[message];

describe.each(cases)('$name', ({ site, era }) => {
  let page: ReturnType<typeof openPage>;
  beforeAll(() => {
    page = openPage(era);
  });
  afterAll(() => vi.unstubAllGlobals());

  it('has one reply box', () => {
    expect(shownBoxes(site, page.document)).toEqual([page.box]);
    expect(holdersOf(page.box).some((holder) => holder.matches(site.scope))).toBe(true);
  });

  it.each(typeof era.note === 'string' ? [] : [era.note])(
    'tells a note from a reply',
    ({ toColleagues, toCustomer }) => {
      const isForColleagues = (): boolean =>
        isInternalNote(site, page.box) || shownBoxes(site, page.document).length === 0;
      const click = (selector: string): void => page.document.querySelector<HTMLElement>(selector)?.click();
      expect(isForColleagues()).toBe(false);
      click(toColleagues);
      expect(isForColleagues()).toBe(true);
      click(toCustomer);
      expect(isForColleagues()).toBe(false);
    },
  );

  it('reads of the ticket what the page says', () => {
    const { customer, customerName, subject } = readConversation(site, page.box);
    expect(customer).toBe(messageOf(era));
    expect(customerName).toBe(era.name === 'known' ? CUSTOMER : undefined);
    expect(subject ?? SUBJECT).toContain(SUBJECT);
    if (site.ticket) expect(ticketOf(site, page.box)).toBeTruthy();
  });

  it('is recognized by its marks, and by no other product’s', () => {
    const marked = sites.filter(({ markers = [] }) => markers.some((marker) => page.document.querySelector(marker)));
    expect(marked.map(({ id }) => id)).toEqual(site.markers ? [site.id] : []);
  });
});
