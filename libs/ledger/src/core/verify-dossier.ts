import { DomainError, invalid } from '#libs/kernel';
import { parseCheckpoint, type Checkpoint } from './checkpoint.js';
import { fieldHash, leafData, recordHash } from './commitment-hash.js';
import type { Dossier, DossierEntry } from './dossier.js';
import { provesInclusion } from './inclusion.js';
import { leafHash } from './merkle.js';
import { openNote, type OpenedNote, type Signed } from './open-note.js';
import type { Primitives } from './primitives.js';
import { readDossier } from './read-dossier.js';
import * as say from './verdict-words.js';
import type { Finding, Trust, Verification } from './verification.js';
import { parseVerifierKey, sameKey, SIGNATURE_TYPES, type VerifierKey } from './verifier-key.js';
import { withheldFields, type WithheldField } from './withheld-fields.js';

/**
 * Checks the file of a dossier from beginning to end, whatever its bytes are, and returns what was found. Throws nothing
 * about the dossier; `trust` null means that the reader has no key of their own.
 */
export async function verifyDossier(file: Uint8Array, trust: Trust | null, primitives: Primitives): Promise<Verification> {
  try {
    const dossier = readDossier(file);
    const note = await signedCheckpoint(dossier, primitives);
    const checkpoint = parseCheckpoint(note.text);
    const [log, ...witnesses] = note.signedBy as [Signed, ...Signed[]];
    if (checkpoint.origin !== log.key.name) throw invalid('ORIGIN_OTHER', say.otherOrigin(checkpoint.origin, log.key.name));
    const known = witnesses.filter(({ key }) => isTrusted(key, trust));
    const checked = [say.signed(checkpoint, log.key), ...witnesses.map((witness) => say.seen(witness, known.includes(witness)))];
    const trusted = trustFindings(log.key, known.length, trust);
    const because = withheldFields(dossier.entries);
    const entries = dossier.entries.flatMap((entry) => entryFindings(entry, because(entry), checkpoint, primitives));
    return verification(dossier, because, checkpoint, [...checked, ...trusted, ...entries, say.since(known), say.LIMITS]);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { outcome: 'wrong', findings: [say.wrong(error.code, say.because(error))], entries: [], checkpoint: null };
  }
}

type Because = (entry: DossierEntry) => readonly WithheldField[];

function verification(dossier: Dossier, because: Because, checkpoint: Checkpoint, findings: readonly Finding[]): Verification {
  if (findings.some(({ kind }) => kind === 'wrong')) {
    const telling = findings.filter(({ kind }) => kind !== 'since' && kind !== 'withheld');
    return { outcome: 'wrong', findings: telling, entries: [], checkpoint: null };
  }
  const entries = dossier.entries.map((entry) => ({
    index: entry.index,
    fields: entry.opened,
    withheld: entry.withheld.length,
    withheldBecause: because(entry),
  }));
  const unproven = findings.some(({ code }) => code === 'KEY_UNCONFIRMED');
  return { outcome: unproven ? 'unproven' : 'unchanged', findings, entries, checkpoint };
}

/** Opens the checkpoint with the dossier's own keys, log first. All must have signed, and nobody else. */
async function signedCheckpoint(dossier: Dossier, primitives: Primitives): Promise<OpenedNote> {
  const log = keyOf(dossier.keys.log, SIGNATURE_TYPES.ed25519, 'keys.log', primitives);
  const witnesses = dossier.keys.witnesses.map((key, i) =>
    keyOf(key, SIGNATURE_TYPES.cosignature, `keys.witnesses[${i}]`, primitives),
  );
  const keys = [log, ...witnesses];
  if (keys.some((key, i) => keys.findIndex((other) => sameKey(key, other)) < i)) {
    throw invalid('KEY_TWICE', 'The dossier names the same key twice.');
  }
  const note = await openNote(dossier.checkpoint, keys, primitives);
  if (note.unknown.length > 0)
    throw invalid('SIGNATURE_UNKNOWN', 'The checkpoint has a signature by a key that the dossier does not name.');
  const signedBy = keys.map((key) => note.signedBy.find((signed) => signed.key === key) ?? unsigned(key));
  return { ...note, signedBy };
}

function keyOf(vkey: string, type: number, path: string, { sha256 }: Primitives): VerifierKey {
  const key = parseVerifierKey(sha256, vkey);
  if (key.type !== type)
    throw invalid('KEY_OF_OTHER_TYPE', `The key in ${path} is of signature type ${key.type}, and ${type} belongs there.`);
  return key;
}

function unsigned({ name, keyId }: VerifierKey): never {
  throw invalid('NOTE_UNSIGNED', `The checkpoint is not signed by ${name} (${keyId}), whose key the dossier names.`);
}

function isTrusted(witness: VerifierKey, trust: Trust | null): boolean {
  return trust !== null && trust.witnesses.some((trusted) => sameKey(trusted, witness));
}

function trustFindings(log: VerifierKey, saw: number, trust: Trust | null): readonly Finding[] {
  if (!trust) return [say.unconfirmed(log)];
  const known = trust.logs.some((key) => sameKey(key, log)) ? say.confirmed(log) : say.untrusted(log, trust.logs);
  return saw >= trust.quorum ? [known] : [known, say.tooFewWitnesses(saw, trust.quorum)];
}

function entryFindings(
  entry: DossierEntry,
  because: readonly WithheldField[],
  checkpoint: Checkpoint,
  { sha256 }: Primitives,
): readonly Finding[] {
  const { index, opened, withheld, proof } = entry;
  if (index >= checkpoint.size) return [say.beyond(index, checkpoint.size)];
  try {
    const record = recordHash(sha256, [...opened.map((opening) => fieldHash(sha256, opening)), ...withheld]);
    const inclusion = { index, size: checkpoint.size, leafHash: leafHash(sha256, leafData(record)), proof };
    if (!provesInclusion(sha256, inclusion, checkpoint.root)) return [say.notIncluded(index)];
  } catch (error) {
    if (error instanceof DomainError) return [say.wrong(error.code, error.message, index)];
    throw error;
  }
  return [say.included(entry, checkpoint), ...(withheld.length > 0 ? [say.withheld(entry, because)] : [])];
}
