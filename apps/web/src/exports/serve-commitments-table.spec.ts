import { describe, expect, it } from '@jest/globals';
import Fastify from 'fastify';
import { aDay } from '../layout/partial-date.fixture.js';
import { registerPages } from '../index.js';
import { aDoor } from '../layout/door.fixture.js';
import type { Door } from '../layout/door.js';
import type { TableCommitment } from './commitments-table.js';

function aRow(over: Partial<TableCommitment> = {}): TableCommitment {
  return {
    id: 'one',
    kind: 'COMMITMENT',
    contentWarning: null,
    statement: 'We will publish it.',
    wording: 'VERBATIM',
    verb: 'said',
    locator: null,
    fromWhat: 'NOTES',
    recordedAt: '2026-05-01T09:30:00.000Z',
    level: 'PUBLIC',
    engagement: { id: 'respite', title: 'The respite care standard', contentWarning: null },
    madeBy: { id: 'council', name: 'Aldmoor Borough Council' },
    statedOn: aDay('2026-03-02', '2 March 2026'),
    source: null,
    dueDates: [
      { baseline: true, basis: 'STATED_DATE', date: aDay('2026-04-01', '1 April 2026'), setBy: null, contentWarning: null },
    ],
    official: { inWords: 'promised' },
    evidence: { inWords: 'not yet researched' },
    schedule: [{ status: 'OVERDUE', inWords: 'overdue by 3 days' }],
    ...over,
  };
}

const page = (rows: readonly TableCommitment[], endCursor: string | null = null) => ({
  commitments: { pageInfo: { hasNextPage: endCursor !== null, endCursor }, edges: rows.map((node) => ({ node })) },
});

async function get(url: string, door: Door) {
  const fastify = Fastify();
  await registerPages(fastify, door);
  const { statusCode, headers, body } = await fastify.inject(url);
  return { statusCode, headers, body };
}

describe('the table of commitments', () => {
  it('holds the statuses of the day asked for, and each due date with who set it', async () => {
    const { body, headers } = await get('/commitments.csv?on=2026-05-02', aDoor({ CommitmentsTable: page([aRow()]) }));
    expect(body).toContain('"Schedule on 2026-05-02"');
    expect(body).toContain('"https://record.example/commitments/one","","The respite care standard","commitment"');
    expect(body).toContain('"1 April 2026 (first date; set by nobody named; stated date)","overdue by 3 days","promised"');
    expect(headers['content-disposition']).toBe('attachment; filename="commitments-on-2026-05-02.csv"');
  });

  it('runs nothing in a spreadsheet, and as data is to the letter', async () => {
    const door = aDoor({ CommitmentsTable: page([aRow({ statement: '=HYPERLINK("http://x")' })]) });
    expect((await get('/commitments.csv', door)).body).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(JSON.parse((await get('/commitments.json', door)).body)).toMatchObject({
      holdsWhatMayRead: 'EVERYBODY',
      commitments: [{ statement: '=HYPERLINK("http://x")' }],
    });
  });

  it('names the last checkpoint when it was made: in each row, and once for programs', async () => {
    const checkpoint = { size: '1024', words: 'lusab babad gutih', publishedAt: '2026-05-01T10:00:00.000Z', coversAll: true };
    const door = { ...aDoor({ CommitmentsTable: page([aRow()]) }), checkpoint: async () => checkpoint };
    expect((await get('/commitments.csv', door)).body).toMatch(
      /"2026-05-01T09:30:00.000Z","1024","lusab babad gutih","A checkpoint shows that the record is unchanged, not that it is true or complete\."\r?\n$/,
    );
    const { coversAll: _, ...told } = checkpoint;
    const shows = 'A checkpoint shows that the record is unchanged, not that it is true or complete.';
    expect(JSON.parse((await get('/commitments.json', door)).body).checkpoint).toEqual({ ...told, shows });
    expect(JSON.parse((await get('/commitments.json', aDoor({ CommitmentsTable: page([]) }))).body).checkpoint).toBeNull();
  });

  it('goes on to the last page', async () => {
    const asked: unknown[] = [];
    const door: Door = {
      ...aDoor(),
      execute: async (_document, { after }) => {
        asked.push(after);
        return { data: after === null ? page([aRow()], 'next') : page([aRow({ id: 'two' })]) };
      },
    };
    const { commitments } = JSON.parse((await get('/commitments.json', door)).body);
    expect(commitments.map(({ id }: { id: string }) => id)).toEqual(['one', 'two']);
    expect(asked).toEqual([null, 'next']);
  });

  it('of an engagement that cannot be seen is not found, and not an empty table', async () => {
    const door = aDoor({ CommitmentsTable: page([]) });
    expect((await get('/engagements/hidden/commitments.csv', door)).statusCode).toBe(404);
  });
});
