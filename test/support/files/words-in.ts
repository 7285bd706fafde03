import { unzipSync } from 'fflate';
import { extractText, getDocumentProxy } from 'unpdf';

/** What a program that opens the file reads in it, however it is packed: of a page its text without what is not shown. */
export async function shownIn(bytes: Buffer): Promise<string> {
  if (bytes.subarray(0, 4).toString('latin1') === '%PDF') {
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true });
    return text;
  }
  if (bytes.subarray(0, 2).toString('latin1') !== 'PK') return withoutTags(bytes.toString('utf8'));
  const parts = Object.values(unzipSync(new Uint8Array(bytes))).map((part) => Buffer.from(part).toString('utf8'));
  return withoutTags(parts.join('\n'));
}

function withoutTags(text: string): string {
  return text.replaceAll(/<(style|script)[^>]*>[\s\S]*?<\/\1>/g, '').replaceAll(/<[^>]*>/g, '');
}
