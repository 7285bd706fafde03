/** What part of a document a block is. */
export const BLOCK_KINDS = ['heading', 'paragraph', 'list_item', 'table_row', 'quote', 'footnote'] as const;

export type BlockKind = (typeof BLOCK_KINDS)[number];

/**
 * One block of a version. `mark` is what stood before its words (`## `, `- `, `1.2 `), as text; `starts` and `ends` are where
 * mark and words stand in the version's text, in UTF-16 code units.
 */
export interface Block {
  readonly number: number;
  readonly kind: BlockKind;
  readonly mark: string;
  readonly text: string;
  readonly starts: number;
  readonly ends: number;
}

/**
 * Reads plain text or Markdown as blocks. Wrapped lines become one line and runs of spaces one space: how a text was laid
 * out is not what it says. `text` has been through plainText.
 */
export function blocksOf(text: string): readonly Block[] {
  const raw: RawBlock[] = [];
  let open: RawBlock | null = null;
  for (const line of text.split('\n')) {
    if (line.trim() === '') {
      open = null;
      continue;
    }
    const begun = begin(line);
    if (begun) {
      raw.push((open = begun));
    } else if (open && !ENDS_WITH_ITS_LINE.has(open.kind)) {
      open.text += ` ${line.trim()}`;
    } else {
      raw.push((open = { kind: 'paragraph', mark: '', text: line.trim() }));
    }
  }
  return place(raw.map(normalised).filter((block) => block.text !== ''));
}

/** Parts that a reader of files found, each with its place in the text they make together. */
export function blocksFrom(parts: readonly Pick<Block, 'kind' | 'mark' | 'text'>[]): readonly Block[] {
  return place(parts.map(({ kind, mark, text }) => ({ kind, mark, text })));
}

/** A mark may stand on a line of its own, above its words; joined to them it is a mark like any other. */
function normalised(block: RawBlock): RawBlock {
  const text = block.text.replace(/[ \t]+/g, ' ').trim();
  return (block.kind === 'paragraph' ? begin(text) : null) ?? { ...block, text };
}

/** A version's text: its blocks with their marks, an empty line between them, items of one list on lines that follow. */
export function textOf(blocks: readonly Pick<Block, 'kind' | 'mark' | 'text'>[]): string {
  return blocks.map((block, i) => gap(blocks[i - 1], block) + block.mark + block.text).join('');
}

interface RawBlock {
  readonly kind: BlockKind;
  readonly mark: string;
  text: string;
}

/** Words on the next line do not belong to these. */
const ENDS_WITH_ITS_LINE: ReadonlySet<BlockKind> = new Set(['heading', 'table_row']);

const BEGINNINGS: readonly (readonly [BlockKind, RegExp])[] = [
  ['heading', /^(#{1,6} )(.*)$/],
  ['footnote', /^(\[\^[^\]\s]{1,20}\]: )(.*)$/],
  ['table_row', /^()(\|.*)$/],
  ['quote', /^(> )(.*)$/],
  ['list_item', /^((?:[-*+•] )|(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)] )|(?:\d{1,3}(?:\.\d{1,3}){1,4}\.? ))(.*)$/i],
];

/** How deep an item stands is part of its mark; four levels are enough for any policy. */
function begin(line: string): RawBlock | null {
  const indent = /^[ \t]*/.exec(line)![0].replaceAll('\t', '    ').slice(0, 12);
  const words = line.trim();
  for (const [kind, pattern] of BEGINNINGS) {
    const found = pattern.exec(words);
    if (found) return { kind, mark: (kind === 'list_item' ? indent : '') + found[1]!, text: found[2]! };
  }
  return null;
}

function place(raw: readonly RawBlock[]): readonly Block[] {
  let at = 0;
  return raw.map((block, i) => {
    const starts = at + gap(raw[i - 1], block).length;
    at = starts + block.mark.length + block.text.length;
    return { ...block, number: i + 1, starts, ends: at };
  });
}

/** Whether blocks say of themselves where they stand in the text that they make. */
export function arePlaced(blocks: readonly Block[]): boolean {
  return place(blocks).every(({ number, starts, ends }, i) => {
    const said = blocks[i]!;
    return said.number === number && said.starts === starts && said.ends === ends;
  });
}

function gap(before: Pick<Block, 'kind'> | undefined, block: Pick<Block, 'kind'>): string {
  if (!before) return '';
  return before.kind === block.kind && (block.kind === 'list_item' || block.kind === 'table_row') ? '\n' : '\n\n';
}
