import { setTimeout as wait } from 'node:timers/promises';
import { invalid } from '#libs/kernel';
import { parseWitnesses } from '../core/index.js';
import { sha256 } from '../node-primitives.js';
import { connectSequencer } from '../store/connect.js';
import { lagOf, readHead } from '../store/log.js';
import { certificatesIn } from '../timestamps/certificates.js';
import { readIfThere } from './keep-file.js';
import { keepLogKey, type LogKey } from './log-key.js';
import { keepSaid } from './keep-said.js';
import { Others, type OtherNews } from './others.js';
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
  /** a policy whose witnesses are asked to sign each checkpoint, as text */
  readonly policy?: string | undefined;
  /** who is asked to stamp each checkpoint, and the certificates that are trusted, as PEM */
  readonly authority?: { readonly address: string; readonly trusted: string } | undefined;
  /** told when one of them falls silent, and why */
  readonly say?: (line: string) => void;
}

/** How the sequencer is: seconds for which the oldest entry has waited, and whoever is asked about checkpoints. */
export interface SequencerNews {
  readonly lag: number;
  readonly others: readonly OtherNews[];
}

/**
 * Places entries each second and publishes at a fixed cadence and when a steward asks, until `signal`. Throws what it cannot go on after; whoever
 * started it starts it again.
 */
export async function runSequencer(settings: SequencerSettings, tell: (news: SequencerNews) => void, signal: AbortSignal) {
  const key = await keepKeyOfLog(settings);
  const others = othersOf(settings);
  const client = await connectSequencer(settings.url);
  try {
    for (let due = 0; !signal.aborted;) {
      await requireContinued(client, key, settings.places);
      await sequence(client);
      if (Date.now() >= due || (await readHead(client)).asked) {
        await sequenceAndPublish(client, key, settings.places, settings.cadenceMs);
        due = Date.now() + settings.cadenceMs;
      }
      const signed = await readIfThere(settings.places.guard);
      if (signed !== null) others.askAbout(signed);
      for (const said of others.take()) await keepSaid(client, settings.places.folder, said);
      tell({ lag: (await lagOf(client)) ?? 0, others: others.news() });
      await wait(A_SECOND, undefined, { signal }).catch(() => undefined);
    }
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Whom the settings name. Refuses POLICY_MALFORMED and TIMESTAMP_MALFORMED. */
export function othersOf(settings: Pick<SequencerSettings, 'policy' | 'authority' | 'places' | 'say'>): Others {
  const { policy, authority, places, say } = settings;
  const witnesses = policy === undefined ? [] : parseWitnesses(sha256, policy);
  if (witnesses.length > MOST_WITNESSES)
    throw invalid(
      'POLICY_MALFORMED',
      `A checkpoint is signed by at most ${MOST_WITNESSES} witnesses; this policy names ${witnesses.length}.`,
    );
  const trusted = authority === undefined ? [] : certificatesIn(authority.trusted);
  const at = authority ? { address: authority.address, trusted } : null;
  return new Others(witnesses, at, places.folder, undefined, say);
}

/** The log's key. Where it is lost, a new one would begin a second history under the old name: LOG_FROZEN. */
async function keepKeyOfLog({ keyFile, origin, places }: SequencerSettings): Promise<LogKey> {
  const [key, signed] = [await readIfThere(keyFile), await readIfThere(places.guard)];
  if (key === null && signed !== null) throw frozen(`${keyFile} is missing, which holds the key of the log`);
  return keepLogKey(keyFile, origin);
}

const A_SECOND = 1_000;
/** A reader of signed notes takes sixteen signatures, and one is the log's. */
const MOST_WITNESSES = 15;
