import { describe, expect, it } from '@jest/globals';
import { segment } from '#libs/comparison';
import { readFile, textOfParts } from '#libs/documents';
import { column, typedPdf, type Typed } from '../support/files/pdf.js';
import { paragraph, wordFile, words } from '../support/files/word.js';

const HEADING = 'What trusts must do';
const PROSE = [
  'Trusts must report every use of the scheme to the board within ten working days. We apologise for the harm that was done.',
  'Nobody may be charged for asking for help. The council will publish the joint policy by 31 March 2023.',
];
const ITEMS = ['stop the practice', 'tell each person who was placed under it', 'keep a record that can be checked'];

const BY_FORMAT: Readonly<Record<string, Buffer>> = {
  docx: wordFile({
    body:
      paragraph(words(HEADING), '<w:pStyle w:val="heading1"/>') +
      PROSE.map((text) => paragraph(words(text))).join('') +
      ITEMS.map((text) => paragraph(words(text), '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')).join(''),
    numbering:
      '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>',
    styles: '<w:style w:styleId="heading1"><w:name w:val="heading 1"/></w:style>',
  }),
  html: Buffer.from(
    ['<!doctype html><html><body><nav>Home</nav><main><h1>', HEADING, '<', '/h1>'].join('') +
      PROSE.map((text) => ['<p>', text, '<', '/p>'].join('')).join('\n') +
      ['<ol>', ...ITEMS.map((text) => ['<li>', text].join('')), '<', '/ol><', '/main>'].join(''),
  ),
  markdown: Buffer.from(`# ${HEADING}\n\n${PROSE.join('\n\n')}\n\n${ITEMS.map((text, i) => `${i + 1}. ${text}`).join('\n')}\n`),
  pdf: typedPdf([
    page([...wrapped(PROSE[0]!), '', ...wrapped(PROSE[1]!)], 1),
    page(
      ITEMS.map((text, i) => `${i + 1}. ${text}`),
      2,
    ),
  ]),
};

/** As a word processor breaks lines. */
function wrapped(text: string, most = 48): readonly string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    if (lines.at(-1)!.length + word.length >= most) lines.push('');
    lines[lines.length - 1] += `${lines.at(-1) === '' ? '' : ' '}${word}`;
  }
  return lines;
}

/** With a running head above and the number of the page below. */
function page(lines: readonly string[], number: number): readonly Typed[] {
  return [
    { x: 70, y: 810, size: 8, text: 'Joint policy, draft 14' },
    ...(number === 1 ? [{ x: 70, y: 780, size: 18, text: HEADING }] : []),
    ...column(70, lines, { top: 740 }).filter(({ text }) => text !== ''),
    { x: 290, y: 30, size: 8, text: `Page ${number} of 2` },
  ];
}

async function clausesIn(bytes: Buffer, name: string): Promise<readonly string[]> {
  const outcome = await readFile(bytes, name);
  if (!('reading' in outcome)) throw new Error(outcome.refusal.message);
  return segment(textOfParts(outcome.reading.parts)).map(({ id, text }) => `${id} ${text}`);
}

describe('the same text', () => {
  it.each(Object.keys(BY_FORMAT).filter((format) => format !== 'markdown'))(
    'through .%s has the clauses it has through Markdown',
    async (format) => {
      const expected = await clausesIn(BY_FORMAT['markdown']!, 'a.md');
      expect(expected.length).toBeGreaterThanOrEqual(8);
      expect(await clausesIn(BY_FORMAT[format]!, `a.${format}`)).toEqual(expected);
    },
    60_000,
  );

  it('in two columns is read down the one and then the other, and a word cut at the end of a line is one word', async () => {
    const left = [
      'The council will stop the practice and',
      'will say so in public before the end of',
      'the year, to everybody whom it has con-',
      'cerned, in words that they agreed with',
      'the group that wrote the policy.',
    ];
    const right = [
      'It will not begin anything of the same',
      'kind under another name, and it will ask',
      'each trust what it does today. What they',
      'answer will be published in full, with',
      'the day on which they answered.',
    ];
    const outcome = await readFile(typedPdf([[...column(60, left), ...column(320, right)]]), 'a.pdf');
    const text = 'reading' in outcome ? textOfParts(outcome.reading.parts).replace(/\s+/g, ' ') : '';
    expect(text).toBe([...left, ...right].join(' ').replace('con- cerned', 'concerned'));
  }, 60_000);
});
