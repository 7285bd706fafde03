import type { Opening } from './commitment-hash.js';
import { toBase64 } from './bytes.js';

/**
 * What somebody takes away to check without us: entries of the record as far as they are released, where each stands in the
 * log, and the checkpoint over them all. It says that the record is unchanged, not that it is true or complete.
 */
export interface Dossier {
  /** by index; at least one */
  readonly entries: readonly DossierEntry[];
  /** the checkpoint as a signed note, word for word; every signature in it is by a key of `keys` */
  readonly checkpoint: string;
  readonly keys: DossierKeys;
}

export interface DossierEntry {
  readonly index: bigint;
  /** the fields that may be read, by name */
  readonly opened: readonly Opening[];
  /** of each field that may not, its hash alone, sorted: not even its name can be read from here */
  readonly withheld: readonly Uint8Array[];
  /** RFC 6962 inclusion proof in the checkpoint's tree */
  readonly proof: readonly Uint8Array[];
}

/**
 * Whose signatures the checkpoint carries: the log's and those of the witnesses who saw it. All of them must be there and be
 * right. Whether they are to be trusted is not for a dossier to say; its reader holds the key from elsewhere.
 */
export interface DossierKeys {
  /** as a vkey */
  readonly log: string;
  readonly witnesses: readonly string[];
}

export const DOSSIER_FORMAT = 'countersign/dossier/v1';

/** How far the lists in a dossier may go, and the whole in bytes. */
export const DOSSIER_LIMITS = { bytes: 8 * 1024 * 1024, entries: 1_000, fields: 4_096, proof: 63, witnesses: 15 } as const;

/**
 * Writes a dossier in its one spelling: JSON with the fields in this order, each step two spaces, a newline at the end.
 * `readDossier` refuses every other, so that no byte of the file is free to change.
 */
export function formatDossier({ entries, checkpoint, keys }: Dossier): string {
  const told = {
    format: DOSSIER_FORMAT,
    entries: entries.map(({ index, opened, withheld, proof }) => ({
      index: String(index),
      opened: opened.map(({ name, value, salt }) => ({ name, value, salt: toBase64(salt) })),
      withheld: withheld.map(toBase64),
      proof: proof.map(toBase64),
    })),
    checkpoint,
    keys: { log: keys.log, witnesses: keys.witnesses },
  };
  return `${JSON.stringify(told, null, 2)}\n`;
}
