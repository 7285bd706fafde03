import { calledIn } from '../comparison/called.js';
import { findingView, isOpen, hasOtherFate, type FindingView } from '../comparison/finding.view.js';
import type { Finding } from '../comparison/comparison.query.js';
import type { Page, PageView } from '../layout/page.js';
import { pointIn } from './points.js';
import { findingsWords as words, wayWords } from './published.words.js';
import { findingsQuery, type FindingsData } from './where.query.js';
import { onWay } from './way.js';

interface FindingsView extends PageView {
  readonly groups: readonly { readonly name: string; readonly anchor: string; readonly findings: readonly Judgeable[] }[];
  readonly readHref: string;
}

type Judgeable = FindingView & {
  readonly confirmHref: string | undefined;
  readonly overruleHref: string | undefined;
  readonly noOther: string | undefined;
};

type Group = keyof typeof words.points;

/** The findings to be read, what people look for first at the top; in each group in the order of the text. */
export const findingsPage: Page<FindingsData, FindingsView> = {
  path: '/published/:id/findings',
  template: 'published/findings.njk',
  who: 'members',
  words,
  ask: ({ id }) => ({ document: findingsQuery, variables: { id } }),
  texts: ({ publishedPath: { comparison } }) => (comparison === null ? [] : [comparison.agreed.id, comparison.published.id]),
  view: ({ publishedPath: { id, called, comparison } }) => {
    const findings = [...(comparison?.findings ?? [])].sort((a, b) => a.number - b.number);
    const grouped = Object.groupBy(findings, groupOf);
    const first = comparison === null ? '' : calledIn(comparison.agreed).alone;
    const judgeable = (finding: Finding): Judgeable => {
      const here = `/comparisons/${comparison?.id}/findings/${finding.id}`;
      const open = isOpen(finding);
      const hasOther = hasOtherFate(finding);
      return {
        ...findingView(finding, first),
        confirmHref: open ? onWay(`${here}/confirm`, id) : undefined,
        overruleHref: open && hasOther ? onWay(`${here}/overrule`, id) : undefined,
        noOther: open && !hasOther ? noOther(finding) : undefined,
      };
    };
    return {
      heading: `${words.kind}: ${called}`,
      titled: { kind: words.kind, name: called },
      trail: [
        { text: wayWords.heading, href: '/published' },
        { text: called, href: `/published/${id}` },
      ],
      groups: (Object.keys(words.points) as Group[]).flatMap((group) => {
        const inGroup = grouped[group] ?? [];
        return inGroup.length === 0 ? [] : [{ name: words.points[group], anchor: group, findings: inGroup.map(judgeable) }];
      }),
      readHref: `/published/${id}/read`,
    };
  },
};

/** Why a finding can be confirmed or left, and not overruled. */
function noOther({ agreed, published }: Finding): string {
  return agreed.length === 0 || published.length === 0 ? words.noOther.alone : words.noOther.same;
}

function groupOf(finding: Finding): Group {
  const { fate, moved, agreed, published } = finding;
  if (fate === 'KEPT' && !moved) return 'kept';
  return pointIn([...agreed, ...published].map(({ text }) => text)) ?? 'other';
}
