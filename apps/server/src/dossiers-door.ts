import type { Viewer } from '#libs/access/core';
import { dossierAbout, type LogSent } from '#libs/ledger';
import type { Database } from '#libs/persistence';
import type { Door } from '#web';
import { told } from './people-door.js';

/** The dossier of a thing for whoever asks, or why there is none. */
export function openDossiers(database: Database, log: LogSent): NonNullable<Door['dossier']> {
  return (id, viewer) => told(async () => ({ data: await dossierAbout(database, viewer as Viewer, id, log) }));
}
