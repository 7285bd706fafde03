import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { PartsOfFact, RowJson } from '#libs/ledger';
import { textOf, type Block } from './core/index.js';

/** What the entries of this area say of rows that have none of their own: the hash of a text, the hash of all findings. */
export const DOCUMENT_PARTS: readonly PartsOfFact[] = [
  {
    table: 'block',
    column: 'version_id',
    kind: 'version',
    tells: (field) => field === 'textHash',
    field: 'textHash',
    isErased: (blocks, marker) => blocks.length === 1 && blocks[0]!['mark'] === '' && blocks[0]!['text'] === marker,
    told: (blocks): Readonly<Record<string, string>> =>
      // Without a block, or with one at another place, no text is told.
      blocks.length === 0 || !inOrder(blocks) ? {} : { textHash: sha256(textOf(blocks as unknown as readonly Block[])) },
  },
  {
    table: 'finding',
    column: 'comparison_id',
    kind: 'comparison',
    tells: (field) => field === 'findings',
    field: 'findings',
    // One side is gone, and with it the hash over both; what the other side says stands in the text that is left.
    isErased: (findings, marker) =>
      findings.every((finding) => String(finding['cues']) === '' && String(finding['words']) === '') &&
      JSON.stringify(findings).includes(JSON.stringify(marker)),
    told: (findings) => ({ findings: hashOfFindings(findings.map(columnsOf)) }),
  },
];

/** One hash stands for all findings in the entry: they are stored whole and can be hashed again by whoever sees them. */
export function hashOfFindings(findings: readonly object[]): string {
  return sha256(canonicalize(JSON.parse(JSON.stringify(findings))) ?? '');
}

function inOrder(blocks: readonly RowJson[]): boolean {
  return blocks.every(({ number }, i) => number === Number(blocks[0]!['number']) + i);
}

function columnsOf(row: RowJson): object {
  const { number, fate, moved, agreed, published, cues, words } = row;
  return { number, fate, moved, boundParty: row['bound_party'], agreed, published, cues, words };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
