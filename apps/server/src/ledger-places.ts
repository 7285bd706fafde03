import { join } from 'node:path';
import type { LogPlaces } from '#libs/ledger';

/** Where the data folder keeps what of the ledger is not in the database. */
export function ledgerPlaces(dataDir: string): LogPlaces & { readonly keyFile: string } {
  return { keyFile: join(dataDir, 'log-key'), guard: join(dataDir, 'log-guard'), folder: join(dataDir, 'log') };
}
