import { crc32, deflateSync } from 'node:zlib';

/**
 * Pictures made here byte by byte, so that a spec knows what lies in them. They are drawn without any library: a PNG of rows of
 * colour, and a JPEG whose pixels are made once by hand (a grey square of eight by eight dots).
 */
export interface Drawn {
  readonly width: number;
  readonly height: number;
  /** 2 colours, 6 colours and how clear they are */
  readonly colours?: 0 | 2 | 6;
  readonly depth?: 8 | 16;
  /** bytes of the pixels; one colour when not given */
  readonly pixels?: (x: number, y: number) => readonly number[];
}

export function chunk(name: string, body: Buffer | string): Buffer {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'latin1') : body;
  const named = Buffer.concat([Buffer.from(name, 'latin1'), bytes]);
  const [length, check] = [Buffer.alloc(4), Buffer.alloc(4)];
  length.writeUInt32BE(bytes.length);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

const PNG = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');

export function pngHead({ width, height, colours = 2, depth = 8 }: Drawn): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([depth, colours, 0, 0, 0], 8);
  return chunk('IHDR', head);
}

/** A PNG with chunks of any sort before its pixels, and bytes of any sort behind its end. */
export function pngOf(drawn: Drawn, before: readonly Buffer[] = [], behind: Buffer = Buffer.alloc(0)): Buffer {
  const { width, height, colours = 2, depth = 8, pixels = () => [200, 60, 30, 255] } = drawn;
  const each = { 0: 1, 2: 3, 6: 4 }[colours];
  const rows = Buffer.alloc((width * each * (depth / 8) + 1) * height);
  let at = 0;
  for (let y = 0; y < height; y++) {
    at++;
    for (let x = 0; x < width; x++) {
      for (const value of pixels(x, y).slice(0, each)) {
        rows[at++] = value;
        if (depth === 16) rows[at++] = 0x80;
      }
    }
  }
  return Buffer.concat([PNG, pngHead(drawn), ...before, chunk('IDAT', deflateSync(rows)), chunk('IEND', ''), behind]);
}

/** A PNG that says to be as large as no screen, of one colour: it packs a thousand to one. */
export function hugePng(side: number): Buffer {
  const idat = deflateSync(Buffer.alloc(side * 3_000 + 3_000), { level: 9 });
  return Buffer.concat([PNG, pngHead({ width: side, height: side }), chunk('IDAT', idat), chunk('IEND', '')]);
}

const segment = (marker: number, body: Buffer | string): Buffer => {
  const bytes = typeof body === 'string' ? Buffer.from(body, 'latin1') : body;
  const head = Buffer.from([0xff, marker, 0, 0]);
  head.writeUInt16BE(bytes.length + 2, 2);
  return Buffer.concat([head, bytes]);
};

/** Every step of brightness counts for one; each table of codes has one or two codes. */
const TABLE = segment(0xdb, Buffer.from([0, ...Array<number>(64).fill(1)]));
const codes = (id: number, values: readonly number[]) =>
  segment(
    0xc4,
    Buffer.from([
      id,
      values.length === 1 ? 1 : 0,
      values.length === 1 ? 0 : values.length,
      ...Array<number>(14).fill(0),
      ...values,
    ]),
  );

export interface JpegParts {
  readonly width?: number;
  readonly height?: number;
  /** 1 grey, 4 as printers print */
  readonly channels?: 1 | 4;
  /** segments before the picture */
  readonly before?: readonly Buffer[];
  readonly behind?: Buffer;
}

/** A JPEG all in the grey of the middle: every block says only that nothing changes, one bit for its brightness and one for its end. */
export function jpegOf({ width = 8, height = 8, channels = 1, before = [], behind = Buffer.alloc(0) }: JpegParts = {}): Buffer {
  const size = Buffer.alloc(5);
  size[0] = 8;
  size.writeUInt16BE(height, 1);
  size.writeUInt16BE(width, 3);
  const ids = Array.from({ length: channels }, (_, i) => i + 1);
  const frame = segment(0xc0, Buffer.concat([size, Buffer.from([channels, ...ids.flatMap((id) => [id, 0x11, 0])])]));
  const scan = segment(0xda, Buffer.from([channels, ...ids.flatMap((id) => [id, 0]), 0, 63, 0]));
  const bits = Math.ceil(width / 8) * Math.ceil(height / 8) * channels * 2;
  const data = Buffer.alloc(Math.ceil(bits / 8));
  if (bits % 8 !== 0) data[data.length - 1] = 0xff >> (bits % 8);
  const tables = [TABLE, codes(0x00, [0]), codes(0x10, [0])];
  const start = Buffer.from([0xff, 0xd8]);
  return Buffer.concat([start, ...before, ...tables, frame, scan, data, Buffer.from([0xff, 0xd9]), behind]);
}

export const app = (number: number, body: Buffer | string): Buffer => segment(0xe0 + number, body);
export const comment = (words: string): Buffer => segment(0xfe, words);

/** Entries of an Exif directory (TIFF 6.0, little end first), texts of any length, and a thumbnail in a second directory. */
export function exifOf(
  texts: Readonly<Record<number, string>>,
  orientation: number,
  thumbnail: Buffer = Buffer.alloc(0),
): Buffer {
  const entries = Object.entries(texts).map(([tag, text]) => ({
    tag: Number(tag),
    type: 2,
    body: Buffer.from(`${text}\0`, 'latin1'),
  }));
  const all = [...entries, { tag: 0x0112, type: 3, body: Buffer.from([orientation, 0, 0, 0]) }].sort((a, b) => a.tag - b.tag);
  const directory = 8 + 2 + all.length * 12 + 4;
  let free = directory;
  const [rows, bodies]: [Buffer[], Buffer[]] = [[], []];
  for (const { tag, type, body } of all) {
    const row = Buffer.alloc(12);
    row.writeUInt16LE(tag, 0);
    row.writeUInt16LE(type, 2);
    row.writeUInt32LE(type === 3 ? 1 : body.length, 4);
    if (body.length <= 4) body.copy(row, 8);
    else {
      row.writeUInt32LE(free, 8);
      bodies.push(body);
      free += body.length;
    }
    rows.push(row);
  }
  const count = Buffer.from([all.length, 0]);
  const next = Buffer.alloc(4);
  if (thumbnail.length > 0) next.writeUInt32LE(free, 0);
  const second = Buffer.alloc(thumbnail.length > 0 ? 2 + 24 + 4 : 0);
  if (thumbnail.length > 0) {
    second.writeUInt16LE(2, 0);
    for (const [i, [tag, value]] of [[0x0201, free + second.length] as const, [0x0202, thumbnail.length] as const].entries()) {
      second.writeUInt16LE(tag, 2 + i * 12);
      second.writeUInt16LE(4, 4 + i * 12);
      second.writeUInt32LE(1, 6 + i * 12);
      second.writeUInt32LE(value, 10 + i * 12);
    }
  }
  return Buffer.concat([Buffer.from('Exif\0\0II*\0\x08\0\0\0', 'latin1'), count, ...rows, next, ...bodies, second, thumbnail]);
}

/** An animated GIF of two pictures of two dots, with what stands in its comments. */
export function gifOf(words = ''): Buffer {
  const colours = [0, 0, 0, 255, 255, 255];
  const picture = [0x21, 0xf9, 4, 0, 10, 0, 0, 0, 0x2c, 0, 0, 0, 0, 2, 0, 2, 0, 0, 2, 3, 0x44, 0x34, 0x05, 0];
  const said = words === '' ? [] : [0x21, 0xfe, words.length, ...Buffer.from(words), 0];
  const head = [...Buffer.from('GIF89a'), 2, 0, 2, 0, 0x80, 0, 0, ...colours];
  const loops = [0x21, 0xff, 11, ...Buffer.from('NETSCAPE2.0'), 3, 1, 0, 0, 0];
  return Buffer.from([...head, ...loops, ...said, ...picture, ...picture, 0x3b]);
}

/** A small lossless WebP of one colour, and chunks of what it says beside its pixels. */
export function webpOf(chunks: readonly (readonly [name: string, body: Buffer])[] = []): Buffer {
  const pixels = Buffer.from('2f0000001007101111888888fe0700', 'hex');
  const riff = (name: string, body: Buffer) => {
    const head = Buffer.alloc(8);
    head.write(name, 'latin1');
    head.writeUInt32LE(body.length, 4);
    return Buffer.concat([head, body, Buffer.alloc(body.length % 2)]);
  };
  const extended = Buffer.alloc(10);
  extended[0] = chunks.reduce((flags, [name]) => flags | ({ EXIF: 8, 'XMP ': 4, ICCP: 32 }[name] ?? 0), 0);
  const icc = chunks.filter(([name]) => name === 'ICCP').map(([name, body]) => riff(name, body));
  const rest = chunks.filter(([name]) => name !== 'ICCP').map(([name, body]) => riff(name, body));
  const inside = Buffer.concat([Buffer.from('WEBP'), riff('VP8X', extended), ...icc, riff('VP8L', pixels), ...rest]);
  return riff('RIFF', inside);
}
