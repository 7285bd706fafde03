import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ANONYMOUS } from '#libs/access/core';
import { aFullPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';

/** What is asked wrongly is refused by the name of what is wrong, and not answered with nothing or with something else. */

let record: TestRecord;
let place: Place;
let address: string;
beforeAll(async () => {
  record = await openRecord();
  place = await aFullPlace(record);
  await record.app.listen(0, '127.0.0.1');
  address = `${await record.app.getUrl()}/graphql`;
}, 60_000);
afterAll(() => record.close());

async function refusal(document: string, variables: object = {}) {
  const { errors } = await record.execute(document, variables, place.writer);
  const { code, rule, field } = (errors?.[0]?.extensions ?? {}) as Readonly<Record<string, string>>;
  return { code, rule, field, message: errors?.[0]?.message };
}

const ABOUT_A_THING = {
  history: '{ more }',
  takenBack: '{ id }',
  withheld: '{ field }',
  heldBack: '{ id }',
  keepings: '{ deed }',
  previewRelease: '{ waitsFor }',
  youMay: '',
};

describe('a thing that is asked about', () => {
  it.each(Object.entries(ABOUT_A_THING))('by no id is refused as `thing.id`: %s', async (name, selected) => {
    const refused = await refusal(`{ ${name}(thing: { kind: COMMITMENT, id: "x" }) ${selected} }`);
    expect(refused).toMatchObject({ code: 'INVALID', rule: 'ID_INVALID', field: 'thing.id' });
    expect(refused.message).toMatch(/^thing\.id: /);
  });

  it('that cannot be released is refused as `thing.kind`', async () => {
    const refused = await refusal(`{ previewRelease(thing: { kind: FINDING, id: "${place.commitment}" }) { waitsFor } }`);
    expect(refused).toMatchObject({ rule: 'NOT_RELEASABLE', field: 'thing.kind' });
    expect(refused.message).toMatch(/^thing\.kind: /);
  });

  it.each(['history', 'takenBack', 'withheld'] as const)('by the id of another kind of thing is not found: %s', async (name) => {
    const asked = (kind: string) =>
      refusal(`{ ${name}(thing: { kind: ${kind}, id: "${place.commitment}" }) ${ABOUT_A_THING[name]} }`);
    expect((await asked('COMMITMENT')).code).toBeUndefined();
    for (const kind of ['ENGAGEMENT', 'WORK', 'DUE_DATE', 'ORGANIZATION'])
      expect([kind, await asked(kind)]).toEqual([
        kind,
        expect.objectContaining({ code: 'NOT_FOUND', rule: 'THING_NOT_FOUND', field: 'thing.id' }),
      ]);
  });
});

describe('a thing that is hidden', () => {
  it.each(['history', 'takenBack', 'withheld'] as const)('is as missing to who asks by another kind of it: %s', async (name) => {
    const asked = async (id: string) => {
      const document = `{ ${name}(thing: { kind: WORK, id: "${id}" }) ${ABOUT_A_THING[name]} }`;
      const { data, errors } = await record.execute(document, {}, ANONYMOUS);
      return { data: data ?? null, errors: errors?.map(({ message, extensions }) => ({ message, extensions })) };
    };
    expect(await asked(place.commitment)).toEqual(await asked(randomUUID()));
  });
});

describe('days the wrong way round', () => {
  it.each([
    [
      'madeFrom: "2023-05-01", madeUntil: "2023-04-30"',
      'madeFrom',
      'madeFrom: 2023-05-01 is after 2023-04-30, which is given as madeUntil.',
    ],
    [
      'wentBy: { from: "2023-05-01", on: "2023-04-30" }',
      'wentBy.from',
      'wentBy.from: 2023-05-01 is after 2023-04-30, which is given as wentBy.on.',
    ],
  ])('are refused: %s', async (given, field, message) => {
    expect(await refusal(`{ commitments(${given}) { nodes { id } } }`)).toEqual({
      code: 'INVALID',
      rule: 'DAYS_THE_WRONG_WAY_ROUND',
      field,
      message,
    });
  });

  it('are taken where both are one day', async () => {
    for (const given of ['madeFrom: "2023-05-01", madeUntil: "2023-05-01"', 'wentBy: { from: "2023-05-01", on: "2023-05-01" }'])
      expect((await refusal(`{ commitments(${given}) { nodes { id } } }`)).code).toBeUndefined();
  });
});

describe('a moment on a day that is none', () => {
  it.each([
    ['2026-02-30T12:00:00Z', 'there is no day 30. February 2026 has 28 days.'],
    ['2026-13-01T12:00:00Z', 'there is no month 13.'],
    ['2026-02-28T25:00:00Z', 'A moment is written as 2023-03-16T12:00:00Z.'],
  ])('says so: %s', async (moment, says) => {
    const written = await refusal(`{ commitments(changedSince: "${moment}") { nodes { id } } }`);
    const given = await refusal('query ($at: Instant) { commitments(changedSince: $at) { nodes { id } } }', { at: moment });
    expect([written.message, given.message]).toEqual([expect.stringContaining(says), expect.stringContaining(says)]);
  });
});

describe('a document of more words than it may have', () => {
  it('is refused by a limit of ours, in English', async () => {
    const query = `{ ${'__typename '.repeat(2_001)} }`;
    const answer = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    expect([answer.status, await answer.json()]).toEqual([
      400,
      {
        errors: [
          {
            message: 'This document has more than 2000 words and signs. Ask in several smaller documents.',
            extensions: { code: 'TOO_MUCH_ASKED', rule: 'TOO_MUCH_ASKED' },
          },
        ],
      },
    ]);
  });
});

describe('a method that is none of the API', () => {
  it('is told the same methods, whichever it was', async () => {
    for (const method of ['HEAD', 'PUT', 'DELETE', 'OPTIONS']) {
      const { status, headers } = await fetch(`${address}?query={__typename}`, {
        method,
        headers: { 'apollo-require-preflight': 'yes' },
      });
      expect([method, status, headers.get('allow')]).toEqual([method, 405, 'GET, POST']);
    }
  });
});
