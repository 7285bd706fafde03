import { describe, expect, it } from '@jest/globals';
import { openDocument } from '../../../../../test/support/files/open-document.js';
import { pdfOf } from '../../../../../test/support/files/pdf.js';
import { readBytes } from '../child/read.js';

const level = (n: number, attributes: string) => `<text:list-level-style-number text:level="${n}" ${attributes}/>`;
const style = (name: string, inside: string) => `<text:list-style style:name="${name}">${inside}</text:list-style>`;
const STYLES = [
  style(
    'L1',
    level(1, 'style:num-format="1" style:num-suffix="."') +
      level(2, 'style:num-format="a" style:num-prefix="(" style:num-suffix=")"'),
  ),
  style(
    'L2',
    level(1, 'style:num-format="1" style:num-suffix="."') +
      level(2, 'style:num-format="1" style:num-suffix="." text:display-levels="2"'),
  ),
  style('L3', level(1, 'style:num-format="I" text:start-value="3"')),
  style('L4', '<text:list-level-style-bullet text:level="1" text:bullet-char="•"/>'),
  style('L5', level(1, 'style:num-format=""')),
].join('');

async function marksIn(body: string): Promise<readonly string[]> {
  const { parts } = await readBytes(openDocument({ body, automatic: STYLES }), null);
  return parts.map(({ mark, text }) => `${mark}${text}`);
}

const item = (inside: string, attributes = '') => `<text:list-item ${attributes}>${inside}</text:list-item>`;
const p = (text: string) => `<text:p>${text}</text:p>`;
const list = (name: string, items: string, more = '') =>
  `<text:list ${name === '' ? '' : `text:style-name="${name}"`} ${more}>${items}</text:list>`;

describe('the lists of an OpenDocument text', () => {
  it('have the numbers they are printed with, level by level', async () => {
    expect(
      await marksIn(
        list('L1', item(p('one') + list('', item(p('a')) + item(p('b')))) + item(p('two') + list('', item(p('a again'))))),
      ),
    ).toEqual(['1. one', '  (a) a', '  (b) b', '2. two', '  (a) a again']);
    expect(await marksIn(list('L2', item(p('one')) + item(p('two') + list('', item(p('below'))))))).toEqual([
      '1. one',
      '2. two',
      '  2.1. below',
    ]);
  });

  it('begin where they say, and go on where they say', async () => {
    const first = list('L1', item(p('one')) + item(p('two')), 'xml:id="list1"');
    expect(await marksIn(first + p('between') + list('L1', item(p('three')), 'text:continue-numbering="true"'))).toEqual([
      '1. one',
      '2. two',
      'between',
      '3. three',
    ]);
    expect(
      await marksIn(first + list('L3', item(p('other'))) + list('L1', item(p('three')), 'text:continue-list="list1"')),
    ).toEqual(['1. one', '2. two', 'III other', '3. three']);
    expect(await marksIn(first + list('L1', item(p('anew'))))).toEqual(['1. one', '2. two', '1. anew']);
    expect(await marksIn(list('L1', item(p('nine'), 'text:start-value="9"') + item(p('ten'))))).toEqual(['9. nine', '10. ten']);
  });

  it('count on below where no item of their list came between, as LibreOffice prints them', async () => {
    const below = (text: string) => item(list('', item(p(text))));
    expect(
      await marksIn(
        list('L1', item(p('one') + list('', item(p('a')))) + below('b')) +
          p('between') +
          list('L1', below('c'), 'text:continue-numbering="true"'),
      ),
    ).toEqual(['1. one', '  (a) a', '  (b) b', 'between', '  (c) c']);
    expect(await marksIn(list('L1', item(p('one') + list('', item(p('a'))) + p('more') + list('', item(p('a again'))))))).toEqual(
      ['1. one', '  (a) a', 'more', '  (a) a again'],
    );
  });

  it('have bullets, or nothing, where the style says so; the head of a list has no number', async () => {
    expect(
      await marksIn(list('L4', item(p('bullet'))) + list('L5', item(p('bare'))) + list('unknown', item(p('unknown')))),
    ).toEqual(['- bullet', 'bare', '- unknown']);
    expect(await marksIn(list('L1', '<text:list-header><text:p>head</text:p></text:list-header>' + item(p('one'))))).toEqual([
      'head',
      '1. one',
    ]);
  });
});

describe('a PDF with a file inside', () => {
  it('says so, and gives neither its name nor its words', async () => {
    const text = 'BT /F1 11 Tf 1 0 0 1 60 700 Tm (The council will publish it.) Tj ET';
    const pdf = pdfOf([
      '<< /Type /Catalog /Pages 2 0 R /Names << /EmbeddedFiles << /Names [(a) 6 0 R] >> >> >>',
      '<< /Type /Pages /Kids [4 0 R] /Count 1 >>',
      '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents 5 0 R >>',
      `<< /Length ${text.length} >>\nstream\n${text}\nendstream`,
      '<< /Type /Filespec /F (secret name.txt) /EF << /F 7 0 R >> >>',
      '<< /Type /EmbeddedFile /Length 5 >>\nstream\nhello\nendstream',
    ]);
    const reading = await readBytes(pdf, null);
    expect(reading.notices).toEqual([
      'A file is attached to it and not read. What is needed from it can be saved and put in by itself.',
    ]);
    expect(JSON.stringify(reading)).not.toMatch(/secret name|hello/);
  });
});
