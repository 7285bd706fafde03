import { describe, expect, it } from '@jest/globals';
import { paragraph, wordFile, words, type WordParts } from '../../../../../test/support/files/word.js';
import { Zip } from '../format/zip.js';
import { readDocx } from './docx.js';

const linesOf = (parts: WordParts) => readDocx(new Zip(wordFile(parts))).parts.map(({ mark, text }) => (mark + text).trim());

const numbered = (level: number, list: number) => `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`;
const item = (text: string, level = 0, list = 1) => paragraph(text === '' ? '' : words(text), numbered(level, list));
const level = (at: number, format: string, text: string, more = '') =>
  `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
const family = (id: number, ...levels: string[]) => `<w:abstractNum w:abstractNumId="${id}">${levels.join('')}</w:abstractNum>`;
const list = (id: number, of: number, overrides = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${of}"/>${overrides}</w:num>`;
const over = (at: number, inside: string) => `<w:lvlOverride w:ilvl="${at}">${inside}</w:lvlOverride>`;
const startAt = (n: number) => `<w:startOverride w:val="${n}"/>`;
const clauses = family(0, level(0, 'decimal', '%1.'), level(1, 'decimal', '%1.%2'));

/* Where LibreOffice prints a number, these are the numbers it prints; where it does not know a rule, the standard's own words decide. */
describe('the number of an item', () => {
  const deep = (restart: string) =>
    family(0, level(0, 'decimal', '%1.'), level(1, 'lowerLetter', '(%2)'), level(2, 'lowerRoman', '%3)', restart));
  const walk = [item('A'), item('B', 1), item('C', 2), item('D', 1), item('E', 2), item('F'), item('G', 2)].join('');
  const third = (restart: string) =>
    linesOf({ body: walk, numbering: deep(restart) + list(1, 0) }).filter((line) => line.includes(')') && !line.startsWith('('));

  it('begins anew after each level above it, or after the level that the file names, or never (17.9.10)', () => {
    expect(third('')).toEqual(['i) C', 'i) E', 'i) G']);
    expect(third('<w:lvlRestart w:val="2"/>')).toEqual(['i) C', 'i) E', 'i) G']);
    expect(third('<w:lvlRestart w:val="1"/>')).toEqual(['i) C', 'ii) E', 'i) G']);
    expect(third('<w:lvlRestart w:val="0"/>')).toEqual(['i) C', 'ii) E', 'iii) G']);
  });

  it('is in figures throughout where the level is a legal one (17.9.4)', () => {
    const legal = family(0, level(0, 'upperRoman', 'Article %1.'), level(1, 'decimal', '%1.%2', '<w:isLgl/>'));
    expect(linesOf({ body: item('A') + item('B') + item('C', 1), numbering: legal + list(1, 0) })).toEqual([
      'Article I. A',
      'Article II. B',
      '2.1 C',
    ]);
    const not = legal.replace('<w:isLgl/>', '<w:isLgl w:val="0"/>');
    expect(linesOf({ body: item('A') + item('C', 1), numbering: not + list(1, 0) })[1]).toBe('I.1 C');
  });

  it('begins where a list says so at its first item, and all lists of the family count on from there', () => {
    const body = [item('A'), item('B'), item('C', 0, 2), item('D', 0, 2), item('E'), item('F', 0, 2)].join('');
    expect(linesOf({ body, numbering: clauses + list(1, 0) + list(2, 0, over(0, startAt(1))) })).toEqual([
      '1. A',
      '2. B',
      '1. C',
      '2. D',
      '3. E',
      '4. F',
    ]);
    expect(
      linesOf({ body: item('C', 0, 2) + item('E'), numbering: clauses + list(1, 0) + list(2, 0, over(0, startAt(5))) }),
    ).toEqual(['5. C', '6. E']);
  });

  it('keeps counting where a list only writes it otherwise', () => {
    const body = [item('A'), item('B'), item('C', 0, 2), item('D')].join('');
    const numbering = clauses + list(1, 0) + list(2, 0, over(0, level(0, 'upperLetter', '%1)')));
    expect(linesOf({ body, numbering })).toEqual(['1. A', '2. B', 'C) C', '4. D']);
  });

  it('comes from the style of lists that a list points to', () => {
    const numbering =
      family(0, '<w:styleLink w:val="Clauses"/>', level(0, 'decimal', '§%1')) +
      family(1, '<w:numStyleLink w:val="Clauses"/>') +
      list(1, 0) +
      list(2, 1);
    const body = item('A', 0, 2) + item('B', 0, 2) + item('C', 0, 1);
    expect(linesOf({ body, numbering })).toEqual(['§1 A', '§2 B', '§3 C']);
    const styles =
      '<w:style w:type="numbering" w:styleId="Clauses"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    expect(linesOf({ body, numbering: numbering.replace('<w:styleLink w:val="Clauses"/>', ''), styles })[1]).toBe('§2 B');
    expect(linesOf({ body: item('A', 0, 2), numbering: family(1, '<w:numStyleLink w:val="Clauses"/>') + list(2, 1) })).toEqual([
      'A',
    ]);
  });

  it('counts an empty item, which has a number of its own, and none whose very end is hidden', () => {
    const numbering = clauses + list(1, 0);
    expect(linesOf({ body: item('A') + item('') + item('B'), numbering })).toEqual(['1. A', '3. B']);
    const hidden = paragraph('', `${numbered(0, 1)}<w:rPr><w:vanish/></w:rPr>`);
    expect(linesOf({ body: item('A') + hidden + item('B'), numbering })).toEqual(['1. A', '2. B']);
    const struck = paragraph('', `${numbered(0, 1)}<w:rPr><w:del w:id="1" w:author="A"/></w:rPr>`);
    const reading = readDocx(new Zip(wordFile({ body: item('A') + struck + item('B'), numbering })));
    expect([reading.before, reading.parts].map((parts) => parts!.map(({ mark }) => mark.trim()))).toEqual([
      ['1.', '3.'],
      ['1.', '2.'],
    ]);
  });

  it('is shown and counted in a cell, where a bullet is left out', () => {
    const cell = (inside: string) => `<w:tc>${inside}</w:tc>`;
    const numbering = clauses + family(1, level(0, 'bullet', '•')) + list(1, 0) + list(2, 1);
    const table = `<w:tbl><w:tr>${cell(item('B') + item('C'))}${cell(item('D') + item('dot', 0, 2))}</w:tr></w:tbl>`;
    expect(linesOf({ body: item('A') + table + item('E'), numbering })).toEqual(['1. A', '| 2. B 3. C | 4. D dot |', '5. E']);
  });

  it('alone in a cell is what that cell says, beside words in another', () => {
    const row = (words_: string) => `<w:tr><w:tc>${item('')}</w:tc><w:tc>${paragraph(words(words_))}</w:tc></w:tr>`;
    const body = `<w:tbl>${row('First.')}${row(' ')}${row('Third.')}</w:tbl>`;
    expect(linesOf({ body, numbering: clauses + list(1, 0) })).toEqual(['| 1. | First. |', '| 3. | Third. |']);
  });

  it('is that of the level a style stands for, or names', () => {
    const style = (id: string, inside: string, more = '') =>
      `<w:style w:type="paragraph" w:styleId="${id}"${more}><w:name w:val="${id}"/>${inside}</w:style>`;
    const numPr = (inside: string) => `<w:pPr><w:numPr>${inside}</w:numPr></w:pPr>`;
    const of = '<w:numId w:val="1"/>';
    const inStyle = (id: string, text: string, more = '') => paragraph(words(text), `<w:pStyle w:val="${id}"/>${more}`);
    const linked = family(
      0,
      level(0, 'decimal', '%1.', '<w:pStyle w:val="S1"/>'),
      level(1, 'decimal', '%1.%2', '<w:pStyle w:val="S2"/>'),
    );
    const both = style('S1', numPr(of)) + style('S2', numPr(of)) + style('S3', '<w:basedOn w:val="S2"/>');
    expect(
      linesOf({
        body: inStyle('S1', 'A') + inStyle('S2', 'B') + inStyle('S3', 'C') + inStyle('S1', 'D'),
        numbering: linked + list(1, 0),
        styles: both,
      }),
    ).toEqual(['1. A', '1.1 B', '1.2 C', '2. D']);
    const based = style('L', numPr(of)) + style('M', `<w:basedOn w:val="L"/>${numPr('<w:ilvl w:val="1"/>')}`);
    const body = inStyle('L', 'A') + inStyle('M', 'B') + inStyle('L', 'C', '<w:numPr><w:ilvl w:val="1"/></w:numPr>');
    expect(linesOf({ body, numbering: clauses + list(1, 0), styles: based })).toEqual(['1. A', '1.1 B', '1.2 C']);
    const normal = style('Normal', numPr(of), ' w:default="1"');
    const plain = paragraph(words('A')) + paragraph(words('none'), numbered(0, 0)) + paragraph(words('B'));
    expect(linesOf({ body: plain, numbering: clauses + list(1, 0), styles: normal })).toEqual(['1. A', 'none', '2. B']);
  });

  it('may be words, or an ordinal', () => {
    const marks = (format: string, text: string, count = 3) =>
      linesOf({
        body: Array.from({ length: count }, () => item('x')).join(''),
        numbering: family(0, level(0, format, text)) + list(1, 0),
      }).map((line) => line.replace(/ x$/, ''));
    expect(marks('none', 'Note:', 1)).toEqual(['Note:']);
    expect(marks('ordinal', '%1', 23).filter((_, i) => [0, 1, 2, 3, 10, 11, 12, 20, 21, 22].includes(i))).toEqual([
      '1st',
      '2nd',
      '3rd',
      '4th',
      '11th',
      '12th',
      '13th',
      '21st',
      '22nd',
      '23rd',
    ]);
    expect(marks('cardinalText', 'Part %1', 22).filter((_, i) => [0, 12, 19, 20].includes(i))).toEqual([
      'Part One',
      'Part Thirteen',
      'Part Twenty',
      'Part Twenty-one',
    ]);
    expect(marks('ordinalText', '%1', 21).filter((_, i) => [0, 1, 2, 4, 11, 19, 20].includes(i))).toEqual([
      'First',
      'Second',
      'Third',
      'Fifth',
      'Twelfth',
      'Twentieth',
      'Twenty-first',
    ]);
  });
});
