import { FATE_ORDER, MOVED } from '#libs/rendering';
import type { Sentence, SentencePart } from '../layout/page.js';
import type { Fate, Finding } from './comparison.query.js';
import { comparisonWords as words } from './comparison.words.js';
import { anchorOf, countedOf, fateOf } from './finding.view.js';
import type { Called } from './called.js';
import type { Headings } from './headings.js';

export interface Outcome {
  readonly anchor: string;
  readonly shape: string;
  readonly label: string;
  /** "3 bind the institution less": the outcome in the first sentence. */
  readonly phrase: string;
  /** Clauses: of the agreed text, or of the published one for what is only there. */
  readonly count: number;
  readonly of: 'agreed' | 'published' | 'either' | 'neither';
  readonly findings: readonly { readonly number: number; readonly href: string }[];
}

/** One outcome a fate; for a clause that binds more or less, one for each party it binds. */
export function outcomesOf(all: readonly Finding[], { isOnly }: Headings): readonly Outcome[] {
  const [apart, findings] = [all.filter(isOnly), all.filter((finding) => !isOnly(finding))];
  const byFate = FATE_ORDER.flatMap((fate) => {
    const groups = new Map<string, Finding[]>();
    for (const finding of findings.filter((one) => fateOf(one) === fate)) {
      const { label } = countedOf(finding);
      groups.set(label, [...(groups.get(label) ?? []), finding]);
    }
    return [...groups.values()].map((group, nth) => outcomeOf(fate, nth, group));
  });
  const moved = findings.filter((finding) => finding.moved);
  return [
    ...byFate,
    ...(moved.length === 0 ? [] : [movedOutcome(moved)]),
    ...(apart.length === 0 ? [] : [headingsOutcome(apart)]),
  ];
}

function outcomeOf(fate: Fate, nth: number, group: readonly Finding[]): Outcome {
  const counted = countedOf(group[0]!);
  const count = group.reduce((sum, finding) => sum + (fate === 'ADDED' ? finding.published.length : finding.agreed.length), 0);
  return {
    anchor: `outcome-${fate.toLowerCase()}${nth === 0 ? '' : `-${nth + 1}`}`,
    shape: counted.shape,
    label: counted.label,
    phrase: `${count} ${count === 1 ? counted.one : counted.many}`,
    count,
    of: fate === 'ADDED' ? 'published' : 'agreed',
    findings: group.map((finding) => ({ number: finding.number, href: `#${anchorOf(finding)}` })),
  };
}

/** Clauses of whatever fate that stand elsewhere: counted beside the fates, never among them. */
function movedOutcome(moved: readonly Finding[]): Outcome {
  const count = moved.reduce((sum, finding) => sum + finding.agreed.length, 0);
  return {
    anchor: 'outcome-moved',
    shape: MOVED.shape,
    label: words.movedLabel,
    phrase: words.movedPhrase(count),
    count,
    of: 'either',
    findings: moved.map((finding) => ({ number: finding.number, href: `#${anchorOf(finding)}` })),
  };
}

/** Headings and lead-ins of whatever fate: on the page with the others, in no count of what was agreed. */
function headingsOutcome(apart: readonly Finding[]): Outcome {
  const count = apart.reduce((sum, finding) => sum + Math.max(finding.agreed.length, finding.published.length), 0);
  return {
    anchor: 'outcome-headings',
    shape: '○',
    label: words.headingsLabel,
    phrase: words.headingsPhrase(count),
    count,
    of: 'neither',
    findings: apart.map((finding) => ({ number: finding.number, href: `#${anchorOf(finding)}` })),
  };
}

/** Clauses, without headings: how many each text has. */
export interface Totals {
  readonly agreed: number;
  readonly published: number;
}

/** How many clauses of each text are in no outcome, because this reader is not shown what became of them. */
export function notShown(totals: Totals, findings: readonly Finding[], { isOnly }: Headings): Totals {
  const shown = findings.filter((finding) => !isOnly(finding));
  const left = (side: 'agreed' | 'published') =>
    Math.max(0, totals[side] - shown.reduce((sum, finding) => sum + finding[side].length, 0));
  return { agreed: left('agreed'), published: left('published') };
}

/**
 * "Of the 12 clauses of the agreed text, 5 are kept, 2 bind the institution less and 5 are not shown here. 1 clause is only in …" The
 * numbers add up: what is held back is counted with the others.
 */
export function answerOf(totals: Totals, outcomes: readonly Outcome[], { inSentence }: Called, held: Totals): Sentence {
  if (outcomes.length === 0) return [{ text: words.none }];
  const links = (of: Outcome['of'], unseen: string | undefined): readonly SentencePart[] => {
    const shown = outcomes.filter((one) => one.of === of).map((one) => ({ text: one.phrase, href: `#${one.anchor}` }));
    return listed([...shown, ...(unseen === undefined ? [] : [{ text: unseen, href: '#who' }])]);
  };
  const agreed = links('agreed', held.agreed === 0 ? undefined : words.notShown(held.agreed));
  const added = links('published', held.published === 0 ? undefined : words.publishedNotShown(held.published));
  const moved = links('either', undefined);
  return [
    ...(agreed.length === 0 ? [] : [{ text: words.ofFirst(totals.agreed, inSentence) }, ...agreed, { text: '. ' }]),
    ...(added.length === 0 ? [] : [...added, { text: '. ' }]),
    ...(moved.length === 0 ? [] : [...moved, { text: '.' }]),
  ];
}

function listed(parts: readonly SentencePart[]): readonly SentencePart[] {
  return parts.flatMap((part, nth) => {
    const between = nth === 0 ? [] : [{ text: nth === parts.length - 1 ? ' and ' : ', ' }];
    return [...between, part];
  });
}
