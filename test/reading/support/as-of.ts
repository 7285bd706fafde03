import type { Place } from '../../support/record/builders.js';

/** What has been recorded so far and can be spoken of further. */
export interface Story {
  readonly place: Place;
  readonly today: () => string;
  readonly commitments: string[];
  readonly dueDates: string[];
}

/** Something that is put on the record; `pick` chooses among what there is. Refused, it records nothing. */
type Deed = (story: Story, pick: number) => Promise<unknown>;

const chosen = <T>(from: readonly T[], pick: number): T => from[pick % from.length]!;

const near = (today: string, pick: number) => {
  const day = new Date(Date.parse(`${today}T00:00:00Z`) + ((pick % 40) - 5) * 86_400_000).toISOString().slice(0, 10);
  return { edtf: day, said: null, inferred: null };
};

const DAY = (edtf: string) => ({ edtf, said: null, inferred: null });

/** The kinds of thing that are recorded and corrected, each as its own service takes it. */
export const DEEDS: readonly Deed[] = [
  async ({ place, commitments }, pick) => commitments.push(await place.aCommitment({ statement: `Promise ${pick}.` })),
  async ({ place, commitments }, pick) =>
    place.put('correctCommitment', {
      commitmentId: chosen(commitments, pick),
      readingId: null,
      statement: `Corrected to ${pick}.`,
      kind: pick % 5 === 0 ? 'EXPECTATION' : 'COMMITMENT',
      reason: 'It was misheard.',
    }),
  async ({ place, commitments }, pick) =>
    place.put('correctCommitment', { commitmentId: chosen(commitments, pick), readingId: null, statement: `Again ${pick}.` }),
  async ({ place, commitments, dueDates, today }, pick) => {
    const given = { date: near(today(), pick), statedOn: DAY('2023-01-10'), setById: place.institution, basis: 'OWN' };
    dueDates.push(await place.aDueDate({ commitmentId: chosen(commitments, pick), ...given }));
  },
  async ({ place, dueDates, today }, pick) => {
    const given = { date: near(today(), pick), statedOn: DAY(today()) };
    dueDates.push(await place.put('reviseDueDate', { dueDateId: chosen(dueDates.slice(-2), pick), ...given }));
  },
  async ({ place, commitments, today }, pick) =>
    place.put('recordDelivery', { commitmentId: chosen(commitments, pick), on: DAY(today()) }),
  async ({ place, commitments, today }, pick) =>
    place.put('recordOfficialStatement', {
      commitmentId: chosen(commitments, pick),
      stance: chosen(['PROMISED', 'SAYS_ANOTHER_DOCUMENT', 'SAYS_DELIVERED'], pick),
      statedOn: DAY(today()),
    }),
  async ({ place, commitments, today }, pick) =>
    place.put('judgeCommitment', {
      commitmentId: chosen(commitments, pick),
      finding: chosen(['LIMITED', 'SUBSTANTIAL'], pick),
      on: today(),
      searchedUntil: today(),
    }),
  async ({ place, commitments, today }, pick) =>
    place.put('askForReply', {
      about: { kind: 'COMMITMENT', id: chosen(commitments, pick) },
      askedOn: near(today(), 1).edtf,
      answerBy: near(today(), 30).edtf,
    }),
  async ({ place, commitments }, pick) =>
    place.put('recordReply', { about: { kind: 'COMMITMENT', id: chosen(commitments, pick) }, says: `Reply ${pick}.` }),
  async ({ place }, pick) =>
    place.put('recordOrganizationName', { name: `The council of ${pick}`, until: null, from: DAY('2024') }),
  async ({ place }, pick) => place.aCall({ number: 2 + (pick % 1000) }),
  async ({ place }) => place.put('recordAnswer'),
  async ({ place }, pick) => place.aVersion({ label: `draft ${pick}` }),
  async ({ place }) => place.put('signOffVersion'),
  async ({ place }) => place.put('recordDispute'),
  async ({ place }) => place.put('confirmFinding'),
  async ({ place }, pick) => place.put('recordClaim', { statement: `A claim ${pick}.` }),
];

const ANSWERS = `query ($engagement: ID!, $institution: ID!, $agreed: ID!, $comparison: ID!, $asOf: Instant) {
  engagement(id: $engagement, asOf: $asOf) {
    title institution { name names { name } }
    calls { statement addressees { answers { standing says daysLate } } } claims { statement }
    commitments(first: 50) {
      totalCount { count }
      nodes {
        id kind statement correctionReason readingId recordedAt madeBy { name }
        readings { statement correctionReason supersededAt }
        dueDates { id baseline date { edtf } } deliveries { says on { edtf } }
        replyRequests { says noReply } replies { says }
        official { status inWords } evidence { status inWords } schedule { status days inWords against { id } }
      }
    }
  }
  organization(id: $institution, asOf: $asOf) { name names { name } posts { title } }
  version(id: $agreed, asOf: $asOf) { label agreed signOffs { position disputes { says } } }
  comparison(id: $comparison, asOf: $asOf) { summary { dropped weakened changed } findings { id confirmations { verdict fate } } }
}`;

const LISTS = `query ($engagement: ID!, $asOf: Instant) {
${['NOT_DUE', 'DUE_SOON', 'OVERDUE', 'PAST_DATE', 'DELIVERED_LATE', 'UNDATED']
  .map(
    (status) =>
      `  s_${status}: commitments(first: 50, engagementId: $engagement, asOf: $asOf, schedule: { status: ${status} }) { nodes { id } }`,
  )
  .join('\n')}
  delivered: commitments(first: 50, engagementId: $engagement, asOf: $asOf, official: { status: SAYS_DELIVERED }) { nodes { id } }
  limited: commitments(first: 50, engagementId: $engagement, asOf: $asOf, evidence: { status: LIMITED }) { nodes { id } }
  expected: commitments(first: 50, engagementId: $engagement, asOf: $asOf, kind: EXPECTATION) { nodes { statement } }
}`;

/** What the record says of a place, with no day named. */
export async function answersAt(
  ask: (document: string, variables: object) => Promise<{ readonly data: unknown; readonly message: string | undefined }>,
  { engagement, institution, agreed, comparison }: Place,
  asOf?: string,
): Promise<unknown> {
  const variables = { engagement, institution, agreed, comparison, asOf };
  const answers = await Promise.all([ask(ANSWERS, variables), ask(LISTS, { engagement, asOf })]);
  for (const { message } of answers) if (message !== undefined) throw new Error(message);
  return answers.map(({ data }) => data);
}
