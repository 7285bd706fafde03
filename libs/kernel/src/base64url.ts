const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** UTF-8 text as base64url without padding (RFC 4648, section 5). By hand: a core has neither Buffer nor btoa. */
export function toBase64url(text: string): string {
  const bytes = utf8(text);
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b, c] = bytes.slice(i, i + 3);
    const word = (a << 16) | ((b ?? 0) << 8) | (c ?? 0);
    const sextets = b === undefined ? 2 : c === undefined ? 3 : 4;
    for (let s = 0; s < sextets; s++) out += ALPHABET.charAt((word >> (18 - 6 * s)) & 63);
  }
  return out;
}

/** The text, or null when it is not base64url of UTF-8 in its one canonical spelling (no padding, no stray bits). */
export function fromBase64url(encoded: string): string | null {
  const bytes: number[] = [];
  let word = 0;
  let bits = 0;
  for (const char of encoded) {
    const sextet = ALPHABET.indexOf(char);
    if (sextet < 0) return null;
    word = ((word << 6) | sextet) & 0xffff;
    bits += 6;
    if (bits >= 8) bytes.push((word >> (bits -= 8)) & 255);
  }
  const text = fromUtf8(bytes);
  return text !== null && toBase64url(text) === encoded ? text : null;
}

function utf8(text: string): number[] {
  const percent = encodeURIComponent(text.toWellFormed());
  const bytes: number[] = [];
  for (let i = 0; i < percent.length; i++) {
    if (percent[i] !== '%') bytes.push(percent.charCodeAt(i));
    else bytes.push(parseInt(percent.slice(i + 1, (i += 2) + 1), 16));
  }
  return bytes;
}

function fromUtf8(bytes: readonly number[]): string | null {
  try {
    return decodeURIComponent(bytes.map((byte) => '%' + byte.toString(16).padStart(2, '0')).join(''));
  } catch {
    return null;
  }
}
