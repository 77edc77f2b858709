import { lines, make } from './dom.js';

/**
 * Who will read a reply: the customer or the team.
 * @typedef {'public' | 'internal'} Audience
 */

/**
 * What is being written, by ticket and audience. Lost with the page, as a demo's drafts may be.
 * @type {Map<string, Node[]>}
 */
const drafts = new Map();

/** @param {string} id of a ticket */
export const hasDraft = (id) => drafts.has(`${id} public`) || drafts.has(`${id} internal`);

/**
 * Whether nothing is written. Not for "only spaces": the placeholder must go at the first key.
 * @param {HTMLElement} field
 */
export const isEmpty = (field) => textOf(field) === '';

/** @param {HTMLElement} field */
export const isBlank = (field) => textOf(field).trim() === '';

/** @param {HTMLElement} field */
const textOf = (field) => (field instanceof HTMLTextAreaElement ? field.value : field.innerText.replace(/\n$/, ''));

/**
 * What is written in a reply box, as nodes of their own.
 * @param {HTMLElement} field
 * @returns {Node[]}
 */
export const bodyOf = (field) =>
  field instanceof HTMLTextAreaElement ? lines(field.value) : [...field.childNodes].map((node) => node.cloneNode(true));

/** @param {string} id of a ticket @param {Audience} audience @param {HTMLElement} field */
export const keepDraft = (id, audience, field) => {
  if (isBlank(field)) drafts.delete(`${id} ${audience}`);
  else drafts.set(`${id} ${audience}`, bodyOf(field));
};

/** @param {string} id of a ticket @param {Audience} audience */
export const dropDraft = (id, audience) => drafts.delete(`${id} ${audience}`);

/**
 * A new reply box with the ticket's draft in it.
 * @param {import('./tickets.js').Ticket} ticket
 * @param {Audience} audience
 * @param {boolean} plain without bold and italic
 */
export const draftField = ({ id, customer }, audience, plain) => {
  const label = audience === 'public' ? `Reply to ${customer.name.split(' ')[0]}` : 'Note for your team';
  const body = drafts.get(`${id} ${audience}`) ?? [];
  const shared = { class: 'field', 'data-reply-box': audience, 'aria-label': label };
  const placeholder = `${label}…`;
  if (plain) {
    const field = make('textarea', { ...shared, placeholder });
    field.value = body.map((node) => node.textContent ?? '').join('\n');
    return field;
  }
  const rich = { contenteditable: 'true', role: 'textbox', 'aria-multiline': 'true', 'data-placeholder': placeholder };
  return make('div', { ...shared, ...rich }, ...body.map((node) => node.cloneNode(true)));
};
