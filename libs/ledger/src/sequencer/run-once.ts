import { randomBytes } from 'node:crypto';
import { HASH_BYTES } from '../core/index.js';
import type { LogConnection } from '../store/connect.js';
import { BATCH_MOST, drain, readCovered } from '../store/log.js';
import type { LogKey } from './log-key.js';
import { CADENCE_MS, publish, requireContinued, type LogPlaces } from './publish.js';

/** Each checkpoint covers a multiple of this many leaves more than the last: how few were entries is not seen. */
export const PADDED_TO = 16;

/** Gives places to all entries that wait. Answers how many; null when another sequencer is at work. */
export async function sequence(client: LogConnection): Promise<number | null> {
  for (let placed = 0; ;) {
    const count = await drain(client, () => []);
    if (count === null) return null;
    placed += count;
    if (count < BATCH_MOST) return placed;
  }
}

/**
 * Places what waits, pads, and publishes. A checkpoint goes out each time, also when nothing was entered, so that neither its
 * time nor its size tells whether a group was writing. Refuses LOG_FROZEN before anything is given a place: after a restore the places that
 * the database lacks are taken.
 */
export async function sequenceAndPublish(
  client: LogConnection,
  key: LogKey,
  places: LogPlaces,
  cadenceMs = CADENCE_MS,
): Promise<bigint | null> {
  await requireContinued(client, key, places);
  const covered = await readCovered(client);
  if ((await sequence(client)) === null) return null;
  const padded = await drain(client, (entries, size) =>
    Array.from(
      { length: PADDED_TO - ((Number(size % BigInt(PADDED_TO)) + entries) % PADDED_TO) },
      () => new Uint8Array(randomBytes(HASH_BYTES)),
    ),
  );
  return padded === null ? null : publish(client, key, places, { covered, cadenceMs });
}
