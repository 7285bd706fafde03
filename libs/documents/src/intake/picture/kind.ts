import { sniff, type Sniffed } from '../format/sniff.js';
import { Unreadable } from '../format/unreadable.js';

/** The pictures that can be drawn here. */
export type PictureKind = 'jpeg' | 'png' | 'webp' | 'gif';

/**
 * What the file begins with decides, never its name; nothing else that the library could open is tried.
 * Refuses FILE_EMPTY, and PICTURE_KIND with what the file is and what would help.
 */
export function pictureKind(bytes: Buffer): PictureKind {
  if (bytes.length === 0) throw new Unreadable('FILE_EMPTY', 'it is empty.');
  const head = bytes.toString('latin1', 0, 12);
  if (head.startsWith('\xff\xd8\xff')) return 'jpeg';
  if (head.startsWith('\x89PNG\r\n\x1a\n')) return 'png';
  if (head.startsWith('GIF87a') || head.startsWith('GIF89a')) return 'gif';
  if (head.startsWith('RIFF') && head.endsWith('WEBP')) return 'webp';
  const [is] = OTHER_PICTURES.find(([, magic]) => magic.test(head)) ?? [sayOther(bytes)];
  throw new Unreadable('PICTURE_KIND', `it is ${is}. Pictures are JPEG, PNG, WebP or GIF.`);
}

const OTHER_PICTURES = [
  ['a TIFF picture. Save it as JPEG or PNG', /^(?:II\*\0|MM\0\*)/],
  [
    'a HEIC or AVIF picture, as some phones take them. Save it as JPEG, or take a picture of the screen that shows it',
    /^.{4}ftyp(?:heic|heix|mif1|avif)/s,
  ],
] as const;

/** What is sent as a picture and is none, as far as its content tells. */
function sayOther(bytes: Buffer): string {
  try {
    return SAID[sniff(bytes, null)];
  } catch (error) {
    if (error instanceof Unreadable) return 'no picture that can be drawn here';
    throw error;
  }
}

const asFile = 'It can go with your files as it is, as a document';
const SAID: Readonly<Record<Sniffed, string>> = {
  pdf: `a PDF. ${asFile}; of one of its pages, take a picture of the screen`,
  zip: `a packed file, such as a Word document. ${asFile}`,
  html: `a web page. ${asFile}; to show how it looked, take a picture of the screen`,
  email: `an e-mail. ${asFile}`,
  markdown: `a text. ${asFile}`,
  text: `a text. ${asFile}`,
  image: 'no picture that can be drawn here',
};
