import { INFLECTIONS, type Grammar, type Inflection } from './types.ts';

/**
 * Rewrite templates: fixed words, `{group}` for what the rule captured, `{group:function}` for another form of it, `___`
 * for a slot. The functions are a closed set: a pack is data, not a language.
 */
export const TEMPLATE_FUNCTIONS = [...INFLECTIONS, 'lower', 'capital', 'to-customer'] as const;
export type TemplateFunction = (typeof TEMPLATE_FUNCTIONS)[number];

export type TemplatePart =
  { readonly text: string } | { readonly group: string; readonly use: TemplateFunction | undefined };

export class TemplateError extends Error {
  override readonly name = 'TemplateError';
}

const PLACE = /\{([^{}]*)\}/g;

const isFunction = (name: string): name is TemplateFunction => TEMPLATE_FUNCTIONS.some((known) => known === name);
const isInflection = (name: TemplateFunction): name is Inflection => INFLECTIONS.some((known) => known === name);

/** Throws a `TemplateError` for a brace that stands alone and for a function that is not one of `TEMPLATE_FUNCTIONS`. */
export function parseTemplate(template: string): TemplatePart[] {
  const parts: TemplatePart[] = [];
  let end = 0;
  for (const match of template.matchAll(PLACE)) {
    if (match.index > end) parts.push({ text: template.slice(end, match.index) });
    const [group = '', ...uses] = (match[1] ?? '').split(':');
    const use = uses.length > 0 ? uses.join(':') : undefined;
    if (use !== undefined && !isFunction(use)) {
      throw new TemplateError(`“{${match[1]}}” names no function: there are ${TEMPLATE_FUNCTIONS.join(', ')}`);
    }
    parts.push({ group, use });
    end = match.index + match[0].length;
  }
  if (end < template.length) parts.push({ text: template.slice(end) });
  if (parts.some((part) => 'text' in part && /[{}]/.test(part.text)))
    throw new TemplateError(`a brace stands alone in “${template}”: write {group}, or leave it out`);
  return parts;
}

/** The words of the agent about the customer, as said to the customer and the other way round. */
const PERSONS: Readonly<Record<string, string>> = { my: 'your', mine: 'yours', our: 'our', me: 'you' };

const toCustomer = (words: string): string =>
  words.replace(/\b(my|mine|me)\b/gi, (word) => PERSONS[word.toLowerCase()] ?? word);

function applyFunction(
  words: string,
  use: TemplateFunction | undefined,
  grammar: Grammar | undefined,
): string | undefined {
  if (use === undefined) return words;
  if (use === 'lower') return words.toLowerCase();
  if (use === 'capital') return words.charAt(0).toUpperCase() + words.slice(1);
  if (use === 'to-customer') return toCustomer(words);
  return isInflection(use) && grammar ? grammar.inflect(words, use) : undefined;
}

/**
 * The template with its groups filled in. Undefined when a group took no part in the match, or when only a grammar
 * that is not there yet could find the form.
 */
export function fillTemplate(
  parts: readonly TemplatePart[],
  groups: Readonly<Record<string, string>>,
  grammar: Grammar | undefined,
): string | undefined {
  let filled = '';
  for (const part of parts) {
    if ('text' in part) filled += part.text;
    else {
      const words = Object.hasOwn(groups, part.group) ? groups[part.group] : undefined;
      const form = words === undefined ? undefined : applyFunction(words, part.use, grammar);
      if (form === undefined) return undefined;
      filled += form;
    }
  }
  return filled;
}

/** True for fixed words alone. */
export const isFixed = (parts: readonly TemplatePart[]): boolean => parts.every((part) => 'text' in part);

/** The groups that a template names. */
export const groupsOf = (parts: readonly TemplatePart[]): string[] =>
  parts.flatMap((part) => ('group' in part ? [part.group] : []));

export const needsGrammar = (parts: readonly TemplatePart[]): boolean =>
  parts.some((part) => 'group' in part && part.use !== undefined && isInflection(part.use));
