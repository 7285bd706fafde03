import { setTimeout as wait } from 'node:timers/promises';
import { connectSequencer } from '../store/connect.js';
import { lagOf, readHead } from '../store/log.js';
import { keepLogKey } from './log-key.js';
import type { LogPlaces } from './publish.js';
import { sequence, sequenceAndPublish } from './run-once.js';

export interface SequencerSettings {
  /** the database as the sequencer's own role */
  readonly url: string;
  readonly keyFile: string;
  /** which log this is, as in `promises.example.org/log` */
  readonly origin: string;
  readonly places: LogPlaces;
  /** from one checkpoint to the next */
  readonly cadenceMs: number;
}

/** How the sequencer is: seconds for which the oldest entry has waited. */
export interface SequencerNews {
  readonly lag: number;
}

/**
 * Places entries each second and publishes at a fixed cadence and when a steward asks, until `signal`. Throws what it cannot go on after; whoever
 * started it starts it again.
 */
export async function runSequencer(settings: SequencerSettings, tell: (news: SequencerNews) => void, signal: AbortSignal) {
  const key = await keepLogKey(settings.keyFile, settings.origin);
  const client = await connectSequencer(settings.url);
  try {
    for (let due = 0; !signal.aborted;) {
      await sequence(client);
      if (Date.now() >= due || (await readHead(client)).asked) {
        await sequenceAndPublish(client, key, settings.places);
        due = Date.now() + settings.cadenceMs;
      }
      tell({ lag: (await lagOf(client)) ?? 0 });
      await wait(A_SECOND, undefined, { signal }).catch(() => undefined);
    }
  } finally {
    await client.end().catch(() => undefined);
  }
}

const A_SECOND = 1_000;
