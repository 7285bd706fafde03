import { callWords } from '../commitments/call.words.js';
import { harmNoteWords } from '../engagements/harm-note.words.js';
import { logKinds } from '../engagements/log.words.js';

/** A kind of thing on the record that is proposed, released, held and taken back by itself, on its page or where it is shown. */
export interface ThingWithPage {
  /** where its page is, or an address that leads to where it is shown */
  readonly at: string;
  /** where that is not its own: of what is shown on the page of another thing, `from` one of them where there are several */
  readonly shownAt?: (thing: Readonly<Record<string, unknown>>, from?: string) => string;
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
/** By what it is, its day and what it belongs to, and not by its words, which may stand behind a warning. */
const happening =
  (kindOf: (thing: Readonly<Record<string, unknown>>) => string) => (thing: Readonly<Record<string, unknown>>) => {
    const { on, engagement } = thing as {
      readonly on: { readonly inWords: string } | null;
      readonly engagement: { readonly title: string } | null;
    };
    return [kindOf(thing), ...(on ? [on.inWords] : []), ...(engagement ? [engagement.title] : [])].join(', ');
  };

const callName = (thing: Readonly<Record<string, unknown>>) => `${callWords.call} ${String(thing['number'])}`;
const engagementOf = (thing: Readonly<Record<string, unknown>>) => {
  const { engagement } = thing as { readonly engagement: { readonly id: string } };
  return `/engagements/${engagement.id}`;
};
/** Its words stand behind a warning where there is one; then it is named without them. */
const withWords = (name: string, thing: Readonly<Record<string, unknown>>) =>
  thing['contentWarning'] === null ? `${name}: ${String(thing['statement'])}` : name;

/** What a page that shows a claim beside another says of where its forms were opened. */
export const FROM_ENGAGEMENT = 'engagement';

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
    at: 'calls',
    shownAt: (thing) => `${engagementOf(thing)}#call-${String(thing['number'])}`,
    kind: 'CALL',
    ask: 'call(id: $id) { id level number statement contentWarning engagement { id } }',
    nameIn: (thing) => withWords(callName(thing), thing),
    words: ['statement', 'statedOnSaid'],
  },
  {
    at: 'claims',
    shownAt: (thing, from) => {
      const { id, aboutWork } = thing as { readonly id: string; readonly aboutWork: { readonly id: string } | null };
      const isOnWork = aboutWork !== null && from !== FROM_ENGAGEMENT;
      return isOnWork ? `/works/${aboutWork.id}#claim-${id}` : `${engagementOf(thing)}#told-${id}`;
    },
    kind: 'CLAIM',
    ask: 'claim(id: $id) { id level verb statement contentWarning assertedBy { id name } aboutWork { id } engagement { id } }',
    nameIn: (thing) => {
      const { assertedBy, verb } = thing as { readonly assertedBy: { readonly name: string }; readonly verb: string };
      return withWords(`${assertedBy.name} ${verb}`, thing);
    },
    words: ['verb', 'statement', 'saidOnSaid'],
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
    ask: 'comparison(id: $id) { id level agreed { id label work { id title } } published { id label work { id title } } }',
    nameIn: (thing) => (thing as { readonly agreed: { readonly work: { readonly title: string } } }).agreed.work.title,
  },
  { at: 'seals', kind: 'SEAL', ask: 'seal(id: $id) { id level says }', nameIn: field('says'), words: ['says'] },
  {
    at: 'reveals',
    shownAt: (thing) => `/seals/${sealOf(thing).id}`,
    kind: 'SEAL_REVEAL',
    ask: 'sealReveal(id: $id) { id level seal { id says } version { id label work { id title } } }',
    nameIn: (thing) => sealOf(thing).says,
  },
  {
    at: 'log-entries',
    kind: 'LOG_ENTRY',
    ask: 'logEntry(id: $id) { id level kind on { inWords } engagement { id title } }',
    nameIn: happening(({ kind }) => logKinds[String(kind)] ?? String(kind)),
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
    nameIn: happening(() => harmNoteWords.kind),
    words: ['says', 'happenedOnSaid'],
  },
  {
    at: 'pictures',
    kind: 'PICTURE',
    ask: 'picture(id: $id) { id level shows source { id citation } }',
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
