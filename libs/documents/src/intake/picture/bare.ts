/** What a cleaned picture is: made anew from pixels, with nothing beside them. */
export interface BarePicture {
  readonly type: BareType;
  readonly width: number;
  readonly height: number;
}

export const BARE_TYPES = ['jpeg', 'png'] as const;
export type BareType = (typeof BARE_TYPES)[number];

/**
 * Reads what a picture consists of, piece by piece, and answers only when every piece is needed to draw it: null when there is anything
 * else, before, between or behind. It is asked of what a cleaner gives and never of what came from outside, so it knows
 * no more than the cleaner writes.
 */
export function bareOf(bytes: Buffer): BarePicture | null {
  return png(bytes) ?? jpeg(bytes);
}

const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
/** Of a PNG (third edition, section 5.6): the head, the colours, which of them is clear, the pixels, the end. */
const PNG_NEEDED = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'];
/** How many dots a metre has: the cleaner writes a thousand, and never what the picture said. */
const PNG_DENSITY = Buffer.from('000003e8000003e801', 'hex');

function png(bytes: Buffer): BarePicture | null {
  if (!bytes.subarray(0, 8).equals(PNG)) return null;
  let found: BarePicture | null = null;
  for (let at = 8; at + 12 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    const name = bytes.toString('latin1', at + 4, at + 8);
    const body = bytes.subarray(at + 8, at + 8 + length);
    const end = at + 12 + length;
    if (end > bytes.length || !(PNG_NEEDED.includes(name) || (name === 'pHYs' && body.equals(PNG_DENSITY)))) return null;
    if ((name === 'IHDR') !== (at === 8)) return null;
    if (name === 'IHDR') {
      if (length !== 13) return null;
      found = { type: 'png', width: body.readUInt32BE(0), height: body.readUInt32BE(4) };
    }
    if (name === 'IEND') return length === 0 && end === bytes.length ? found : null;
    at = end;
  }
  return null;
}

/** Of a JPEG (ITU-T T.81, table B.1): tables of numbers, frames, scans and how often to begin anew; the last byte of each marker. */
const JPEG_NEEDED: readonly number[] = [0xdb, 0xc4, 0xdd];
/** APP0, which says JFIF and no more: version 1.1, no density of its own, no thumbnail. */
const JFIF = /^JFIF\0\x01[\x01\x02](?:\0\0\x01\0\x01|\x01\0\x48\0\x48)\0\0$/;

function jpeg(bytes: Buffer): BarePicture | null {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return null;
  let found: BarePicture | null = null;
  for (let at = 2; at + 2 <= bytes.length;) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1]!;
    if (marker === 0xd9) return at + 2 === bytes.length ? found : null;
    if (at + 4 > bytes.length) return null;
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    const body = bytes.subarray(at + 4, end);
    if (end > bytes.length) return null;
    const framed = marker === 0xc0 || marker === 0xc2;
    if (framed && found === null && body.length >= 6) {
      found = { type: 'jpeg', height: body.readUInt16BE(1), width: body.readUInt16BE(3) };
    } else if (!(JPEG_NEEDED.includes(marker) || marker === 0xda || (marker === 0xe0 && JFIF.test(body.toString('latin1'))))) {
      return null;
    }
    at = marker === 0xda ? endOfScan(bytes, end) : end;
  }
  return null;
}

/** Within a scan 0xff is followed by 0, or by a mark to begin anew. */
function endOfScan(bytes: Buffer, from: number): number {
  for (let at = bytes.indexOf(0xff, from); at !== -1; at = bytes.indexOf(0xff, at + 2)) {
    const next = bytes[at + 1];
    if (next !== 0 && !(next !== undefined && next >= 0xd0 && next <= 0xd7)) return at;
  }
  return bytes.length;
}
