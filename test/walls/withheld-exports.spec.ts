import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';

let record: TestRecord;
let place: Place;

beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  await place.release(['ORGANIZATION', place.institution], ['ORGANIZATION', place.group], ['SOURCE', place.source]);
  await place.release(['ENGAGEMENT', place.engagement], ['WORK', place.work]);
}, 120_000);
afterAll(() => record.close());

const FORMATS = ['html', 'txt', 'json', 'pdf', 'docx'] as const;

/** Whatever somebody may add to an address in the hope of more. */
const ASKED = [
  '',
  '?for=members',
  '?for=everybody',
  '?for=',
  '?asOf=2026-11-20',
  '?clauses=all',
  '?text=whole',
  '?level=SPACE',
  '?show=all',
];

const SHORT = ['Vexillary', 'Quagga', 'Zephyrine'];
const LONG = 'Obnubilate';

/** Clauses with a word each that stands nowhere else; the last is longer than a short quote may be. */
const textOf = (words: readonly string[], long: string) =>
  [
    ...words.map((word) => `The council must ${word} the practice.`),
    `The council must ${'hear each family, '.repeat(30)}and ${long}.`,
  ].join('\n\n');
const AGREED = textOf(SHORT, LONG);
const PUBLISHED = 'The council may think of the practice.\n\nThe council may rest.';

async function compared(shows: string | null): Promise<{ readonly id: string; readonly agreed: string }> {
  const version = (text: string) => place.aVersion({ derivedFromId: null, publishedInsteadOfId: null, text });
  const [agreed, published] = [await version(AGREED), await version(PUBLISHED)];
  const decided = { rightsHolder: 'the council', decidedBy: 'the group', reason: 'it agreed' };
  if (shows) await place.put('recordHandling', { versionId: agreed, sourceId: null, shows, ...decided });
  const id = await place.put('recordComparison', { agreedVersionId: agreed, publishedVersionId: published });
  const { data } = await record.execute('query ($id: ID!) { comparison(id: $id) { findings { id } } }', { id }, place.writer);
  for (const { id: findingId } of (data!['comparison'] as { findings: readonly { id: string }[] }).findings) {
    await place.put('confirmFinding', { findingId });
  }
  await place.release(['VERSION', agreed], ['VERSION', published], ['COMPARISON', id]);
  return { id, agreed };
}

/** What a program that opens the file reads in it, however it is packed. */
async function wordsIn(bytes: Buffer): Promise<string> {
  const raw = bytes.toString('latin1') + bytes.toString('utf8');
  if (bytes.subarray(0, 4).toString('latin1') === '%PDF') {
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
    return `${raw}${text.replaceAll(/[\s\u00ad-]/g, '')}`;
  }
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return raw;
  const parts = Object.values(unzipSync(new Uint8Array(bytes))).map((part) => Buffer.from(part).toString('utf8'));
  return `${raw}${parts.join('\n').replaceAll(/<[^>]*>/g, '')}`;
}

/** The words among these that everybody gets by any address of the comparison, by where. */
async function found(id: string, words: readonly string[]): Promise<readonly string[]> {
  const hits = new Set<string>();
  for (const end of ['', ...FORMATS.map((format) => `.${format}`)]) {
    for (const asked of end === '.pdf' ? ASKED.slice(0, 2) : ASKED) {
      const { rawPayload } = await record.app.inject(`/comparisons/${id}${end}${asked}`);
      const text = await wordsIn(rawPayload);
      for (const word of words) if (text.includes(word)) hits.add(`${word} in ${end || 'the page'}`);
    }
  }
  return [...hits].sort();
}

const everywhere = (words: readonly string[], ends: readonly string[]) =>
  words.flatMap((word) => ends.map((end) => `${word} in ${end}`)).sort();
const READ = ['the page', '.html', '.txt', '.json', '.pdf'];

describe('the files of a comparison, for everybody', () => {
  it('hold all of a text that is shown whole, so that a word that is not found was not missed', async () => {
    const { id } = await compared('WHOLE');
    expect(await found(id, [...SHORT, LONG])).toEqual(everywhere([...SHORT, LONG], [...READ, '.docx']));
  }, 120_000);

  it('hold no word of a text of which totals are shown, whatever is asked for', async () => {
    const { id } = await compared('TOTALS');
    expect(await found(id, [...SHORT, LONG])).toEqual([]);
    expect((await record.app.inject(`/comparisons/${id}.docx`)).statusCode).toBe(404);
  }, 120_000);

  it('hold short quotes and nothing of a long clause, where that was decided', async () => {
    const { id } = await compared('TOTALS_AND_SHORT_QUOTES');
    expect(await found(id, [LONG])).toEqual([]);
    expect((await found(id, SHORT)).length).toBeGreaterThan(0);
    expect((await record.app.inject(`/comparisons/${id}.docx`)).statusCode).toBe(404);
  }, 120_000);

  it('hold no word of a text that was erased, and no Word file is made of what stands in its place', async () => {
    const { id, agreed } = await compared('WHOLE');
    await place.put('erase', { kind: 'VERSION', id: agreed, field: 'text' });
    expect(await found(id, [...SHORT, LONG])).toEqual([]);
    for (const authorization of [undefined, `Bearer ${await record.tokenOf(place.writer)}`]) {
      const word = await record.app.inject({
        url: `/comparisons/${id}.docx`,
        ...(authorization && { headers: { authorization } }),
      });
      expect(word.statusCode).toBe(404);
    }
    expect((await record.app.inject(`/comparisons/${id}.txt`)).body).toContain('[erased: ');
  }, 120_000);

  it('hold no word once the comparison or its text was taken back', async () => {
    const { id, agreed } = await compared('WHOLE');
    await place.put('takeBack', { kind: 'VERSION', id: agreed });
    expect(await found(id, [...SHORT, LONG])).toEqual([]);
  }, 120_000);
});
