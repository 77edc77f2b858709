import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { Diagnostic } from '../../lint/types.ts';
import type { Rule } from '../../lint/rule.ts';
import { Difference } from '../../ui/Difference.tsx';
import type { CardActions } from '../actions.ts';
import { Footer } from './Footer.tsx';
import { trusted } from './trusted.ts';
import { findingsOf, stepCard, type AssistantStore, type CardState } from '../store.ts';

export type CardProps = {
  readonly store: AssistantStore;
  readonly actions: CardActions;
  readonly ruleOf: (address: string) => Rule | undefined;
};

const SEVERITY = { error: 'Never send this', warning: 'Better change this', hint: 'Consider this' } as const;

/** Pressing the mouse here must not take the caret from the draft. */
const keepFocus = (event: React.MouseEvent): void => event.preventDefault();

const ICONS = {
  close: 'm4 4 8 8m0-8-8 8',
  previous: 'M10 3 5 8l5 5',
  next: 'm6 3 5 5-5 5',
  enter: 'M13 4v5H4m3-3L4 9l3 3',
} as const;

function Icon({ name }: { readonly name: keyof typeof ICONS }) {
  return (
    <svg className={name} viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={ICONS[name]} />
    </svg>
  );
}

function Rewrites({ card, apply }: { readonly card: CardState; readonly apply: CardActions['apply'] }) {
  return (
    <ul className="rewrites" aria-label="Rewrites">
      {card.diagnostic.suggestions.map((suggestion) => (
        <li key={suggestion.edit.insert}>
          <button type="button" className="rewrite" onClick={trusted(() => apply(suggestion))}>
            <Difference text={card.text} edit={suggestion.edit} around={card.diagnostic.span} />
            <Icon name="enter" />
          </button>
        </li>
      ))}
    </ul>
  );
}

function Notice({ notice, copy }: Pick<CardState, 'notice' | 'copy'>) {
  if (notice === undefined) return null;
  return (
    <p className="notice" role="status">
      {notice}
      {copy === undefined ? null : (
        <button type="button" className="plain" onClick={trusted(() => void navigator.clipboard.writeText(copy))}>
          Copy the rewrite
        </button>
      )}
    </p>
  );
}

function Steps({ store, card }: { readonly store: AssistantStore; readonly card: CardState }) {
  const findings = findingsOf(store, card.box);
  if (findings.length < 2) return null;
  return (
    <span className="steps">
      <button type="button" className="icon" aria-label="Previous finding" onClick={trusted(() => stepCard(store, -1))}>
        <Icon name="previous" />
      </button>
      <span>
        {findings.indexOf(card.diagnostic) + 1} of {findings.length}
      </span>
      <button type="button" className="icon" aria-label="Next finding" onClick={trusted(() => stepCard(store, 1))}>
        <Icon name="next" />
      </button>
    </span>
  );
}

function Why({ diagnostic, ruleOf }: { readonly diagnostic: Diagnostic; readonly ruleOf: CardProps['ruleOf'] }) {
  const rule = ruleOf(diagnostic.rule);
  if (!rule) return null;
  return (
    <div className="why">
      <p>{rule.why}</p>
      <p className="source">{rule.source}</p>
    </div>
  );
}

const focusFirst = (card: HTMLElement | null): void =>
  (card?.querySelector<HTMLElement>('.rewrite') ?? card?.querySelector<HTMLElement>('button'))?.focus();

/** The card of the finding that is open: what it says, why, and what to write instead. */
export function Card({ store, actions, ruleOf }: CardProps) {
  const { card } = useStore(store);
  const element = useRef<HTMLDivElement>(null);
  const openedBy = card?.openedBy;
  const rule = card?.diagnostic.rule;
  const start = card?.diagnostic.span.start;
  useEffect(() => {
    // Another finding by keys: its first rewrite has the focus, whatever button brought it
    if (openedBy === 'keys' && rule !== undefined && start !== undefined) focusFirst(element.current);
  }, [openedBy, rule, start]);
  if (!card) return null;
  return (
    <div
      ref={element}
      className={`card ${card.diagnostic.severity}`}
      role="dialog"
      aria-labelledby="message"
      onMouseDown={keepFocus}
    >
      <header>
        <span className="severity">{SEVERITY[card.diagnostic.severity]}</span>
        <Steps store={store} card={card} />
        <button type="button" className="icon close" aria-label="Close" onClick={trusted(actions.close)}>
          <Icon name="close" />
        </button>
      </header>
      <p id="message" className="message">
        {card.diagnostic.message}
      </p>
      <Rewrites card={card} apply={actions.apply} />
      <div className="reasons">
        <Notice notice={card.notice} copy={card.copy} />
        <Why diagnostic={card.diagnostic} ruleOf={ruleOf} />
      </div>
      <Footer store={store} dismiss={actions.dismiss} card={card} />
    </div>
  );
}
