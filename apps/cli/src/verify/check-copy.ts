import { createHash } from 'node:crypto';
import { blocksOf, sealed, textOf } from '#libs/documents/core';
import { invalid, plainText } from '#libs/kernel';
import { verifyDossier, type VerifiedEntry } from '#libs/ledger/core';
import { visibleLine } from '#libs/rendering';
import { readDocument } from '../input/read-document.js';
import { readBytes } from '../input/read-text.js';
import { print } from '../output/standard.js';
import { fetchDossier } from './fetch-dossier.js';
import { nodePrimitives } from './node-primitives.js';

export interface CopyOptions {
  readonly copy?: string | undefined;
  readonly salt?: string | undefined;
}

/** A seal that a dossier holds, by what its entry says. */
interface SealTold {
  readonly index: bigint;
  readonly hash: string;
  readonly salts: readonly string[];
}

/**
 * `countersign verify --copy`: is this the text that was sealed? The dossier of the seal says the hash, that of its reveal the salt,
 * where nobody gave it. What is wrong with a dossier has been said before; of a wrong one nothing is used.
 * Refuses COMMAND_CONTRADICTS, SALT_MALFORMED, COPY_WITHOUT_SEAL, COPY_WITHOUT_SALT and what readDocument refuses.
 */
export async function checkCopy(places: readonly string[], { copy, salt }: CopyOptions): Promise<void> {
  if (copy === undefined)
    throw invalid('COMMAND_CONTRADICTS', '--salt is of a copy: name the copy with --copy, as in --copy draft.docx.');
  if (places.includes('-'))
    throw invalid(
      'COMMAND_CONTRADICTS',
      'with --copy the dossiers are files or addresses, and - is neither. Save the dossier and name its file.',
    );
  if (salt !== undefined && !SALT.test(salt)) {
    throw invalid(
      'SALT_MALFORMED',
      '--salt: this is no salt. It is 36 characters long and looks like 0b0fbb8a-4b5e-4f0a-9d0c-2f6f5a1c7e11.',
    );
  }
  const entries: VerifiedEntry[] = [];
  for (const place of places) entries.push(...(await entriesOf(place)));
  const seals = sealsIn(entries, salt);
  if (seals.length === 0) {
    throw invalid(
      'COPY_WITHOUT_SEAL',
      'none of the dossiers tells of a seal, or what is wrong with them is said above. Give the dossier of the seal: its page has it under “Download the proof”.',
    );
  }
  if (seals.every(({ salts }) => salts.length === 0)) {
    throw invalid(
      'COPY_WITHOUT_SALT',
      'the text is still sealed. Give the salt with --salt, if the group gave it to you, or the dossier of the reveal as well.',
    );
  }
  const texts = await textsOf(copy);
  const fits = seals.find(({ hash, salts }) => salts.some((each) => texts.some((text) => hashOf(each, text) === hash)));
  print(`\n${fits ? isTheText(copy, fits) : isAnother(copy)}`);
  if (!fits) process.exitCode = 1;
}

async function entriesOf(place: string): Promise<readonly VerifiedEntry[]> {
  const file = /^https?:\/\//i.test(place) ? await fetchDossier(place) : readBytes(place, 9_000_000);
  return (await verifyDossier(file, null, nodePrimitives)).entries;
}

function sealsIn(entries: readonly VerifiedEntry[], given: string | undefined): readonly SealTold[] {
  const told = entries.map(({ index, fields }) => ({ index, of: new Map(fields.map(({ name, value }) => [name, value])) }));
  const revealed = told.filter(({ of }) => of.get('entry.event') === 'seal_reveal.recorded');
  return told
    .filter(({ of }) => of.get('entry.event') === 'seal.recorded' && of.has('sealedHash'))
    .map(({ index, of }) => {
      const by = revealed.filter((each) => each.of.get('sealId') === of.get('entry.id')).map((each) => each.of.get('salt'));
      return { index, hash: of.get('sealedHash')!, salts: [given, ...by].filter((salt) => salt !== undefined) };
    });
}

/** As the record reads it: of a file with tracked changes the text after them and the text before. */
async function textsOf(path: string): Promise<readonly string[]> {
  const { text, before } = await readDocument(path);
  const read = [text, before].filter((each) => each !== null);
  const asWritten = read.map((each) => textOf(blocksOf(plainText(each, { field: path, most: 5_000_000 }))));
  return [...read, ...asWritten];
}

function hashOf(salt: string, text: string): string {
  return createHash('sha256').update(sealed(salt.toLowerCase(), text)).digest('hex');
}

function isTheText(copy: string, { index }: SealTold): string {
  return `The same text: ${visibleLine(copy)} is what was sealed by entry ${index}.\nIt shows that this text was sealed, not that it is true or complete.\n`;
}

function isAnother(copy: string): string {
  return `Another text: ${visibleLine(copy)} is not what was sealed, or the salt is another.\nOne letter makes the difference. A text copied by hand, or saved by another program, can differ where nobody sees it.\n`;
}

const SALT = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
