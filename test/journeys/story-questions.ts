import type { Reader } from './reader.js';

/** The questions a reader puts to the founding story, and the shapes of the answers. */

export interface Named {
  readonly name: string;
}
export interface Told {
  readonly citation: string;
  readonly origin: string;
}
export interface Day {
  readonly edtf: string;
  readonly said: string | null;
  readonly inferred: boolean;
  readonly earliest: string | null;
  readonly latest: string | null;
  readonly inWords: string;
}

const DAY = 'edtf said inferred earliest latest inWords';
const TOLD = 'source { citation origin }';

export interface Answer {
  readonly standing: string;
  readonly says: string;
  readonly on: Day;
  readonly daysLate: number | null;
  readonly asOf: string | null;
  readonly source: Told;
}
export interface Addressee {
  readonly organization: Named;
  readonly post: { readonly title: string } | null;
  readonly copiedIn: boolean;
  readonly answers: readonly Answer[];
}
export interface Call {
  readonly number: number;
  readonly statement: string;
  readonly wording: string;
  readonly madeBy: Named;
  readonly statedOn: Day;
  readonly answerWithinDays: number | null;
  readonly answerBy: string | null;
  readonly answerByWorkingDays: string | null;
  readonly addressees: readonly Addressee[];
}

export async function callsOf(reader: Reader, id: string): Promise<readonly Call[]> {
  const query = `query ($id: ID!) { engagement(id: $id) { calls {
    number statement wording madeBy { name } statedOn { ${DAY} } answerWithinDays answerBy answerByWorkingDays
    addressees { organization { name } post { title } copiedIn answers { standing says on { ${DAY} } daysLate asOf ${TOLD} } }
  } } }`;
  return (await reader.ask<{ engagement: { calls: readonly Call[] } }>(query, { id })).engagement.calls;
}

export interface ScheduleReading {
  readonly counted: string | null;
  readonly status: string;
  readonly against: { readonly setBy: Named | null; readonly date: Day } | null;
  readonly baseline: boolean;
  readonly days: number | null;
  readonly atLeast: boolean;
  readonly inWords: string;
  readonly why: string;
}
export interface DueDate {
  readonly date: Day;
  readonly setBy: Named | null;
  readonly basis: string;
  readonly baseline: boolean;
  readonly source: Told;
}
export interface Commitment {
  readonly kind: string;
  readonly statement: string;
  readonly wording: string;
  readonly verb: string | null;
  readonly locator: string | null;
  readonly judgements: readonly { readonly says: string }[];
  readonly madeBy: Named;
  readonly work: { readonly title: string } | null;
  readonly dueDates: readonly DueDate[];
  readonly deliveries: readonly { readonly says: string; readonly on: Day; readonly assertedBy: Named }[];
  readonly schedule: readonly ScheduleReading[];
  readonly official: { readonly status: string; readonly inWords: string };
  readonly evidence: { readonly status: string; readonly inWords: string };
}

/** What was promised or expected, with its three statuses as they stood on `day`, or stands today. */
export async function commitmentsOn(reader: Reader, id: string, day: string | null): Promise<readonly Commitment[]> {
  const query = `query ($id: ID!, $on: Date) { commitments(first: 50, engagementId: $id) { edges { node {
    kind statement wording verb locator judgements { says } madeBy { name } work { title }
    dueDates { date { ${DAY} } setBy { name } basis baseline ${TOLD} }
    deliveries { says on { ${DAY} } assertedBy { name } }
    schedule(on: $on) { status against { setBy { name } date { ${DAY} } } baseline days atLeast inWords counted why }
    official(on: $on) { status inWords } evidence(on: $on) { status inWords }
  } } } }`;
  type Page = { readonly commitments: { readonly edges: readonly { readonly node: Commitment }[] } };
  return (await reader.ask<Page>(query, { id, on: day })).commitments.edges.map(({ node }) => node);
}

export interface Dispute {
  readonly by: Named;
  readonly verb: string;
  readonly says: string;
  readonly on: Day;
  readonly source: Told;
}
export interface SignOff {
  readonly party: Named;
  readonly role: string;
  readonly position: string;
  readonly says: string;
  readonly assertedBy: Named;
  readonly toldTo: string | null;
  readonly source: Told;
  readonly disputes: readonly Dispute[];
}
export interface Version {
  readonly id: string;
  readonly label: string;
  readonly kind: string;
  readonly kindAssertedBy: Named;
  readonly wording: string;
  readonly text: readonly unknown[];
  readonly publishedInsteadOf: { readonly title: string } | null;
  readonly signOffs: readonly SignOff[];
}
export interface Claim {
  readonly assertedBy: Named;
  readonly verb: string;
  readonly statement: string;
  readonly aboutWork: { readonly title: string } | null;
  readonly source: Told;
}

export async function documentsOf(reader: Reader, id: string) {
  const query = `query ($id: ID!) { engagement(id: $id) {
    works { versions { id label kind kindAssertedBy { name } wording text { text } publishedInsteadOf { title }
      signOffs { party { name } role position says assertedBy { name } toldTo ${TOLD}
        disputes { by { name } verb says on { ${DAY} } ${TOLD} } } } }
    claims { assertedBy { name } verb statement aboutWork { title } ${TOLD} }
  } }`;
  type Works = readonly { readonly versions: readonly Version[] }[];
  type Documents = { readonly engagement: { readonly works: Works; readonly claims: readonly Claim[] } };
  const { works, claims } = (await reader.ask<Documents>(query, { id })).engagement;
  const versions = works.flatMap((work) => work.versions);
  const labelled = (words: string) => {
    const version = versions.find((one) => one.label.includes(words));
    if (!version) throw new Error(`no version is labelled "${words}"`);
    return version;
  };
  return {
    claims,
    versions,
    draft: labelled('Latest draft'),
    put: labelled('put to NHS England'),
    february: labelled('8 February 2023'),
    letter: labelled('Published on 10 March'),
  };
}

export interface Point {
  readonly topic: string;
  readonly standing: string;
  readonly sources: number;
  readonly origins: number;
}

export async function boardOf(reader: Reader, first: string, second: string): Promise<readonly Point[]> {
  const query = `query ($first: ID!, $second: ID!) { reportedBoard(firstVersionId: $first, secondVersionId: $second) {
    points { topic standing sources origins } } }`;
  type Board = { readonly reportedBoard: { readonly points: readonly Point[] } };
  return (await reader.ask<Board>(query, { first, second })).reportedBoard.points;
}
