import { Unreadable } from '../format/unreadable.js';
import { PICTURE_MOST_PIXELS, PICTURE_MOST_SIDE, PNG_MOST_BYTES, type CleanedPicture } from './cleaned.js';
import { pictureKind } from './kind.js';

/** The little of `sharp` that is used. It is machine code, made for some systems only, so it is asked for when a picture is there. */
interface Pixels {
  autoOrient(): Pixels;
  resize(size: object): Pixels;
  toColourspace(space: string): Pixels;
  flatten(over: object): Pixels;
  raw(how: object): Pixels;
  jpeg(how: object): Pixels;
  png(how: object): Pixels;
  metadata(): Promise<{ readonly width: number; readonly height: number; readonly pages?: number }>;
  toBuffer(how: { readonly resolveWithObject: true }): Promise<{ readonly data: Buffer; readonly info: RawInfo }>;
}

interface RawInfo {
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

interface Sharp {
  (bytes: Buffer, how: object): Pixels;
  block(what: { readonly operation: readonly string[] }): void;
  unblock(what: { readonly operation: readonly string[] }): void;
  cache(on: boolean): void;
}

/**
 * Makes a picture anew: decoded to pixels, turned the way it is meant to be seen, made smaller where it is large, and written from the
 * pixels alone, so that nothing the file said beside them can come along. Refuses PICTURE_KIND, PICTURE_TOO_LARGE,
 * PICTURE_BROKEN and PICTURE_NOT_HERE.
 */
export async function cleanPicture(bytes: Buffer): Promise<CleanedPicture> {
  const kind = pictureKind(bytes);
  const sharp = await cleaner();
  const { pixels, pages, large } = await pixelsOf(sharp, bytes);
  const again = () => sharp(pixels.data, { raw: pixels.info, limitInputPixels: PICTURE_MOST_SIDE ** 2 });
  const { width, height, channels } = pixels.info;
  const drawn = kind === 'png' || kind === 'gif' || channels === 4;
  const png = drawn ? await again().png({ compressionLevel: 9 }).toBuffer({ resolveWithObject: true }) : null;
  const lossless = png !== null && png.data.length <= PNG_MOST_BYTES;
  const notices = [
    ...(pages > 1 || isAnimated(bytes) ? ['It holds several pictures, and moves. Only the first of them is kept.'] : []),
    ...(large ? [`It is shown smaller than it came: its longer side has ${PICTURE_MOST_SIDE} dots.`] : []),
    ...(channels === 4 && !lossless ? ['Where it was clear, it is white.'] : []),
  ];
  if (lossless) return { type: 'png', width, height, bytes: png.data, notices };
  const white = again().flatten({ background: '#ffffff' });
  const jpeg = await white.jpeg({ quality: 88, chromaSubsampling: '4:4:4' }).toBuffer({ resolveWithObject: true });
  return { type: 'jpeg', width, height, bytes: jpeg.data, notices };
}

async function pixelsOf(sharp: Sharp, bytes: Buffer) {
  try {
    const how = { limitInputPixels: PICTURE_MOST_PIXELS, failOn: 'error', sequentialRead: true };
    const { pages = 1, width, height } = await sharp(bytes, { ...how, limitInputPixels: false }).metadata();
    if (width * height > PICTURE_MOST_PIXELS) {
      const most = PICTURE_MOST_PIXELS / 1_000_000;
      throw new Unreadable(
        'PICTURE_TOO_LARGE',
        `it has ${width} by ${height} dots, and a picture may have ${most} million in all. Please save it smaller.`,
      );
    }
    const inside = { width: PICTURE_MOST_SIDE, height: PICTURE_MOST_SIDE, fit: 'inside', withoutEnlargement: true };
    const pixels = await sharp(bytes, how)
      .autoOrient()
      .resize(inside)
      .toColourspace('srgb')
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return { pixels, pages, large: Math.max(width, height) > PICTURE_MOST_SIDE };
  } catch (error) {
    if (error instanceof Unreadable) throw error;
    throw new Unreadable(
      'PICTURE_BROKEN',
      'it is damaged or cut short, so it cannot be drawn. Please save it anew and send that.',
    );
  }
}

/** A PNG says before its pixels that more pictures follow them; to the library it is one picture. */
function isAnimated(bytes: Buffer): boolean {
  const pixelsAt = bytes.indexOf('IDAT', 0, 'latin1');
  return bytes[0] === 0x89 && bytes.subarray(0, pixelsAt === -1 ? 0 : pixelsAt).includes('acTL');
}

const LOADERS = [
  'VipsForeignLoadJpegBuffer',
  'VipsForeignLoadPngBuffer',
  'VipsForeignLoadWebpBuffer',
  'VipsForeignLoadNsgifBuffer',
];

async function cleaner(): Promise<Sharp> {
  const name: string = 'sharp';
  const loaded = (await import(name).catch(() => null)) as { readonly default: Sharp } | null;
  if (loaded === null) throw new Unreadable('PICTURE_NOT_HERE', 'this server has no program to clean pictures with.');
  const sharp = loaded.default;
  sharp.cache(false);
  sharp.block({ operation: ['VipsForeignLoad'] });
  sharp.unblock({ operation: LOADERS });
  return sharp;
}
