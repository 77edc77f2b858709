import { make } from './dom.js';
import { bodyOf, draftField, dropDraft, isBlank, isEmpty, keepDraft } from './drafts.js';

/** @typedef {{ readonly audience: import('./drafts.js').Audience, readonly body: Node[] }} Reply */

/** The agent's choice, kept from ticket to ticket. */
let plain = false;

/** @param {'bold' | 'italic'} command @param {string} letter */
const formatButton = (command, letter) => {
  const title = command === 'bold' ? 'Bold' : 'Italic';
  const button = make('button', { class: `tool ${command}`, type: 'button', title, 'aria-label': title }, letter);
  // The caret stays in the reply.
  button.addEventListener('mousedown', (event) => event.preventDefault());
  button.addEventListener('click', () => document.execCommand(command));
  return button;
};

/** @param {import('./drafts.js').Audience} audience @param {string} name */
const tab = (audience, name) =>
  make('button', { class: 'tab', role: 'tab', type: 'button', id: `tab-${audience}`, 'aria-controls': 'reply' }, name);

/** The composer's parts, in `box`. */
const build = () => {
  const tabs = { public: tab('public', 'Public reply'), internal: tab('internal', 'Internal note') };
  const tabList = make('div', { class: 'tabs', role: 'tablist', 'aria-label': 'Who will read this' });
  tabList.append(tabs.public, tabs.internal);
  const tools = make('div', { class: 'tools' }, formatButton('bold', 'B'), formatButton('italic', 'I'));
  const plainSwitch = make('input', { type: 'checkbox', role: 'switch', id: 'plain' });
  const plainLabel = make('label', { class: 'switch', for: 'plain' }, plainSwitch, 'Plain text');
  const panel = make('div', { role: 'tabpanel', id: 'reply' });
  const tryIt = make('button', { class: 'try', type: 'button', title: 'Fills in a reply that needs help' }, 'Try it');
  const send = make('button', { class: 'send', type: 'button', title: 'Ctrl+Enter' });
  const box = make(
    'section',
    { class: 'composer', 'data-composer': true, 'aria-label': 'Reply' },
    make('div', { class: 'head' }, tabList, tools),
    panel,
    make('div', { class: 'foot' }, tryIt, plainLabel, send),
  );
  return { box, panel, plainSwitch, send, tabList, tabs, tools, tryIt };
};

/**
 * Shows whom the reply box is for.
 * @param {ReturnType<typeof build>} parts
 * @param {import('./drafts.js').Audience} audience
 */
const showAudience = ({ box, panel, send, tabs, tools }, audience) => {
  box.dataset.audience = audience;
  panel.setAttribute('aria-labelledby', `tab-${audience}`);
  for (const [name, button] of Object.entries(tabs)) {
    button.setAttribute('aria-selected', String(name === audience));
    button.tabIndex = name === audience ? 0 : -1;
  }
  tools.hidden = plain;
  send.textContent = audience === 'public' ? 'Send reply' : 'Add note';
};

/**
 * The box to write a reply or a note in.
 * @param {import('./tickets.js').Ticket} ticket
 * @param {{ send: (reply: Reply) => void, changed: () => void }} on
 */
export const composer = (ticket, on) => {
  const parts = build();
  /** @type {import('./drafts.js').Audience} */
  let audience = 'public';
  let field = draftField(ticket, audience, plain);

  const changed = () => {
    keepDraft(ticket.id, audience, field);
    field.classList.toggle('empty', isEmpty(field));
    parts.send.disabled = isBlank(field);
    on.changed();
  };
  /** @param {import('./drafts.js').Audience} next */
  const show = (next) => {
    audience = next;
    field = draftField(ticket, audience, plain);
    parts.panel.replaceChildren(field);
    parts.tryIt.hidden = ticket.draft === undefined || audience === 'internal';
    showAudience(parts, audience);
    changed();
  };
  const send = () => {
    if (isBlank(field)) return;
    on.send({ audience, body: bodyOf(field) });
    dropDraft(ticket.id, audience);
    show(audience);
    field.focus();
  };

  parts.panel.addEventListener('input', changed);
  parts.panel.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) send();
  });
  parts.send.addEventListener('click', send);
  parts.tryIt.addEventListener('click', () => fill(field, ticket.draft ?? ''));
  parts.plainSwitch.checked = plain;
  parts.plainSwitch.addEventListener('change', () => {
    plain = parts.plainSwitch.checked;
    show(audience);
  });
  listenToTabs(parts, show, () => field.focus());
  show(audience);
  return parts.box;
};

/**
 * Replaces what is written, as if typed, so that one undo takes it back.
 * @param {HTMLElement} field @param {string} text
 */
const fill = (field, text) => {
  field.focus();
  document.execCommand('selectAll');
  document.execCommand('insertText', false, text);
};

/**
 * A click goes on to the reply box; arrow keys stay among the tabs.
 * @param {ReturnType<typeof build>} parts
 * @param {(audience: import('./drafts.js').Audience) => void} show
 * @param {() => void} write
 */
const listenToTabs = ({ tabList, tabs }, show, write) => {
  for (const audience of /** @type {const} */ (['public', 'internal'])) {
    tabs[audience].addEventListener('click', () => {
      show(audience);
      write();
    });
  }
  tabList.addEventListener('keydown', (event) => {
    if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return;
    const next = tabs.public.tabIndex === 0 ? 'internal' : 'public';
    show(next);
    tabs[next].focus();
  });
};
