import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, isInputObjectType, type FormattedExecutionResult, type GraphQLInputType } from 'graphql';
import { aPlace, type Place } from '../support/record/builders.js';
import { mutationsOf, placesOf, type InputPlace, type Mutation } from '../support/record/mutations.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { SAMPLE_INPUTS } from '../support/record/sample-inputs.js';
import { changed, stateOf } from '../support/record/state.js';
import { badValuesFor, withValue, type BadValue } from './bad-values.js';

let record: TestRecord;
let place: Place;
let token: string;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  token = await record.tokenOf(place.writer);
}, 60_000);
afterAll(() => record.close());

/** The faults of whoever asks; INTERNAL_SERVER_ERROR is ours and never among them. */
const OURS_TO_TELL = [
  'INVALID',
  'NOT_FOUND',
  'FORBIDDEN',
  'CONFLICT',
  'BAD_USER_INPUT',
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
];

/** The mistake, when the answer is not what a mistake must be answered with. */
function faultIn(answer: FormattedExecutionResult, path: string): object | null {
  const [error] = answer.errors ?? [];
  if (!error) return { taken: true };
  const code = String(error.extensions?.['code']);
  const leaf = path
    .split('.')
    .filter((step) => !/^\d+$/.test(step))
    .at(-1)!;
  const names = [error.message, JSON.stringify(error.extensions)].join(' ');
  // A document that cannot be read has no fields yet; the error says at which character.
  if (code === 'GRAPHQL_PARSE_FAILED' && error.locations) return null;
  if (!OURS_TO_TELL.includes(code)) return { code, message: error.message };
  return names.includes(leaf) ? null : { code, names: error.message, field: error.extensions?.['field'] };
}

const LONG_TEXTS = ['recordVersion.text', 'keepForm.written'];

/** Some values are right for some places: a text of a version or a kept form may be as long as that, and one value is its own list. */
function isRight(mutation: Mutation, { path }: InputPlace, { mistake }: BadValue): boolean {
  if (mistake === 'over-long') return LONG_TEXTS.includes(`${mutation.name}.${path}`);
  if (mistake === 'too large') return path !== 'number' && path !== 'answerWithinDays';
  return false;
}

async function tryEach(
  mutation: Mutation,
  ask: (input: unknown, bad: BadValue, at: InputPlace) => Promise<FormattedExecutionResult> | null,
) {
  const sample = { ...SAMPLE_INPUTS[mutation.name]!(place), ...(await place.freshFor(mutation.name)) };
  const before = await stateOf(record.db.admin);
  const wrong: object[] = [];
  let tried = 0;
  for (const at of placesOf(mutation.input)) {
    for (const bad of badValuesFor(at)) {
      if (isRight(mutation, at, bad)) continue;
      const answer = await ask(withValue(sample, at.path, bad.value), bad, at);
      if (!answer) continue;
      tried += 1;
      const fault = faultIn(answer, at.path);
      if (fault) wrong.push({ mutation: mutation.name, at: at.path, mistake: bad.mistake, ...fault });
    }
  }
  const tables = changed(before, await stateOf(record.db.admin));
  if (tables.length > 0) wrong.push({ mutation: mutation.name, tables });
  return { wrong, tried };
}

describe('every argument of every mutation', () => {
  it('is refused by name when it is wrong, and nothing changes: as a variable', async () => {
    const found = [];
    for (const mutation of mutationsOf(record.schema)) {
      found.push(await tryEach(mutation, (input) => record.execute(mutation.document, { input }, place.writer)));
    }
    expect(found.flatMap((each) => each.wrong)).toEqual([]);
    expect(sum(found)).toBeGreaterThan(1_500);
  }, 480_000);

  it('is refused by name when it is wrong, and nothing changes: written into the document', async () => {
    const found = [];
    for (const mutation of mutationsOf(record.schema)) {
      found.push(
        await tryEach(mutation, (input, { mistake }) => {
          if (mistake === 'too long' || mistake === 'over-long') return null; // the same text by another way
          return record.execute(mutation.inline(input as object), {}, place.writer);
        }),
      );
    }
    expect(found.flatMap((each) => each.wrong)).toEqual([]);
    expect(sum(found)).toBeGreaterThan(1_500);
  }, 480_000);

  it('is refused when it is the id of another kind of thing', async () => {
    const kinds = Object.entries(kindsOfIds());
    const wrong: object[] = [];
    for (const mutation of mutationsOf(record.schema)) {
      const sample = SAMPLE_INPUTS[mutation.name]!(place);
      const input = { ...sample, ...(await place.freshFor(mutation.name)) };
      const before = await stateOf(record.db.admin);
      for (const { path } of placesOf(mutation.input).filter((at) => at.kind === 'id')) {
        if (path === 'readingId') continue; // it names no thing of its own: any other is a conflict
        const right = path.split('.').reduce<unknown>((value, step) => (value as Record<string, unknown> | null)?.[step], sample);
        // Where the sample leaves a place empty, its name says what belongs there.
        const named = kinds.find(([name]) => name === path.split('.').at(-1)!.replace(/Id$/, ''))?.[0];
        const kind = path === 'fromNoteId' ? 'note' : (kinds.find(([, ids]) => ids.includes(String(right)))?.[0] ?? named);
        for (const [other, [id]] of kinds.filter(([name]) => name !== kind)) {
          const answer = await record.execute(mutation.document, { input: withValue(input, path, id) }, place.writer);
          const code = answer.errors?.[0]?.extensions?.['code'];
          if (code !== 'NOT_FOUND') wrong.push({ mutation: mutation.name, path, other, answer });
        }
      }
      const tables = changed(before, await stateOf(record.db.admin));
      if (tables.length > 0) wrong.push({ mutation: mutation.name, tables });
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('may be left out or null when the schema says so, and never ends in an error of ours', async () => {
    const wrong: object[] = [];
    for (const mutation of mutationsOf(record.schema)) {
      for (const at of placesOf(mutation.input).filter((each) => !each.required)) {
        for (const value of [undefined, null]) {
          const sample = { ...SAMPLE_INPUTS[mutation.name]!(place), ...(await place.freshFor(mutation.name)) };
          const { errors } = await record.execute(mutation.document, { input: withValue(sample, at.path, value) }, place.writer);
          const code = errors?.[0]?.extensions?.['code'];
          // A field that may be left out can still be needed beside another: then a rule says so.
          if (code !== undefined && code !== 'INVALID')
            wrong.push({ mutation: mutation.name, at: at.path, code, message: errors?.[0]?.message });
        }
      }
    }
    expect(wrong).toEqual([]);
  }, 120_000);

  it('is written down here whatever its type: a new scalar or shape of input fails this', () => {
    const types = new Set<string>();
    const walk = (type: GraphQLInputType): void => {
      const named = getNamedType(type);
      if (types.has(named.name)) return;
      types.add(named.name);
      if (isInputObjectType(named)) Object.values(named.getFields()).forEach((field) => walk(field.type));
    };
    for (const mutation of mutationsOf(record.schema)) walk(mutation.input);
    expect([...types].length).toBeGreaterThan(30);
    for (const mutation of mutationsOf(record.schema)) {
      expect(placesOf(mutation.input).every((at) => badValuesFor(at).length > 0)).toBe(true);
    }
  });
});

describe('over HTTP', () => {
  it('a wrong argument is answered below 500, with the same code', async () => {
    const statuses = new Set<number>();
    for (const mutation of mutationsOf(record.schema)) {
      const sample = { ...SAMPLE_INPUTS[mutation.name]!(place), ...(await place.freshFor(mutation.name)) };
      for (const at of placesOf(mutation.input)) {
        const [bad] = badValuesFor(at)
          .filter((each) => each.value !== undefined)
          .slice(-1);
        const response = await post({ query: mutation.document, variables: { input: withValue(sample, at.path, bad!.value) } });
        statuses.add(response.statusCode);
        expect(OURS_TO_TELL).toContain(response.json<FormattedExecutionResult>().errors?.[0]?.extensions?.['code']);
      }
    }
    expect([...statuses].filter((status) => status !== 200 && status !== 400)).toEqual([]);
  }, 60_000);

  it.each([
    ['no body', ''],
    ['no JSON', '{"query":'],
    ['a list of operations', '[{"query":"{ viewer { kind } }"}]'],
    ['a document that is a number', '{"query": 7}'],
    ['no document', '{}'],
    ['variables that are a list', '{"query":"{ viewer { kind } }","variables":[1]}'],
    ['variables that are a text', '{"query":"{ viewer { kind } }","variables":"x"}'],
    ['NUL in the document', '{"query":"{ viewer \\u0000 { kind } }"}'],
    ['half a character in the document', '{"query":"{ viewer { kind } } # \\ud83d"}'],
    ['an operation that is not there', '{"query":"query a { viewer { kind } }","operationName":"b"}'],
    ['four megabytes', JSON.stringify({ query: `# ${'x'.repeat(4_100_000)}` })],
  ])('%s is answered below 500', async (what, payload) => {
    const { statusCode, body } = await record.app.inject({
      method: 'POST',
      url: '/graphql',
      headers: { 'content-type': 'application/json' },
      payload,
    });
    expect([what, statusCode >= 200 && statusCode < 500]).toEqual([what, true]);
    expect(body).not.toMatch(/node_modules|\.ts:|\.js:| at .*\(/);
  });

  it('a token that is none is refused before anything is read', async () => {
    for (const authorization of [
      'Bearer nobody',
      'Bearer ',
      'Basic abc',
      `Bearer cs_${'x'.repeat(43)}`,
      `Bearer ${'x'.repeat(5_000)}`,
      '\u00e9',
    ]) {
      const response = await record.app.inject({
        method: 'POST',
        url: '/graphql',
        headers: { authorization },
        payload: { query: '{ viewer { kind } }' },
      });
      expect([authorization, response.statusCode]).toEqual([authorization, 401]);
      expect(response.json<FormattedExecutionResult>().errors?.[0]?.extensions?.['code']).toBe('UNAUTHENTICATED');
    }
  });

  function post(payload: object) {
    return record.app.inject({ method: 'POST', url: '/graphql', headers: { authorization: `Bearer ${token}` }, payload });
  }
});

/** The ids of the place by the kind of thing they are of; several of one kind may stand for one another. */
function kindsOfIds(): Readonly<Record<string, readonly string[]>> {
  const {
    space,
    group,
    institution,
    post,
    source,
    engagement,
    work,
    agreed,
    published,
    signOff,
    call,
    commitment,
    dueDate,
    comparison,
    finding,
    note,
    keptForm,
  } = place;
  return {
    space: [space],
    organization: [group, institution],
    post: [post],
    source: [source],
    engagement: [engagement],
    work: [work],
    version: [agreed, published],
    signOff: [signOff],
    call: [call],
    commitment: [commitment],
    dueDate: [dueDate],
    comparison: [comparison],
    finding: [finding],
    note: [note],
    keptForm: [keptForm],
  };
}

function sum(found: readonly { readonly tried: number }[]): number {
  return found.reduce((all, { tried }) => all + tried, 0);
}
