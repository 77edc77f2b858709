import { isMade, type CompiledStep, type Message, type Occurrence } from '../message.ts';
import type { Step, StructureRule } from '../rule.ts';
import { findInconsistent } from './consistent.ts';
import { findExcess } from './limit.ts';
import { findOversized } from './measure.ts';
import { findDisorder } from './order.ts';
import { findRequired } from './require.ts';

/** What a rule about the whole message found. `moved` is the sentence that belongs in front of the finding's. */
export type StructureFinding = Occurrence & {
  readonly groups: Readonly<Record<string, string>>;
  readonly moved?: number | undefined;
};

/** A check of the whole message. */
export type StructureCheck = {
  readonly rule: StructureRule;
  readonly run: (message: Message) => readonly StructureFinding[];
};

type CompileStep = (step: Step) => CompiledStep;

const named = (message: Message, { span, sentence }: Occurrence, count = 1): StructureFinding => ({
  span,
  sentence,
  groups: { text: message.text.slice(span.start, span.end), count: String(count) },
});

/** A finding about the message has no words of its own: it stands in front of the sentence. */
function unmarked(message: Message, finding: StructureFinding): StructureFinding {
  const start = message.sentences[finding.sentence]?.span.start ?? 0;
  return { ...finding, span: { start, end: start } };
}

function createRun(rule: StructureRule, compile: CompileStep): StructureCheck['run'] {
  if (rule.kind === 'require') {
    const [trigger, required] = [rule.trigger ? compile(rule.trigger) : undefined, compile(rule.required)];
    return (message) =>
      findRequired(rule, trigger, required, message)
        .map((one) => named(message, one))
        .map((finding) => (rule.within === 'message' ? unmarked(message, finding) : finding));
  }
  if (rule.kind === 'order') {
    const steps = rule.steps.map(compile);
    return (message) => {
      const disorder = findDisorder(steps, message);
      return disorder ? [{ ...unmarked(message, named(message, disorder.early)), moved: disorder.late.sentence }] : [];
    };
  }
  if (rule.kind === 'limit') {
    const step = compile(rule.of);
    return (message) => findExcess(rule, step, message).map((one) => named(message, one, one.count));
  }
  if (rule.kind === 'consistent') {
    const variants = rule.variants.map(compile);
    return (message) => findInconsistent(variants, message).map((one) => named(message, one));
  }
  return (message) =>
    findOversized(rule, message).map(({ span, sentence, count, text, groups }) => ({
      span,
      sentence,
      groups: { ...groups?.(), text, count: String(count) },
    }));
}

/** The check of a rule about the whole message; silent wherever its `unless` stands. */
export function createStructureCheck(rule: StructureRule, compile: CompileStep): StructureCheck {
  const run = createRun(rule, compile);
  const unless = compile(rule.unless);
  return { rule, run: (message) => (isMade(message, unless) ? [] : run(message)) };
}
