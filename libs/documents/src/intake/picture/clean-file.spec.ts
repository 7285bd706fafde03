import { describe, expect, it } from '@jest/globals';
import {
  app,
  exifOf,
  gifOf,
  hugePng,
  jpegOf,
  pngHead,
  pngOf,
  webpOf,
  chunk,
} from '../../../../../test/support/files/pictures.js';
import { telltalePictures, PICTURE_CANARIES } from '../../../../../test/support/files/telltale-pictures.js';
import { bareOf } from './bare.js';
import { cleanFile } from './clean-file.js';

/** What is asked here is what comes out, not how fast: a busy machine gets the time it needs. */
async function cleaned(bytes: Buffer) {
  const outcome = await cleanFile(bytes, 25_000);
  if ('refusal' in outcome) throw new Error(`${outcome.refusal.code}: ${outcome.refusal.message}`);
  return outcome.picture;
}

async function refusal(bytes: Buffer) {
  const outcome = await cleanFile(bytes);
  return 'refusal' in outcome ? `${outcome.refusal.code}: ${outcome.refusal.message}` : `a picture of ${outcome.picture.width}`;
}

const TURNED = app(1, exifOf({}, 6));
const busy = (x: number, y: number) => [(x * 7_919 + y * 104_729) % 251, (x * 31) ^ ((y * 17) & 255), (x * y) % 256];

describe('a picture made anew', () => {
  it.each([
    ['a PNG', pngOf({ width: 40, height: 30 }), 'png'],
    ['a PNG of sixteen bits', pngOf({ width: 40, height: 30, depth: 16 }), 'png'],
    ['a grey PNG', pngOf({ width: 40, height: 30, colours: 0 }), 'png'],
    ['a PNG one can see through', pngOf({ width: 40, height: 30, colours: 6, pixels: () => [1, 2, 3, 99] }), 'png'],
    ['a JPEG', jpegOf({ width: 40, height: 30 }), 'jpeg'],
    ['a JPEG as printers print', jpegOf({ width: 40, height: 30, channels: 4 }), 'jpeg'],
  ])('is %s of the same size, and nothing beside', async (_what, bytes, type) => {
    const picture = await cleaned(bytes);
    expect(picture).toMatchObject({ type, width: 40, height: 30, notices: [] });
    expect(bareOf(picture.bytes)).toEqual({ type, width: 40, height: 30 });
  });

  it('says nothing of what the file said beside its pixels', async () => {
    const told = [];
    for (const { name, bytes } of telltalePictures()) {
      const { bytes: anew } = await cleaned(bytes);
      expect(PICTURE_CANARIES.some((word) => bytes.includes(word) || name.includes(word))).toBe(true);
      told.push(...PICTURE_CANARIES.filter((word) => anew.includes(word)), ...(anew.includes('CANARY') ? [name] : []));
    }
    expect(told).toEqual([]);
  }, 60_000);

  it('stands the way it was meant to be seen', async () => {
    expect(await cleaned(jpegOf({ width: 64, height: 40, before: [TURNED] }))).toMatchObject({ width: 40, height: 64 });
  });

  it('is one picture of several, and says so', async () => {
    const moves = ['It holds several pictures, and moves. Only the first of them is kept.'];
    expect((await cleaned(gifOf())).notices).toEqual(moves);
    const twice = Buffer.alloc(8);
    twice.writeUInt32BE(2);
    expect((await cleaned(pngOf({ width: 4, height: 4 }, [chunk('acTL', twice)]))).notices).toEqual(moves);
    expect((await cleaned(webpOf())).notices).toEqual([]);
  }, 30_000);

  it('is made smaller where it is large, and a JPEG where a PNG would be heavy', async () => {
    const picture = await cleaned(pngOf({ width: 3_000, height: 2_000, pixels: busy }));
    expect(picture).toMatchObject({ type: 'jpeg', width: 2_400, height: 1_600 });
    expect(picture.notices).toEqual(['It is shown smaller than it came: its longer side has 2400 dots.']);
  }, 30_000);

  it('takes nothing that stands behind it', async () => {
    const both = jpegOf({ width: 40, height: 30, behind: Buffer.from('PK\x03\x04<html><script>alert(1)</script>') });
    expect((await cleaned(both)).bytes.includes('script')).toBe(false);
  });
});

describe('a picture that was made to hurt', () => {
  it.each([
    ['of 900 million dots', () => hugePng(30_000), /^PICTURE_TOO_LARGE: it has 30000 by 30000 dots/],
    ['that says to be as large as can be said', () => claimed(2_147_483_647), /^PICTURE_(?:TOO_LARGE|BROKEN): /],
    ['cut short', () => jpegOf({ width: 640, height: 400 }).subarray(0, 300), /^PICTURE_BROKEN: it is damaged or cut short/],
    ['whose pixels are not there', () => claimed(100), /^PICTURE_BROKEN: /],
    ['that is a drawing', () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), /^PICTURE_KIND: it is no picture/],
    ['that is a web page', () => Buffer.from('<!doctype html><p>hello'), /^PICTURE_KIND: /],
    ['that is a TIFF', () => Buffer.from('II*\0\x08\0\0\0'), /^PICTURE_KIND: it is a TIFF picture/],
    ['that is a HEIC', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0'), /^PICTURE_KIND: it is a HEIC/],
    ['that is nothing', () => Buffer.alloc(0), /^FILE_EMPTY: /],
    ['of 26 MB', () => Buffer.alloc(26_000_000, 'x'), /^FILE_TOO_LARGE: it has 26 MB/],
  ])('%s is answered within ten seconds, with a reason', async (_what, make, reason) => {
    const start = performance.now();
    expect(await refusal(make())).toMatch(reason);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('of the most dots that are taken is drawn within ten seconds', async () => {
    const start = performance.now();
    const largest = jpegOf({ width: 12_000, height: 10_000, before: [TURNED] });
    expect(await cleaned(largest)).toMatchObject({ width: 2_000, height: 2_400 });
    expect(performance.now() - start).toBeLessThan(10_000);
  }, 30_000);

  it('is stopped when it takes too long', async () => {
    const outcome = await cleanFile(pngOf({ width: 4, height: 4 }), 1);
    expect(outcome).toMatchObject({ refusal: { code: 'PICTURE_TOO_HEAVY' } });
  });
});

/** A PNG whose head says a size, without the pixels. */
function claimed(side: number): Buffer {
  return Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), pngHead({ width: side, height: side }), chunk('IEND', '')]);
}
