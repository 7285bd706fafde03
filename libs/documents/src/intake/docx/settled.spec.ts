import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { paragraph, wordFile, words } from '../../../../../test/support/files/word.js';
import { Zip } from '../format/zip.js';
import { readDocx } from './docx.js';
import type { Side } from './flow.js';

/** What a tracked change makes of something: there in both texts, in one, or put in and struck out again. */
const MARKS = { kept: [], put: ['ins'], struck: ['del'], both: ['ins', 'del'] } as const;
type Mark = keyof typeof MARKS;
const STANDS: Readonly<Record<Side, readonly Mark[]>> = { inAfter: ['kept', 'put'], inBefore: ['kept', 'struck'] };

interface Run {
  readonly mark: Mark;
  readonly is: 'words' | 'note' | 'hidden' | 'sign';
  readonly number: number;
}
interface Line {
  readonly runs: readonly Run[];
  readonly end: Mark;
  readonly item: boolean;
}
interface Cell {
  readonly mark: Mark;
  readonly lines: readonly Line[];
}
interface Row {
  readonly mark: Mark;
  readonly cells: readonly Cell[];
}
type Block = Line | { readonly rows: readonly Row[] };

const mark = fc.constantFrom<Mark>('kept', 'kept', 'kept', 'put', 'struck', 'both');
const run: fc.Arbitrary<Run> = fc.record({
  mark,
  is: fc.constantFrom('words', 'words', 'words', 'note', 'hidden', 'sign'),
  number: fc.integer({ min: 1, max: 9 }),
});
const line: fc.Arbitrary<Line> = fc.record({ runs: fc.array(run, { maxLength: 5 }), end: mark, item: fc.boolean() });
const cell = fc.record({ mark, lines: fc.array(line, { minLength: 1, maxLength: 3 }) });
const table = fc.record({
  rows: fc.array(fc.record({ mark, cells: fc.array(cell, { minLength: 1, maxLength: 3 }) }), { minLength: 1, maxLength: 3 }),
});
const document: fc.Arbitrary<Block[]> = fc.array(fc.oneof({ weight: 4, arbitrary: line }, table), { minLength: 1, maxLength: 6 });

const marks = (of: Mark, names: Readonly<Record<'ins' | 'del', string>> = { ins: 'ins', del: 'del' }) =>
  MARKS[of].map((name) => `<w:${names[name]} w:id="1" w:author="A"/>`).join('');
const inside = (of: Mark, content: string) =>
  MARKS[of].reduceRight((all, name) => `<w:${name} w:id="1" w:author="A">${all}</w:${name}>`, content);

const CONTENTS: Readonly<Record<Run['is'], (number: number) => string>> = {
  words: (number) => words(`word${number} `),
  note: (number) => `<w:r><w:footnoteReference w:id="${number}"/></w:r>`,
  hidden: (number) => `<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden${number}</w:t><w:footnoteReference w:id="${number}"/></w:r>`,
  sign: () => '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
};

function lineXml({ runs, end, item }: Line): string {
  const list = item ? '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' : '';
  const properties = `${list}${end === 'kept' ? '' : `<w:rPr>${marks(end)}</w:rPr>`}`;
  return paragraph(runs.map((each) => inside(each.mark, CONTENTS[each.is](each.number))).join(''), properties);
}

function bodyOf(blocks: readonly Block[]): string {
  const cellXml = (each: Cell) =>
    `<w:tc><w:tcPr>${marks(each.mark, { ins: 'cellIns', del: 'cellDel' })}</w:tcPr>${each.lines.map(lineXml).join('')}</w:tc>`;
  const rowXml = (row: Row) => `<w:tr><w:trPr>${marks(row.mark)}</w:trPr>${row.cells.map(cellXml).join('')}</w:tr>`;
  return blocks.map((each) => ('rows' in each ? `<w:tbl>${each.rows.map(rowXml).join('')}</w:tbl>` : lineXml(each))).join('');
}

/** The same document once somebody has carried out all its changes, one way or the other, and printed it. */
function settled(blocks: readonly Block[], side: Side): readonly Block[] {
  const stands = (of: { readonly mark: Mark }) => STANDS[side].includes(of.mark);
  const all: Block[] = [];
  let open: Line[] = [];
  const flush = () => {
    all.push(...settledLines(open, side));
    open = [];
  };
  for (const block of blocks) {
    if (!('rows' in block)) open.push(block);
    else {
      flush();
      const rows = block.rows.filter(stands).map((row) => ({
        mark: 'kept' as const,
        cells: row.cells.filter(stands).map((each) => {
          const lines = settledLines(each.lines, side);
          return { mark: 'kept' as const, lines: lines.length > 0 ? lines : [{ runs: [], end: 'kept' as const, item: false }] };
        }),
      }));
      all.push({ rows: rows.filter(({ cells }) => cells.length > 0) });
    }
  }
  flush();
  return all;
}

function settledLines(lines: readonly Line[], side: Side): readonly Line[] {
  const all: Line[] = [];
  let runs: Run[] = [];
  lines.forEach(({ runs: own, end, item }, i) => {
    runs.push(
      ...own
        .filter((each) => STANDS[side].includes(each.mark) && each.is !== 'hidden')
        .map((each) => ({ ...each, mark: 'kept' as const })),
    );
    const ends = STANDS[side].includes(end);
    // At the very end a break that is not there leaves what stands before it, if there is anything.
    if (ends || (i === lines.length - 1 && runs.length > 0)) {
      all.push({ runs, end: 'kept', item });
      runs = [];
    }
  });
  return all;
}

const REST = {
  numbering:
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
  footnotes: Array.from(
    { length: 9 },
    (_, i) => `<w:footnote w:id="${i + 1}">${paragraph(words(`Note ${i + 1}.`))}</w:footnote>`,
  ).join(''),
};
const read = (blocks: readonly Block[]) => readDocx(new Zip(wordFile({ body: bodyOf(blocks), ...REST })));
const linesOf = (parts: readonly { readonly kind: string; readonly mark: string; readonly text: string }[]) =>
  parts.map(({ kind, mark: before, text }) => `${kind} ${before}${text}`);

describe('each text of a Word file with tracked changes', () => {
  it.each(['inAfter', 'inBefore'] as const)(
    'is what the file holds once they are carried out: %s',
    (side) => {
      fc.assert(
        fc.property(document, (blocks) => {
          const { parts, before } = read(blocks);
          const carriedOut = read(settled(blocks, side));
          expect([carriedOut.before, carriedOut.changes]).toEqual([null, []]);
          expect(linesOf(side === 'inAfter' ? parts : (before ?? parts))).toEqual(linesOf(carriedOut.parts));
        }),
        { numRuns: 300 },
      );
    },
    60_000,
  );
});
