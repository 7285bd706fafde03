import { invalid } from '#libs/kernel';
import { compareBytes, fromBase64, fromDecimal, fromUtf8 } from './bytes.js';
import { gate, type Canonical } from './canonical.js';
import type { Opening } from './commitment-hash.js';
import { DOSSIER_FORMAT, DOSSIER_LIMITS, formatDossier, type Dossier, type DossierEntry } from './dossier.js';
import { isHash } from './primitives.js';
import { readStrictJson } from './strict-json.js';

/**
 * Reads a dossier from the bytes of its file. Nothing is verified yet. Refuses, and says exactly what is wrong and where:
 * DOSSIER_MALFORMED, JSON_MALFORMED, NOT_CANONICAL.
 */
export function readDossier(file: Uint8Array): Dossier {
  if (file.length > DOSSIER_LIMITS.bytes) throw malformed(`the file is larger than ${DOSSIER_LIMITS.bytes} bytes`);
  const text = fromUtf8(file);
  if (text === null) throw malformed('the file is not UTF-8 text');
  if (text.startsWith('\ufeff'))
    throw malformed('a byte order mark was put before it, as some editors do; it is read as it was issued');
  if (text.includes('\r\n')) throw malformed('it was saved with Windows line ends; it is read as it was issued');
  const read = readStrictJson(text);
  gate(read, '', 0);
  const dossier = dossierFrom(read);
  if (formatDossier(dossier) !== text) throw malformed('it is not in its one spelling: order, spaces or escapes were changed');
  return dossier;
}

function dossierFrom(read: Canonical): Dossier {
  const whole = objectAt(read, 'the file', ['format', 'entries', 'checkpoint', 'keys']);
  if (whole.format !== DOSSIER_FORMAT) throw malformed(`its format is not ${DOSSIER_FORMAT}`);
  const keys = objectAt(whole.keys, 'keys', ['log', 'witnesses']);
  const witnesses = listAt(keys.witnesses, 'keys.witnesses', DOSSIER_LIMITS.witnesses);
  const entries = listAt(whole.entries, 'entries', DOSSIER_LIMITS.entries).map((entry, i) => entryFrom(entry, `entries[${i}]`));
  if (entries.length === 0) throw malformed('it has no entry');
  inOrder(entries, (a, b) => (a.index < b.index ? -1 : a.index > b.index ? 1 : 0), 'entries', 'by index');
  return {
    entries,
    checkpoint: textAt(whole.checkpoint, 'checkpoint'),
    keys: { log: textAt(keys.log, 'keys.log'), witnesses: witnesses.map((key, i) => textAt(key, `keys.witnesses[${i}]`)) },
  };
}

function entryFrom(read: Canonical, path: string): DossierEntry {
  const entry = objectAt(read, path, ['index', 'opened', 'withheld', 'proof']);
  const index = fromDecimal(textAt(entry.index, `${path}.index`));
  if (index === null) throw malformed(`${path}.index is no whole number below 2^63 without leading zeros`);
  const opened = listAt(entry.opened, `${path}.opened`, DOSSIER_LIMITS.fields).map((field, i) =>
    openingFrom(field, `${path}.opened[${i}]`),
  );
  const withheld = hashesAt(entry.withheld, `${path}.withheld`, DOSSIER_LIMITS.fields);
  inOrder(opened, (a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0), `${path}.opened`, 'by name');
  inOrder(withheld, compareBytes, `${path}.withheld`, 'by hash');
  return { index, opened, withheld, proof: hashesAt(entry.proof, `${path}.proof`, DOSSIER_LIMITS.proof) };
}

function openingFrom(read: Canonical, path: string): Opening {
  const { name, value, salt } = objectAt(read, path, ['name', 'value', 'salt']);
  return { name: textAt(name, `${path}.name`), value: textAt(value, `${path}.value`), salt: hashAt(salt, `${path}.salt`) };
}

function hashesAt(read: Canonical | undefined, path: string, most: number): readonly Uint8Array[] {
  return listAt(read, path, most).map((hash, i) => hashAt(hash, `${path}[${i}]`));
}

function hashAt(read: Canonical | undefined, path: string): Uint8Array {
  const bytes = fromBase64(textAt(read, path));
  if (!bytes || !isHash(bytes)) throw malformed(`${path} is not 32 bytes in base64`);
  return bytes;
}

function textAt(read: Canonical | undefined, path: string): string {
  if (typeof read !== 'string') throw malformed(`${path} is not a text`);
  return read;
}

function listAt(read: Canonical | undefined, path: string, most: number): readonly Canonical[] {
  if (!Array.isArray(read)) throw malformed(`${path} is not a list`);
  if (read.length > most) throw malformed(`${path} has ${read.length} items, and at most ${most} are read`);
  return read as readonly Canonical[];
}

function objectAt<Name extends string>(
  read: Canonical | undefined,
  path: string,
  names: readonly Name[],
): Record<Name, Canonical> {
  if (typeof read !== 'object' || read === null || Array.isArray(read)) throw malformed(`${path} is not an object`);
  const missing = names.find((name) => !Object.hasOwn(read, name));
  if (missing) throw malformed(`${path} has no ${missing}`);
  const strange = Object.keys(read).find((name) => !names.includes(name as Name));
  if (strange !== undefined)
    throw malformed(`${path} has a field that does not belong there: ${JSON.stringify(strange.slice(0, 60))}`);
  return read as Record<Name, Canonical>;
}

function inOrder<T>(list: readonly T[], compare: (a: T, b: T) => number, path: string, how: string): void {
  const at = list.findIndex((item, i) => i > 0 && compare(list[i - 1]!, item) >= 0);
  if (at > 0) throw malformed(`${path} is not sorted ${how}, or has one of them twice: look at number ${at + 1}`);
}

function malformed(what: string) {
  return invalid('DOSSIER_MALFORMED', `This is no dossier: ${what}.`);
}
