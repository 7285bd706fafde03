import { countedAs, FATE_ORDER, fateWords, MOVED } from '#libs/rendering';
import type { Sentence, SentencePart } from '../layout/page.js';
import type { Fate, Finding } from './comparison.query.js';
import { comparisonWords as words } from './comparison.words.js';
import { anchorOf, fateOf } from './finding.view.js';
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
      const { label } = countedAs(fate, finding.boundParty);
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
  const counted = countedAs(fate, group[0]?.boundParty ?? null);
  const count = group.reduce((sum, finding) => sum + (fate === 'ADDED' ? finding.published.length : finding.agreed.length), 0);
  return {
    anchor: `outcome-${fate.toLowerCase()}${nth === 0 ? '' : `-${nth + 1}`}`,
    shape: fateWords[fate].shape,
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

/** "Of the 12 clauses of the agreed text, 5 are kept word for word and 2 bind the institution less. 1 clause is only in …" */
export function answerOf(clauses: number, outcomes: readonly Outcome[]): Sentence {
  if (outcomes.length === 0) return [{ text: words.none }];
  const links = (of: Outcome['of']): readonly SentencePart[] =>
    listed(outcomes.filter((one) => one.of === of).map((one) => ({ text: one.phrase, href: `#${one.anchor}` })));
  const [agreed, added, moved] = [links('agreed'), links('published'), links('either')];
  return [
    ...(agreed.length === 0 ? [] : [{ text: words.ofAgreed(clauses) }, ...agreed, { text: '. ' }]),
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
