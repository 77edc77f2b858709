import { composer } from './composer.js';
import { avatar, find, lines, make } from './dom.js';
import { hasDraft } from './drafts.js';
import { agent, tickets } from './tickets.js';

/** What was sent since the page was loaded, by ticket. @type {Map<string, HTMLElement[]>} */
const sent = new Map();
const list = find('#tickets', HTMLUListElement);
const main = find('main', HTMLElement);
const details = find('aside', HTMLElement);
const status = find('[role=status]', HTMLElement);

/** @param {string} id */
const replied = (id) => (sent.get(id) ?? []).some((message) => message.dataset.author === 'agent');

/** @param {import('./tickets.js').Ticket} ticket @param {boolean} open */
const listItem = (ticket, open) => {
  const { id, subject, customer, waiting } = ticket;
  const state = hasDraft(id) ? 'draft' : replied(id) ? 'replied' : 'waiting';
  const badge = { draft: 'Draft', replied: 'Replied', waiting }[state];
  const words = make(
    'span',
    { class: 'words' },
    make('span', { class: 'name' }, customer.name),
    make('span', { class: `badge ${state}` }, badge),
    make('span', { class: 'subject' }, subject),
    make('span', { class: 'snippet' }, ticket.messages.at(-1)?.text ?? ''),
  );
  return make(
    'li',
    {},
    make('a', { href: `#${id}`, 'aria-current': open ? 'true' : undefined }, avatar(customer), words),
  );
};

/** @param {Omit<import('./tickets.js').Message, 'text'>} message @param {Node[]} body @param {number} hue */
const messageElement = ({ author, name, at }, body, hue) =>
  make(
    'article',
    { class: 'message', 'data-author': author },
    avatar({ name, hue }),
    make(
      'div',
      { class: 'bubble' },
      make('header', {}, make('strong', {}, name), make('span', {}, author === 'note' ? `Internal note · ${at}` : at)),
      make('div', { class: 'body', 'data-body': true }, ...body),
    ),
  );

/** @param {import('./tickets.js').Ticket} ticket */
const conversation = (ticket) => {
  const written = ticket.messages.map((message) => {
    const quote = message.quote === undefined ? [] : [make('blockquote', {}, message.quote)];
    const hue = message.author === 'customer' ? ticket.customer.hue : 220;
    return messageElement(message, [...lines(message.text), ...quote], hue);
  });
  const thread = make('div', { class: 'thread' }, ...written, ...(sent.get(ticket.id) ?? []));
  const box = composer(ticket, {
    changed: refreshList,
    send: ({ audience, body }) => {
      const author = audience === 'public' ? 'agent' : 'note';
      const message = messageElement({ author, name: agent.name, at: 'Just now' }, body, agent.hue);
      sent.set(ticket.id, [...(sent.get(ticket.id) ?? []), message]);
      thread.append(message);
      message.scrollIntoView({ block: 'end' });
      status.textContent =
        audience === 'public' ? `Your reply to ${ticket.customer.name} is sent` : 'Your note is added';
    },
  });
  return { thread, box };
};

/** @param {string} name @param {string} value */
const fact = (name, value) => make('div', {}, make('dt', {}, name), make('dd', {}, value));

/** @param {import('./tickets.js').Ticket} ticket */
const showDetails = ({ customer, parcel }) => {
  const scans = parcel.scans.map(({ at, what, state }) =>
    make('li', { class: state }, make('span', {}, what), make('time', {}, at)),
  );
  details.replaceChildren(
    make(
      'div',
      { class: 'who' },
      avatar(customer),
      make('h2', {}, customer.name),
      make('p', {}, `${customer.place}, customer since ${customer.since}`),
    ),
    make('h3', {}, 'Parcel'),
    make('p', { class: 'number' }, parcel.number),
    make(
      'dl',
      {},
      fact('Service', parcel.service),
      fact('Contents', parcel.contents),
      fact('Declared value', parcel.value),
      fact('Parcels so far', String(customer.parcels)),
    ),
    make('h3', {}, 'Journey'),
    make('ol', { class: 'journey' }, ...scans),
  );
};

const opened = () => tickets.find(({ id }) => `#${id}` === location.hash);

function refreshList() {
  const open = opened() ?? tickets[0];
  // Rebuilding the list would take the focus from the link that has it.
  const focused = document.activeElement?.closest('#tickets a')?.getAttribute('href');
  list.replaceChildren(...tickets.map((ticket) => listItem(ticket, ticket === open)));
  if (focused) find(`#tickets a[href="${focused}"]`, HTMLAnchorElement).focus();
}

/** The ticket that the address names; without one the first, which a narrow window hides behind the list. */
const showTicket = () => {
  const ticket = opened() ?? tickets[0];
  if (!ticket) return;
  document.body.dataset.view = opened() ? 'ticket' : 'list';
  const { thread, box } = conversation(ticket);
  main.dataset.ticket = ticket.id;
  const back = make('a', { class: 'back', href: '#', 'aria-label': 'All tickets' }, '‹');
  const title = make(
    'div',
    {},
    make('h1', {}, ticket.subject),
    make('p', {}, `Ticket ${ticket.id} · waiting for ${ticket.waiting}`),
  );
  main.replaceChildren(make('header', { class: 'title' }, back, title), thread, box);
  thread.scrollTop = thread.scrollHeight;
  showDetails(ticket);
  refreshList();
};

find('.me', HTMLElement).append(avatar(agent), make('span', {}, agent.name));
addEventListener('hashchange', showTicket);
showTicket();
