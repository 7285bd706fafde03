import { addressEventWords } from '../documents/address-events.words.js';
import { lastOf } from '../documents/address-events.view.js';
import { positionWords } from '../documents/sign-off.words.js';
import { standingWords } from '../commitments/call.words.js';
import { dayInWords, instantInWords } from '../layout/day.js';
import { capitalFirst, shortened } from '../layout/named.js';
import { historyWords } from '../record/history.words.js';
import { addedWords as words } from './added.words.js';

/** A part of a page that is released by itself once the page is public. */
export interface PartOfPage {
  readonly kind: string;
  readonly id: string;
  /** who can see it now */
  readonly level: string;
  /** what tells it from the others: kind, who, day, and what it is said of */
  readonly named: string;
  /** the same in a sentence, beside what it is said of */
  readonly who: string;
  /** its own words, or the note that stands in their place */
  readonly says: string | undefined;
  /** what goes along with it */
  readonly inside: readonly PartOfPage[];
}

type Held = Readonly<Record<string, unknown>>;

interface Telling {
  readonly kind: string;
  readonly told: (held: Held, around: Around) => readonly (string | undefined)[];
  readonly says?: (held: Held) => string | undefined;
}

/** What a part stands in: the last of them is what it is said of. */
interface Around {
  readonly of?: string;
  readonly organization?: string;
}

/** Every part in an answer, in the order of its page. `value` is what is inside the thing that the page is about. */
export function partsOfPage(value: unknown, around: Around = {}): readonly PartOfPage[] {
  if (Array.isArray(value)) return value.flatMap((each) => partsOfPage(each, around));
  if (typeof value !== 'object' || value === null) return [];
  const held = value as Held;
  const type = String(held['__typename']);
  const own = TELLINGS[type];
  const inside = Object.values(held).flatMap((each) => partsOfPage(each, { ...around, ...within(type, held) }));
  if (own === undefined) return inside;
  const kind = historyWords.kinds[own.kind.toLowerCase()] ?? historyWords.other;
  const told = own.told(held, around).filter((each) => each !== undefined && each !== '');
  const who = told.length === 0 ? kind : `${kind}: ${told.join(', ')}`;
  const named = around.of === undefined ? who : `${who} (${around.of})`;
  const says = own.says?.(held) ?? undefined;
  return [
    { kind: own.kind, id: String(held['id']), level: String(held['level']), named: capitalFirst(named), who, says, inside },
  ];
}

/** What is said of parts that stand in a thing. */
function within(type: string, held: Held): Around {
  if (type === 'Call') return { of: words.of.call(Number(held['number'])) };
  if (type === 'Claim')
    return { of: words.of.claim(nameOf(held['assertedBy']) ?? '', shortened(textOf(held['statement']) ?? '', 60)) };
  if (type === 'CallAddressee') {
    const organization = nameOf(held['organization']);
    return organization === undefined ? {} : { organization };
  }
  if (type === 'Version') return { of: textOf(held['label']) ?? '' };
  if (type === 'SignOff') return { of: words.of.position([nameOf(held['party']), textOf(held['role'])].join(', ')) };
  if (type === 'Judgement') return { of: words.of.judgement([nameOf(held['judgedBy']), dayOf(held['on'])].join(', ')) };
  return {};
}

const says = (held: Held) => textOf(held['says']);
/** What two sources say of the same point is told apart by them. */
const citedIn = (source: unknown) => {
  const citation = textOf((source as Held | null)?.['citation']);
  return citation === undefined ? undefined : words.by(shortened(citation, 60));
};

const TELLINGS: Readonly<Record<string, Telling>> = {
  DueDate: {
    kind: 'DUE_DATE',
    told: ({ date, setBy, statedOn }) => {
      const who = nameOf(setBy);
      return [dayOf(date), who === undefined ? undefined : words.set(who), dayOf(statedOn)];
    },
  },
  Delivery: { kind: 'DELIVERY', told: ({ assertedBy, on }) => [nameOf(assertedBy), dayOf(on)], says },
  OfficialStatement: { kind: 'OFFICIAL_STATEMENT', told: ({ madeBy, statedOn }) => [nameOf(madeBy), dayOf(statedOn)], says },
  Judgement: { kind: 'JUDGEMENT', told: ({ judgedBy, on }) => [nameOf(judgedBy), dayOf(on)], says },
  Reply: { kind: 'REPLY', told: ({ by, on }) => [nameOf(by), dayOf(on)], says },
  ReplyRequest: { kind: 'REPLY_REQUEST', told: ({ askedOf, askedOn }) => [nameOf(askedOf), dayOf(askedOn)], says },
  SignOff: {
    kind: 'SIGN_OFF',
    told: ({ party, role, position, on }) => [
      nameOf(party),
      textOf(role),
      positionWords[position as keyof typeof positionWords]?.label,
      dayOf(on),
    ],
    says,
  },
  Dispute: { kind: 'SIGN_OFF_DISPUTE', told: ({ by, on }) => [nameOf(by), dayOf(on)], says },
  ContentPoint: { kind: 'CONTENT_POINT', told: ({ topic, source }) => [textOf(topic), citedIn(source)] },
  CallAnswer: {
    kind: 'CALL_ANSWER',
    told: ({ standing, on }, { organization }) => [
      organization,
      standingWords[standing as keyof typeof standingWords]?.label,
      dayOf(on),
    ],
    says,
  },
  AddressEvent: {
    kind: 'ADDRESS_EVENT',
    told: ({ askedAt }) => [dayOf(askedAt)],
    says: ({ kind, found, status, askedAt, since, times }) =>
      addressEventWords.kinds[kind as keyof typeof addressEventWords.kinds](
        Number(times),
        instantInWords(String(since)),
        instantInWords(String(askedAt)),
        lastOf(String(found), status as number | null),
      ),
  },
  OrganizationName: { kind: 'ORGANIZATION_NAME', told: ({ name, from }) => [textOf(name), dayOf(from)] },
  Post: { kind: 'POST', told: ({ title }) => [textOf(title)] },
};

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}

function nameOf(value: unknown): string | undefined {
  return textOf((value as Held | null | undefined)?.['name']);
}

/** A date as its words say it, or a day or moment in words. */
function dayOf(value: unknown): string | undefined {
  return typeof value === 'string' ? dayInWords(value) : textOf((value as Held | null | undefined)?.['inWords']);
}

/** A page that shows parts, what it is asked by, and where on it each kind of part stands. */
export interface PageWithAdded {
  readonly at: string;
  readonly kind: string;
  readonly ask: string;
  readonly nameIn: (thing: Held) => string;
  readonly anchors: Readonly<Record<string, string>>;
  /** true where its parts join the register and are not taken back */
  readonly register?: true;
}

const part = (own: string) => `{ __typename id level contentWarning ${own} }`;
const on = 'on { inWords }';
const replies = `replies ${part(`says by { id name } ${on}`)} replyRequests ${part('says askedOf { id name } askedOn')}`;
const claims = `claims ${part(`statement assertedBy { id name } ${replies}`)}`;
const ofVersion = `contentPoints ${part('topic source { citation }')}
  signOffs ${part(`role position says party { id name } ${on} disputes ${part(`says by { id name } ${on}`)}`)}`;
const event = '{ __typename id level kind found status askedAt since times }';
const field = (name: string) => (thing: Held) => String(thing[name]);
const titleOfWork = ({ work }: Held) => String((work as Held)['title']);

export const pagesWithAdded: readonly PageWithAdded[] = [
  {
    at: 'comparisons',
    kind: 'COMPARISON',
    ask: `comparison(id: $id) { id level agreed { id work { id title contentWarning } } ${replies} }`,
    nameIn: ({ agreed }) => titleOfWork(agreed as Held),
    anchors: { REPLY: 'replies', REPLY_REQUEST: 'replies' },
  },
  {
    at: 'commitments',
    kind: 'COMMITMENT',
    ask: `commitment(id: $id) { id level statement contentWarning
      dueDates ${part('date { inWords } setBy { id name } statedOn { inWords }')} deliveries ${part(`says assertedBy { id name } ${on}`)}
      statements ${part('says madeBy { id name } statedOn { inWords }')}
      judgements ${part(`says judgedBy { id name } on ${replies}`)} ${replies} }`,
    nameIn: field('statement'),
    anchors: {
      DUE_DATE: 'dates',
      DELIVERY: 'deliveries',
      OFFICIAL_STATEMENT: 'official',
      JUDGEMENT: 'evidence',
      REPLY: 'replies',
      REPLY_REQUEST: 'replies',
    },
  },
  {
    at: 'works',
    kind: 'WORK',
    ask: `work(id: $id) { id level title contentWarning versions ${part(`label ${ofVersion}`)} ${claims} }`,
    nameIn: field('title'),
    anchors: {
      SIGN_OFF: 'positions',
      SIGN_OFF_DISPUTE: 'positions',
      CONTENT_POINT: 'as-reported',
      REPLY: 'claims',
      REPLY_REQUEST: 'claims',
    },
  },
  {
    at: 'versions',
    kind: 'VERSION',
    ask: `version(id: $id) { id level label contentWarning work { id title contentWarning } ${ofVersion} addressEvents ${event} foundBy ${event} }`,
    nameIn: (thing) => `${titleOfWork(thing)}, ${String(thing['label'])}`,
    anchors: { ADDRESS_EVENT: 'address' },
  },
  {
    at: 'engagements',
    kind: 'ENGAGEMENT',
    ask: `engagement(id: $id) { id level title contentWarning
      calls ${part(`number addressees { __typename id organization { id name } answers ${part(`standing says ${on}`)} }`)} ${claims} }`,
    nameIn: field('title'),
    anchors: { CALL_ANSWER: 'calls', REPLY: 'timeline', REPLY_REQUEST: 'timeline' },
  },
  {
    at: 'organizations',
    kind: 'ORGANIZATION',
    ask: `organization(id: $id) { id level name names { __typename id level name from { inWords } } posts { __typename id level title } }`,
    nameIn: field('name'),
    anchors: { ORGANIZATION_NAME: 'names', POST: 'posts' },
    register: true,
  },
];
