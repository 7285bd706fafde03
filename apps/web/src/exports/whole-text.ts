import { createHash } from 'node:crypto';
import type { ComparedText } from '../comparison/comparison.query.js';

/** What stands in the place of a text that was erased: one paragraph of nothing else. */
const ERASED = /^\[erased: [a-z ]+\]$/;

/**
 * The text of a version when this reader is shown all of it, else null: its blocks put together again as the record says
 * (text-hash.words.ts) have to give the hash that stands on the record. Null also of a text that was erased.
 */
export function wholeText({ text, textHash }: Pick<ComparedText, 'text' | 'textHash'>): string | null {
  const whole = text.map((block, nth) => gap(text[nth - 1]?.kind, block.kind) + block.mark + block.text).join('');
  if (ERASED.test(whole)) return null;
  return createHash('sha256').update(whole, 'utf8').digest('hex') === textHash ? whole : null;
}

function gap(before: string | undefined, kind: string): string {
  if (before === undefined) return '';
  return before === kind && (kind === 'LIST_ITEM' || kind === 'TABLE_ROW') ? '\n' : '\n\n';
}
