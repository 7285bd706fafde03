import type { Asked } from '../layout/asked.js';
import { asEverybodySees, calledIn, caveatBeside, type Called } from './called.js';
import { instantInWords } from '../layout/day.js';
import { titled, type PageView, type Sentence } from '../layout/page.js';
import { dateViewOrNone, type DateView } from '../layout/partial-date.view.js';
import { sourceList, type SourceList } from '../layout/source.view.js';
import { versionKinds } from '../documents/version.words.js';
import { exportWords } from '../exports/export.words.js';
import type { Comparison, ComparedText, ComparisonData, Finding } from './comparison.query.js';
import { notPublicBeside } from '../stewardship/held-back.js';
import { ended, quoteHere } from '../record/quote.js';
import { quoteWords } from '../record/quote.words.js';
import { quotesAbout, repliesView, saidInReply, type RepliesView } from '../record/replies.view.js';
import { comparisonWords as words } from './comparison.words.js';
import { findingView, type FindingView, isOverruled } from './finding.view.js';
import { headingsOf, type Headings } from './headings.js';
import { blocksOf, type Block } from './kept-run.js';
import { answerOf, notShown, outcomesOf, type Outcome } from './outcomes.view.js';
import { pointsOf, type PointView } from './points.view.js';

export interface ComparisonView extends PageView, RepliesView {
  readonly differentKinds: string | undefined;
  /** Counts with their base. It comes after the words on kinds, and is never the headline of unlike documents. */
  readonly answer: Sentence;
  /** that the record does not show the text agreed, where it does not */
  readonly caveat: string | undefined;
  /** all of it in one sentence to pass on; nothing where not everybody sees it */
  readonly quote: string | undefined;
  readonly outcomes: readonly Outcome[];
  /** Where to look first; by words alone, and no finding. */
  readonly points: readonly PointView[];
  readonly side: boolean;
  readonly spoken: boolean;
  readonly links: { readonly inline: string; readonly side: string; readonly spoken: string };
  readonly texts: readonly TextView[];
  readonly blocks: readonly Block[];
  readonly who: readonly string[];
  /** Shares of wording; nothing before a person has confirmed a finding. */
  readonly reuse: string | undefined;
  readonly limits: readonly string[];
  /** What is said with the name of the text that it starts from. */
  readonly naming: Naming;
  readonly sources: SourceList;
  readonly files: FilesView;
}

/** The files to take away; the Word file holds both texts whole and is only offered to whoever is shown both. */
export interface FilesView {
  readonly formats: readonly { readonly text: string; readonly href: string }[];
  readonly word: string;
}

interface Naming {
  readonly alone: string;
  readonly order: string;
  readonly removed: string;
  readonly onlyPublished: string;
}

export interface TextView {
  readonly role: string;
  readonly title: string;
  readonly href: string;
  readonly label: string;
  readonly kind: string;
  readonly assertedBy: string;
  readonly dated: DateView | undefined;
  readonly hash: string | undefined;
  /** what the file holds that the text was read from, and the text does not */
  readonly notices: readonly string[];
  /** For the text it starts from: that the record bears that it was agreed, and how. */
  readonly agreement: string | undefined;
}

type AskedOfComparison = Pick<Asked, 'search' | 'path' | 'exampleReadings'>;

export function comparisonView(data: ComparisonData, asked: AskedOfComparison): ComparisonView {
  const findings = [...data.comparison.findings].sort((a, b) => a.number - b.number);
  const comparison = { ...data.comparison, findings };
  const { agreed, published } = comparison;
  const engagement = agreed.work.engagement;
  const headings = headingsOf(comparison);
  const outcomes = outcomesOf(findings, headings);
  const answer = (as: Called) => answerFor(comparison, headings, outcomes, as);
  const called = calledIn(agreed);
  const judged = findings.some((finding) => finding.confirmations.length > 0);
  return {
    ...(agreed.agreed
      ? titled(words.heading.agreed, agreed.work.title)
      : titled(words.heading.version, `${agreed.work.title}, ${agreed.label}`)),
    trail: [
      { text: 'The record', href: '/' },
      { text: engagement.title, href: `/engagements/${engagement.id}` },
    ],
    differentKinds: differentKinds(comparison, called),
    answer: answer(called),
    caveat: agreed.agreed ? undefined : words.notEarned(agreed.label),
    quote: comparison.level === 'PUBLIC' ? quoteForWhole(comparison, answer, asked) : undefined,
    outcomes,
    points: pointsOf(findings, headings),
    ...waysToRead(asked),
    texts: [textView(agreed.agreed ? called.alone : words.compares, agreed), textView(words.published, published)],
    blocks: blocksOf(findings.map((finding) => quotable(finding, comparison))),
    ...repliesOf(comparison),
    who: whoOf(comparison, called, asked),
    reuse: judged ? reuseOf(comparison, called) : undefined,
    naming: namingOf(called),
    limits: limitsOf(comparison),
    sources: sourceList([agreed.source, published.source, ...(comparison.replies ?? []).map(({ source }) => source)]),
    files: filesView(comparison),
  };
}

function limitsOf({ approximate, agreed, published }: Comparison): readonly string[] {
  const unlisted = [...agreed.files, ...published.files].some(({ notices }) => notices.length === 0);
  return [
    ...(approximate ? [words.limits.approximate] : []),
    ...words.limits.points,
    ...(unlisted ? [words.limits.besideFile] : []),
  ];
}

/** What became of how many clauses, with the text called as it is called for this reader, or for everybody. */
function answerFor(
  { findings, clausesAgreed, clausesPublished }: Comparison,
  headings: Headings,
  outcomes: readonly Outcome[],
  called: Called,
): Sentence {
  const totals = { agreed: clausesAgreed - headings.inAgreed, published: clausesPublished - headings.inPublished };
  return answerOf(totals, outcomes, called, notShown(totals, findings, headings));
}

function differentKinds({ agreed, published }: Comparison, { inSentence }: Called): string | undefined {
  if (agreed.work.kind === published.work.kind) return undefined;
  return words.differentKinds(inSentence, agreed.work.kind, published.work.kind);
}

function reuseOf({ summary }: Comparison, { inSentence }: Called): string {
  return words.reuse(inSentence, share(summary.reuseOfAgreed), share(summary.reuseInPublished));
}

function namingOf({ alone, inSentence }: Called): Naming {
  return {
    alone,
    order: words.order(inSentence),
    removed: words.howToRead.removed(inSentence),
    onlyPublished: words.onlyPublished(inSentence),
  };
}

/** What was replied to the comparison as a whole; it stands with its findings and changes none of them. */
function repliesOf(comparison: Comparison): RepliesView {
  const { agreed, published } = comparison;
  const about = words.about(`${agreed.work.title}, ${agreed.label}`, `${published.work.title}, ${published.label}`);
  return repliesView(comparison, notPublicBeside(comparison), quotesAbout(comparison, about));
}

function filesView({ id, agreed, published }: Comparison): FilesView {
  const whole = agreed.text.length > 0 && published.text.length > 0;
  const formats = Object.entries(exportWords.formats).filter(([format]) => whole || format !== 'docx');
  return {
    formats: formats.map(([format, text]) => ({ text, href: `/comparisons/${id}.${format}` })),
    word: whole ? exportWords.word : exportWords.noWord,
  };
}

function quotable(finding: Finding, comparison: Comparison): FindingView {
  const view = findingView(finding, calledIn(comparison.agreed).alone);
  return { ...view, quote: quoteFor(finding, view, comparison) };
}

/** Both texts of the clause, what the engine says of it, whom that binds, which words it rests on, and who stands behind it. */
function quoteFor(
  finding: Finding,
  { label, bound, cues, standing, note }: FindingView,
  comparison: Comparison,
): string | undefined {
  const { engine, agreed, published } = comparison;
  if (finding.level !== 'PUBLIC') return undefined;
  const clause = (text: ComparedText, clauses: Finding['agreed']): string => {
    const name = `${text.work.title}, ${text.label}`;
    return clauses.length === 0
      ? quoteWords.absent(name)
      : ended(quoteWords.clause(name, clauses.map((one) => one.text).join(' ')));
  };
  const overruled = isOverruled(finding);
  const fate = bound === undefined ? label : `${label} (${bound})`;
  return [
    clause(agreed, finding.agreed),
    ...caveatBeside(asEverybodySees(agreed)),
    clause(published, finding.published),
    quoteWords[overruled ? 'fateOverruled' : 'fate'](fate, engine, standing),
    // The engine's reasons are not those of a person who overruled it.
    ...(overruled || cues.length === 0 ? [] : [quoteWords.cues(cues.map(({ says }) => says))]),
    ...(note === undefined ? [] : [ended(`${words.note}: ${note}`)]),
    ...saidInReply(comparison).map(ended),
  ].join(' ');
}

/** With what the documents are, who compared them, who stands behind it, and what was replied. */
function quoteForWhole(whole: Comparison, answerAs: (called: Called) => Sentence, asked: AskedOfComparison): string {
  const comparison = { ...whole, agreed: asEverybodySees(whole.agreed) };
  const { agreed, published } = comparison;
  const called = calledIn(agreed);
  const named = ({ work, label, kindAssertedBy, kind }: ComparedText) =>
    `${work.title}, ${label} (${versionKinds[kind] ?? kind}, ${words.asserted} ${kindAssertedBy.name})`;
  const answer = answerAs(called)
    .map(({ text }) => text)
    .join('');
  const says = [differentKinds(comparison, called), quoteWords.compared(named(agreed), named(published), answer)];
  const beside = [
    ...(agreed.agreed ? [] : [words.notEarned(agreed.label)]),
    ...whoOf(comparison, called, asked),
    ...saidInReply(comparison),
  ];
  return quoteHere({ says: says.filter((part) => part !== undefined).join(' '), source: undefined, beside });
}

function waysToRead(asked: Pick<Asked, 'search' | 'path'>): Pick<ComparisonView, 'side' | 'spoken' | 'links'> {
  const side = asked.search['view'] === 'side';
  const spoken = asked.search['spoken'] !== 'off';
  const link = (toSide: boolean, toSpoken: boolean): string => {
    const search = new URLSearchParams({
      ...(toSide ? { view: 'side' } : {}),
      ...(toSpoken ? {} : { spoken: 'off' }),
    }).toString();
    return asked.path + (search === '' ? '' : `?${search}`);
  };
  return { side, spoken, links: { inline: link(false, spoken), side: link(true, spoken), spoken: link(side, !spoken) } };
}

function textView(role: string, text: ComparedText): TextView {
  return {
    role,
    title: text.work.title,
    href: `/works/${text.work.id}`,
    label: text.label,
    kind: versionKinds[text.kind] ?? text.kind,
    assertedBy: text.kindAssertedBy.name,
    dated: dateViewOrNone(text.dated),
    hash: text.textHash ?? undefined,
    notices: text.files.flatMap(({ notices }) => notices),
    agreement: role !== words.published && text.agreed ? words.earned : undefined,
  };
}

function whoOf(comparison: Comparison, { inSentence }: Called, { exampleReadings = [] }: AskedOfComparison): readonly string[] {
  const { findings, agreed } = comparison;
  const judged = findings.filter((finding) => finding.confirmations.length > 0).length;
  const shown = findings.reduce((sum, finding) => sum + finding.agreed.length, 0);
  const unlisted = comparison.clausesAgreed - shown;
  return [
    words.compared(comparison.engine, comparison.lists, instantInWords(comparison.recordedAt)),
    judged === 0 ? words.nobody : judged === findings.length ? words.confirmed(judged) : words.partly(judged, findings.length),
    ...(judged === 0 ? [] : [words.whose]),
    ...(judged > 0 && exampleReadings.includes(agreed.work.engagement.title) ? [words.ofExample] : []),
    ...(unlisted > 0 ? [words.unlisted(unlisted, comparison.clausesAgreed, inSentence)] : []),
  ];
}

/** A share as people say it; no more digits than it can bear. */
function share(part: number): string {
  return `${Math.round(part * 100)}%`;
}
