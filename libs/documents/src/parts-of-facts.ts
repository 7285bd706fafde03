import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { LevelByParent, NamedPart, PartsOfFact, RowJson } from '#libs/ledger';
import { entryFields } from '#libs/ledger/core';
import { arePlaced, textOf, type Block } from './core/index.js';

/** What the entries of this area say of rows that have none of their own: the hash of a text, the hash of all findings. */
export const DOCUMENT_PARTS: readonly PartsOfFact[] = [
  {
    table: 'block',
    column: 'version_id',
    kind: 'version',
    tells: (field) => field === 'textHash',
    field: 'textHash',
    isErased: ([block, ...more], marker) =>
      more.length === 0 &&
      block?.['kind'] === 'paragraph' &&
      block['mark'] === '' &&
      block['text'] === marker &&
      arePlaced([block] as unknown as readonly Block[]),
    told: (rows): Readonly<Record<string, string>> => {
      const blocks = rows as unknown as readonly Block[];
      // Without a block, or with one at another place, no text is told.
      return blocks.length === 0 || !arePlaced(blocks) ? {} : { textHash: sha256(textOf(blocks)) };
    },
  },
  {
    table: 'finding',
    column: 'comparison_id',
    kind: 'comparison',
    tells: (field) => field === 'findings',
    field: 'findings',
    // One side is gone, and with it the hash over both; what the other side says stands in the text that is left.
    isErased: (findings, marker) =>
      findings.every(
        (finding) =>
          String(finding['cues']) === '' &&
          String(finding['words']) === '' &&
          isListOfClauses(finding['agreed']) &&
          isListOfClauses(finding['published']),
      ) && JSON.stringify(findings).includes(JSON.stringify(marker)),
    told: (findings) => ({ findings: hashOfFindings(findings.map(columnsOf)) }),
  },
  {
    table: 'version_file',
    column: 'version_id',
    kind: 'version',
    tells: (field) => ['fileHash', 'reader', 'taken', 'changesHash', 'noticesHash'].includes(field),
    field: 'textHash',
    // The row stays, and with the text its hashes and notices go.
    told: (files): Readonly<Record<string, string>> => {
      const [file, ...more] = files;
      if (!file || more.length > 0) return {};
      const { reader, taken, file_hash: fileHash, changes_hash: changesHash } = file;
      const said = Object.entries({ fileHash, reader, taken, changesHash }).filter(([, value]) => value !== null);
      const notices = toldOfNotices(file['notices'] as readonly string[]);
      return { ...Object.fromEntries(said.map(([name, value]) => [name, String(value)])), ...notices };
    },
  },
  {
    table: 'version_capture',
    column: 'version_id',
    kind: 'version',
    tells: (field) => field === 'captureHash',
    field: 'textHash',
    // That it was captured stays when the text goes, and nothing that tells of the bytes.
    isErased: (captures) => captures.length === 1 && captures[0]!['bytes_hash'] === null && captures[0]!['size'] === null,
    told: (captures): Readonly<Record<string, string>> => {
      const [capture, ...more] = captures;
      if (!capture || more.length > 0) return {};
      const { status, size, exchange } = capture;
      const [fetchedAt, bytesHash] = [new Date(String(capture['fetched_at'])), capture['bytes_hash']];
      return { captureHash: hashOfCapture({ fetchedAt, status, size, bytesHash, exchange }) };
    },
  },
  {
    table: 'tracked_change',
    beside: 'file_comment',
    column: 'version_id',
    kind: 'version',
    tells: (field) => field === 'changesHash',
    field: 'textHash',
    isErased: (changes) => changes.length === 0,
    told: (changes, comments): Readonly<Record<string, string>> =>
      isNumbered(changes) && isNumbered(comments)
        ? { changesHash: hashOfEvidence(changes.map(changeOf), comments.map(commentOf)) }
        : {},
  },
  {
    table: 'email_header',
    column: 'version_id',
    kind: 'version',
    tells: (field) => field === 'headHash',
    field: 'textHash',
    isErased: (lines) => lines.length === 0,
    told: (lines): Readonly<Record<string, string>> =>
      lines.length > 0 && isNumbered(lines)
        ? { headHash: hashOfHead(lines.map(({ name, says }) => ({ name: String(name), value: String(says) }))) }
        : {},
  },
  ...(['image', 'original'] as const).map((field): PartsOfFact => ({
    table: 'picture_file',
    column: 'picture_id',
    kind: 'picture',
    tells: (name) => name === field,
    field,
    // The place of the bytes stays, with none in it.
    isErased: (files) => files.length === 1 && files[0]![field] === sha256(''),
    told: (files) => Object.fromEntries(files.filter((file) => file[field] !== null).map((file) => [field, String(file[field])])),
  })),
];

/** Of a finding, all findings of a comparison tell nothing of its id: without its number a verdict could be put under another one. */
export const DOCUMENT_NAMED: readonly NamedPart[] = [
  {
    kind: 'confirmation',
    column: 'finding_id',
    table: 'finding',
    told: ({ number }) => entryFields(toldOfFinding({ number: Number(number) })),
  },
];

/** What the entry of a verdict says of the finding that it is about. */
export function toldOfFinding({ number }: { readonly number: number }): object {
  return { finding: { number } };
}

/**
 * What is released with something else and not named in the entry of that: the blocks of a text, all of them alike, and a finding with the
 * verdict on it that came after the comparison was released.
 */
export const DOCUMENT_LEVELS: readonly LevelByParent[] = [
  { table: 'block', parent: 't.version_id', alike: 't.version_id' },
  {
    table: 'finding',
    parent: 'case when exists (select from confirmation c where c.finding_id = t.id) then t.comparison_id end',
    alike: 't.id',
  },
  { table: 'confirmation', parent: '(select f.comparison_id from finding f where f.id = t.finding_id)', alike: 't.finding_id' },
];

/** One hash stands for the head of an e-mail, line by line as its reader told it. */
export function hashOfHead(lines: readonly { readonly name: string; readonly value: string }[]): string {
  return sha256(canonicalize(lines.map(({ name, value }) => ({ name, value }))) ?? '');
}

/** One hash stands for what a reader told of a file beside its text. Where it told nothing, the entry says nothing, as all did before. */
export function toldOfNotices(notices: readonly string[]): { readonly noticesHash?: string } {
  return notices.length === 0 ? {} : { noticesHash: sha256(canonicalize(notices) ?? '') };
}

/** One hash stands for the tracked changes and comments of a file, as its reader told them. */
export function hashOfEvidence(changes: readonly object[], comments: readonly object[]): string {
  return sha256(canonicalize({ changes, comments: comments.map(withoutNull) }) ?? '');
}

/** What a comment hangs on is one text or two; where it is one, it is told as it was before two could be told apart. */
function withoutNull(comment: object): object {
  const { onBefore, ...rest } = comment as { readonly onBefore?: unknown };
  return onBefore == null ? rest : { ...rest, onBefore };
}

/** One hash stands for all that is kept of a capture. */
export function hashOfCapture({ fetchedAt, ...rest }: { readonly fetchedAt: Date; readonly [more: string]: unknown }): string {
  return sha256(canonicalize({ ...rest, fetchedAt: fetchedAt.toISOString() }) ?? '');
}

function changeOf(row: RowJson): object {
  const { kind, words: text, locator: at } = row;
  return {
    kind,
    author: row['author_named'],
    dated: row['dated_in_file'],
    text,
    what: row['change_of'],
    at,
    before: row['words_before'],
    after: row['words_after'],
  };
}

function commentOf(row: RowJson): object {
  const { says: text, hangs_on: on, hangs_on_before: onBefore, locator: at } = row;
  return { author: row['author_named'], dated: row['dated_in_file'], text, on, onBefore, at };
}

/** The clauses of one side of a finding, with nothing else in them. */
function isListOfClauses(side: unknown): boolean {
  const fields = 'end,id,number,start,text';
  return Array.isArray(side) && side.every((clause: object) => Object.keys(clause).sort().join() === fields);
}

/** From 1 on. */
function isNumbered(rows: readonly RowJson[]): boolean {
  return rows.every(({ number }, i) => number === i + 1);
}

/** One hash stands for all findings in the entry: they are stored whole and can be hashed again by whoever sees them. */
export function hashOfFindings(findings: readonly object[]): string {
  return sha256(canonicalize(JSON.parse(JSON.stringify(findings))) ?? '');
}

function columnsOf(row: RowJson): object {
  const { number, fate, moved, agreed, published, cues, words } = row;
  return { number, fate, moved, boundParty: row['bound_party'], agreed, published, cues, words };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
