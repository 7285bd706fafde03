/**
 * What one entry of the ledger says: a flat map of names to texts, because each field is committed to, and may later be
 * withheld, on its own. Only what was said stands here, never a computed status (decision 9).
 */
export type EntryFields = Readonly<Record<string, string>>;

export const ENTRY_STATES = ['pending', 'sequenced', 'anchored'] as const;

/** pending: written, waits for the sequencer · sequenced: has its place · anchored: covered by a checkpoint that left the building. */
export type EntryState = (typeof ENTRY_STATES)[number];

export interface Entry {
  readonly id: string;
  readonly state: EntryState;
}

/**
 * Flattens what was recorded (texts, numbers, yes or no, lists and objects of these): `{ statedOn: { edtf: '2021' } }` becomes `statedOn.edtf`, a list counts from 0, what was not
 * given is left out. Numbers and yes or no become text, so that no reader's number format can change a commitment.
 */
export function entryFields(told: object): EntryFields {
  return Object.fromEntries(leaves(told, ''));
}

function leaves(told: unknown, name: string): [string, string][] {
  if (told === null || told === undefined) return [];
  if (typeof told === 'string' || typeof told === 'number' || typeof told === 'boolean') return [[name, String(told)]];
  // These have no parts of their own to enumerate, and would be left out without a word.
  const silent = told instanceof Date || told instanceof Map || told instanceof Set || ArrayBuffer.isView(told);
  if (typeof told !== 'object' || silent)
    throw new TypeError(`an entry cannot tell a ${silent ? told.constructor.name : typeof told}: ${name}`);
  return Object.entries(told).flatMap(([part, value]) => leaves(value, name ? `${name}.${part}` : part));
}
