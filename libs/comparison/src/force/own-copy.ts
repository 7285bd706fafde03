/**
 * The same text in memory of its own. A piece that was cut out of a document can keep the whole document alive for as long as the piece
 * is kept, so that what outlives a comparison is copied first.
 */
export function ownCopy(text: string): string {
  let copy = '';
  for (let at = 0; at < text.length; at += PIECE) {
    const units = Array.from({ length: Math.min(PIECE, text.length - at) }, (_, i) => text.charCodeAt(at + i));
    copy += String.fromCharCode(...units);
  }
  return copy;
}

const PIECE = 1000;
