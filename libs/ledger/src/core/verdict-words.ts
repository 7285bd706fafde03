import type { Checkpoint } from './checkpoint.js';
import type { DossierEntry } from './dossier.js';
import type { Signed } from './open-note.js';
import type { Finding } from './verification.js';
import { formatVerifierKey, type VerifierKey } from './verifier-key.js';
import type { WithheldField } from './withheld-fields.js';

/** What every proof must say beside itself. */
export const LIMITS: Finding = {
  kind: 'caution',
  code: 'UNCHANGED_NOT_TRUE',
  index: null,
  text: 'This shows that the record is unchanged, not that it is true or complete.',
};

export function signed({ size, origin }: Checkpoint, key: VerifierKey): Finding {
  return finding(
    'checked',
    'CHECKPOINT_SIGNED',
    `The checkpoint of ${origin} over ${entries(size)} is signed with its key ${key.keyId}.`,
  );
}

export function seen({ key, seenAt }: Signed, trusted: boolean): Finding {
  const who = trusted ? key.name : `${key.name}, a witness whose key you have not confirmed,`;
  return finding(
    trusted ? 'checked' : 'caution',
    'CHECKPOINT_WITNESSED',
    `${who} says that it saw this checkpoint at ${instant(seenAt!)}.`,
  );
}

export function included({ index, opened, withheld }: DossierEntry, { size }: Checkpoint): Finding {
  const fields = `${opened.length + withheld.length} field${opened.length + withheld.length === 1 ? '' : 's'}`;
  return finding(
    'checked',
    'ENTRY_INCLUDED',
    `Entry ${index}, with its ${fields}, is one of ${entries(size)} under the checkpoint.`,
    index,
  );
}

/** Names are hashed with their values, so a withheld field does not even tell its name. */
export function withheld({ index, opened, withheld: hashes }: DossierEntry, because: readonly WithheldField[]): Finding {
  const all = opened.length + hashes.length;
  const some =
    hashes.length === all ? `all ${all} fields are` : `${hashes.length} of ${all} fields ${hashes.length === 1 ? 'is' : 'are'}`;
  return finding(
    'withheld',
    'FIELDS_WITHHELD',
    [`Entry ${index}: ${some} withheld. The log holds a hash of each, and it is here.`, ...because.map(why)].join(' '),
    index,
  );
}

function why(field: WithheldField): string {
  return `Entry ${field.by} says that ${withheldInWords(field)}.`;
}

/** "statement was erased on 2026-11-22 (consent withdrawn)" */
export function withheldInWords({ name, how, reason, on }: WithheldField): string {
  return `${name} was ${how}${on === null ? '' : ` on ${on}`} (${reason.replaceAll('_', ' ')})`;
}

/** A warning's own words are in no entry: the page of the thing has them. */
export function warnedInWords(indexes: readonly bigint[]): string {
  const [which, verb] = indexes.length === 1 ? ['Entry', 'has'] : ['Entries', 'have'];
  return `${which} ${indexes.join(', ')} ${verb} a content warning on the record: the words can be hard to read. What they touch is said on the page they come from, and not in this file.`;
}

export function since(witnesses: readonly Signed[]): Finding {
  const [first] = witnesses.map(({ seenAt }) => seenAt!).sort((a, b) => (a < b ? -1 : 1));
  const text =
    first === undefined
      ? 'No witness that you trust gives a time. It is unchanged since this checkpoint first left the server: ask who else holds it, and since when.'
      : `Unchanged since ${instant(first)}, the earliest time at which a witness says it saw this checkpoint.`;
  return finding('since', first === undefined ? 'SINCE_CHECKPOINT' : 'SINCE_WITNESSED', text);
}

export function confirmed(key: VerifierKey): Finding {
  return finding('checked', 'KEY_TRUSTED', `The key ${key.keyId} of ${key.name} is one that you trust.`);
}

export function unconfirmed(key: VerifierKey): Finding {
  const ask = 'Compare it with the key that the log has published elsewhere before you rely on this';
  return finding('caution', 'KEY_UNCONFIRMED', `The key comes from the dossier itself. ${ask}: ${formatVerifierKey(key)}`);
}

export function untrusted(key: VerifierKey, logs: readonly VerifierKey[]): Finding {
  const asked = logs.map(({ name, keyId }) => `${name} (${keyId})`).join(', ') || 'no log';
  const then =
    'A log that has changed its key signed with another one before: if this is such a one, ask for that key where you got yours';
  return wrong('KEY_NOT_TRUSTED', `The checkpoint is signed by ${key.name} (${key.keyId}), and you trust ${asked}. ${then}.`);
}

export function tooFewWitnesses(saw: number, quorum: number): Finding {
  return wrong('WITNESSES_TOO_FEW', `${saw} of the witnesses that you trust saw this checkpoint, and you ask for ${quorum}.`);
}

export function beyond(index: bigint, size: bigint): Finding {
  return wrong(
    'ENTRY_BEYOND_CHECKPOINT',
    `Entry ${index} cannot be under a checkpoint over ${entries(size)}; the first entry is 0.`,
    index,
  );
}

export function notIncluded(index: bigint): Finding {
  const why = 'a field, a salt, a hash, the index or the proof is not what was recorded';
  return wrong('ENTRY_NOT_INCLUDED', `Entry ${index} is not under the checkpoint as it is given here: ${why}.`, index);
}

export function otherOrigin(origin: string, name: string): string {
  return `The checkpoint is of the log ${origin}, and it is signed with the key of ${name}.`;
}

/** Where a file cannot be read as JSON, the place alone would not tell a reader what it is about. */
export function because({ code, message }: { readonly code: string; readonly message: string }): string {
  return code === 'JSON_MALFORMED' ? `This is not the file of a dossier as it was issued. ${message}` : message;
}

export function wrong(code: string, text: string, index: bigint | null = null): Finding {
  return finding('wrong', code, text, index);
}

function finding(kind: Finding['kind'], code: string, text: string, index: bigint | null = null): Finding {
  return { kind, code, index, text };
}

function entries(size: bigint): string {
  return size === 1n ? '1 entry' : `${size} entries`;
}

function instant(seconds: bigint): string {
  return new Date(Number(seconds) * 1000).toISOString().replace('.000Z', 'Z');
}
