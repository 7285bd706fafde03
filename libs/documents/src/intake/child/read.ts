import { readDocx } from '../docx/docx.js';
import { decodeText } from '../format/decode.js';
import { readingOf, type Reading } from '../format/reading.js';
import { sniff } from '../format/sniff.js';
import { Unreadable } from '../format/unreadable.js';
import { Zip } from '../format/zip.js';

/** Reads one file, whatever it is. Readers that need a large package are loaded when they are needed. */
export async function readBytes(bytes: Buffer, name: string | null, charset: string | null = null): Promise<Reading> {
  const reading = await byKind(bytes, name, charset);
  const found = [reading.parts, reading.before ?? [], reading.comments, reading.attachments];
  if (reading.kind !== 'image' && found.every((each) => each.length === 0)) {
    throw new Unreadable('NO_TEXT', 'it holds no words that can be read.');
  }
  return reading;
}

async function byKind(bytes: Buffer, name: string | null, charset: string | null): Promise<Reading> {
  const kind = sniff(bytes, name);
  switch (kind) {
    case 'zip':
      return readZip(bytes);
    case 'pdf':
      return (await import('../pdf/pdf.js')).readPdf(bytes);
    case 'html':
      return (await import('../html/html.js')).readHtml(decodeText(bytes, charset ?? charsetOf(bytes)));
    case 'markdown':
      return (await import('../markdown.js')).readMarkdown(decodeText(bytes, charset));
    case 'text':
      return (await import('../text.js')).readPlain(decodeText(bytes, charset));
    case 'email':
      return (await import('../eml.js')).readEmail(bytes);
    case 'image':
      return readingOf('image', {
        notices: [
          'No words are read from a picture. It can be put with a source, as what can be seen there; it is no version of a document.',
        ],
      });
  }
}

async function readZip(bytes: Buffer): Promise<Reading> {
  const zip = new Zip(bytes);
  const type = zip.has('mimetype') ? zip.read('mimetype')!.toString('latin1').trim() : '';
  if (type.startsWith('application/vnd.oasis.opendocument') || (zip.has('content.xml') && zip.has('META-INF/manifest.xml'))) {
    return (await import('../odt/odt.js')).readOdt(zip);
  }
  if (zip.has('[Content_Types].xml') || zip.has('word/document.xml')) return readDocx(zip);
  throw new Unreadable('FILE_KIND', 'it is a zip file, not a document. Please unpack it and give the documents in it.');
}

/** HTML says its encoding within its first 1,024 bytes (HTML standard, 4.2.5.4). */
function charsetOf(bytes: Buffer): string | null {
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w-]{1,40})/i.exec(bytes.subarray(0, 1024).toString('latin1'))?.[1] ?? null;
}
