import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';
import { ANONYMOUS, type Viewer } from '#libs/access/core';
import { aFullPlace, aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { TestClock } from '../support/record/test-clock.js';
import { answersAt, DEEDS, type Story } from './support/as-of.js';
import { statementsDuring } from './support/statements.js';

const clock = new TestClock();
let record: TestRecord;
let place: Place & { readonly released: () => Promise<void> };
beforeAll(async () => {
  record = await openRecord({ clock });
  place = await aFullPlace(record);
}, 120_000);
afterAll(() => record.close());

const now = () => clock.now().toISOString();

async function ask(document: string, variables: object = {}, viewer: Viewer = place.writer) {
  const { data, errors } = await record.execute(document, variables, viewer);
  const extensions = errors?.[0]?.extensions;
  return {
    data: data === undefined ? undefined : (JSON.parse(JSON.stringify(data)) as Record<string, never>),
    rule: extensions?.['rule'],
    field: extensions?.['field'],
    message: errors?.[0]?.message,
  };
}

const COMMITMENT = `query ($id: ID!, $asOf: Instant) {
  commitment(id: $id, asOf: $asOf) { statement correctionReason readings { statement supersededAt } dueDates { id } schedule { status } }
}`;
const commitment = async (id: string, asOf?: string, viewer?: Viewer) => ask(COMMITMENT, { id, asOf }, viewer);

describe('the record as of a moment', () => {
  it('gives the answers that were given then, to whatever was recorded and corrected since', async () => {
    const steps = fc.array(
      fc.record({ deed: fc.constantFrom(...DEEDS), pick: fc.nat(), hours: fc.integer({ min: 1, max: 24 * 20 }) }),
      { minLength: 8, maxLength: 14 },
    );
    let done = 0;
    let tried = 0;
    const holds = async (deeds: readonly { deed: (typeof DEEDS)[number]; pick: number; hours: number }[]) => {
      const its = await aPlace(record);
      const story: Story = { place: its, today: () => clock.today(), commitments: [its.commitment], dueDates: [its.dueDate] };
      const answers = (asOf?: string) => answersAt((document, variables) => ask(document, variables, its.writer), its, asOf);
      const remembered: { readonly moment: string; readonly said: unknown }[] = [];
      for (const { deed, pick, hours } of deeds) {
        tried++;
        // Some are refused, as a date that was revised already is; then it is a step on which nothing was recorded.
        await deed(story, pick).then(
          () => done++,
          () => null,
        );
        remembered.push({ moment: now(), said: await answers() });
        clock.moveOn(hours);
      }
      for (const { moment, said } of remembered) expect([moment, await answers(moment)]).toEqual([moment, said]);
      // What is compared is not the same all along.
      expect(new Set(remembered.map(({ said }) => JSON.stringify(said))).size).toBeGreaterThan(deeds.length / 3);
    };
    await fc.assert(fc.asyncProperty(steps, holds), { numRuns: 4 });
    expect(done).toBeGreaterThan(tried / 2);
  }, 240_000);

  it('has for every field of the schema that takes a moment the answer of today, asked as of now', async () => {
    const roots = Object.values(record.schema.getQueryType()!.getFields()).filter(
      ({ name, args }) => name !== 'history' && args.some((arg) => arg.name === 'asOf'),
    );
    expect(roots.map(({ name }) => name)).toEqual(expect.arrayContaining(['engagement', 'commitments', 'seal', 'versions']));
    const { agreed, published, institution, reveal } = place;
    const ids: Readonly<Record<string, string>> = {
      ...place,
      claim: await place.put('recordClaim'),
      organization: institution,
      version: agreed,
      sealReveal: reveal,
    } as never;
    for (const { name, args, type } of roots) {
      const given = args.some((arg) => arg.name === 'firstVersionId')
        ? `firstVersionId: "${agreed}", secondVersionId: "${published}"`
        : args.some((arg) => arg.name === 'id')
          ? `id: "${ids[name]}"`
          : 'first: 3';
      const asked = (also: string) =>
        `{ ${name}(${given}${also}) { ${everyField(getNamedType(type) as GraphQLObjectType, 3)} } }`;
      const then = await ask(asked(`, asOf: "${now()}"`));
      expect([name, then.message]).toEqual([name, undefined]);
      expect(then.data).toEqual((await ask(asked(''))).data);
    }
  }, 120_000);

  it('reads a commitment as it stood: the reading of then, those before it, and no date that was set later', async () => {
    const id = await place.aCommitment({ statement: 'The first wording.' });
    const first = now();
    clock.moveOn(1);
    await place.put('setDueDate', { commitmentId: id });
    await place.put('correctCommitment', {
      commitmentId: id,
      readingId: null,
      statement: 'The second wording.',
      reason: 'Misheard.',
    });
    const second = now();
    const then = (await commitment(id, first)).data!['commitment'];
    expect(then).toEqual({
      ...{ statement: 'The first wording.', correctionReason: null, dueDates: [], schedule: [{ status: 'UNDATED' }] },
      readings: [{ statement: 'The first wording.', supersededAt: null }],
    });
    expect((await commitment(id, second)).data).toEqual((await commitment(id)).data);
    expect((await commitment(id)).data!['commitment']).toMatchObject({ statement: 'The second wording.', dueDates: [{}] });
  });

  it('shows nothing that may not be seen today, and to everybody what was released later', async () => {
    const its = await aFullPlace(record);
    const id = its.commitment;
    const before = now();
    expect((await commitment(id, before, ANONYMOUS)).rule).toBe('COMMITMENT_NOT_FOUND');
    clock.moveOn(1);
    await its.released();
    const [forAll, forMember] = [await commitment(id, before, ANONYMOUS), await commitment(id, before, its.writer)];
    expect(forAll.data!['commitment']).toMatchObject({ statement: 'The council will publish the agreement.' });
    expect(forMember.data!['commitment']).toMatchObject({ statement: 'The council will publish the agreement.' });
    const released = now();
    await its.put('erase', { id });
    for (const moment of [before, released]) {
      const { data } = await commitment(id, moment, ANONYMOUS);
      expect(JSON.stringify(data)).not.toContain('publish the agreement');
      expect(data).toHaveProperty('commitment');
    }
    await its.put('takeBack', { kind: 'ENGAGEMENT', id: its.engagement });
    for (const moment of [before, released, now()]) {
      expect((await commitment(id, moment, ANONYMOUS)).rule).toBe('COMMITMENT_NOT_FOUND');
    }
  }, 60_000);

  it('is refused by the name of the field when the moment is none, has not come, or lies before all that can be seen', async () => {
    const id = place.commitment;
    for (const wrong of ['2023-02-30T12:00:00Z', '2023-03-16', 'then', '2023-03-16T25:00:00Z', '']) {
      const { message, field, data } = await ask(`{ commitment(id: "${id}", asOf: "${wrong}") { id } }`);
      expect([wrong, field, data]).toEqual([wrong, 'asOf', undefined]);
      expect(message).toContain('2023-03-16T12:00:00Z');
    }
    expect(await commitment(id, '2999-01-01T00:00:00Z')).toMatchObject({ rule: 'AS_OF_IN_FUTURE', field: 'asOf' });
    for (const document of [COMMITMENT, 'query ($asOf: Instant) { commitments(asOf: $asOf) { nodes { id } } }']) {
      const { rule, field } = await ask(document, { id, asOf: '2001-01-01T00:00:00Z' });
      expect([rule, field]).toEqual(['AS_OF_BEFORE_RECORD', 'asOf']);
    }
  });

  it('is refused before the record began without reading how anything stood', async () => {
    const lists = async (asOf: string) => {
      const document = 'query ($asOf: Instant) { commitments(asOf: $asOf) { nodes { id } } }';
      const { answer, statements } = await statementsDuring(() => ask(document, { asOf }));
      return [answer.rule ?? 'answered', statements.filter((text) => /\bfrom commitment\b/.test(text)).length];
    };
    expect(await lists(now())).toEqual(['answered', 1]);
    expect(await lists('2001-01-01T00:00:00Z')).toEqual(['AS_OF_BEFORE_RECORD', 0]);
  });

  it('answers for what was recorded later as for what was never there, and for what is hidden', async () => {
    const before = now();
    clock.moveOn(1);
    const id = await place.aCommitment();
    const [later, never] = [await commitment(id, before), await commitment(randomUUID(), before)];
    expect(later).toEqual(never);
    expect(later).toMatchObject({ rule: 'COMMITMENT_NOT_FOUND', field: 'id' });
    const stranger = await record.member({});
    expect(await commitment(id, now(), stranger)).toMatchObject({ rule: 'COMMITMENT_NOT_FOUND', field: 'id' });
  });
});

describe('a page as the record stood', () => {
  const page = async (path: string) => {
    const { statusCode, body } = await record.app.inject({ method: 'GET', url: path });
    return { statusCode, body: body.replaceAll('&#39;', '’') };
  };
  let its: Place & { readonly released: () => Promise<void> };
  let before: string;
  beforeAll(async () => {
    its = await aFullPlace(record);
    before = now();
    clock.moveOn(30);
    const correction = { commitmentId: its.commitment, readingId: null, statement: 'The council will publish it all.' };
    await its.put('correctCommitment', { ...correction, reason: 'It was misheard.' });
    await its.released();
  }, 60_000);

  it('shows the words of then under a notice of what they are, and a way to those of now', async () => {
    const here = `/commitments/${its.commitment}`;
    const { statusCode, body } = await page(`${here}?asOf=${before}`);
    expect(statusCode).toBe(200);
    expect(body).toContain('The council will publish the agreement.');
    expect(body).not.toContain('The council will publish it all.');
    for (const said of [
      'As the record stood on',
      'It is not what was public then.',
      `<a href="${here}">See this page as it is now`,
    ])
      expect(body).toContain(said);
    expect(body).toContain(`<link rel="canonical" href="http://127.0.0.1${here}?asOf=${encodeURIComponent(before)}">`);
    expect(body).toContain(`${here}/history?asOf=${encodeURIComponent(before)}`);
    // The proof is of what stands now, and so is what a member may do.
    expect(body).not.toContain('/dossiers/');
    expect((await page(here)).body).toContain('The council will publish it all.');
  });

  it('takes a day for the end of it in London, and today for all that there is', async () => {
    const here = `/commitments/${its.commitment}`;
    const then = await page(`${here}?asOf=${before.slice(0, 10)}`);
    expect(then.body).toContain('As the record stood at the end of');
    expect(then.body).toContain('The council will publish the agreement.');
    const today = await page(`${here}?asOf=${clock.today()}`);
    expect(today.body).toContain('The council will publish it all.');
  });

  it('is there for each thing that has a page', async () => {
    const { engagement, work, agreed, comparison, institution, source, seal } = its;
    for (const path of [
      `/engagements/${engagement}`,
      `/works/${work}`,
      `/versions/${agreed}`,
      `/comparisons/${comparison}`,
      `/organizations/${institution}`,
      `/sources/${source}`,
      `/seals/${seal}`,
    ]) {
      const { statusCode, body } = await page(`${path}?asOf=${before}`);
      expect([path, statusCode]).toEqual([path, 200]);
      expect(body).toContain('As the record stood on');
    }
  });

  it('is refused plainly for a moment that is none, and alike for what came later and what never was', async () => {
    const here = `/commitments/${its.commitment}`;
    for (const wrong of ['then', '2026-02-30', '2026-02-30T12:00:00Z', '2999-01-01', '2999-01-01T00:00:00Z']) {
      expect([wrong, (await page(`${here}?asOf=${wrong}`)).statusCode]).toEqual([wrong, 400]);
    }
    const early = await page(`${here}?asOf=2001-01-01`);
    expect(early.statusCode).toBe(400);
    expect(early.body).toContain('The record does not go back that far');
    const later = await its.aCommitment();
    await its.release(['COMMITMENT', later]);
    const [came, never] = [
      await page(`/commitments/${later}?asOf=${before}`),
      await page(`/commitments/${randomUUID()}?asOf=${before}`),
    ];
    expect(came).toEqual(never);
    expect(came.statusCode).toBe(404);
    expect(came.body).toContain('Nothing here as the record stood then');
  });

  it('is not had under an old date from what cannot show it: tables, files and the search', async () => {
    for (const path of ['/commitments.csv', `/comparisons/${its.comparison}.txt`, '/search', '/']) {
      expect([path, (await page(`${path}?asOf=${before}&text=council`)).statusCode]).toEqual([path, 400]);
    }
  });
});

/** Every field that needs no argument, to a depth; of a list its nodes. */
function everyField(type: GraphQLObjectType, depth: number): string {
  if (type.name.endsWith('Connection'))
    return `totalCount { count } nodes { ${everyField(getNamedType(type.getFields()['nodes']!.type) as GraphQLObjectType, depth)} }`;
  const fields = Object.values(type.getFields()).flatMap(({ name, type: of }) => {
    const named = getNamedType(of);
    if (!isObjectType(named)) return [name];
    // A level below the second takes as much again each time, and asks for what was asked above.
    const inner = depth > 1 && !named.name.endsWith('Connection') ? everyField(named, depth - 1) : '';
    return inner === '' ? [] : [`${name} { ${inner} }`];
  });
  return fields.join(' ');
}
