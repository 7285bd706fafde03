import { isUtf8 } from 'node:buffer';
import { invalid } from '#libs/kernel';

/**
 * The text of a plain text file, decoded strictly: UTF-8 (a byte-order mark is dropped) or UTF-16 with a byte-order mark.
 * A guess at the encoding could change a word, so nothing is guessed or replaced. `name` is how messages call the file.
 * Refusals: TEXT_NOT_PLAIN (another kind of file), TEXT_ENCODING (says the byte, counted from 0, where it goes wrong).
 */
export function decode(bytes: Uint8Array, name: string): string {
  const encoding = utf16(bytes);
  if (encoding) return decodeUtf16(bytes, encoding, name);
  refuseOtherKinds(bytes, name);
  if (!isUtf8(bytes)) {
    throw invalid(
      'TEXT_ENCODING',
      `${name} is not valid UTF-8 at byte ${firstBadByte(bytes)}. Please save it as UTF-8 and try again.`,
    );
  }
  return new TextDecoder('utf-8').decode(bytes);
}

type Utf16 = 'utf-16le' | 'utf-16be';

/** UTF-32 little-endian begins with the same two bytes as UTF-16, then two zeros; it is left to the check for other kinds. */
function utf16(bytes: Uint8Array): Utf16 | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes[2] === 0 && bytes[3] === 0 ? null : 'utf-16le';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
}

function decodeUtf16(bytes: Uint8Array, encoding: Utf16, name: string): string {
  const bad = firstBadUnit(bytes, encoding);
  if (bad !== null)
    throw invalid('TEXT_ENCODING', `${name} is not valid UTF-16 at byte ${bad}. Please save it as UTF-8 and try again.`);
  return new TextDecoder(encoding).decode(bytes);
}

/** The first byte of a half character: an odd last byte, or a surrogate without its other half. */
function firstBadUnit(bytes: Uint8Array, encoding: Utf16): number | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const unit = (at: number) => view.getUint16(at, encoding === 'utf-16le') & 0xfc00;
  const end = bytes.length - (bytes.length % 2);
  for (let at = 0; at < end; at += 2) {
    if (unit(at) === 0xdc00) return at;
    if (unit(at) !== 0xd800) continue;
    if (at + 4 > end || unit(at + 2) !== 0xdc00) return at;
    at += 2;
  }
  return end === bytes.length ? null : end;
}

const KINDS: readonly (readonly [bytes: readonly number[], kind: string])[] = [
  [[0x25, 0x50, 0x44, 0x46, 0x2d], 'a PDF'],
  [[0x50, 0x4b, 0x03, 0x04], 'a Word, OpenDocument or zip file'],
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], 'an old Word file'],
  [[0x7b, 0x5c, 0x72, 0x74, 0x66], 'a rich text file'],
];

function refuseOtherKinds(bytes: Uint8Array, name: string): void {
  const kind = KINDS.find(([start]) => start.every((byte, i) => bytes[i] === byte))?.[1];
  if (kind)
    throw invalid('TEXT_NOT_PLAIN', `${name} is ${kind}. Please save its words as plain text (.txt or .md) and try again.`);
  const zero = bytes.indexOf(0);
  if (zero < 0) return;
  throw invalid('TEXT_NOT_PLAIN', `${name} is not plain text: byte ${zero} is zero. Please give a .txt or .md file in UTF-8.`);
}

const BLOCK = 65_536;

/** Where UTF-8 first breaks (RFC 3629): block by block, then character by character in the block that is not valid. */
function firstBadByte(bytes: Uint8Array): number {
  const valid = (from: number, to: number) => isUtf8(bytes.subarray(from, to));
  let good = 0;
  for (let end = 0; end < bytes.length; good = end) {
    end = characterStart(bytes, Math.min(good + BLOCK, bytes.length));
    if (!valid(good, end)) break;
  }
  for (;;) {
    const length = [1, 2, 3, 4].find((size) => good + size <= bytes.length && valid(good, good + size));
    if (!length) return good;
    good += length;
  }
}

/** A block ends before a character, not inside one. */
function characterStart(bytes: Uint8Array, at: number): number {
  let start = at;
  while (start > at - 3 && start < bytes.length && (bytes[start]! & 0xc0) === 0x80) start -= 1;
  return start;
}
