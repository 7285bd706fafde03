import { setTimeout as wait } from 'node:timers/promises';
import { connectSequencer } from '../store/connect.js';
import { lagOf, readHead } from '../store/log.js';
import { readIfThere } from './keep-file.js';
import { keepLogKey, type LogKey } from './log-key.js';
import { frozen, requireContinued, type LogPlaces } from './publish.js';
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
  const key = await keepKeyOfLog(settings);
  const client = await connectSequencer(settings.url);
  try {
    for (let due = 0; !signal.aborted;) {
      await requireContinued(client, key, settings.places);
      await sequence(client);
      if (Date.now() >= due || (await readHead(client)).asked) {
        await sequenceAndPublish(client, key, settings.places, settings.cadenceMs);
        due = Date.now() + settings.cadenceMs;
      }
      tell({ lag: (await lagOf(client)) ?? 0 });
      await wait(A_SECOND, undefined, { signal }).catch(() => undefined);
    }
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** The log's key. Where it is lost, a new one would begin a second history under the old name: LOG_FROZEN. */
async function keepKeyOfLog({ keyFile, origin, places }: SequencerSettings): Promise<LogKey> {
  const [key, signed] = [await readIfThere(keyFile), await readIfThere(places.guard)];
  if (key === null && signed !== null) throw frozen(`${keyFile} is missing, which holds the key of the log`);
  return keepLogKey(keyFile, origin);
}

const A_SECOND = 1_000;
