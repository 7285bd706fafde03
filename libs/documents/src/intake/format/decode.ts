import { isUtf8 } from 'node:buffer';
import { Unreadable } from './unreadable.js';

/**
 * A text file's characters. UTF-8 and UTF-16 are known by their bytes; anything else is read as a label says, if one does.
 * Refuses TEXT_ENCODING: a guess at the encoding, or a mark in place of a character, could change a word.
 */
export function decodeText(bytes: Uint8Array, label: string | null = null): string {
  const marked = markOf(bytes);
  if (marked !== null) return decodeMarked(marked, bytes);
  // Japanese e-mail is written in bytes that are valid UTF-8 as well, and mean other signs there.
  if (label !== null && /^(?:cs)?iso-?2022-?jp$/i.test(label)) return decodeAs(label, bytes);
  if (isUtf8(bytes)) return new TextDecoder('utf-8').decode(bytes);
  if (label !== null && !/^utf-?8$/i.test(label)) {
    return decodeAs(label, bytes);
  }
  throw new Unreadable('TEXT_ENCODING', 'its characters are not valid UTF-8. Please save it as UTF-8 and try again.');
}

/** Half a character is no text: a mark would be read in its place (WHATWG Encoding, UTF-16). */
function decodeMarked(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    const what = bytes.length % 2 === 1 ? 'it ends in the middle of a character' : 'it holds half a character';
    throw new Unreadable(
      'TEXT_ENCODING',
      `it begins as UTF-16 does, and ${what}, so it may be cut short or damaged. Please save it as UTF-8 and try again.`,
    );
  }
}

function decodeAs(label: string, bytes: Uint8Array): string {
  const says = `it says that it is written in "${label.slice(0, 40)}"`;
  const decoder = decoderOf(label, says);
  try {
    return decoder.decode(bytes);
  } catch {
    throw new Unreadable('TEXT_ENCODING', `${says}, and its bytes do not fit that.`);
  }
}

function decoderOf(label: string, says: string) {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    throw new Unreadable('TEXT_ENCODING', `${says}, which is not known here.`);
  }
}

function markOf(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes[2] === 0 && bytes[3] === 0 ? null : 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}
