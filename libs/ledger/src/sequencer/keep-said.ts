import { join } from 'node:path';
import { formatNote, parseCheckpoint, parseNote, type NoteSignature } from '../core/index.js';
import type { LogConnection } from '../store/connect.js';
import { cosignNoted } from '../store/cosigned.js';
import { keepFile, readIfThere } from './keep-file.js';
import type { Said } from './others.js';

/**
 * Puts what a witness or an authority said beside the checkpoint it is about: a signature under the note that is served and, after that, under
 * those in the database; a time stamp in a file of its own, under the checkpoint's size. Only the sequencer's own loop calls this, so that an
 * answer that comes late never takes the place of a newer checkpoint.
 */
export async function keepSaid(client: LogConnection, folder: string, said: Said): Promise<void> {
  const { size } = parseCheckpoint(parseNote(said.note).text);
  if ('stamp' in said) {
    const file = join(folder, 'timestamp', String(size));
    // The first tells the earliest moment. A server that starts again asks again, and is told of a later one.
    if ((await readIfThere(file)) === null) await keepFile(file, said.stamp);
    return;
  }
  const file = join(folder, 'checkpoint');
  const served = await readIfThere(file);
  const signed = served?.startsWith(said.note) ? withSignature(served, said.signature) : null;
  if (signed !== null && signed !== served) await keepFile(file, signed);
  await cosignNoted(client, size, (note) => (note.startsWith(said.note) ? withSignature(note, said.signature) : note));
}

/** A note with one more signature below it; by one key it is signed once. */
function withSignature(note: string, signature: NoteSignature): string {
  const { text, signatures } = parseNote(note);
  if (signatures.some(({ name, keyId }) => name === signature.name && keyId === signature.keyId)) return note;
  return formatNote({ text, signatures: [...signatures, signature] });
}
