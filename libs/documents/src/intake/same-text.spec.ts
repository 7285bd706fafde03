import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { segment } from '#libs/comparison';
import { column, typedPdf, type Typed } from '../../../../test/support/files/pdf.js';
import { escaped, paragraph, wordFile, words } from '../../../../test/support/files/word.js';
import { textOfParts } from './blocks.js';
import { readBytes } from './child/read.js';

/** A document as its writer means it, of which four files are made. */
interface Block {
  readonly kind: 'heading' | 'paragraph' | 'item';
  readonly text: string;
}

const WORDS =
  'trusts must report every use of the scheme to board within ten days council will publish policy nobody may be charged for asking help stop practice tell each person who was placed under it keep record'.split(
    ' ',
  );
const sentence = fc
  .tuple(fc.array(fc.constantFrom(...WORDS), { minLength: 3, maxLength: 24 }), fc.constantFrom('.', '.', '.', '?'))
  .map(([some, end]) => `${some[0]!.charAt(0).toUpperCase()}${some.join(' ').slice(1)}${end}`);
const heading: fc.Arbitrary<Block> = fc
  .array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 5 })
  .map((some) => ({ kind: 'heading', text: `${some[0]!.charAt(0).toUpperCase()}${some.join(' ').slice(1)}` }));
const prose: fc.Arbitrary<Block> = fc
  .array(sentence, { minLength: 1, maxLength: 3 })
  .map((some) => ({ kind: 'paragraph', text: some.join(' ') }));
const items: fc.Arbitrary<Block[]> = fc.array(
  fc
    .array(fc.constantFrom(...WORDS), { minLength: 2, maxLength: 8 })
    .map((some) => ({ kind: 'item' as const, text: some.join(' ') })),
  { minLength: 2, maxLength: 5 },
);
/** A list comes after a paragraph, so that one list is never read as going on with another. */
const section = fc
  .tuple(heading, fc.array(fc.tuple(prose, fc.option(items, { nil: [] })), { minLength: 1, maxLength: 3 }))
  .map(([first, rest]) => [first, ...rest.flatMap(([words, list]) => [words, ...list])]);
const document = fc.array(section, { minLength: 1, maxLength: 3 }).map((sections) => sections.flat());

/** The number an item has in its own list. */
function numbered(blocks: readonly Block[]): readonly (Block & { readonly number: number; readonly list: number })[] {
  let [number, list] = [0, 0];
  return blocks.map((block) => {
    if (block.kind === 'item') number += 1;
    else number = 0;
    if (number === 1) list += 1;
    return { ...block, number, list };
  });
}

function asWord(blocks: readonly Block[]): Buffer {
  const lists = Math.max(0, ...numbered(blocks).map(({ list }) => list));
  const body = numbered(blocks).map(({ kind, text, list }) => {
    const properties = {
      heading: '<w:pStyle w:val="heading1"/>',
      paragraph: '',
      item: `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${list}"/></w:numPr>`,
    };
    return paragraph(words(text), properties[kind]);
  });
  const numbering = Array.from(
    { length: lists },
    (_, i) =>
      `<w:abstractNum w:abstractNumId="${i}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum>`,
  ).join('');
  const nums = Array.from({ length: lists }, (_, i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${i}"/></w:num>`).join(
    '',
  );
  const styles = '<w:style w:styleId="heading1"><w:name w:val="heading 1"/></w:style>';
  return wordFile({ body: body.join(''), styles, ...(lists > 0 ? { numbering: numbering + nums } : {}) });
}

function asMarkdown(blocks: readonly Block[]): Buffer {
  const lines = numbered(blocks).map(({ kind, text, number }) =>
    kind === 'heading' ? `\n# ${text}\n` : kind === 'paragraph' ? `\n${text}\n` : `${number}. ${text}`,
  );
  return Buffer.from(lines.join('\n'));
}

const TAGS = { heading: 'h1', paragraph: 'p', item: 'li' } as const;

function asPage(blocks: readonly Block[]): Buffer {
  const shown = numbered(blocks).map(({ kind, text, number }, i, all) => {
    const element = `<${TAGS[kind]}>${escaped(text)}</${TAGS[kind]}>`;
    const last = kind === 'item' && all[i + 1]?.kind !== 'item';
    return `${number === 1 ? '<ol>' : ''}${element}${last ? '</ol>' : ''}`;
  });
  return Buffer.from(['<!doctype html><html><body><main>', ...shown, '</main>'].join('\n'));
}

/** As a word processor breaks lines and pages, with a running head and the number of the page. */
function asPdf(blocks: readonly Block[]): Buffer {
  const pages: Typed[][] = [];
  let top = 0;
  for (const { kind, text, number } of numbered(blocks)) {
    const lines = wrapped(kind === 'item' ? `${number}. ${text}` : text);
    const [size, leading, before] = kind === 'heading' ? [18, 22, 20] : [11, 14, number > 1 ? 0 : 14];
    if (pages.length === 0 || top - before - leading * lines.length < 80) {
      pages.push([]);
      top = 770;
    } else top -= before;
    pages.at(-1)!.push(...column(70, lines, { top, leading, size }));
    top -= leading * lines.length;
  }
  return typedPdf(
    pages.map((typed, i) => [
      // On one page alone nothing tells a running head from a first line.
      ...(pages.length > 1 ? [{ x: 70, y: 810, size: 8, text: 'Joint policy, draft 14' }] : []),
      ...typed,
      { x: 290, y: 30, size: 8, text: `Page ${i + 1} of ${pages.length}` },
    ]),
  );
}

function wrapped(text: string, most = 60): readonly string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    if (lines.at(-1)!.length + word.length >= most) lines.push('');
    lines[lines.length - 1] += `${lines.at(-1) === '' ? '' : ' '}${word}`;
  }
  return lines;
}

const FILES = { 'a.docx': asWord, 'a.md': asMarkdown, 'a.html': asPage, 'a.pdf': asPdf } as const;

async function textIn(bytes: Buffer, name: string): Promise<string> {
  return textOfParts((await readBytes(bytes, name)).parts);
}

const clausesOf = (text: string) => segment(text).map((clause) => `${clause.id} ${clause.text}`);

describe('the same text', () => {
  it.each(['a.docx', 'a.html'] as const)(
    'has through %s the text it has through Markdown, to the letter',
    (name) =>
      fc.assert(
        fc.asyncProperty(document, async (blocks) => {
          expect(await textIn(FILES[name](blocks), name)).toBe(await textIn(asMarkdown(blocks), 'a.md'));
        }),
        { numRuns: 150 },
      ),
    60_000,
  );

  it(
    'has through a PDF of one column the clauses it has through Markdown',
    () =>
      fc.assert(
        fc.asyncProperty(document, async (blocks) => {
          expect(clausesOf(await textIn(asPdf(blocks), 'a.pdf'))).toEqual(clausesOf(await textIn(asMarkdown(blocks), 'a.md')));
        }),
        { numRuns: 80 },
      ),
    120_000,
  );

  it(
    'is read from the same bytes as the same text each time',
    () =>
      fc.assert(
        fc.asyncProperty(document, fc.constantFrom(...(Object.keys(FILES) as (keyof typeof FILES)[])), async (blocks, name) => {
          const bytes = FILES[name](blocks);
          expect(await textIn(bytes, name)).toBe(await textIn(bytes, name));
        }),
        { numRuns: 40 },
      ),
    60_000,
  );
});
