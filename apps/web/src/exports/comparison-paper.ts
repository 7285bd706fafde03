import type { Paper, PaperPart } from '#libs/rendering';
import type { ComparisonView } from '../comparison/comparison.view.js';
import { comparisonWords as words } from '../comparison/comparison.words.js';
import type { FindingView } from '../comparison/finding.view.js';
import type { DateView } from '../layout/partial-date.view.js';
import { layoutWords } from '../layout/layout.words.js';
import type { CheckpointNow } from './checkpoint-now.js';
import { exportWords } from './export.words.js';

/** What the file says of itself. */
export interface Taken {
  readonly address: string;
  /** the day, in words */
  readonly day: string;
  readonly byMember: boolean;
  readonly checkpoint: CheckpointNow | null;
  /** what its texts touch */
  readonly warnings?: readonly string[];
  /** whether the name of the document is among what a warning stands before: then the file is not named by it */
  readonly nameIsWarned?: boolean;
}

/** A comparison as a file tells it: what its page shows this reader, no more and no less. */
export function comparisonPaper(view: ComparisonView, taken: Taken): Paper {
  return {
    title: line(taken.nameIsWarned && view.titled ? view.titled.kind : view.heading),
    parts: [
      ...(taken.warnings ?? []).map((touches) => says(exportWords.warning(touches))),
      ...(view.differentKinds === undefined ? [] : [says(view.differentKinds)]),
      says(view.answer.map(({ text }) => text).join('')),
      ...(view.caveat === undefined ? [] : [says(view.caveat)]),
      heading(exportWords.about),
      ...aboutFile(taken).map(says),
      heading(words.outcome),
      list(view.outcomes.map(({ shape, label, count, findings }) => `${shape} ${label}: ${count} (${numbered(findings)})`)),
      says(words.apart),
      heading(words.texts),
      ...view.texts.flatMap(textParts),
      says(words.howHash),
      heading(words.clauses),
      says(view.naming.order),
      heading(exportWords.how, 3),
      {
        is: 'document',
        paragraphs: [[{ op: 'delete', text: view.naming.removed }], [{ op: 'insert', text: words.howToRead.added }]],
      },
      ...view.blocks.flatMap((block) => (block.kept ? block.kept.findings : [block.finding]).flatMap(findingParts)),
      heading(words.replies.heading),
      ...replyParts(view),
      heading(words.who),
      ...view.who.map(says),
      ...(view.reuse === undefined ? [] : [says(view.reuse)]),
      heading(words.limits.heading),
      list(view.limits),
      ...sourceParts(view),
    ],
  };
}

/** Also for the header of a Word file. */
export function aboutFile({ address, day, byMember, checkpoint }: Taken): readonly string[] {
  const { address: at, taken, forMembers, forEverybody } = exportWords;
  return [at(address), taken(day), byMember ? forMembers : forEverybody, ...(checkpoint === null ? [] : [checkpoint.inWords])];
}

function textParts(text: ComparisonView['texts'][number]): readonly PaperPart[] {
  return [
    heading(text.role, 3),
    says(`${text.title}: ${text.label}`),
    says(`${exportWords.asserted(text.kind, text.assertedBy, datedIn(text.dated))}. ${words.verbatim}`),
    ...(text.agreement === undefined ? [] : [says(text.agreement)]),
    ...(text.hash === undefined ? [] : [says(`${words.hash}: ${text.hash}`)]),
    ...(text.notices.length === 0 ? [] : [says(`${words.beside}:`), list(text.notices)]),
  ];
}

/** With what qualifies the date, such as that it is inferred. */
export function datedIn(date: DateView | undefined): string | undefined {
  if (date === undefined) return undefined;
  return date.remarks.length === 0 ? date.words : `${date.words} (${date.remarks.join('; ')})`;
}

function findingParts(finding: FindingView): readonly PaperPart[] {
  const shapes = finding.moved ? `${finding.shape}↔` : finding.shape;
  const label = finding.moved ? `${finding.label}, ${words.moved}` : finding.label;
  return [
    heading(`${words.finding} ${finding.number}: ${shapes} ${label}`, 3),
    says(finding.about.join(' · ')),
    { is: 'document', paragraphs: finding.redline.inline },
    ...(finding.cues.length === 0 ? [] : [says(`${words.why}:`), list(finding.cues.map(cueLine))]),
    ...(finding.note === undefined ? [] : [says(`${words.note}: ${finding.note}`)]),
  ];
}

function cueLine({ says: sentence, places }: FindingView['cues'][number]): string {
  return places === '' ? sentence : `${sentence} (${places})`;
}

function replyParts({ replies, asked }: ComparisonView): readonly PaperPart[] {
  if (replies.length === 0 && asked.length === 0) return [says(words.replies.empty)];
  const lines = replies.flatMap(({ by, when, says: said, verbatim, source, received, notPublic }) => [
    `${by}, ${datedIn(when)}: ${verbatim ? `“${said}”` : said}${notPublic === undefined ? '' : ` (${notPublic})`}`,
    ...(source === undefined ? [] : [`${exportWords.readIn}: ${source.citation}`]),
    ...(received === undefined ? [] : [received]),
  ]);
  return [...lines, ...asked.map((line) => line.says)].map(says);
}

function sourceParts({ sources: { counted, sources } }: ComparisonView): readonly PaperPart[] {
  if (sources.length === 0) return [heading(exportWords.sources), says(layoutWords.sources.empty)];
  const lines = sources.map(({ citation, origin, address }) =>
    [citation, `${exportWords.origin}: ${origin}`, address].filter((part) => part !== undefined).join('. '),
  );
  return [heading(`${exportWords.sources}: ${counted}`), list(lines)];
}

function numbered(findings: readonly { readonly number: number }[]): string {
  return `${findings.length === 1 ? 'finding' : 'findings'} ${findings.map(({ number }) => number).join(', ')}`;
}

function heading(text: string, level: 2 | 3 = 2): PaperPart {
  return { is: 'heading', level, text: line(text) };
}

function says(text: string): PaperPart {
  return { is: 'paragraph', text: line(text) };
}

function list(items: readonly string[]): PaperPart {
  return { is: 'list', items: items.map(line) };
}

/** What people wrote stays on the line that is theirs: no label of a document can look like a line of ours. */
function line(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
