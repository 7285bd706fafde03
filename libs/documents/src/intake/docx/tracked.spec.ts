import { describe, expect, it } from '@jest/globals';
import { deleted, inserted, paragraph, wordFile, words, type WordParts } from '../../../../../test/support/files/word.js';
import { Zip } from '../format/zip.js';
import { Calls } from './calls.js';
import { readDocx } from './docx.js';

const read = (parts: WordParts | string) => readDocx(new Zip(wordFile(typeof parts === 'string' ? { body: parts } : parts)));
const texts = (parts: readonly { mark: string; text: string }[] | null) => parts?.map(({ mark, text }) => mark + text) ?? null;
const recordsOf = ({ changes }: ReturnType<typeof read>) =>
  changes.map(({ kind, what, author, text, at }) => [kind, what, author, text, at].join(' | '));

const BY = 'w:id="1" w:author="Legal" w:date="2023-03-10T09:00:00Z"';
const struck = (inside: string) => `<w:del ${BY}>${inside}</w:del>`;
const added = (inside: string) => `<w:ins ${BY}>${inside}</w:ins>`;

describe.each(['footnote', 'endnote'] as const)('a tracked %s', (kind) => {
  const call = (id: number) => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
  const notes = [1, 2, 3].map((id) => `<w:${kind} w:id="${id}">${paragraph(words(`Source ${id}.`))}</w:${kind}>`).join('');
  const withNotes = (body: string) => read({ body, [`${kind}s`]: notes });

  it('whose call was struck out stands in the text before alone, and those after it are numbered as if it were gone', () => {
    const reading = withNotes(paragraph(words('One') + struck(call(1)) + words(' two') + call(2)));
    expect(texts(reading.before)).toEqual(['One[^1] two[^2]', '[^1]: Source 1.', '[^2]: Source 2.']);
    expect(texts(reading.parts)).toEqual(['One two[^1]', '[^1]: Source 2.']);
    expect(recordsOf(reading)).toEqual(['deletion | words | Legal | [^1] | paragraph 1']);
  });

  it('whose call was put in stands in the text after alone', () => {
    const reading = withNotes(paragraph(words('One') + added(call(1)) + words(' two') + call(2)));
    expect(texts(reading.before)).toEqual(['One two[^1]', '[^1]: Source 2.']);
    expect(texts(reading.parts)).toEqual(['One[^1] two[^2]', '[^1]: Source 1.', '[^2]: Source 2.']);
  });

  it('whose call was put in and struck out again stands in neither, and its words are kept in the records', () => {
    const reading = withNotes(paragraph(words('One') + added(struck(call(1))) + words(' two') + call(2)));
    expect(texts(reading.before)).toEqual(['One two[^1]', '[^1]: Source 2.']);
    expect(texts(reading.parts)).toEqual(['One two[^1]', '[^1]: Source 2.']);
    expect(recordsOf(reading)).toEqual([
      'deletion | words | Legal | [^Source 1.] | paragraph 1',
      'insertion | words | Legal | [^Source 1.] | paragraph 1',
    ]);
  });

  it('is found by the number that it has in the text its words stand in', () => {
    const reading = read({
      body: paragraph(words('One') + struck(call(1)) + words(' two') + call(2)),
      [`${kind}s`]: `<w:${kind} w:id="1">${paragraph(struck(words('Old.')))}</w:${kind}><w:${kind} w:id="2">${paragraph(words('See ') + added(words('the letter.')))}</w:${kind}>`,
    });
    expect(recordsOf(reading)).toEqual([
      'deletion | words | Legal | [^1] | paragraph 1',
      'deletion | words | Legal | Old. | note 1, paragraph 1',
      'insertion | words | Legal | the letter. | note 1, paragraph 1',
    ]);
  });

  it('in a paragraph that only one text has goes with it', () => {
    const gone = paragraph(struck(words('Gone.') + call(1)), `<w:rPr><w:del ${BY}/></w:rPr>`);
    expect(texts(withNotes(gone + paragraph(words('Kept.') + call(3))).parts)).toEqual(['Kept.[^1]', '[^1]: Source 3.']);
  });
});

it('a note that stands in neither text is read once, however often it is called', () => {
  let reads = 0;
  const calls = new Calls(() => `Source, read ${++reads} times.`);
  const node = { name: 'w:footnoteReference', attributes: { 'w:id': '1' }, children: [] };
  const neither = { inBefore: false, inAfter: false };
  const said = [1, 2, 3].map(() => calls.call(node, neither)[0]!.text);
  expect([said, reads]).toEqual([Array.from({ length: 3 }, () => '[^Source, read 1 times.]'), 1]);
});

describe('whole paragraphs', () => {
  const kept = paragraph(words('Kept.'));

  it('put in or struck out by an element around them are records, word for word and break for break', () => {
    const reading = read(
      kept + added(paragraph(words('New.')) + paragraph(words('Newer.'))) + struck(paragraph(words('Old.'))) + kept,
    );
    expect(texts(reading.before)).toEqual(['Kept.', 'Old.', 'Kept.']);
    expect(texts(reading.parts)).toEqual(['Kept.', 'New.', 'Newer.', 'Kept.']);
    expect(recordsOf(reading)).toEqual([
      'insertion | words | Legal | New. | paragraph 2',
      'insertion | paragraph_break | Legal |  | paragraph 2',
      'insertion | words | Legal | Newer. | paragraph 3',
      'insertion | paragraph_break | Legal |  | paragraph 3',
      'deletion | words | Legal | Old. | paragraph 4',
      'deletion | paragraph_break | Legal |  | paragraph 4',
    ]);
  });

  it('struck out with their mark and words, as Word does, are gone from the text after with nothing run together', () => {
    const mark = `<w:rPr><w:del ${BY}/></w:rPr>`;
    const reading = read(kept + paragraph(struck(words('Old one.')), mark) + paragraph(struck(words('Old two.')), mark) + kept);
    expect(texts(reading.before)).toEqual(['Kept.', 'Old one.', 'Old two.', 'Kept.']);
    expect(texts(reading.parts)).toEqual(['Kept.', 'Kept.']);
    expect(reading.changes.map(({ what }) => what)).toEqual(['paragraph_break', 'words', 'paragraph_break', 'words']);
  });

  it('moved over several are in each text once, whoever moved them', () => {
    const from = (text: string) =>
      paragraph(`<w:moveFrom ${BY}>${words(text)}</w:moveFrom>`, `<w:rPr><w:moveFrom ${BY}/></w:rPr>`);
    const to = (text: string) => paragraph(`<w:moveTo ${BY}>${words(text)}</w:moveTo>`, `<w:rPr><w:moveTo ${BY}/></w:rPr>`);
    const range = (name: string, end: string) => `<w:${name}Range${end} w:id="9"${end === 'Start' ? ' w:name="move1"' : ''}/>`;
    const reading = read(
      range('moveFrom', 'Start') +
        from('First.') +
        from('Second.') +
        range('moveFrom', 'End') +
        kept +
        range('moveTo', 'Start') +
        to('First.') +
        to('Second.') +
        range('moveTo', 'End') +
        kept,
    );
    expect(texts(reading.before)).toEqual(['First.', 'Second.', 'Kept.', 'Kept.']);
    expect(texts(reading.parts)).toEqual(['Kept.', 'First.', 'Second.', 'Kept.']);
    expect(reading.changes.map(({ kind, what }) => `${kind} ${what}`)).toEqual(
      ['moved_from', 'moved_from', 'moved_to', 'moved_to'].flatMap((kind) => [`${kind} paragraph_break`, `${kind} words`]),
    );
  });

  it('put in inside what somebody else struck out stand in neither text, and both hands are records', () => {
    const reading = read(
      paragraph(
        words('We stop.') +
          `<w:del w:id="2" w:author="B">${words(' Old')}<w:ins w:id="3" w:author="A">${words(' new')}</w:ins></w:del>`,
      ),
    );
    expect([texts(reading.before), texts(reading.parts)]).toEqual([['We stop. Old'], ['We stop.']]);
    expect(reading.changes.map(({ kind, author, text }) => [kind, author, text])).toEqual([
      ['insertion', 'A', ' new'],
      ['deletion', 'B', ' Old new'],
    ]);
  });
});

describe('a table with tracked changes', () => {
  const cell = (inside: string, properties = '') => `<w:tc>${properties ? `<w:tcPr>${properties}</w:tcPr>` : ''}${inside}</w:tc>`;
  const row = (cells: string, properties = '') => `<w:tr>${properties ? `<w:trPr>${properties}</w:trPr>` : ''}${cells}</w:tr>`;
  const plain = (text: string) => cell(paragraph(words(text)));

  it('has a cell that was put in after, one that was struck out before, and a record of each', () => {
    const reading = read(
      `<w:tbl>${row(plain('a') + cell(paragraph(words('new')), `<w:cellIns ${BY}/>`) + plain('b'))}${row(plain('c') + cell(paragraph(words('old')), `<w:cellDel ${BY}/>`) + plain('d'))}</w:tbl>`,
    );
    expect(texts(reading.before)).toEqual(['| a | b |', '| c | old | d |']);
    expect(texts(reading.parts)).toEqual(['| a | new | b |', '| c | d |']);
    expect(recordsOf(reading)).toEqual([
      'insertion | cell | Legal | new | paragraph 2',
      'deletion | cell | Legal | old | paragraph 5',
    ]);
  });

  it('has a row that was struck out before and not after', () => {
    const reading = read(`<w:tbl>${row(plain('a') + plain('b'))}${row(plain('c') + plain('d'), `<w:del ${BY}/>`)}</w:tbl>`);
    expect([texts(reading.before), texts(reading.parts)]).toEqual([['| a | b |', '| c | d |'], ['| a | b |']]);
    expect(recordsOf(reading)).toEqual(['deletion | row | Legal |  | paragraph 3']);
  });

  it('joins in a cell what a struck-out break joins, and keeps apart what a break keeps apart', () => {
    const broken = (mark: string) =>
      read(`<w:tbl>${row(cell(paragraph(words('pub'), mark) + paragraph(words('lish'))) + plain('x'))}</w:tbl>`);
    const reading = broken(`<w:rPr><w:del ${BY}/></w:rPr>`);
    expect([texts(reading.before), texts(reading.parts)]).toEqual([['| pub lish | x |'], ['| publish | x |']]);
    expect(texts(broken('').parts)).toEqual(['| pub lish | x |']);
  });
});

describe('a tracked change of how something looks', () => {
  const list = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';
  const numbering =
    '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';
  const styles = '<w:style w:type="paragraph" w:styleId="H1"><w:name w:val="heading 1"/></w:style>';

  it('loses and doubles no word, and is no record', () => {
    const run = `<w:r><w:rPr><w:b/><w:rPrChange ${BY}><w:rPr/></w:rPrChange></w:rPr><w:t>Trusts stop.</w:t></w:r>`;
    const section = `<w:sectPr><w:sectPrChange ${BY}><w:sectPr/></w:sectPrChange></w:sectPr>`;
    const reading = read(paragraph(run, `<w:jc w:val="right"/><w:pPrChange ${BY}><w:pPr/></w:pPrChange>`) + section);
    expect([texts(reading.parts), reading.before, reading.changes]).toEqual([['Trusts stop.'], null, []]);
  });

  it('tells an item that became a heading as what it was in each text, with the numbers that each has', () => {
    const body =
      paragraph(words('One'), list) +
      paragraph(words('Two'), `<w:pStyle w:val="H1"/><w:pPrChange ${BY}><w:pPr>${list}</w:pPr></w:pPrChange>`) +
      paragraph(words('Three'), list);
    const reading = read({ body, numbering, styles });
    expect(texts(reading.before)).toEqual(['1. One', '2. Two', '3. Three']);
    expect(texts(reading.parts)).toEqual(['1. One', '# Two', '2. Three']);
    expect(reading.changes).toEqual([]);
  });

  it('tells a number that was put in as not there before', () => {
    const numbered = list.replace('</w:numPr>', `<w:ins ${BY}/></w:numPr>`);
    const reading = read({
      body: paragraph(words('One'), numbered) + paragraph(words('x') + inserted('y') + deleted('z')),
      numbering,
    });
    expect([texts(reading.before), texts(reading.parts)]).toEqual([
      ['One', 'xz'],
      ['1. One', 'xy'],
    ]);
  });
});
