import { checkpointOfRecord, lastCheckpoints, type EndedLog } from '#libs/ledger';
import { formatVerifierKey } from '#libs/ledger/core';
import type { Database } from '#libs/persistence';
import type { Door } from '#web';

/** What the foot of every page says of the ledger, alike for everybody. */
export function openCheckpoints(database: Database): NonNullable<Door['checkpoint']> {
  return async () => {
    const reader = database.reader({ actorId: null }, true);
    return checkpointOfRecord((text, values) => reader.query(text, values)).finally(() => reader.close());
  };
}

/** What the feed holds: at the usual cadence, the last sixteen hours. */
export function openLastCheckpoints(database: Database): NonNullable<Door['checkpoints']> {
  return async () => {
    const reader = database.reader({ actorId: null }, true);
    return lastCheckpoints((text, values) => reader.query(text, values), 100).finally(() => reader.close());
  };
}

/** A log that has ended, as the pages of the ledger tell of it. */
export function endedLogTold({ key, last, isContinued }: EndedLog): NonNullable<Door['ended']>[number] {
  return { name: key.name, keyId: key.keyId, vkey: formatVerifierKey(key), size: String(last.size), isContinued };
}
