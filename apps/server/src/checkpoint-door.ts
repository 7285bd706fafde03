import { checkpointOfRecord } from '#libs/ledger';
import type { Database } from '#libs/persistence';
import type { Door } from '#web';

/** What the foot of every page says of the ledger, alike for everybody. */
export function openCheckpoints(database: Database): NonNullable<Door['checkpoint']> {
  return async () => {
    const reader = database.reader({ actorId: null }, true);
    return checkpointOfRecord((text, values) => reader.query(text, values)).finally(() => reader.close());
  };
}
