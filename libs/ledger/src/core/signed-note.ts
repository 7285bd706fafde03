import { invalid, type DomainError } from '#libs/kernel';
import { concat, fromBase64, toBase64, toHex } from './bytes.js';
import { isKeyName } from './verifier-key.js';

/** A line under a note: who says so, with which key. */
export interface NoteSignature {
  readonly name: string;
  /** eight hexadecimal digits */
  readonly keyId: string;
  /** what the signature type puts there: 64 bytes for Ed25519, 72 for a cosignature */
  readonly signature: Uint8Array;
}

/** Text with signatures below it, none of them looked into yet: C2SP signed-note v1.0.0. */
export interface SignedNote {
  /** what is signed; ends with a newline */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** Reads a note. Refuses whatever `formatNote` would not have written: NOTE_MALFORMED. */
export function parseNote(note: string): SignedNote {
  if (note.length > MOST_CHARACTERS) throw malformed(`it is longer than ${MOST_CHARACTERS} characters`);
  if (!note.isWellFormed()) throw malformed('it holds half a character');
  if (/[\u0000-\u0009\u000b-\u001f]/.test(note))
    throw malformed('it holds a control character, such as a tab or a Windows line end');
  if (!note.endsWith('\n')) throw malformed('it does not end with a newline, as if it were cut short');
  const blank = note.lastIndexOf('\n\n');
  if (blank < 1) throw malformed('no empty line parts the text from its signatures');
  const lines = note.slice(blank + 2, -1).split('\n');
  if (note.length === blank + 2) throw malformed('no signature follows its text');
  if (lines.length > MOST_SIGNATURES) throw malformed(`it has more than ${MOST_SIGNATURES} signatures`);
  return { text: note.slice(0, blank + 1), signatures: lines.map(parseSignature) };
}

/** Writes it: the text, an empty line, and a line `— name base64(key id ‖ signature)` for each signature. */
export function formatNote({ text, signatures }: SignedNote): string {
  const lines = signatures.map(
    ({ name, keyId, signature }) => `${DASH} ${name} ${toBase64(concat(fromHex(keyId), signature))}\n`,
  );
  const note = `${text}\n${lines.join('')}`;
  parseNote(note);
  return note;
}

function parseSignature(line: string, at: number): NoteSignature {
  const [dash, name, encoded, ...more] = line.split(' ');
  const which = `signature line ${at + 1}`;
  if (dash !== DASH || name === undefined || encoded === undefined || more.length > 0) {
    throw malformed(`${which} is not written '${DASH} name signature'`);
  }
  if (!isKeyName(name)) throw malformed(`the name in ${which} is empty or has a space or a plus sign`);
  const bytes = fromBase64(encoded);
  if (!bytes) throw malformed(`${which} does not end in base64`);
  if (bytes.length <= KEY_ID_BYTES) throw malformed(`${which} is too short for a signature`);
  return { name, keyId: toHex(bytes.slice(0, KEY_ID_BYTES)), signature: bytes.slice(KEY_ID_BYTES) };
}

function fromHex(keyId: string): Uint8Array {
  return Uint8Array.from(keyId.match(/../g) ?? [], (pair) => parseInt(pair, 16));
}

function malformed(what: string): DomainError {
  return invalid('NOTE_MALFORMED', `This is no signed note: ${what}.`);
}

const DASH = '\u2014';
const KEY_ID_BYTES = 4;
/** What C2SP asks every reader to take, and as much as a reader needs: sixteen signatures of a kind that quantum computers do not break. */
const MOST_SIGNATURES = 16;
const MOST_CHARACTERS = 128 * 1024;
