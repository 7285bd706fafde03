import { paragraph, wordFile, words } from './word.js';

/** A policy as its writer means it: numbered headings, notes, quotations, lists in lists and tables over several pages. */
type Block =
  | { readonly kind: 'h1' | 'h2' | 'quote' | 'item' | 'below' | 'bullet'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string; readonly note: string | null }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

const WORDS =
  'trusts must report every use of the scheme to the board within ten working days and the council will publish its joint policy so that nobody may be charged for asking help'.split(
    ' ',
  );

/** The same document each time, by the number it begins from. */
export function longDocument(from: number, sections = 8): readonly Block[] {
  let state = from;
  const next = () => (state = (state * 1_103_515_245 + 12_345) % 2_147_483_648) / 2_147_483_648;
  const sentence = (end = '.') => {
    const some = Array.from({ length: 8 + Math.floor(next() * 14) }, () => WORDS[Math.floor(next() * WORDS.length)]!);
    return `${some[0]!.charAt(0).toUpperCase()}${some.join(' ').slice(1)}${end}`;
  };
  const plain = (): Block => ({ kind: 'paragraph', text: sentence(), note: null });
  return Array.from({ length: sections }, (_, i) => i + 1).flatMap((nth): Block[] => [
    { kind: 'h1', text: `Duties of body ${nth}` },
    { kind: 'h2', text: 'What is owed' },
    { kind: 'paragraph', text: `${sentence()} ${sentence()}`, note: sentence() },
    { kind: 'paragraph', text: `${sentence()} \u201c${sentence('')}\u201d \u2013 they said \u2013 it\u2019s so.`, note: null },
    { kind: 'quote', text: `${sentence()} ${sentence()}` },
    { kind: 'h2', text: 'What is done' },
    plain(),
    { kind: 'item', text: sentence(';') },
    { kind: 'item', text: sentence(';') },
    { kind: 'below', text: sentence(',') },
    { kind: 'below', text: sentence(',') },
    { kind: 'item', text: sentence(';') },
    plain(),
    { kind: 'bullet', text: sentence() },
    { kind: 'bullet', text: sentence() },
    plain(),
    {
      kind: 'table',
      rows: [
        ['Body', 'Duty', 'By'],
        ['Trust', `Report ${nth}`, '31 March 2023'],
        ['Council', 'Publish', '1 May 2024'],
      ],
    },
    plain(),
  ]);
}

/** As Markdown, with what a word processor counts typed in. */
export function asMarkdown(blocks: readonly Block[]): Buffer {
  const count = { h1: 0, h2: 0, item: 0, below: 0 };
  const notes: string[] = [];
  const lines = blocks.map((block, i) => {
    if (block.kind === 'table') {
      const [head, ...rows] = block.rows.map((row) => `| ${row.join(' | ')} |`);
      return [head, '|---|---|---|', ...rows, ''].join('\n');
    }
    if (block.kind === 'paragraph') {
      if (block.note !== null) notes.push(block.note);
      return `\n${block.note === null ? block.text : `${block.text.slice(0, -1)}[^${notes.length}].`}\n`;
    }
    if (block.kind === 'h1') return `# ${++count.h1}. ${block.text}\n${((count.h2 = 0), '')}`;
    if (block.kind === 'h2') return `## ${count.h1}.${++count.h2} ${block.text}\n`;
    if (block.kind === 'quote') return `> ${block.text}\n`;
    if (block.kind === 'bullet') return `- ${block.text}`;
    if (block.kind === 'below') return `   (${'ab'[count.below++]}) ${block.text}`;
    if (!['item', 'below'].includes(blocks[i - 1]!.kind)) count.item = 0;
    count.below = 0;
    return `${++count.item}. ${block.text}`;
  });
  return Buffer.from(`${lines.join('\n')}\n${notes.map((note, i) => `[^${i + 1}]: ${note}\n`).join('\n')}`);
}

/** As a Word file whose numbers are nowhere but in its lists. */
export function asWord(blocks: readonly Block[]): Buffer {
  const notes: string[] = [];
  let lists = 0;
  const of = (style: string) => `<w:pStyle w:val="${style}"/>`;
  const numbered = (list: number, level: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
  const body = blocks.map((block, i) => {
    if (block.kind === 'table') return tableOf(block.rows);
    if (block.kind === 'paragraph' && block.note !== null) {
      notes.push(block.note);
      const call = `<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:footnoteReference w:id="${notes.length + 1}"/></w:r>`;
      return paragraph(words(block.text.slice(0, -1)) + call + words('.'));
    }
    if (block.kind === 'item' && !['item', 'below'].includes(blocks[i - 1]!.kind)) lists += 1;
    const properties = {
      ...{ h1: of('Heading1'), h2: of('Heading2'), quote: of('Quote'), paragraph: '', bullet: numbered(2, 0) },
      ...{ item: numbered(10 + lists, 0), below: numbered(10 + lists, 1) },
    };
    return paragraph(words(block.text), properties[block.kind]);
  });
  return wordFile({
    body: `${body.join('')}${PAGE}`,
    numbering: numberingOf(lists),
    styles: STYLES,
    footnotes: notes.map(noteOf).join(''),
  });
}

const PAGE =
  '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440"/></w:sectPr>';

const style = (id: string, name: string, properties: string, size: number) =>
  `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:pPr>${properties}</w:pPr><w:rPr><w:sz w:val="${size}"/></w:rPr></w:style>`;
const outlined = (level: number) =>
  `<w:spacing w:before="280" w:after="160"/><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr><w:outlineLvl w:val="${level}"/>`;
const STYLES = [
  style('Normal', 'Normal', '<w:spacing w:after="160"/>', 22),
  style('Heading1', 'heading 1', outlined(0), 36),
  style('Heading2', 'heading 2', outlined(1), 28),
  style('Quote', 'Quote', '<w:spacing w:after="160"/><w:ind w:left="720" w:right="720"/>', 22),
].join('');

function tableOf(rows: readonly (readonly string[])[]): string {
  const cell = (text: string) => `<w:tc><w:tcPr><w:tcW w:w="3000" w:type="dxa"/></w:tcPr>${paragraph(words(text))}</w:tc>`;
  const grid = '<w:gridCol w:w="3000"/>'.repeat(3);
  return `<w:tbl><w:tblPr><w:tblW w:w="9000" w:type="dxa"/></w:tblPr><w:tblGrid>${grid}</w:tblGrid>${rows.map((row) => `<w:tr>${row.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
}

function noteOf(text: string, i: number): string {
  const small = words(` ${text}`).replace('<w:r>', '<w:r><w:rPr><w:sz w:val="18"/></w:rPr>');
  const sign = '<w:r><w:rPr><w:vertAlign w:val="superscript"/><w:sz w:val="18"/></w:rPr><w:footnoteRef/></w:r>';
  return `<w:footnote w:id="${i + 2}">${paragraph(sign + small)}</w:footnote>`;
}

function numberingOf(lists: number): string {
  const level = (at: number, format: string, text: string, of = '') =>
    `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${of}<w:lvlText w:val="${text}"/><w:pPr><w:ind w:left="${720 * (at + 1)}" w:hanging="360"/></w:pPr></w:lvl>`;
  const family = (id: number, levels: string) =>
    `<w:abstractNum w:abstractNumId="${id}"><w:multiLevelType w:val="multilevel"/>${levels}</w:abstractNum>`;
  const heads =
    level(0, 'decimal', '%1.', '<w:pStyle w:val="Heading1"/>') + level(1, 'decimal', '%1.%2', '<w:pStyle w:val="Heading2"/>');
  const own = Array.from({ length: lists }, (_, i) => 11 + i);
  const families = own.map((id) => family(id, level(0, 'decimal', '%1.') + level(1, 'lowerLetter', '(%2)'))).join('');
  const nums = [1, 2, ...own].map((id) => `<w:num w:numId="${id}"><w:abstractNumId w:val="${id}"/></w:num>`).join('');
  return family(1, heads) + family(2, level(0, 'bullet', '\u2022')) + families + nums;
}
