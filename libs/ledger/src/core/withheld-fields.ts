import { toBase64 } from './bytes.js';
import type { DossierEntry } from './dossier.js';

/** A withheld field of which a later entry says that it was redacted or erased. */
export interface WithheldField {
  readonly name: string;
  readonly how: 'redacted' | 'erased';
  /** a code, such as consent_withdrawn */
  readonly reason: string;
  /** the day, as that entry says; null when it does not */
  readonly on: string | null;
  /** the entry that says it */
  readonly by: bigint;
}

/**
 * What a dossier says of the fields that it does not open. An entry of a redaction or an erasure names the hash that stays of each
 * field, so that it speaks of that field and no other. The last one that speaks of a field counts.
 */
export function withheldFields(entries: readonly DossierEntry[]): (entry: DossierEntry) => readonly WithheldField[] {
  const told = entries.flatMap(tells);
  return ({ index, withheld }) =>
    withheld
      .map((hash) => told.findLast(({ hash: of, field }) => of === toBase64(hash) && field.by > index)?.field)
      .filter((field) => field !== undefined)
      .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function tells({ index, opened }: DossierEntry): readonly { readonly hash: string; readonly field: WithheldField }[] {
  const values = new Map(opened.map(({ name, value }) => [name, value]));
  const [how, reason] = [values.get('withheld.how'), values.get('withheld.reason')];
  if ((how !== 'redacted' && how !== 'erased') || reason === undefined || !/^[a-z_]{1,40}$/.test(reason)) return [];
  const on = /^\d{4}-\d\d-\d\d(?=T)/.exec(values.get('entry.recordedAt') ?? '')?.[0] ?? null;
  return opened.flatMap(({ name, value: hash }) => {
    const number = /^withheld\.fields\.(\d+)\.hash$/.exec(name)?.[1];
    const field = number === undefined ? undefined : values.get(`withheld.fields.${number}.name`);
    if (field === undefined || !/^[A-Za-z0-9.]{1,100}$/.test(field)) return [];
    return [{ hash, field: { name: field, how, reason, on, by: index } }];
  });
}
