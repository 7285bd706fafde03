import { deflateSync } from 'node:zlib';
import { app, chunk, comment, exifOf, gifOf, jpegOf, pngOf, webpOf } from './pictures.js';

/** Words planted where pictures keep what they tell of people. Every one of them stands in a picture below, packed in one. */
export const PICTURE_CANARIES: string[] = [];

function canary(where: string): string {
  const word = `CANARY-picture-${where}`;
  if (!PICTURE_CANARIES.includes(word)) PICTURE_CANARIES.push(word);
  return word;
}

const xmp = (word: string) =>
  `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/" dc:creator="${word}"/></rdf:RDF></x:xmpmeta>`;

/** Tags of Exif that name somebody, something or some place: artist, copyright, description, camera, program, computer, moment, comment, owner, serial number. */
const TAGS: Readonly<Record<number, string>> = {
  0x010e: 'exif-description',
  0x010f: 'exif-make',
  0x0110: 'exif-camera',
  0x0131: 'exif-program',
  0x0132: 'exif-moment',
  0x013b: 'exif-artist',
  0x013c: 'exif-computer',
  0x8298: 'exif-copyright',
  0x9286: 'exif-comment',
  0xa430: 'exif-owner',
  0xa431: 'exif-serial',
};

function exif(where: string): Buffer {
  const texts = Object.fromEntries(Object.entries(TAGS).map(([tag, name]) => [tag, canary(`${name}-${where}`)]));
  const thumbnail = jpegOf({ before: [comment(canary(`thumbnail-${where}`))] });
  return Buffer.concat([exifOf(texts, 1, thumbnail), Buffer.from(`GPS ${canary(`exif-place-${where}`)}`)]);
}

/** A profile of colours has a head, a list of tags, and among them what it says of itself in words; its tables are left out. */
function profile(word: string): Buffer {
  const said = Buffer.concat([Buffer.from('desc\0\0\0\0'), Buffer.from([0, 0, 0, word.length + 1]), Buffer.from(`${word}\0`)]);
  const bytes = Buffer.alloc(128 + 4 + 12);
  bytes.writeUInt32BE(bytes.length + said.length, 0);
  bytes.write('mntrRGB XYZ ', 12, 'latin1');
  bytes.write('acsp', 36, 'latin1');
  bytes.writeUInt32BE(1, 128);
  bytes.write('desc', 132, 'latin1');
  bytes.writeUInt32BE(144, 136);
  bytes.writeUInt32BE(said.length, 140);
  return Buffer.concat([bytes, said]);
}

/** Pictures that can be drawn, of each kind that is taken, that say in each place they have who made them, where and with what. */
export function telltalePictures(): readonly { readonly name: string; readonly bytes: Buffer }[] {
  const jpeg = jpegOf({
    width: 64,
    height: 48,
    before: [
      app(0, `JFXX\0\x10${canary('jfxx-thumbnail')}`),
      app(1, exif('jpeg')),
      app(1, `http://ns.adobe.com/xap/1.0/\0${xmp(canary('xmp-jpeg'))}`),
      app(2, Buffer.concat([Buffer.from('ICC_PROFILE\0\x01\x01', 'latin1'), profile(canary('icc-jpeg'))])),
      app(13, iptc(canary('iptc'))),
      app(11, canary('maker-note')),
      comment(canary('comment')),
    ],
    behind: Buffer.from(`PK\x03\x04${canary('behind-jpeg')}<html>`),
  });
  const packed = (word: string) => deflateSync(Buffer.from(word));
  const png = pngOf(
    { width: 64, height: 48 },
    [
      chunk('iCCP', Buffer.concat([Buffer.from(`${canary('icc-name')}\0\0`), packed(canary('icc-packed'))])),
      chunk('tEXt', `Author\0${canary('png-text')}`),
      chunk('zTXt', Buffer.concat([Buffer.from('Comment\0\0'), packed(canary('png-packed'))])),
      chunk('iTXt', `XML:com.adobe.xmp\0\0\0\0\0${xmp(canary('xmp-png'))}`),
      chunk('eXIf', exif('png').subarray(6)),
      chunk('prVt', canary('png-private')),
    ],
    Buffer.from(canary('behind-png')),
  );
  const webp = webpOf([
    ['ICCP', profile(canary('icc-webp'))],
    ['EXIF', exif('webp').subarray(6)],
    ['XMP ', Buffer.from(xmp(canary('xmp-webp')))],
  ]);
  return [
    { name: `${canary('name-jpeg')}.jpg`, bytes: jpeg },
    { name: `${canary('name-png')}.png`, bytes: png },
    { name: `${canary('name-webp')}.webp`, bytes: webp },
    { name: `${canary('name-gif')}.gif`, bytes: gifOf(canary('gif-comment')) },
  ];
}

/** What newsrooms write into a picture: a block of Photoshop with the name of whoever made it (IPTC 2:80). */
function iptc(word: string): Buffer {
  const said = Buffer.concat([Buffer.from([0x1c, 2, 80, 0, word.length]), Buffer.from(word)]);
  const head = Buffer.from('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0\0\0', 'latin1');
  head[head.length - 1] = said.length;
  return Buffer.concat([head, said, Buffer.alloc(said.length % 2)]);
}

// Every word is planted, whether or not a spec asks for the pictures first.
void telltalePictures();
