import { invalid, type DomainError } from '#libs/kernel';
import { concat } from './bytes.js';
import { treeHash, type HashAt, type NodeAt } from './merkle.js';
import { HASH_BYTES, type Sha256 } from './primitives.js';

/**
 * Eight levels of the tree in one file (C2SP tlog-tiles v0.1.0): `width` hashes side by side at tree level `8 · level`, from
 * the hash at `256 · index` on. 256 wide is a full tile, which never changes; narrower ones stand at the right edge.
 */
export interface TileAt {
  readonly level: number;
  readonly index: bigint;
  /** 1 to 256 */
  readonly width: number;
}

/** A bundle of entries: as a tile of level 0, with the leaf data in place of their hashes. */
export type BundleAt = Omit<TileAt, 'level'>;

export const TILE_WIDTH = 256;

/** `tile/0/x001/x234/067`, a narrow one `tile/0/x001/x234/067.p/12`. */
export function tilePath({ level, index, width }: TileAt): string {
  return `tile/${level}/${placePath(index, width)}`;
}

/** `tile/entries/x001/x234/067`, a narrow one with `.p/12`. */
export function bundlePath({ index, width }: BundleAt): string {
  return `tile/entries/${placePath(index, width)}`;
}

/** Reads a path back; `level` is 'entries' for a bundle. Refuses every other spelling: TILE_PATH_MALFORMED. */
export function parseTilePath(path: string): TileAt | (BundleAt & { readonly level: 'entries' }) {
  const parts = /^tile\/(entries|[0-9]{1,2})\/((?:x[0-9]{3}\/){0,6}[0-9]{3})(?:\.p\/([0-9]{1,3}))?$/.exec(path);
  if (!parts) throw malformed('it is written tile/LEVEL/N or tile/entries/N, with N in groups of three digits');
  const level = parts[1] === 'entries' ? 'entries' : Number(parts[1]);
  const index = BigInt(parts[2]!.replaceAll(/[x/]/g, ''));
  const width = parts[3] === undefined ? TILE_WIDTH : Number(parts[3]);
  if (level !== 'entries' && level > HIGHEST) throw malformed(`its level is above ${HIGHEST}`);
  if (parts[3] !== undefined && (width < 1 || width >= TILE_WIDTH)) throw malformed('its width is not between 1 and 255');
  const tile = { level, index, width };
  const spelt = level === 'entries' ? bundlePath(tile) : tilePath({ ...tile, level });
  if (spelt !== path) throw malformed('it has zeros that do not belong there');
  return tile as ReturnType<typeof parseTilePath>;
}

/**
 * The tiles that a tree of `size` has and one of `before` had not, the lowest level first: what a log writes when it grows.
 * From nothing they are all its tiles.
 */
export function* newTiles(before: bigint, size: bigint): Generator<TileAt> {
  for (let level = 0; size >> BigInt(8 * level) > 0n; level++) {
    const [had, has] = [before >> BigInt(8 * level), size >> BigInt(8 * level)];
    if (had === has) continue;
    for (let index = had / WIDTH; index * WIDTH < has; index++) yield { level, index, width: widthOf(has, index) };
  }
}

/** The tile of the tree of `size` in which this complete subtree lies, or from whose hashes it is made. */
export function tileOf(node: NodeAt, size: bigint): TileAt {
  const level = Math.floor(node.level / 8);
  const index = firstInTile(node) / WIDTH;
  return { level, index, width: widthOf(size >> BigInt(8 * level), index) };
}

/** The tiles to fetch for these subtrees, each once. */
export function tilesOf(nodes: readonly NodeAt[], size: bigint): readonly TileAt[] {
  return [...new Map(nodes.map((node) => tileOf(node, size)).map((tile) => [tilePath(tile), tile])).values()];
}

/** The subtrees of the tree of `size`, from its tiles. Refuses a tile of another length: TILE_MALFORMED. */
export function hashesOfTiles(sha256: Sha256, size: bigint, tile: (at: TileAt) => Uint8Array): HashAt {
  return (node) => {
    const at = tileOf(node, size);
    const bytes = tile(at);
    if (bytes.length !== at.width * HASH_BYTES) {
      const wanted = `${at.width * HASH_BYTES} bytes`;
      throw invalid('TILE_MALFORMED', `The tile ${tilePath(at)} has ${bytes.length} bytes, and one so wide has ${wanted}.`);
    }
    const first = Number(firstInTile(node) % WIDTH);
    return treeHash(
      sha256,
      Array.from({ length: 1 << (node.level % 8) }, (_, i) => hashIn(bytes, first + i)),
    );
  };
}

/** The bytes of a tile, from the tree. */
export function tileBytes(at: TileAt, hashAt: HashAt): Uint8Array {
  const first = at.index * WIDTH;
  return concat(...Array.from({ length: at.width }, (_, i) => hashAt({ level: 8 * at.level, index: first + BigInt(i) })));
}

/** A bundle's bytes: before each entry its length in two bytes, the larger first. */
export function formatBundle(entries: readonly Uint8Array[]): Uint8Array {
  return concat(...entries.flatMap((entry) => [Uint8Array.of(entry.length >> 8, entry.length & 255), entry]));
}

/** The entries of a bundle of this width. Refuses bytes that are missing or left over: TILE_MALFORMED. */
export function parseBundle(bytes: Uint8Array, width: number): readonly Uint8Array[] {
  const entries: Uint8Array[] = [];
  let at = 0;
  while (at + 2 <= bytes.length) {
    const end = at + 2 + bytes[at]! * 256 + bytes[at + 1]!;
    entries.push(bytes.slice(at + 2, end));
    at = end;
  }
  if (at === bytes.length && entries.length === width) return entries;
  throw invalid('TILE_MALFORMED', `The bundle does not hold ${width} whole entries and nothing else.`);
}

function placePath(index: bigint, width: number): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.{3}/g)!;
  const place = [...groups.slice(0, -1).map((group) => `x${group}`), groups.at(-1)].join('/');
  return width === TILE_WIDTH ? place : `${place}.p/${width}`;
}

function widthOf(hashes: bigint, index: bigint): number {
  const left = hashes - index * WIDTH;
  return Number(left < WIDTH ? left : WIDTH);
}

/** Where the subtree's hashes begin in its tile's level of the tree. */
function firstInTile(node: NodeAt): bigint {
  return node.index << BigInt(node.level % 8);
}

function hashIn(bytes: Uint8Array, place: number): Uint8Array {
  return bytes.slice(place * HASH_BYTES, (place + 1) * HASH_BYTES);
}

function malformed(what: string): DomainError {
  return invalid('TILE_PATH_MALFORMED', `This is no path of a tile: ${what}.`);
}

const WIDTH = BigInt(TILE_WIDTH);
const HIGHEST = 63;
