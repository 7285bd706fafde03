import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';

let record: TestRecord;
let place: Place;

beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  await place.release(['ORGANIZATION', place.institution], ['ORGANIZATION', place.group], ['SOURCE', place.source]);
  await place.release(['ENGAGEMENT', place.engagement], ['WORK', place.work]);
}, 60_000);
afterAll(() => record.close());

const LONG = `The council will ${'ask, hear, write down and answer what each family says, and '.repeat(8)}stop the practice.`;
const AGREED = `# Safety\n\nThe council will stop the practice.\n\n${LONG}`;
const PUBLISHED = '# Safety\n\nThe council may stop the practice.';

const READING = `query ($id: ID!) { comparison(id: $id) {
  clausesAgreed clausesPublished findings { id agreed { text } published { text } confirmations { verdict } }
  agreed { text { text } } } }`;

interface Read {
  readonly clausesAgreed: number;
  readonly clausesPublished: number;
  readonly findings: readonly { readonly id: string; readonly agreed: readonly { readonly text: string }[] }[];
  readonly agreed: { readonly text: readonly unknown[] };
}

/** What everybody reads, as words and as what they were sent. */
async function everybody(id: string): Promise<{ readonly read: Read | null; readonly sent: string }> {
  const { data, errors } = await record.execute(READING, { id });
  return { read: (data?.['comparison'] as Read | null | undefined) ?? null, sent: JSON.stringify({ data, errors }) };
}

const refused = (put: Promise<unknown>) =>
  put.then(
    () => null,
    (error: unknown) => String(error),
  );

/** Two texts and their comparison, each finding judged; `side` is handled as `shows` says. */
async function compared(shows: string | null, side: 'agreed' | 'published' = 'agreed', judge = true) {
  const text = (words: string) => place.aVersion({ derivedFromId: null, publishedInsteadOfId: null, text: words });
  const versions = { agreed: await text(AGREED), published: await text(PUBLISHED) };
  const handling = { versionId: versions[side], shows, rightsHolder: 'the council', decidedBy: 'the group', reason: 'it agreed' };
  if (shows) await place.put('recordHandling', handling);
  const id = await place.put('recordComparison', { agreedVersionId: versions.agreed, publishedVersionId: versions.published });
  const { data } = await record.execute(READING, { id }, place.writer);
  const findings = (data?.['comparison'] as Read).findings;
  const judgeAll = async () => {
    for (const finding of findings) await place.put('confirmFinding', { findingId: finding.id });
  };
  if (judge) await judgeAll();
  return { id, versions, findings, judgeAll };
}

const releaseOf = (id: string, { agreed, published }: { readonly agreed: string; readonly published: string }) =>
  place.release(['VERSION', agreed], ['VERSION', published], ['COMPARISON', id]);

describe('a comparison with a text of which everybody may read', () => {
  it('totals shows how many clauses there are, and quotes nothing', async () => {
    const { id, versions } = await compared('TOTALS');
    await releaseOf(id, versions);
    const { read, sent } = await everybody(id);
    expect(read).toMatchObject({ clausesAgreed: 3, clausesPublished: 2, findings: [], agreed: { text: [] } });
    expect(sent).not.toContain('practice');
  });

  it('totals is held to them by whichever of its two texts they are for', async () => {
    const { id, versions } = await compared('TOTALS', 'published');
    await releaseOf(id, versions);
    expect((await everybody(id)).read).toMatchObject({ findings: [] });
  });

  it('totals quotes nothing by a verdict that comes after the release either', async () => {
    const { id, versions, judgeAll } = await compared('TOTALS', 'agreed', false);
    await releaseOf(id, versions);
    await judgeAll();
    const { read, sent } = await everybody(id);
    expect(read).toMatchObject({ clausesAgreed: 3, findings: [] });
    expect(sent).not.toContain('practice');
    const { rows } = await record.db.admin.query('select from app.finding where comparison_id = $1 and level = $2', [
      id,
      'public',
    ]);
    expect(rows).toEqual([]);
  });

  it('short quotes shows the findings that quote little of it, and none that quotes much', async () => {
    const { id, versions, findings } = await compared('TOTALS_AND_SHORT_QUOTES');
    await releaseOf(id, versions);
    const { read, sent } = await everybody(id);
    expect(findings.some(({ agreed }) => agreed.some(({ text }) => text.length > 400))).toBe(true);
    expect(read!.findings.length).toBeGreaterThan(0);
    expect(sent).toContain('stop the practice');
    expect(sent).not.toContain('each family says');
  });

  it('the whole shows all that a person has judged', async () => {
    const { id, versions, findings } = await compared('WHOLE');
    await releaseOf(id, versions);
    expect((await everybody(id)).read!.findings).toHaveLength(findings.length);
  });

  it('nothing is not released, and the refusal and the preview say which decision stands against it', async () => {
    const { id, versions } = await compared('NOTHING');
    await place.release(['VERSION', versions.agreed], ['VERSION', versions.published]);
    expect(await refused(place.release(['COMPARISON', id]))).toContain('HANDLING_SHOWS_NOTHING');
    const preview = 'query ($thing: ThingInput!) { previewRelease(thing: $thing) { waitsFor } }';
    const { data } = await record.execute(preview, { thing: { kind: 'COMPARISON', id } }, place.writer);
    expect(JSON.stringify(data)).toContain('is to be shown to everybody');
    expect((await everybody(id)).read).toBeNull();
  });
});

describe('a decision that comes after a release', () => {
  it('holds from when the thing is taken back: a later release shows no more than it allows', async () => {
    const { id, versions } = await compared(null);
    await releaseOf(id, versions);
    expect((await everybody(id)).sent).toContain('each family says');
    await place.put('recordHandling', { versionId: versions.agreed, shows: 'TOTALS' });
    for (const [kind, thing] of [
      ['COMPARISON', id],
      ['VERSION', versions.agreed],
    ]) {
      await place.put('takeBack', { kind, id: thing });
    }
    await place.release(['VERSION', versions.agreed], ['COMPARISON', id]);
    const { read, sent } = await everybody(id);
    expect(read).toMatchObject({ findings: [], agreed: { text: [] } });
    expect(sent).not.toContain('practice');
  });
});

describe('a text that a member typed in', () => {
  it.each(['NOTHING', 'TOTALS', 'TOTALS_AND_SHORT_QUOTES'])('goes with its version no further than %s', async (shows) => {
    const { versions } = await compared(shows);
    await place.release(['VERSION', versions.agreed]);
    const { data } = await record.execute('query ($id: ID!) { version(id: $id) { textHash text { text } } }', {
      id: versions.agreed,
    });
    expect(data).toMatchObject({ version: { text: [] } });
  });
});

describe('a source of which everybody may read', () => {
  it.each(['NOTHING', 'TOTALS'])('%s is not released while it quotes', async (shows) => {
    const source = await place.aSource({ quote: 'We will stop the practice.' });
    await place.put('recordHandling', { versionId: null, sourceId: source, shows });
    expect(await refused(place.release(['SOURCE', source]))).toContain('HANDLING_HOLDS_QUOTE');
    const bare = await place.aSource({ quote: null });
    await place.put('recordHandling', { versionId: null, sourceId: bare, shows });
    expect(await refused(place.release(['SOURCE', bare]))).toBeNull();
  });
});
