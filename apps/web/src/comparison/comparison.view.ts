import type { Asked } from '../layout/asked.js';
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
import { headingsOf } from './headings.js';
import { blocksOf, type Block } from './kept-run.js';
import { answerOf, outcomesOf, type Outcome } from './outcomes.view.js';
import { pointsOf, type PointView } from './points.view.js';

export interface ComparisonView extends PageView, RepliesView {
  readonly differentKinds: string | undefined;
  /** Counts with their base. It comes after the words on kinds, and is never the headline of unlike documents. */
  readonly answer: Sentence;
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
  readonly sources: SourceList;
  readonly files: FilesView;
}

/** The files to take away; the Word file holds both texts whole and is only offered to whoever is shown both. */
export interface FilesView {
  readonly formats: readonly { readonly text: string; readonly href: string }[];
  readonly word: string;
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
  /** For the agreed text: whether the record bears that it was agreed. */
  readonly agreement: string | undefined;
}

export function comparisonView(data: ComparisonData, asked: Pick<Asked, 'search' | 'path'>): ComparisonView {
  const { comparison } = data;
  const { agreed, published } = comparison;
  const engagement = agreed.work.engagement;
  const findings = [...comparison.findings].sort((a, b) => a.number - b.number);
  const headings = headingsOf(comparison);
  const outcomes = outcomesOf(findings, headings);
  const answer = answerOf(comparison.clausesAgreed - headings.inAgreed, outcomes);
  const judged = findings.some((finding) => finding.confirmations.length > 0);
  return {
    ...titled(words.heading, agreed.work.title),
    trail: [
      { text: 'The record', href: '/' },
      { text: engagement.title, href: `/engagements/${engagement.id}` },
    ],
    differentKinds:
      agreed.work.kind === published.work.kind ? undefined : words.differentKinds(agreed.work.kind, published.work.kind),
    answer,
    quote: comparison.level === 'PUBLIC' ? quoteForWhole(comparison, answer, findings) : undefined,
    outcomes,
    points: pointsOf(findings, headings),
    ...waysToRead(asked),
    texts: [textView(words.agreed, agreed), textView(words.published, published)],
    blocks: blocksOf(findings.map((finding) => quotable(finding, comparison))),
    ...repliesOf(comparison),
    who: whoOf(comparison, findings),
    reuse: judged ? words.reuse(share(comparison.summary.reuseOfAgreed), share(comparison.summary.reuseInPublished)) : undefined,
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
  const view = findingView(finding);
  return { ...view, quote: quoteFor(finding, view, comparison) };
}

/** Both texts of the clause, what the engine says of it, and who stands behind that. */
function quoteFor(finding: Finding, { label, standing, note }: FindingView, comparison: Comparison): string | undefined {
  const { engine, agreed, published } = comparison;
  if (finding.level !== 'PUBLIC') return undefined;
  const clause = (text: ComparedText, clauses: Finding['agreed']): string => {
    const name = `${text.work.title}, ${text.label}`;
    return clauses.length === 0
      ? quoteWords.absent(name)
      : ended(quoteWords.clause(name, clauses.map((one) => one.text).join(' ')));
  };
  return [
    clause(agreed, finding.agreed),
    clause(published, finding.published),
    quoteWords[isOverruled(finding) ? 'fateOverruled' : 'fate'](label, engine, standing),
    ...(note === undefined ? [] : [ended(`${words.note}: ${note}`)]),
    ...saidInReply(comparison).map(ended),
  ].join(' ');
}

/** With what the documents are, who compared them, who stands behind it, and what was replied. */
function quoteForWhole(comparison: Comparison, answer: Sentence, findings: readonly Finding[]): string {
  const { agreed, published } = comparison;
  const named = ({ work, label, kindAssertedBy, kind }: ComparedText) =>
    `${work.title}, ${label} (${versionKinds[kind] ?? kind}, ${words.asserted} ${kindAssertedBy.name})`;
  const kinds = agreed.work.kind === published.work.kind ? [] : [words.differentKinds(agreed.work.kind, published.work.kind)];
  const says = quoteWords.compared(named(agreed), named(published), answer.map(({ text }) => text).join(''));
  const beside = [...whoOf(comparison, findings), ...saidInReply(comparison)];
  return quoteHere({ says: [...kinds, says].join(' '), source: undefined, beside });
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
    agreement: role === words.published ? undefined : text.agreed ? words.earned : words.notEarned,
  };
}

function whoOf(comparison: Comparison, findings: readonly Finding[]): readonly string[] {
  const judged = findings.filter((finding) => finding.confirmations.length > 0).length;
  const shown = findings.reduce((sum, finding) => sum + finding.agreed.length, 0);
  const unlisted = comparison.clausesAgreed - shown;
  return [
    words.compared(comparison.engine, comparison.lists, instantInWords(comparison.recordedAt)),
    judged === 0 ? words.nobody : judged === findings.length ? words.confirmed(judged) : words.partly(judged, findings.length),
    ...(judged === 0 ? [] : [words.whose]),
    ...(unlisted > 0 ? [words.unlisted(unlisted, comparison.clausesAgreed)] : []),
  ];
}

/** A share as people say it; no more digits than it can bear. */
function share(part: number): string {
  return `${Math.round(part * 100)}%`;
}
