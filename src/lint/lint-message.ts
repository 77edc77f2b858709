import type { StructureCheck, StructureFinding } from './checks/structure.ts';
import type { CompiledRule, CompiledRules } from './compile.ts';
import { shiftDiagnostic, type PendingDiagnostic } from './diagnostic.ts';
import { applyEdit } from './edit.ts';
import { insertEdit, moveEdit } from './insert.ts';
import { isMade, reachOf, type CompiledStep, type Message, type ReadSentence } from './message.ts';
import { inTurns, MOST_SUGGESTIONS } from './suggest.ts';
import { createSuggestion } from './suggestions.ts';
import { fillTemplate } from './template.ts';
import type { Draft, Edit, Grammar, Suggestion } from './types.ts';

/** What a message says beyond its sentences. `customer` are the numbers of the detectors that their message holds. */
export type Situation = {
  readonly isUnhappy: boolean | undefined;
  readonly customer: ReadonlySet<number>;
  readonly draft: Draft;
};

const isAmong = (value: string | undefined, allowed: readonly string[] | undefined): boolean =>
  allowed === undefined || (value !== undefined && allowed.includes(value));

const wordsOf = ({ sentences }: Message): number => sentences.reduce((sum, { result }) => sum + result.words, 0);

/** True when the customer's message, whose detectors are `said`, leaves a rule its say. */
function fitsCustomer({ rule: { when }, customer, notCustomer }: CompiledRule, said: ReadonlySet<number>): boolean {
  const hasSaid = ({ detectors }: CompiledStep) => detectors.some((detector) => said.has(detector));
  return (!when.customer || hasSaid(customer)) && !hasSaid(notCustomer);
}

/** The sentences without the findings that do not fit the customer's message: rules about the message do not count them. */
export function answersTo(
  said: ReadonlySet<number>,
  sentences: readonly ReadSentence[],
  { byAddress }: CompiledRules,
): readonly ReadSentence[] {
  return sentences.map((sentence) => {
    const { result } = sentence;
    const diagnostics = result.diagnostics.filter(({ rule }) => {
      const compiled = byAddress.get(rule);
      return compiled !== undefined && fitsCustomer(compiled, said);
    });
    return diagnostics.length < result.diagnostics.length
      ? { ...sentence, result: { ...result, diagnostics } }
      : sentence;
  });
}

/** True when all that a rule waits for holds, and it has not failed. A mood that cannot be told is none. */
function isCalledFor(
  compiled: CompiledRule,
  message: Message,
  { fuses }: CompiledRules,
  situation: Situation,
): boolean {
  const {
    rule: { address, when },
    reply,
  } = compiled;
  if (fuses.blown.has(address)) return false;
  if (when.reply && !isMade(message, reply)) return false;
  if (when.words !== undefined && wordsOf(message) < when.words) return false;
  if (when.unhappy !== undefined && when.unhappy !== situation.isUnhappy) return false;
  if (!fitsCustomer(compiled, situation.customer)) return false;
  return isAmong(situation.draft.channel, when.channel) && isAmong(situation.draft.site, when.site);
}

/** How a rule about words speaks in a message: whether at all, and in which sentences it is mild. */
type Manner = { readonly isCalledFor: boolean; readonly isMild: (sentence: number) => boolean };

const mannerOf = (
  compiled: CompiledRule | undefined,
  message: Message,
  rules: CompiledRules,
  situation: Situation,
): Manner => ({
  isCalledFor: compiled !== undefined && isCalledFor(compiled, message, rules, situation),
  isMild: compiled && 'soften' in compiled.rule ? reachOf(message, compiled.soften, compiled.rule.within) : () => false,
});

/** The findings of the sentences, at their place in the message: called for, and mild where something softens them. */
export function sentenceDiagnostics(message: Message, rules: CompiledRules, situation: Situation): PendingDiagnostic[] {
  const found: PendingDiagnostic[] = [];
  const manners = new Map<string, Manner>();
  message.sentences.forEach(({ span, result }, sentence) => {
    for (const diagnostic of result.diagnostics) {
      const { rule, severity } = diagnostic;
      const manner = manners.get(rule) ?? mannerOf(rules.byAddress.get(rule), message, rules, situation);
      manners.set(rule, manner);
      if (manner.isCalledFor)
        found.push(shiftDiagnostic(diagnostic, span.start, manner.isMild(sentence) ? 'hint' : severity));
    }
  });
  return found;
}

function suggestionsOf(
  { rewrites, stock }: CompiledRule,
  check: StructureCheck,
  finding: StructureFinding,
  message: Message,
  grammar: Grammar | undefined,
): Suggestion[] {
  const moved = finding.moved === undefined ? undefined : moveEdit(message, finding.moved, finding.sentence);
  const offers: { readonly label: string; readonly edit: Edit }[] = moved
    ? [{ label: 'Move it to the front', edit: moved }]
    : [];
  // The same order for as long as the same customer is answered
  for (const template of [...rewrites, ...inTurns(stock, message.customer.sentences.join(' '))]) {
    const words = fillTemplate(template, finding.groups, grammar);
    const edit = words === undefined ? undefined : insertEdit(message, check.rule.insert, finding, words);
    const after = edit && applyEdit(message.text, edit);
    if (!edit || words === undefined || after === message.text) continue;
    if (offers.every((offer) => applyEdit(message.text, offer.edit) !== after))
      offers.push({ label: words && (words.trim() || 'Start a new paragraph'), edit });
  }
  return offers.slice(0, MOST_SUGGESTIONS).map(({ label, edit }) => createSuggestion(label, edit));
}

/** The findings of the rules about the whole message. */
export function structureDiagnostics(
  message: Message,
  rules: CompiledRules,
  situation: Situation,
  grammar: Grammar | undefined,
): PendingDiagnostic[] {
  return rules.structure.flatMap((check) => {
    const compiled = rules.byAddress.get(check.rule.address);
    if (!compiled || !isCalledFor(compiled, message, rules, situation)) return [];
    const { address, fault, severity } = check.rule;
    const find = (): PendingDiagnostic[] =>
      check.run(message).map((finding) => ({
        rule: address,
        fault,
        severity,
        span: finding.span,
        message: fillTemplate(compiled.message, finding.groups, grammar) ?? check.rule.message,
        suggest: () => suggestionsOf(compiled, check, finding, message, grammar),
      }));
    return rules.fuses.run(address, find, []);
  });
}
