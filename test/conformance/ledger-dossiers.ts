import { createHash } from 'node:crypto';
import {
  cosignedMessage,
  fieldHash,
  formatCheckpoint,
  formatNote,
  formatVerifierKey,
  hashesOf,
  inclusionProof,
  leafData,
  leafHash,
  rangeHash,
  recordHash,
  type Dossier,
  type DossierEntry,
  type Opening,
} from '#libs/ledger/core';
import { aSigner, ed25519, sha256, type Signer } from './ledger-primitives.js';

export const LOG = aSigner('countersign.example.org/log');
export const WITNESSES = ['north', 'south'].map((name) => aSigner(`${name}.example.org/witness`, 'cosignature'));

export interface Told {
  readonly fields: Readonly<Record<string, string>>;
  /** names of the fields that are withheld */
  readonly withheld?: readonly string[];
}

export const A_COMMITMENT: Told = {
  fields: {
    event: 'commitment.recorded',
    statement: 'We will publish the review.',
    statedOn: '2021-04-21',
    note: 'told to us “privately”',
  },
  withheld: ['note'],
};

/** Three fields of a commitment are withheld; of two of them later entries say why, of one of these twice. */
export function aWithheldDossier(): Dossier {
  const fields: Readonly<Record<string, string>> = { ...A_COMMITMENT.fields, from: 'a letter' };
  const told = { fields, withheld: ['note', 'statement', 'from'] };
  const hash = (name: 'note' | 'statement') => fieldHash(sha256, { name, value: fields[name]!, salt: drawn(`3/9/${name}`) });
  const saying = (name: 'note' | 'statement', how: string, reason: string, day: string): Told => ({
    fields: {
      'entry.recordedAt': `${day}T10:00:00.000Z`,
      'withheld.how': how,
      'withheld.reason': reason,
      'withheld.fields.0.name': name,
      'withheld.fields.0.hash': Buffer.from(hash(name)).toString('base64'),
    },
  });
  const entries = [
    [3, told],
    [5, saying('note', 'redacted', 'safety', '2026-11-24')],
    [6, saying('statement', 'redacted', 'unfair', '2026-11-24')],
    [7, saying('statement', 'erased', 'consent_withdrawn', '2026-11-25')],
  ] as const;
  return aDossier(new Map(entries), 9);
}

/** A log in which these entries stand at the given places, among others of which nothing is known, and a dossier of them. */
export function aDossier(told: ReadonlyMap<number, Told>, size: number, witnesses: readonly Signer[] = [], log = LOG): Dossier {
  const entries = [...told].map(([index, entry]) => ({ index, ...prepared(entry, `${index}/${size}`) }));
  const leaves = Array.from({ length: size }, (_, i) => leafHash(sha256, leafData(drawn(`other/${i}`))));
  for (const { index, leaf } of entries) leaves[index] = leaf;
  const hashAt = hashesOf(sha256, leaves);
  const root = rangeHash(sha256, 0n, BigInt(size), hashAt);
  const proved = entries.map(({ index, opened, withheld }): DossierEntry => {
    const proof = inclusionProof(sha256, BigInt(index), BigInt(size), hashAt);
    return { index: BigInt(index), opened, withheld, proof };
  });
  const text = formatCheckpoint({ origin: log.key.name, size: BigInt(size), root, extensions: [] });
  return { entries: proved, ...signed(text, log, witnesses) };
}

/** The checkpoint's text under the signatures of its log and of these witnesses, and the keys to name beside it. */
export function signed(text: string, log: Signer, witnesses: readonly Signer[]): Pick<Dossier, 'checkpoint' | 'keys'> {
  const byLog = { ...log.key, signature: ed25519(log, Buffer.from(text)) };
  const byWitnesses = witnesses.map((witness, i) => {
    const { message, timestamp } = cosignedMessage(text, 1_795_000_000n + BigInt(i) * 3600n);
    return { ...witness.key, signature: new Uint8Array(Buffer.concat([timestamp, ed25519(witness, message)])) };
  });
  const keys = { log: formatVerifierKey(log.key), witnesses: witnesses.map(({ key }) => formatVerifierKey(key)) };
  return { checkpoint: formatNote({ text, signatures: [byLog, ...byWitnesses] }), keys };
}

function prepared({ fields, withheld = [] }: Told, place: string) {
  const openings: Opening[] = Object.entries(fields).map(([name, value]) => ({ name, value, salt: drawn(`${place}/${name}`) }));
  const hashes = openings.map((opening) => ({ name: opening.name, hash: fieldHash(sha256, opening) }));
  const hidden = hashes.filter(({ name }) => withheld.includes(name)).map(({ hash }) => hash);
  return {
    leaf: leafHash(
      sha256,
      leafData(
        recordHash(
          sha256,
          hashes.map(({ hash }) => hash),
        ),
      ),
    ),
    opened: openings.filter(({ name }) => !withheld.includes(name)).sort((a, b) => (a.name < b.name ? -1 : 1)),
    withheld: hidden.sort((a, b) => Buffer.compare(a, b)),
  };
}

/** Bytes that look like chance and are the same each time. */
function drawn(what: string): Uint8Array {
  return new Uint8Array(createHash('sha256').update(what).digest());
}
