import { readdir, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { conflict } from '#libs/kernel';
import { equalBytes } from '../core/bytes.js';
import { bundlePath, HASH_BYTES, leafData, parseBundle, TILE_WIDTH } from '../core/index.js';

/**
 * The leaves of a log as its tiles tell them: the copy outside the database. A bundle at the right edge may stand there in several widths;
 * the widest is read.
 */
export class PublishedLeaves {
  constructor(private readonly folder: string) {}

  /** How many leaves there are, without one missing in between. */
  async count(): Promise<bigint> {
    for (let bundle = 0n; ; bundle++) {
      const width = (await this.widths(bundle))[0] ?? 0;
      if (width < TILE_WIDTH) return bundle * WIDTH + BigInt(width);
    }
  }

  /** The record hashes from `from` to before `to`, which lie in one bundle. Refuses LOG_INCOMPLETE, with the file that is missing or spoilt. */
  async recordHashes(from: bigint, to: bigint): Promise<readonly Uint8Array[]> {
    const bundle = from / WIDTH;
    const least = Number(to - bundle * WIDTH);
    const width = (await this.widths(bundle)).find((each) => each >= least);
    const path = join(this.folder, bundlePath({ index: bundle, width: width ?? least }));
    if (width === undefined) throw incomplete(`${path} is missing, which holds the leaves up to ${to - 1n}`);
    const entries = await readFile(path).then(
      (bytes) => parseBundle(bytes, width),
      (error: Error) => {
        throw incomplete(`${path} cannot be read: ${error.message.replace(/\.$/, '')}`);
      },
    );
    return entries.slice(Number(from - bundle * WIDTH), least).map((entry) => hashIn(entry, path));
  }

  /** The widths in which a bundle is there, the widest first. */
  private async widths(bundle: bigint): Promise<readonly number[]> {
    const path = join(this.folder, bundlePath({ index: bundle, width: TILE_WIDTH }));
    const whole = await readdir(dirname(path)).catch((): string[] => []);
    const parts = await readdir(`${path}.p`).catch((): string[] => []);
    const narrow = parts.filter((name) => /^[1-9][0-9]{0,2}$/.test(name)).map(Number);
    return [...(whole.includes(basename(path)) ? [TILE_WIDTH] : []), ...narrow.sort((a, b) => b - a)];
  }
}

/** What an entry's leaf holds behind its prefix. */
function hashIn(entry: Uint8Array, path: string): Uint8Array {
  const hash = entry.slice(-HASH_BYTES);
  if (hash.length === HASH_BYTES && equalBytes(leafData(hash), entry)) return hash;
  throw incomplete(`${path} holds something else than leaves of this ledger`);
}

function incomplete(what: string) {
  return conflict('LOG_INCOMPLETE', `The log cannot be taken up from what is here: ${what}. Copy it from whoever mirrors /log.`);
}

const WIDTH = BigInt(TILE_WIDTH);
