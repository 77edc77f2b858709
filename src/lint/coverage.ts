import type { Coverage, Fault, Move, MoveName, StepState } from './types.ts';

const REFUSALS: ReadonlySet<Fault | null> = new Set<Fault | null>(['flat-no', 'cannot', 'policy', 'hollow-apology']);
const SORRY: readonly MoveName[] = ['apology', 'empathy'];

/**
 * Which steps the reply makes. They are owed only where the customer is unhappy or the agent refuses: a reply to a happy
 * customer, or a one-line answer, owes none. Without a customer's message to tell (`isUnhappy` undefined), an apology
 * or a word of empathy in the reply tells it.
 */
export function coverageOf(
  moves: readonly Move[],
  diagnostics: readonly { readonly fault: Fault | null }[],
  isUnhappy: boolean | undefined,
): Coverage {
  const made = new Set(moves.map(({ move }) => move));
  const isOwed =
    diagnostics.some(({ fault }) => REFUSALS.has(fault)) || (isUnhappy ?? SORRY.some((move) => made.has(move)));
  const stateOf = (...names: MoveName[]): StepState => {
    if (names.some((name) => made.has(name))) return 'made';
    return isOwed ? 'missing' : 'not-needed';
  };
  const firstOf = (name: MoveName): number => moves.find(({ move }) => move === name)?.span.start ?? -1;
  const steps = [firstOf('empathy'), firstOf('help'), firstOf('can-do')].filter((at) => at >= 0);
  return {
    empathy: stateOf('empathy'),
    help: stateOf('help'),
    canDo: stateOf('can-do'),
    time: stateOf('timeframe'),
    question: stateOf('involve', 'confirm'),
    followUp: stateOf('follow-up'),
    inOrder: steps.every((at, index) => index === 0 || at >= (steps[index - 1] ?? 0)),
  };
}
