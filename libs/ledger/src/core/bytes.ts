const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

export function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return compareBytes(a, b) === 0;
}

/** The order of the bytes as numbers; of two where one begins the other, the shorter comes first. */
export function compareBytes(a: Uint8Array, b: Uint8Array): number {
  for (let i = 0; i < a.length && i < b.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return a.length - b.length;
}

/** UTF-8 (RFC 3629). By hand: a core has no TextEncoder. A lone surrogate must have been refused before. */
export function utf8(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 3);
  let length = 0;
  for (const char of text) {
    const point = char.codePointAt(0)!;
    if (point < 0x80) bytes[length++] = point;
    else {
      const more = point < 0x800 ? 1 : point < 0x10000 ? 2 : 3;
      bytes[length++] = ((0xff << (7 - more)) & 0xff) | (point >> (6 * more));
      for (let shift = 6 * (more - 1); shift >= 0; shift -= 6) bytes[length++] = 0x80 | ((point >> shift) & 0x3f);
    }
  }
  return bytes.slice(0, length);
}

/** The text, or null when the bytes are no UTF-8: cut characters, overlong spellings and surrogates are none. */
export function fromUtf8(bytes: Uint8Array): string | null {
  const percent: string[] = [];
  for (let at = 0; at < bytes.length;) {
    let end = at;
    while (end < bytes.length && end - at < 4096 && bytes[end]! < 0x80 && bytes[end] !== PERCENT) end++;
    if (end > at) percent.push(String.fromCharCode(...bytes.subarray(at, end)));
    else percent.push('%' + bytes[end++]!.toString(16).padStart(2, '0'));
    at = end;
  }
  try {
    return decodeURIComponent(percent.join(''));
  } catch {
    return null;
  }
}

/** Base 64 with padding (RFC 4648, section 4). */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const word = (bytes[i]! << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const sextets = Math.min(4, bytes.length - i + 1);
    for (let s = 0; s < 4; s++) text += s < sextets ? BASE64[(word >> (18 - 6 * s)) & 63]! : '=';
  }
  return text;
}

/** The bytes, or null when the text is not their one spelling: other alphabets, lost padding and stray bits are refused. */
export function fromBase64(text: string): Uint8Array | null {
  if (text.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(text)) return null;
  const sextets = text.replace(/=+$/, '');
  const bytes = new Uint8Array(Math.floor((sextets.length * 3) / 4));
  let word = 0;
  let bits = 0;
  let length = 0;
  for (const char of sextets) {
    word = ((word << 6) | BASE64.indexOf(char)) & 0xffff;
    bits += 6;
    if (bits >= 8) bytes[length++] = (word >> (bits -= 8)) & 0xff;
  }
  return toBase64(bytes) === text ? bytes : null;
}

export function toHex(bytes: Uint8Array): string {
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A natural number without sign, space or leading zero, below 2^63; null when it is anything else. */
export function fromDecimal(text: string): bigint | null {
  if (!/^(0|[1-9][0-9]{0,18})$/.test(text)) return null;
  const number = BigInt(text);
  return number < 1n << 63n ? number : null;
}

const PERCENT = 0x25;
