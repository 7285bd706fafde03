import { harmNoteWords } from '../engagements/harm-note.words.js';

/** A kind of thing on the record that has a page of its own, by which it is proposed, released, held and taken back. */
export interface ThingWithPage {
  /** where its page is */
  readonly at: string;
  /** where that is not its own: of what is shown on the page of another thing */
  readonly shownAt?: (thing: Readonly<Record<string, unknown>>) => string;
  readonly kind: string;
  /** its id, its level, and what it is named by */
  readonly ask: string;
  readonly nameIn: (thing: Readonly<Record<string, unknown>>) => string;
  /** true of what joins the register once it is public, and is not taken back */
  readonly register?: true;
  /** its fields whose words can be redacted and erased; absent where it has none of its own */
  readonly words?: readonly string[];
  /** those of them that are seen or are not: they are erased, and never redacted */
  readonly onlyErased?: readonly string[];
}

const sealOf = (thing: Readonly<Record<string, unknown>>) =>
  (thing as { readonly seal: { readonly id: string; readonly says: string } }).seal;
const field = (name: string) => (thing: Readonly<Record<string, unknown>>) => String(thing[name]);
/** By its day and not by its words, which may stand behind a warning. */
const happening = (thing: Readonly<Record<string, unknown>>) => {
  const { on, engagement } = thing as {
    readonly on: { readonly inWords: string } | null;
    readonly engagement: { readonly title: string } | null;
  };
  return [engagement?.title ?? harmNoteWords.kind, ...(on ? [on.inWords] : [])].join(', ');
};

export const thingsWithPages: readonly ThingWithPage[] = [
  {
    at: 'engagements',
    kind: 'ENGAGEMENT',
    ask: 'engagement(id: $id) { id level title }',
    nameIn: field('title'),
    words: ['title', 'summary', 'beganSaid', 'endedSaid'],
  },
  {
    at: 'commitments',
    kind: 'COMMITMENT',
    ask: 'commitment(id: $id) { id level statement }',
    nameIn: field('statement'),
    words: ['statement', 'verb', 'locator', 'correctionReason', 'statedOnSaid'],
  },
  {
    at: 'works',
    kind: 'WORK',
    ask: 'work(id: $id) { id level title }',
    nameIn: field('title'),
    words: ['title', 'kind', 'alsoCalled'],
  },
  {
    at: 'versions',
    kind: 'VERSION',
    ask: 'version(id: $id) { id level label work { id title } }',
    nameIn: (thing) => {
      const { label, work } = thing as { readonly label: string; readonly work: { readonly title: string } };
      return `${work.title}, ${label}`;
    },
    words: ['label', 'text', 'datedSaid'],
    onlyErased: ['text'],
  },
  {
    at: 'comparisons',
    kind: 'COMPARISON',
    ask: 'comparison(id: $id) { id level agreed { work { id title } } }',
    nameIn: (thing) => (thing as { readonly agreed: { readonly work: { readonly title: string } } }).agreed.work.title,
  },
  { at: 'seals', kind: 'SEAL', ask: 'seal(id: $id) { id level says }', nameIn: field('says'), words: ['says'] },
  {
    at: 'reveals',
    shownAt: (thing) => `/seals/${sealOf(thing).id}`,
    kind: 'SEAL_REVEAL',
    ask: 'sealReveal(id: $id) { id level seal { id says } }',
    nameIn: (thing) => sealOf(thing).says,
  },
  {
    at: 'log-entries',
    kind: 'LOG_ENTRY',
    ask: 'logEntry(id: $id) { id level on { inWords } engagement { id title } }',
    nameIn: happening,
    words: ['says', 'correctionReason', 'happenedOnSaid'],
  },
  {
    at: 'labour',
    kind: 'LABOUR',
    ask: 'labour(id: $id) { id level says }',
    nameIn: field('says'),
    words: ['says', 'correctionReason', 'duringSaid'],
  },
  {
    at: 'harm-notes',
    kind: 'HARM_NOTE',
    ask: 'harmNote(id: $id) { id level on { inWords } engagement { id title } }',
    nameIn: happening,
    words: ['says', 'happenedOnSaid'],
  },
  {
    at: 'pictures',
    kind: 'PICTURE',
    ask: 'picture(id: $id) { id level shows }',
    nameIn: field('shows'),
    words: ['shows', 'takenOnSaid', 'image', 'original'],
    onlyErased: ['image', 'original'],
  },
  {
    at: 'organizations',
    kind: 'ORGANIZATION',
    ask: 'organization(id: $id) { id level name }',
    nameIn: field('name'),
    register: true,
  },
  {
    at: 'sources',
    kind: 'SOURCE',
    ask: 'source(id: $id) { id level citation }',
    nameIn: field('citation'),
    register: true,
    words: ['citation', 'address', 'origin', 'quote', 'hearsay', 'publishedOnSaid'],
  },
];
