import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { raw, startReader, type Reader } from './reader.js';
import { boardOf, callsOf, commitmentsOn, documentsOf, type Call, type Commitment, type Named } from './story-questions.js';

/** The founding story as a reader without an account finds it. Each group is one of the situations the record was made for. */

let reader: Reader;
let engagement: string;

beforeAll(async () => {
  reader = await startReader();
  engagement = await reader.engagement('StopSIM and NHS England, 2021–2023');
}, 180_000);

afterAll(async () => {
  await reader?.program.stop();
}, 60_000);

const NO_TIME = [null, null, null];

describe('1. the statement of 21 April 2021', () => {
  let calls: readonly Call[];

  beforeAll(async () => {
    calls = await callsOf(reader, engagement);
  });

  const answersTo = (number: number) => calls[number - 1]!.addressees.find((one) => !one.copiedIn)!.answers;
  const answerOf = (number: number, day: string) => answersTo(number).find((answer) => answer.on.edtf === day)!;

  it('holds three calls of the coalition on NHS England, reported and not quoted', () => {
    expect(calls.map((call) => call.number)).toEqual([1, 2, 3]);
    for (const call of calls) {
      expect(call).toMatchObject({
        wording: 'REPORTED',
        madeBy: { name: 'StopSIM coalition' },
        statedOn: { edtf: '2021-04-21' },
      });
      expect(call.addressees.filter((one) => !one.copiedIn).map((one) => one.organization.name)).toEqual(['NHS England']);
    }
  });

  it('was due on 28 April 2021, seven days from the statement, or 30 April in working days', () => {
    const [halt, review, respond] = calls.map((call) => [call.answerWithinDays, call.answerBy, call.answerByWorkingDays]);
    expect(respond).toEqual([7, '2021-04-28', '2021-04-30']);
    // The seven days are the third call's own words. Counting them against the other two would overstate what was asked.
    expect([halt, review]).toEqual([NO_TIME, NO_TIME]);
  });

  it('copies in five office-holders of three bodies, who owe no answer and of whom none is counted', () => {
    for (const call of calls) {
      const copied = call.addressees.filter((one) => one.copiedIn);
      expect(copied).toHaveLength(5);
      expect(new Set(copied.map((one) => one.organization.name)).size).toBe(3);
      expect(copied.filter((one) => one.post === null)).toEqual([]);
      expect(copied.flatMap((one) => one.answers)).toEqual([]);
    }
  });

  it('had its first public word on 7 May and its first formal answer on 11 May, 13 days late', () => {
    expect(answerOf(3, '2021-05-07').says).toContain('First public word');
    expect(answerOf(3, '2021-05-11')).toMatchObject({ standing: 'ANSWERED', daysLate: 13 });
    expect(answerOf(3, '2021-05-11').says).toContain('First formal answer identified');
  });

  it('as of 11 May: call 1, no halt identified; call 2, in part; call 3, answered late', () => {
    expect(answerOf(1, '2021-05-11')).toMatchObject({ standing: 'ANSWERED_OTHERWISE', asOf: '2021-05-11' });
    expect(answerOf(1, '2021-05-11').says).toContain('No halt identified');
    expect(answerOf(2, '2021-05-11')).toMatchObject({ standing: 'ANSWERED_IN_PART', asOf: '2021-05-11' });
    expect(answerOf(3, '2021-05-11').standing).toBe('ANSWERED');
  });

  it('gives what was said about call 1 two years later the same place', () => {
    expect(answersTo(1).map((answer) => answer.on.edtf)).toEqual(['2021-05-07', '2021-05-11', '2023-03-10']);
    expect(answerOf(1, '2023-03-10')).toMatchObject({ standing: 'ANSWERED', source: { origin: 'NHS England' } });
    expect(answerOf(1, '2023-03-10').says).toContain('must no longer be used');
  });
});

describe('2. by the spring, in coming weeks, and 10 March 2023', () => {
  const on = async (day: string | null, words: string): Promise<Commitment> => {
    const found = (await commitmentsOn(reader, engagement, day)).filter((one) => one.statement.includes(words));
    expect(found).toHaveLength(1);
    return found[0]!;
  };
  const three = ['A full policy', 'in coming weeks', 'Publish the policy'] as const;

  it('keeps two expectations of two deliverables apart from the promise', async () => {
    const [spring, weeks, promise] = await Promise.all(three.map((words) => on('2023-03-11', words)));
    for (const expected of [spring, weeks]) {
      expect(expected).toMatchObject({ kind: 'EXPECTATION', wording: 'REPORTED', verb: 'expected' });
      expect(expected?.work?.title).toBe('Joint policy on SIM and similar models');
    }
    expect(spring?.locator).toContain('two deliverables');
    const statement = await on('2023-03-11', 'A public statement');
    expect(statement).toMatchObject({ kind: 'EXPECTATION', work: null, schedule: [{ status: 'ARGUABLE' }] });
    expect(statement.judgements.map(({ says }) => says).join()).toContain('is not settled here');
    expect(promise).toMatchObject({ kind: 'COMMITMENT', madeBy: { name: 'NHS England' }, wording: 'REPORTED' });
  });

  it('holds as a statement what was promised or expected, and none of the remarks of this record', async () => {
    const all = await commitmentsOn(reader, engagement, null);
    expect(all.map(({ statement }) => statement).sort()).toEqual([
      'A full policy is expected by the spring',
      'A longer version of the consensus statement, with citations, is shortly forthcoming',
      'A public statement is expected by the spring',
      "Have an independent review made of the AHSN Network's part in the adoption of SIM, and publish it",
      'Publish the policy on SIM written jointly with the coalition',
      'The policy is expected in coming weeks',
    ]);
    const remarks = all.map(({ locator }) => locator ?? '').join('\n');
    for (const kept of ['no promise in NHS England', 'of September 2022 as when', 'names no year', 'gives no day'])
      expect(remarks).toContain(kept);
  });

  it('keeps every date, with who set it and in which words', async () => {
    const all = await Promise.all(three.map((words) => on('2023-03-11', words)));
    const dates = all.flatMap((one) => one.dueDates);
    expect(dates.map(({ date }) => [date.said, date.inferred, date.earliest, date.latest])).toEqual([
      ['by the spring', true, '2023-03-01', '2023-05-31'],
      ['in coming weeks', true, '2023-02-08', null],
      [null, false, '2023-03-10', '2023-03-10'],
    ]);
    expect(dates.map(({ basis, setBy }) => [basis, setBy?.name])).toEqual([
      ['EXPECTED', undefined],
      ['EXPECTED', undefined],
      ['SET_BY_ANOTHER', 'StopSIM coalition'],
    ]);
  });

  it('answers for each basis on 11 March 2023, and says why', async () => {
    const [spring, weeks, coalition] = (await Promise.all(three.map((words) => on('2023-03-11', words)))).map(
      (one) => one.schedule,
    );
    expect(spring?.map((reading) => reading.status)).toEqual(['ARGUABLE']);
    expect(spring?.[0]?.why).toMatch(/1 March.*31 May/);
    expect(weeks?.map((reading) => reading.status)).toEqual(['ARGUABLE']);
    expect(coalition?.[0]).toMatchObject({ status: 'PAST_DATE', days: 1, against: { setBy: { name: 'StopSIM coalition' } } });
    expect(coalition?.[0]?.inWords).toMatch(/one day past the date .*coalition.* set/i);
  });

  it('counts no days for ever against a date that NHS England did not set', async () => {
    const [spring, , coalition] = await Promise.all(three.map((words) => on('2026-11-22', words)));
    for (const one of [spring, coalition]) expect(one?.schedule[0]?.inWords).toMatch(/^22 November 2026: past the date /);
  });

  it('says that something was delivered in nobody’s voice but that of who says so', async () => {
    const all = await commitmentsOn(reader, engagement, '2026-11-22');
    const told = all.flatMap((one) => one.schedule.map((reading) => reading.inWords)).filter((words) => /deliver/i.test(words));
    expect(told.length).toBeGreaterThan(0);
    for (const words of told)
      expect(words).toMatch(/^Delivered .*, as [^:]+ says: |said to be delivered|whether it had been delivered/);
  });

  it('says overdue of nobody for a date that another set', async () => {
    const readings = (await Promise.all(three.map((words) => on('2024-01-01', words)))).flatMap((one) => one.schedule);
    expect(readings).toHaveLength(3);
    for (const { status, inWords } of readings) expect(`${status} ${inWords}`).not.toMatch(/overdue/i);
  });

  it('shows a promise of the AHSN Network that was kept late, as kept and as late', async () => {
    const review = await on(null, 'independent review');
    expect(review.deliveries).toMatchObject([
      { says: 'says that it has published its independent review', assertedBy: { name: review.madeBy.name } },
    ]);
    expect(review.madeBy.name).not.toBe('High Intensity Network');
    expect(review.dueDates.map(({ baseline, date }) => [baseline, date.edtf])).toEqual([
      [true, '2022-09'],
      [false, '2022-10-07/..'],
    ]);
    const first = review.schedule.find((reading) => reading.baseline);
    expect(first).toMatchObject({ status: 'DELIVERED_LATE', days: 161, atLeast: true });
    const onThatDay = (await on('2023-06-01', 'independent review')).schedule.find((reading) => reading.baseline);
    expect(onThatDay).toMatchObject({
      status: 'ARGUABLE',
      why: expect.stringContaining('leave open whether it had been delivered'),
    });
  });

  it("runs the coalition's own promise on the same clock", async () => {
    const own = await on('2021-06-01', 'shortly forthcoming');
    expect(own).toMatchObject({ kind: 'COMMITMENT', madeBy: { name: 'StopSIM coalition' }, dueDates: [] });
    expect(own.deliveries.map((one) => one.on.latest)).toEqual(['2021-05-12']);
  });

  it('counts no delivery of the policy: another document was published', async () => {
    expect((await on('2024-01-01', 'Publish the policy')).deliveries).toEqual([]);
  });
});

describe('three statuses, never one', () => {
  const statuses = async (day: string | null) =>
    (await commitmentsOn(reader, engagement, day)).map(({ statement, official, evidence }) => [
      statement.slice(0, 24),
      official.status,
      evidence.status,
    ]);

  it('stand beside each other for every promise and expectation', async () => {
    expect((await statuses(null)).sort()).toEqual([
      ['A full policy is expecte', 'NONE_STATED', 'NO_EVIDENCE_AVAILABLE'],
      ['A longer version of the ', 'SAYS_DELIVERED', 'SUBSTANTIAL'],
      ['A public statement is ex', 'NONE_STATED', 'NO_EVIDENCE_AVAILABLE'],
      ['Have an independent revi', 'SAYS_DELIVERED', 'COMPLETE'],
      ['Publish the policy on SI', 'SAYS_ANOTHER_DOCUMENT', 'NO_EVIDENCE_AVAILABLE'],
      ['The policy is expected i', 'NONE_STATED', 'NO_EVIDENCE_AVAILABLE'],
    ]);
  });

  it('say what NHS England said of the policy before the letter, and from its day on', async () => {
    const policy = async (day: string) =>
      (await commitmentsOn(reader, engagement, day)).find(({ statement }) => statement.startsWith('Publish the policy'))!;
    expect((await policy('2023-03-09')).official.status).toBe('IN_PROGRESS');
    expect((await policy('2023-03-10')).official.inWords).toBe('NHS England says that another document is its position.');
    // Nobody had judged it by then, and the record does not say that anybody had.
    expect((await policy('2023-03-16')).evidence.inWords).toBe('No judgement of this is on this record as of 16 March 2023.');
  });

  it('call the review of the AHSN Network complete by the evidence, whatever its schedule says', async () => {
    const review = (await commitmentsOn(reader, engagement, null)).find(({ statement }) => statement.startsWith('Have an'))!;
    expect(review.evidence.inWords).toMatch(
      /^Complete\. First judgement by The makers of this worked example, who searched up to /,
    );
    const late = review.schedule.find(({ status }) => status === 'DELIVERED_LATE')!;
    expect([late.days, late.atLeast]).toEqual([161, true]);
    expect(late.counted).toBe(
      'from 30 September 2022, the last day that “September 2022” can mean, to 10 March 2023, the first day on which it can have been delivered',
    );
  });
});

describe('3. the sign-off board', () => {
  it('holds three positions, each as the coalition says it was told', async () => {
    const { draft, put } = await documentsOf(reader, engagement);
    expect(draft.signOffs).toEqual([]);
    expect(put.signOffs.map(({ role, position }) => [role, position])).toEqual([
      ['legal team', 'APPROVED'],
      ['chief executive', 'APPROVED'],
      ['communications', 'REFUSED'],
    ]);
    const asTold = { party: { name: 'NHS England' }, assertedBy: { name: 'StopSIM coalition' }, toldTo: 'the coalition' };
    for (const one of put.signOffs) {
      expect(one).toMatchObject(asTold);
      expect(one.says).toContain('says it was told');
    }
  });

  it("keeps NHS England's denial beside the one position it denies, and changes neither", async () => {
    const [legal, chief, communications] = (await documentsOf(reader, engagement)).put.signOffs;
    expect([legal?.disputes, chief?.disputes]).toEqual([[], []]);
    expect(communications?.position).toBe('REFUSED');
    expect(communications?.disputes).toMatchObject([
      {
        by: { name: 'NHS England' },
        verb: 'denies',
        on: { edtf: '2023-03-16', inferred: true, said: 'today (Thursday)' },
        source: { origin: 'NHS England' },
      },
    ]);
    expect(communications?.disputes[0]?.says).toContain('NHS England denies');
  });

  it('keeps the belief about a legal challenge as one more assertion, with its own verb', async () => {
    const beliefs = (await documentsOf(reader, engagement)).claims.filter((claim) => claim.verb === 'believes');
    expect(beliefs).toMatchObject([{ assertedBy: { name: 'StopSIM coalition' }, source: { origin: 'StopSIM coalition' } }]);
    expect(beliefs[0]?.statement).toContain('legal challenge by Wessex AHSN');
  });

  it('counts origins: two citations tell of the refusal, in one voice', async () => {
    const { put, claims } = await documentsOf(reader, engagement);
    const told = [put.signOffs[2]!.source, claims.find((claim) => claim.verb === 'says it was told')!.source];
    expect(new Set(told.map((source) => source.citation)).size).toBe(2);
    expect(new Set(told.map((source) => source.origin))).toEqual(new Set(['StopSIM coalition']));
  });

  it("takes nobody's word for what the draft is: three provenances stand side by side", async () => {
    const { draft, claims } = await documentsOf(reader, engagement);
    expect((await documentsOf(reader, engagement)).february.kindAssertedBy.name).toBe('Health Service Journal');
    expect(draft).toMatchObject({ kind: 'LATEST_DRAFT_HELD', kindAssertedBy: { name: 'StopSIM coalition' } });
    const said = claims.map((claim) => `${claim.assertedBy.name} ${claim.verb}: ${claim.statement}`);
    expect(said).toContainEqual(expect.stringMatching(/^Health Service Journal calls: .*leaked draft/));
    expect(said).toContainEqual(expect.stringMatching(/^NHS England called: .*"final version of the position statement"/));
    expect(said).toContainEqual(expect.stringMatching(/^NHS England said: .*"is not its final version/));
  });
});

describe('4. a short letter published instead of the policy', () => {
  it('names the work that the letter was published instead of', async () => {
    expect((await documentsOf(reader, engagement)).letter).toMatchObject({
      kind: 'PUBLISHED',
      kindAssertedBy: { name: 'NHS England' },
      publishedInsteadOf: { title: 'Joint policy on SIM and similar models' },
    });
  });

  it('lets those who say so say that it was published instead', async () => {
    const { claims } = await documentsOf(reader, engagement);
    const who = claims.filter((claim) => claim.statement.includes('instead of the policy')).map((one) => one.assertedBy.name);
    expect(who).toEqual(['Disability News Service', 'StopSIM coalition']);
  });

  it('holds the text of neither document', async () => {
    const { versions } = await documentsOf(reader, engagement);
    expect(versions.map(({ wording, text }) => [wording, text])).toEqual(versions.map(() => ['REPORTED', []]));
  });

  it('sets reported contents side by side: in both, only in the draft, and where sources differ', async () => {
    const { draft, letter } = await documentsOf(reader, engagement);
    const points = await boardOf(reader, draft.id, letter.id);
    const topics = (standing: string) => points.filter((point) => point.standing === standing).map((point) => point.topic);
    expect(topics('IN_BOTH').sort()).toEqual([
      'Practices that must end in mental health services',
      'SIM or similar models not to be used',
    ]);
    expect(topics('ONLY_IN_FIRST').sort()).toEqual([
      'Acknowledgement that endorsing SIM caused harm',
      'An apology',
      'Commitments to change so that it does not happen again',
      "The care regulator's undertaking to consider the policy in inspections",
    ]);
    expect(topics('SOURCES_DIFFER')).toEqual([
      'Police not to deliver therapeutic interventions in planned, non-emergency care, without exception',
    ]);
  });

  it('shows what was gained: what the draft reported in February lacks and the letter contains', async () => {
    const { february, letter } = await documentsOf(reader, engagement);
    const standings = new Map((await boardOf(reader, february.id, letter.id)).map((point) => [point.topic, point.standing]));
    expect(standings.get('The wording "must no longer be used"')).toBe('ONLY_IN_SECOND');
    expect(standings.get('SIM or similar models not to be used')).toBe('IN_BOTH');
  });

  it('takes silence about one of the two for silence', async () => {
    const { february, draft, letter } = await documentsOf(reader, engagement);
    for (const version of [february, draft]) {
      const points = await boardOf(reader, version.id, letter.id);
      const silent = points.filter((point) => point.standing === 'NOT_REPORTED_OF_BOTH').map((point) => point.topic);
      expect(silent).toContain('Not all joint work with the police must stop');
    }
  });

  it('counts citations and origins apart', async () => {
    const { draft, letter } = await documentsOf(reader, engagement);
    const points = new Map((await boardOf(reader, draft.id, letter.id)).map((point) => [point.topic, point]));
    expect(points.get('Commitments to change so that it does not happen again')).toMatchObject({ sources: 3, origins: 1 });
    expect(points.get('An apology')).toMatchObject({ sources: 5, origins: 3 });
    expect(points.get('Practices that must end in mental health services')).toMatchObject({ sources: 3, origins: 2 });
  });

  it('refuses to draw a clause comparison of what is only reported', async () => {
    const { draft, letter } = await documentsOf(reader, engagement);
    const token = readFileSync(join(reader.program.dataDir, 'steward-token'), 'utf8').trim();
    const mutation = 'mutation ($input: RecordComparisonInput!) { recordComparison(input: $input) { comparison { id } } }';
    const input = { agreedVersionId: draft.id, publishedVersionId: letter.id };
    const { errors } = await raw(reader.program.address, mutation, { input }, token);
    expect(errors?.[0]?.message).toContain('reported, not verbatim');
    expect(errors?.[0]?.extensions?.code).toBe('INVALID');
  });
});

describe('names over time', () => {
  it('finds the AHSN Network by its name of that day', async () => {
    const query = `{ organizations(first: 100) { edges { node { then: name(on: "2022-10-07") now: name(on: "2024-01-01") names { name } } } } }`;
    type Node = { readonly then: string; readonly now: string; readonly names: readonly Named[] };
    type Page = { readonly organizations: { readonly edges: readonly { readonly node: Node }[] } };
    const bodies = (await reader.ask<Page>(query)).organizations.edges.map(({ node }) => node);
    expect(bodies.find((body) => body.then === 'AHSN Network')).toEqual({
      then: 'AHSN Network',
      now: 'Health Innovation Network',
      names: [{ name: 'AHSN Network' }, { name: 'Health Innovation Network' }],
    });
  });
});
