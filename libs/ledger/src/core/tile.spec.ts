import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sha256 } from '../../../../test/conformance/ledger-primitives.js';
import { utf8 } from './bytes.js';
import { consistencyNodes, consistencyProof, provesConsistency } from './consistency.js';
import { inclusionNodes, inclusionProof, provesInclusion } from './inclusion.js';
import { hashesOf, leafHash, rangeHash } from './merkle.js';
import {
  bundlePath,
  formatBundle,
  hashesOfTiles,
  newTiles,
  parseBundle,
  parseTilePath,
  tileBytes,
  tilePath,
  tilesOf,
  type TileAt,
} from './tile.js';

const MOST = 66_000;
const leaves = Array.from({ length: MOST }, (_, i) => leafHash(sha256, utf8(`leaf ${i}`)));
const hashAt = hashesOf(sha256, leaves);

describe('the path of a tile', () => {
  it('is in groups of three digits', () => {
    expect(tilePath({ level: 0, index: 1234067n, width: 256 })).toBe('tile/0/x001/x234/067');
    expect(tilePath({ level: 63, index: 0n, width: 112 })).toBe('tile/63/000.p/112');
    expect(bundlePath({ index: 1000n, width: 1 })).toBe('tile/entries/x001/000.p/1');
  });

  it('is read back, and has one spelling', () => {
    const aTile = fc.record({
      level: fc.integer({ min: 0, max: 63 }),
      index: fc.bigInt(0n, 10n ** 18n),
      width: fc.integer({ min: 1, max: 256 }),
    });
    fc.assert(
      fc.property(aTile, (tile) => {
        expect(parseTilePath(tilePath(tile))).toEqual(tile);
        expect(parseTilePath(bundlePath(tile))).toEqual({ ...tile, level: 'entries' });
      }),
    );
  });

  it.each([
    'tile/0/67',
    'tile/0/0067',
    'tile/00/067',
    'tile/64/067',
    'tile/-1/067',
    'tile/0/x000/067',
    'tile/0/001/067',
    'tile/0/067.p/0',
    'tile/0/067.p/256',
    'tile/0/067.p/01',
    'tile/0/067.p/1/',
    'tile/0/../067',
    '/tile/0/067',
    'tile/0/067\n',
    'tile/data/067',
    `tile/0/${'x999/'.repeat(1000)}999`,
  ])('is not %j', (path) => {
    expect(() => parseTilePath(path)).toThrow('This is no path of a tile');
  });
});

describe('the tiles of a tree', () => {
  it('are those of the worked example of 70,000 leaves', () => {
    const tiles = [...newTiles(0n, 70_000n)];
    expect(tiles.filter(({ level, width }) => level === 0 && width === 256)).toHaveLength(273);
    expect(tiles.filter(({ level, width }) => level > 0 || width < 256)).toEqual([
      { level: 0, index: 273n, width: 112 },
      { level: 1, index: 0n, width: 256 },
      { level: 1, index: 1n, width: 17 },
      { level: 2, index: 0n, width: 1 },
    ]);
    expect([...newTiles(0n, 256n)].map(tilePath)).toEqual(['tile/0/000', 'tile/1/000.p/1']);
    expect([...newTiles(0n, 0n)]).toEqual([]);
  });

  it('are, step by step, the same as all at once', () => {
    const sizes = fc.uniqueArray(fc.nat(MOST), { maxLength: 6 }).map((some) => [0, ...some, MOST].sort((a, b) => a - b));
    fc.assert(
      fc.property(sizes, (steps) => {
        const written = steps.slice(1).flatMap((size, i) => [...newTiles(BigInt(steps[i]!), BigInt(size))]);
        const full = (tile: TileAt) => tile.width === 256;
        const names = written.map(tilePath);
        expect(new Set(names).size).toBe(names.length);
        expect(written.filter(full).map(tilePath).sort()).toEqual(
          [...newTiles(0n, BigInt(MOST))].filter(full).map(tilePath).sort(),
        );
      }),
      { numRuns: 20 },
    );
  });

  it('give every proof and root, and no more tiles than those named', () => {
    const sizes = fc.integer({ min: 1, max: MOST }).chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1)));
    fc.assert(
      fc.property(sizes, ([count, at]) => {
        const [size, index, older] = [BigInt(count), BigInt(at), BigInt(at + 1)];
        const root = rangeHash(sha256, 0n, size, hashAt);
        const proof = inclusionProof(sha256, index, size, fetched(inclusionNodes(index, size).flat(), size));
        expect(provesInclusion(sha256, { index, size, leafHash: leaves[at]!, proof }, root)).toBe(true);
        const grown = consistencyProof(sha256, older, size, fetched(consistencyNodes(older, size).flat(), size));
        const before = { size: older, root: rangeHash(sha256, 0n, older, hashAt) };
        expect(provesConsistency(sha256, before, { size, root }, grown)).toBe(true);
      }),
      { numRuns: 60 },
    );

    function fetched(nodes: Parameters<typeof tilesOf>[0], size: bigint) {
      const tiles = new Map(tilesOf(nodes, size).map((tile) => [tilePath(tile), tileBytes(tile, hashAt)]));
      return hashesOfTiles(sha256, size, (tile) => tiles.get(tilePath(tile))!);
    }
  });

  it('are refused when their length is another', () => {
    const short = hashesOfTiles(sha256, 5n, () => new Uint8Array(4 * 32));
    expect(() => inclusionProof(sha256, 0n, 5n, short)).toThrow(
      'The tile tile/0/000.p/5 has 128 bytes, and one so wide has 160 bytes.',
    );
  });
});

describe('a bundle of entries', () => {
  it('is read back', () => {
    fc.assert(
      fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 5 }), (entries) => {
        expect(parseBundle(formatBundle(entries), entries.length).map((entry) => [...entry])).toEqual(
          entries.map((entry) => [...entry]),
        );
      }),
    );
  });

  it('is refused when it is cut, longer, or of another width', () => {
    const bytes = formatBundle([utf8('one'), utf8('two')]);
    for (let length = 0; length < bytes.length; length++)
      expect(() => parseBundle(bytes.slice(0, length), 2)).toThrow('2 whole entries');
    expect(() => parseBundle(Uint8Array.of(...bytes, 0), 2)).toThrow('2 whole entries');
    expect(() => parseBundle(bytes, 3)).toThrow('3 whole entries');
  });
});
