import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  bundlePath,
  formatBundle,
  leafData,
  leafHash,
  newTiles,
  TILE_WIDTH,
  tilePath,
  treeHash,
  type TileAt,
} from '../core/index.js';
import { sha256 } from '../node-primitives.js';
import { keepFile } from './keep-file.js';

/** Record hashes of leaves, by place. */
export type RecordHashes = (from: bigint, to: bigint) => Promise<readonly Uint8Array[]>;

/**
 * Writes every tile and bundle that a tree of `size` has and one of `before` had not, the lowest level first: a higher tile is
 * made of full ones below it. To write them again changes nothing.
 */
export async function writeTiles(folder: string, before: bigint, size: bigint, hashes: RecordHashes): Promise<void> {
  for (const tile of newTiles(before, size)) {
    const parts = tile.level === 0 ? await leavesOf(folder, tile, hashes) : await rootsBelow(folder, tile);
    await keepFile(join(folder, tilePath(tile)), Buffer.concat(parts));
  }
}

async function leavesOf(folder: string, tile: TileAt, hashes: RecordHashes): Promise<readonly Uint8Array[]> {
  const first = tile.index * BigInt(TILE_WIDTH);
  const entries = (await hashes(first, first + BigInt(tile.width))).map(leafData);
  await keepFile(join(folder, bundlePath(tile)), formatBundle(entries));
  return entries.map((entry) => leafHash(sha256, entry));
}

async function rootsBelow(folder: string, { level, index, width }: TileAt): Promise<readonly Uint8Array[]> {
  const roots: Uint8Array[] = [];
  for (let i = 0; i < width; i++) {
    const below = { level: level - 1, index: index * BigInt(TILE_WIDTH) + BigInt(i), width: TILE_WIDTH };
    const bytes = await readFile(join(folder, tilePath(below)));
    roots.push(
      treeHash(
        sha256,
        Array.from({ length: TILE_WIDTH }, (_, n) => new Uint8Array(bytes.subarray(32 * n, 32 * n + 32))),
      ),
    );
  }
  return roots;
}
