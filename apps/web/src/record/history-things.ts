import type { Change } from './history.query.js';
import { historyWords } from './history.words.js';

/** A kind of thing whose history has an address, under that of its page where it has one. */
export interface ThingWithHistory {
  readonly at: string;
  readonly kind: string;
  readonly ask?: string;
  readonly nameIn: (about: Readonly<Record<string, unknown>>, changes: readonly Change[]) => string;
  /** false for what is shown on the page of something else */
  readonly page: boolean;
}

const named = (at: string, kind: string, type: string, field: string, page = true): ThingWithHistory => ({
  at,
  kind,
  ask: `${type}(id: $id) { id ${field} }`,
  nameIn: (about) => String(about[field]),
  page,
});
const onADay = (at: string, kind: string, type: string): ThingWithHistory => ({
  at,
  kind,
  ask: `${type}(id: $id) { id on { inWords } }`,
  nameIn: (about) =>
    (about as { readonly on: { readonly inWords: string } | null }).on?.inWords ?? historyWords.kinds[kind.toLowerCase()]!,
  page: true,
});

export const THINGS_WITH_HISTORY: readonly ThingWithHistory[] = [
  named('engagements', 'ENGAGEMENT', 'engagement', 'title'),
  named('commitments', 'COMMITMENT', 'commitment', 'statement'),
  named('works', 'WORK', 'work', 'title'),
  named('versions', 'VERSION', 'version', 'label'),
  named('organizations', 'ORGANIZATION', 'organization', 'name'),
  named('sources', 'SOURCE', 'source', 'citation'),
  named('pictures', 'PICTURE', 'picture', 'shows'),
  onADay('log-entries', 'LOG_ENTRY', 'logEntry'),
  onADay('harm-notes', 'HARM_NOTE', 'harmNote'),
  named('labour', 'LABOUR', 'labour', 'says'),
  named('seals', 'SEAL', 'seal', 'says'),
  named('calls', 'CALL', 'call', 'statement', false),
  {
    at: 'comparisons',
    kind: 'COMPARISON',
    ask: 'comparison(id: $id) { id agreed { work { id title } } }',
    nameIn: (about) => (about as { readonly agreed: { readonly work: { readonly title: string } } }).agreed.work.title,
    page: true,
  },
  {
    at: 'claims',
    kind: 'CLAIM',
    nameIn: (_, changes) => changes.flatMap(({ said }) => said).find(({ name }) => name === 'statement')?.value ?? '',
    page: false,
  },
];
