import { entryForm, type Listed } from '../forms/entry.js';
import { choice, picked } from '../forms/entry-fields.js';
import { choosableFields, versionsOf, type Choosable, type WorkWithVersions } from '../documents/version-choices.js';
import type { Asked } from '../layout/asked.js';
import { PageProblem } from '../layout/problem.js';
import { calledIn } from './called.js';
import { comparisonWords } from './comparison.words.js';
import { findingFields, type Finding } from './comparison.query.js';
import { anchorOf, findingView, otherFates } from './finding.view.js';
import { confirmFindingWords, fates, overruleFindingWords, recordComparisonWords } from './comparison-entries.words.js';

type Held = Choosable & { readonly wording: string };

interface Compared {
  readonly id: string;
  readonly label: string;
  readonly work: {
    readonly id: string;
    readonly title: string;
    readonly engagement: {
      readonly works: readonly (Pick<WorkWithVersions, 'id' | 'title'> & { readonly versions: readonly Held[] })[];
    };
  };
}

interface Found {
  readonly id: string;
  readonly agreed: { readonly label: string; readonly agreed: boolean; readonly work: { readonly title: string } };
  readonly findings: readonly Finding[];
}

const all = <Node>(nodes: readonly Node[]): Listed<Node> => ({ nodes, pageInfo: { hasNextPage: false } });

export const recordComparisonForm = entryForm<Compared>({
  path: '/versions/:id/compare',
  verb: 'recordComparison',
  answer: 'comparison { id }',
  words: recordComparisonWords,
  about: `version(id: $id) { id label work { id title engagement { works { id title versions { wording ${choosableFields} } } } } }`,
  fields: ({ about }) => {
    const verbatim = about.work.engagement.works.map((work) => ({
      ...work,
      versions: work.versions.filter(({ wording }) => wording === 'VERBATIM'),
    }));
    const others = versionsOf(verbatim).filter(({ id }) => id !== about.id);
    const choose = picked('publishedVersionId', all(others), ({ title }) => title);
    return [{ ...choose, of: 'versions', addedAt: `/works/${about.work.id}/versions/add` }];
  },
  given: ({ id }) => ({ agreedVersionId: id }),
  back: ({ label, work }) => ({ text: `${work.title}, ${label}`, href: `/works/${work.id}` }),
  to: ({ comparison }) => `/comparisons/${comparison!.id}`,
  onWay: { as: 'comparisonId', values: ({ published }) => ({ publishedVersionId: published?.id }) },
});

const aboutFinding = `comparison(id: $id) {
  id agreed { label agreed work { title } }
  findings {
    ${findingFields}
    confirmations { id verdict fate note recordedAt }
  }
}`;

type Named = Pick<Asked, 'named'>;

/** @throws PageProblem 404: no finding of this comparison */
function findingAt({ findings }: Found, { named }: Named): Finding {
  const found = findings.find(({ id }) => id === named['finding']);
  if (found === undefined) throw new PageProblem(404, 'not-found');
  return found;
}

const aboutOneFinding = {
  about: aboutFinding,
  template: 'comparison/judge-finding.njk',
  // What is judged stands above the answer: nobody judges what they do not see.
  view: ({ about }: { readonly about: Found }, asked: Asked) => ({
    finding: findingView(findingAt(about, asked), calledIn(about.agreed).alone),
    say: comparisonWords,
  }),
  given: ({ named }: Named) => ({ findingId: named['finding'] }),
  back: (about: Found, asked: Asked) => ({
    text: about.agreed.work.title,
    href: `/comparisons/${about.id}#${anchorOf(findingAt(about, asked))}`,
  }),
  onWay: { at: (about: Found, asked: Asked) => `/findings#${anchorOf(findingAt(about, asked))}` },
};

export const confirmFindingForm = entryForm<Found>({
  ...aboutOneFinding,
  path: '/comparisons/:id/findings/:finding/confirm',
  verb: 'confirmFinding',
  words: confirmFindingWords,
  fields: () => [{ name: 'note', is: 'text', rows: 3 }],
  // One press: it stands beside what it confirms, and the page says what the button does.
  entry: false,
});

export const overruleFindingForm = entryForm<Found>({
  ...aboutOneFinding,
  path: '/comparisons/:id/findings/:finding/overrule',
  verb: 'overruleFinding',
  words: overruleFindingWords,
  fields: ({ about }, asked) => {
    const others = otherFates(findingAt(about, asked));
    // No page leads here then.
    if (others.length === 0) throw new PageProblem(404, 'not-found');
    return [
      choice('fate', Object.fromEntries(Object.entries(fates).filter(([fate]) => others.some((other) => other === fate)))),
      { name: 'note', is: 'text', rows: 4 },
    ];
  },
});
