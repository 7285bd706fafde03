import { entryForm, type Listed } from '../forms/entry.js';
import { choice, picked } from '../forms/entry-fields.js';
import { choosableFields, versionsOf, type Choosable, type WorkWithVersions } from '../documents/version-choices.js';
import { PageProblem } from '../layout/problem.js';
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
  readonly agreed: { readonly work: { readonly title: string } };
  readonly findings: readonly { readonly id: string; readonly number: number }[];
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
    return [picked('publishedVersionId', all(others), ({ title }) => title)];
  },
  given: ({ id }) => ({ agreedVersionId: id }),
  back: ({ label, work }) => ({ text: `${work.title}, ${label}`, href: `/works/${work.id}` }),
  to: ({ comparison }) => `/comparisons/${comparison!.id}`,
  onWay: { as: 'comparisonId', values: ({ published }) => ({ publishedVersionId: published?.id }) },
});

const aboutFinding = 'comparison(id: $id) { id agreed { work { title } } findings { id number } }';
const ofFinding = ({ named }: { readonly named: Readonly<Record<string, string>> }) => ({ findingId: named['finding'] });
const toFinding = ({ id, agreed, findings }: Found, { named }: { readonly named: Readonly<Record<string, string>> }) => {
  if (!findings.some((finding) => finding.id === named['finding'])) throw new PageProblem(404, 'not-found');
  return { text: agreed.work.title, href: `/comparisons/${id}` };
};

export const confirmFindingForm = entryForm<Found>({
  path: '/comparisons/:id/findings/:finding/confirm',
  verb: 'confirmFinding',
  words: confirmFindingWords,
  about: aboutFinding,
  fields: () => [{ name: 'note', is: 'text', rows: 3 }],
  given: ofFinding,
  back: toFinding,
  onWay: { at: '/findings' },
  // One press: it stands beside what it confirms, and the page says what the button does.
  entry: false,
});

export const overruleFindingForm = entryForm<Found>({
  path: '/comparisons/:id/findings/:finding/overrule',
  verb: 'overruleFinding',
  words: overruleFindingWords,
  about: aboutFinding,
  fields: () => [choice('fate', fates), { name: 'note', is: 'text', rows: 4 }],
  given: ofFinding,
  back: toFinding,
  onWay: { at: '/findings' },
});
