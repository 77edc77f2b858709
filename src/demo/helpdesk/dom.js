/**
 * A new element.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | boolean | undefined>} attributes `true` is an empty attribute; `false` and undefined are left out
 * @param {...(Node | string)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export const make = (tag, attributes = {}, ...children) => {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== false) element.setAttribute(name, value === true ? '' : value);
  }
  element.append(...children);
  return element;
};

/**
 * The element that the page always has.
 * @template {Element} T
 * @param {string} selector
 * @param {new () => T} type
 * @returns {T}
 * @throws {TypeError} when it is missing or of another kind
 */
export const find = (selector, type) => {
  const element = document.querySelector(selector);
  if (!(element instanceof type)) throw new TypeError(`The page has no ${selector}`);
  return element;
};

/**
 * A person's initials in a coloured circle. Decoration: the name stands beside it.
 * @param {{ name: string, hue: number }} person
 */
export const avatar = ({ name, hue }) => {
  const initials = name.split(' ').map((part) => part.slice(0, 1));
  const element = make('span', { class: 'avatar', 'aria-hidden': 'true' }, initials.join(''));
  element.style.setProperty('--hue', String(hue));
  return element;
};

/**
 * Plain text as lines that an editor understands.
 * @param {string} text
 * @returns {HTMLElement[]}
 */
export const lines = (text) => text.split('\n').map((line) => make('div', {}, line === '' ? make('br') : line));
