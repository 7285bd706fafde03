import { describe, expect, it } from '@jest/globals';
import { deleted, inserted, paragraph, wordFile, words, type WordParts } from '../../../../../test/support/files/word.js';
import { Zip } from '../format/zip.js';
import { readDocx } from './docx.js';

const read = (parts: WordParts | string) => readDocx(new Zip(wordFile(typeof parts === 'string' ? { body: parts } : parts)));
const texts = (parts: readonly { mark: string; text: string }[] | null) => parts?.map(({ mark, text }) => mark + text) ?? null;

describe('a Word file with tracked changes', () => {
  const reading = read(
    paragraph(words('Trusts ') + deleted('must') + inserted('should') + words(' stop.')) +
      paragraph(words('We will publish it.'), '<w:rPr><w:del w:id="3" w:author="Legal" w:date="2023-03-10T09:00:00Z"/></w:rPr>') +
      paragraph(words(' Soon.')),
  );

  it('yields the text before and the text after', () => {
    expect(texts(reading.before)).toEqual(['Trusts must stop.', 'We will publish it.', 'Soon.']);
    expect(texts(reading.parts)).toEqual(['Trusts should stop.', 'We will publish it. Soon.']);
  });

  it('says once what was left out of it, however many changes stand beside that', () => {
    const marked = read(paragraph(words('Trusts\u202e ') + deleted('must') + inserted('should') + words(' stop.')));
    expect(marked.notices[0]).toMatch(/^1 hidden mark of reading direction left out/);
    const gone = read(paragraph(words('Trusts ') + deleted('mu\u202est') + words('stop.')));
    expect(gone.notices[0]).toMatch(/^1 hidden mark of reading direction left out/);
  });

  it('with thousands of changes in one paragraph is read in time', () => {
    const many = Array.from({ length: 9_000 }, (_, nth) => inserted(`word${nth} `)).join('');
    const before = process.cpuUsage();
    const { changes } = read(paragraph(many));
    expect([changes[5_000]!.before.endsWith('word4999 '), changes[5_000]!.after.startsWith('word5001 ')]).toEqual([true, true]);
    expect(process.cpuUsage(before).user / 1_000_000).toBeLessThan(4);
  }, 60_000);

  it('keeps each change as a record: what, whom the file names, the date it writes, and where', () => {
    expect(reading.changes).toEqual([
      {
        kind: 'deletion',
        what: 'words',
        author: 'Comms Team',
        dated: '2023-03-09T16:40:00Z',
        text: 'must',
        at: 'paragraph 1',
        before: 'Trusts ',
        after: ' stop.',
      },
      {
        kind: 'insertion',
        what: 'words',
        author: 'Comms Team',
        dated: '2023-03-09T16:40:00Z',
        text: 'should',
        at: 'paragraph 1',
        before: 'Trusts ',
        after: ' stop.',
      },
      {
        kind: 'deletion',
        what: 'paragraph_break',
        author: 'Legal',
        dated: '2023-03-10T09:00:00Z',
        text: '',
        at: 'paragraph 2',
        before: 'We will publish it.',
        after: '',
      },
    ]);
  });

  it('shows each change in the text that its words stand in, so that no struck-out word runs into one put in', () => {
    const { changes } = read(
      paragraph(
        deleted('We ') +
          inserted('Trusts ') +
          deleted('must') +
          inserted('should') +
          words(' st') +
          deleted('art') +
          inserted('op.'),
      ),
    );
    expect(changes.map(({ before, text, after }) => [before, text, after])).toEqual([
      ['', 'We ', 'must start'],
      ['', 'Trusts ', 'should stop.'],
      ['We ', 'must', ' start'],
      ['Trusts ', 'should', ' stop.'],
      ['We must st', 'art', ''],
      ['Trusts should st', 'op.', ''],
    ]);
    const taken = read(
      paragraph(`${words('x')}<w:ins w:id="3" w:author="B">${words('kept ')}${deleted('taken back', 'C')}</w:ins>`),
    );
    expect(taken.changes.map(({ before, text }) => [before, text])).toEqual([
      ['xkept ', 'taken back'],
      ['x', 'kept taken back'],
    ]);
  });

  it('keeps both ends of a move, and a change inside a change', () => {
    const moved = read(
      paragraph(`<w:moveFrom w:id="1" w:author="A">${words('We apologise.')}</w:moveFrom>`) +
        paragraph(`<w:moveTo w:id="2" w:author="A">${words('We apologise.')}</w:moveTo>`) +
        paragraph(words('x') + `<w:ins w:id="3" w:author="B">${words('kept ')}${deleted('taken back', 'C')}</w:ins>`),
    );
    expect(moved.changes.map(({ kind, author, text }) => [kind, author, text])).toEqual([
      ['moved_from', 'A', 'We apologise.'],
      ['moved_to', 'A', 'We apologise.'],
      ['deletion', 'C', 'taken back'],
      ['insertion', 'B', 'kept taken back'],
    ]);
    expect(texts(moved.before)).toEqual(['We apologise.', 'x']);
    expect(texts(moved.parts)).toEqual(['We apologise.', 'xkept']);
  });

  it('with a row put in has that row after and not before', () => {
    const row = (text: string, properties = '') =>
      `<w:tr>${properties}<w:tc>${paragraph(words(text))}</w:tc><w:tc>${paragraph(words('x'))}</w:tc></w:tr>`;
    const table = read(`<w:tbl>${row('old')}${row('new', '<w:trPr><w:ins w:id="1" w:author="A"/></w:trPr>')}</w:tbl>`);
    expect(texts(table.before)).toEqual(['| old | x |']);
    expect(texts(table.parts)).toEqual(['| old | x |', '| new | x |']);
    expect(table.changes.map(({ what, kind }) => [what, kind])).toEqual([['row', 'insertion']]);
  });

  it('without any has no text before, so that nobody takes the one text for two', () => {
    expect(read(paragraph(words('One.'))).before).toBeNull();
  });
});

describe('the comments of a Word file', () => {
  it('are kept with the words they hang on and never become part of the text', () => {
    const reading = read({
      body: paragraph(
        `${words('Trusts ')}<w:commentRangeStart w:id="7"/>${words('must stop')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>`,
      ),
      comments: `<w:comment w:id="7" w:author="Comms Team" w:date="2023-03-09T16:41:00Z">${paragraph(words('Too strong?'))}</w:comment>`,
    });
    expect(texts(reading.parts)).toEqual(['Trusts must stop']);
    expect(reading.comments).toEqual([
      {
        author: 'Comms Team',
        dated: '2023-03-09T16:41:00Z',
        text: 'Too strong?',
        on: 'must stop',
        onBefore: null,
        at: 'paragraph 1',
      },
    ]);
  });

  const placed = (inside: string) => {
    const body = paragraph(
      `<w:commentRangeStart w:id="7"/>${inside}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>`,
    );
    const { comments } = read({ body, comments: `<w:comment w:id="7">${paragraph(words('Too strong?'))}</w:comment>` });
    return comments.map(({ on, onBefore }) => [onBefore, on]);
  };

  it('tell what was struck out and what was put in apart', () => {
    expect(placed(words('Trusts ') + deleted('must') + inserted('should') + words(' stop'))).toEqual([
      ['Trusts must stop', 'Trusts should stop'],
    ]);
    expect(placed(deleted('must'))).toEqual([['must', '']]);
    expect(placed(inserted('should'))).toEqual([['', 'should']]);
    expect(placed(`<w:ins w:id="3" w:author="B">${deleted('taken back', 'C')}</w:ins>`)).toEqual([[null, 'taken back']]);
  });

  it('that reach over paragraphs keep them apart where a break stands', () => {
    const broken = (break_: string) =>
      `${words('One.')}</w:p><w:p><w:pPr><w:rPr>${break_}</w:rPr></w:pPr>${words('Two.')}</w:p><w:p>${words('Three.')}`;
    expect(placed(broken(''))).toEqual([[null, 'One. Two. Three.']]);
    expect(placed(broken('<w:del w:id="3" w:author="B"/>'))).toEqual([['One. Two. Three.', 'One. Two.Three.']]);
  });
});

describe('the parts of a Word file', () => {
  it('are typed: headings by style or outline, items with their numbers, rows, quotations, notes', () => {
    const item = (text: string, level: number) =>
      paragraph(words(text), `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="1"/></w:numPr>`);
    const level = (at: number, format: string, text: string) =>
      `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
    const reading = read({
      styles:
        '<w:style w:styleId="H2"><w:name w:val="heading 2"/></w:style><w:style w:styleId="Q"><w:name w:val="Quote"/></w:style>',
      numbering: `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', '%1.')}${level(1, 'lowerLetter', '(%2)')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`,
      footnotes: `<w:footnote w:id="4">${paragraph(words('See the letter.'))}</w:footnote>`,
      body:
        paragraph(words('Safety'), '<w:pStyle w:val="H2"/>') +
        item('First', 0) +
        item('inner', 1) +
        item('inner too', 1) +
        item('Second', 0) +
        item('inner again', 1) +
        paragraph(words('Words of theirs'), '<w:pStyle w:val="Q"/>') +
        paragraph(`${words('Agreed')}<w:r><w:footnoteReference w:id="4"/></w:r>`) +
        `<w:tbl><w:tr><w:tc>${paragraph(words('a|b'))}</w:tc><w:tc>${paragraph(words('c'))}</w:tc></w:tr></w:tbl>`,
    });
    expect(reading.parts.map(({ kind, mark, text, at }) => [kind, mark, text, at])).toEqual([
      ['heading', '## ', 'Safety', 'paragraph 1'],
      ['list_item', '1. ', 'First', 'paragraph 2'],
      ['list_item', '  (a) ', 'inner', 'paragraph 3'],
      ['list_item', '  (b) ', 'inner too', 'paragraph 4'],
      ['list_item', '2. ', 'Second', 'paragraph 5'],
      ['list_item', '  (a) ', 'inner again', 'paragraph 6'],
      ['quote', '> ', 'Words of theirs', 'paragraph 7'],
      ['paragraph', '', 'Agreed[^1]', 'paragraph 8'],
      ['table_row', '', '| a¦b | c |', 'paragraph 9'],
      ['footnote', '[^1]: ', 'See the letter.', 'note 1'],
    ]);
  });

  it('leave out what Word does not print, and say so', () => {
    const reading = read(paragraph(`${words('Seen')}<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>`));
    expect(texts(reading.parts)).toEqual(['Seen']);
    expect(reading.notices.join()).toContain('1 stretch of hidden text left out');
  });

  it('show the result of a field and not its code', () => {
    const field = (type: string) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const reading = read(
      paragraph(
        `${field('begin')}<w:r><w:instrText>DATE</w:instrText></w:r>${field('separate')}${words('9 March')}${field('end')}`,
      ),
    );
    expect(texts(reading.parts)).toEqual(['9 March']);
  });

  it('stand once where the file holds them twice for old and new programs', () => {
    const box = (text: string) => `<w:txbxContent>${paragraph(words(text))}</w:txbxContent>`;
    const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
    const reading = read(
      paragraph(
        `<w:r><mc:AlternateContent ${mc}><mc:Choice>${box('In a box.')}</mc:Choice><mc:Fallback>${box('In a box.')}</mc:Fallback></mc:AlternateContent></w:r>`,
      ),
    );
    expect(texts(reading.parts)).toEqual(['In a box.']);
  });

  it('written for a program that nobody has are read in the form for all others, and that both differ is told', () => {
    const mc = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"';
    const t = (text: string) => `<w:t>${text}</w:t>`;
    const either = (requires: string, older: string) =>
      `<w:r><mc:AlternateContent ${mc}><mc:Choice Requires="${requires}">${t('must not')}</mc:Choice>${older}</mc:AlternateContent></w:r>`;
    const fallback = `<mc:Fallback>${t('must')}</mc:Fallback>`;
    const readOf = (requires: string, older: string) => read(paragraph(words('We ') + either(requires, older)));
    expect(texts(readOf('zz', fallback).parts)).toEqual(['We must']);
    expect(texts(readOf('wps zz', fallback).parts)).toEqual(['We must']);
    expect(texts(readOf('wps w16se', fallback).parts)).toEqual(['We must not']);
    expect(texts(readOf('zz', '').parts)).toEqual(['We must not']);
    expect(readOf('zz', fallback).notices).toEqual(readOf('wps', fallback).notices);
    expect(readOf('zz', fallback).notices).toHaveLength(1);
    expect(texts(read(paragraph(words('We ') + `<w:r><mc:AlternateContent ${mc}/></w:r>`)).parts)).toEqual(['We']);
  });
});
