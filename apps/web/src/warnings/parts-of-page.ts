import { historyWords } from '../record/history.words.js';

/** What is shown on the page of another thing and has words of its own. */
export interface Part {
  readonly kind: string;
  readonly id: string;
  /** what it is called in a list: what it is, and the words it begins with */
  readonly text: string;
  readonly touches: string | null;
}

/** A page, and what it shows that has no page of its own. */
export interface PageWithParts {
  readonly at: string;
  /** the page, and all of its parts */
  readonly ask: string;
  readonly nameIn: (thing: Readonly<Record<string, unknown>>) => string;
}

const part = (own: string) => `{ __typename id contentWarning ${own} }`;
const replies = `replies ${part('says')} replyRequests ${part('says')}`;
const claims = `claims ${part(`statement ${replies}`)}`;

export const pagesWithParts: readonly PageWithParts[] = [
  {
    at: 'comparisons',
    ask: `comparison(id: $id) { id agreed { work { title } } findings { confirmations ${part('note')} } ${replies} }`,
    nameIn: ({ agreed }) => (agreed as { readonly work: { readonly title: string } }).work.title,
  },
  {
    at: 'engagements',
    ask: `engagement(id: $id) { id title calls ${part(`statement addressees { answers ${part('says')} }`)} ${claims} }`,
    nameIn: (thing) => String(thing['title']),
  },
  {
    at: 'works',
    ask: `work(id: $id) { id title versions { contentPoints ${part('topic')}
      signOffs ${part(`role says party { name } disputes ${part('says')}`)} } ${claims} }`,
    nameIn: (thing) => String(thing['title']),
  },
  {
    at: 'commitments',
    ask: `commitment(id: $id) { id statement dueDates ${part('date { inWords }')} deliveries ${part('says')} statements ${part('says')}
      judgements ${part(`says ${replies}`)} ${replies} }`,
    nameIn: (thing) => String(thing['statement']),
  },
];

/** Every part in an answer, in the order of its page. One without words has nothing to warn of. */
export function partsIn(value: unknown): readonly Part[] {
  if (Array.isArray(value)) return value.flatMap(partsIn);
  if (typeof value !== 'object' || value === null) return [];
  const held = value as Readonly<Record<string, unknown>>;
  const inside = Object.values(held).flatMap(partsIn);
  const kind = KINDS[String(held['__typename'])];
  const words = wordsOf(held);
  if (kind === undefined || words === undefined) return inside;
  const what = historyWords.kinds[kind.toLowerCase()] ?? historyWords.other;
  const own = {
    kind,
    id: String(held['id']),
    text: `${what}: ${words}`,
    touches: (held['contentWarning'] as string | null) ?? null,
  };
  return [own, ...inside];
}

/** The kind of each part that has no page of its own, by what the API calls its type. */
export const KINDS: Readonly<Record<string, string>> = {
  Call: 'CALL',
  CallAnswer: 'CALL_ANSWER',
  Claim: 'CLAIM',
  Confirmation: 'CONFIRMATION',
  ContentPoint: 'CONTENT_POINT',
  Delivery: 'DELIVERY',
  Dispute: 'SIGN_OFF_DISPUTE',
  DueDate: 'DUE_DATE',
  Judgement: 'JUDGEMENT',
  OfficialStatement: 'OFFICIAL_STATEMENT',
  Reply: 'REPLY',
  ReplyRequest: 'REPLY_REQUEST',
  SignOff: 'SIGN_OFF',
};

function wordsOf(held: Readonly<Record<string, unknown>>): string | undefined {
  const { party, role, date } = held as {
    readonly party?: { readonly name: string };
    readonly role?: string;
    readonly date?: { readonly inWords: string };
  };
  const texts = ['statement', 'says', 'topic', 'note'].map((name) => held[name]);
  const own = texts.filter((text): text is string => typeof text === 'string' && text !== '').slice(0, 1);
  const whose = party === undefined ? [] : [`${party.name}, ${role}`];
  const said = [...whose, ...own, ...(date === undefined ? [] : [date.inWords])];
  return said.length === 0 ? undefined : said.join(': ');
}
