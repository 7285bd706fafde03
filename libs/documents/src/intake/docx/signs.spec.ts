import { describe, expect, it } from '@jest/globals';
import { deleted, inserted, paragraph, wordFile, words, type WordParts } from '../../../../../test/support/files/word.js';
import { Zip } from '../format/zip.js';
import { readDocx } from './docx.js';

const read = (parts: WordParts | string) => readDocx(new Zip(wordFile(typeof parts === 'string' ? { body: parts } : parts)));
const linesOf = (parts: readonly { mark: string; text: string }[] | null) => parts?.map(({ mark, text }) => mark + text) ?? null;
const run = (inside: string, looks = '') => `<w:r>${looks ? `<w:rPr>${looks}</w:rPr>` : ''}${inside}</w:r>`;
const text = (of: string) => `<w:t xml:space="preserve">${of}</w:t>`;
const said = (parts: WordParts | string) => read(parts).notices;

describe('signs that are no letters', () => {
  const sym = (font: string, char: string) => run(`<w:sym w:font="${font}" w:char="${char}"/>`);

  it('of the fonts of pictures are the characters they show, whichever way they are written', () => {
    const shown = ['F0FE', 'F0FD', 'F0A8', 'F0FC', 'F0FB', 'F0E0', 'A7'].map((char) => sym('Wingdings', char)).join('');
    expect(read(paragraph(shown)).parts[0]!.text).toBe('\u2611\u2612\u2610\u2713\u2717\u2192\u25aa');
    expect(read(paragraph(sym('Symbol', 'F062') + sym('Symbol', 'F0B3') + sym('Arial', '00A7'))).parts[0]!.text).toBe('β≥§');
    const typed = run(text('\uf0fe Yes'), '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>');
    expect(read(paragraph(typed))).toMatchObject({ parts: [{ text: '\u2611 Yes' }], notices: [] });
  });

  it('are those of the font where letters are set in it, as Word shows them', () => {
    const set = (font: string, of: string) => run(text(of), `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`);
    expect(
      read(paragraph(set('Wingdings', '\u00fe \u00a8') + set('Symbol', ' ab.') + set('Arial', '\u00fe'))).parts[0]!.text,
    ).toBe('\u2611 \u2610 αβ.\u00fe');
  });

  it('that have no character of their own are kept as they are coded and told', () => {
    const reading = read(paragraph(words('Agreed ') + sym('House Signs', 'F041') + sym('Wingdings', 'zz')));
    expect(linesOf(reading.parts)).toEqual(['Agreed \uf041\ufffd']);
    expect(reading.notices.join()).toContain('2 signs of a font of pictures');
  });

  it('in the font of the theme are letters, whatever font is named beside it (17.3.2.26)', () => {
    const fonts = (more: string) => run(text('a'), `<w:rFonts w:ascii="Symbol" w:hAnsi="Symbol"${more}/>`);
    expect(linesOf(read(paragraph(fonts(''))).parts)).toEqual(['\u03b1']);
    expect(linesOf(read(paragraph(fonts(' w:asciiTheme="minorHAnsi"'))).parts)).toEqual(['a']);
  });

  it('of a note that has one of its own stand in the text, and the note is not counted', () => {
    const note = (id: number, more = '') => run(`<w:footnoteReference w:id="${id}"${more}/>`);
    const star = run('<w:footnoteReference w:customMarkFollows="1" w:id="1"/><w:t>*</w:t>');
    const notes = [1, 2].map((id) => `<w:footnote w:id="${id}">${paragraph(words(`Note ${id}.`))}</w:footnote>`).join('');
    expect(linesOf(read({ body: paragraph(words('One') + star + words(' two') + note(2)), footnotes: notes }).parts)).toEqual([
      'One[^m1]* two[^1]',
      '[^m1]: Note 1.',
      '[^1]: Note 2.',
    ]);
  });

  it('of a form are the box as it is ticked, and the entry that was chosen', () => {
    const form = (inside: string) =>
      run(`<w:fldChar w:fldCharType="begin"><w:ffData>${inside}</w:ffData></w:fldChar>`) +
      run('<w:instrText>FORM</w:instrText>') +
      run('<w:fldChar w:fldCharType="end"/>');
    const box = (state: string) => form(`<w:checkBox>${state}</w:checkBox>`);
    const list = (chosen: string) => form(`<w:ddList>${chosen}<w:listEntry w:val="must"/><w:listEntry w:val="may"/></w:ddList>`);
    expect(
      read(
        paragraph(
          box('<w:default w:val="1"/><w:checked w:val="0"/>') + box('<w:checked/>') + box('<w:default w:val="1"/>') + box(''),
        ),
      ).parts[0]!.text,
    ).toBe('\u2610\u2612\u2612\u2610');
    expect(read(paragraph(list('<w:result w:val="1"/>') + words(' ') + list(''))).parts[0]!.text).toBe('may must');
  });

  it('that part words are spaces and hyphens, and those that show nothing are none', () => {
    const parted = run(
      [
        'a',
        '<w:tab/>',
        'b',
        '<w:ptab w:alignment="right" w:relativeTo="margin" w:leader="none"/>',
        'c',
        '<w:cr/>',
        'd',
        '<w:noBreakHyphen/>',
        'e',
        '<w:softHyphen/>',
        'f',
      ]
        .map((each) => (each.startsWith('<') ? each : text(each)))
        .join(''),
    );
    expect(linesOf(read(paragraph(parted)).parts)).toEqual(['a b c d-ef']);
  });

  it('written anew for new programs are read once, and letters with their reading beside them as the letters', () => {
    const smile =
      '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice Requires="w16se"><s:symEx xmlns:s="http://schemas.microsoft.com/office/word/2015/wordml/symex" s:font="Segoe UI Emoji" s:char="1F642"/></mc:Choice><mc:Fallback><w:t>\u{1f642}</w:t></mc:Fallback></mc:AlternateContent>';
    expect(read(paragraph(words('Agreed ') + run(smile)))).toMatchObject({ parts: [{ text: 'Agreed \u{1f642}' }], notices: [] });
    const ruby = run(`<w:ruby><w:rt>${run(text('kana'))}</w:rt><w:rubyBase>${run(text('漢字'))}</w:rubyBase></w:ruby>`);
    expect(linesOf(read(paragraph(ruby)).parts)).toEqual(['漢字']);
  });
});

describe('hidden text', () => {
  const seen = words('Seen. ');
  const style = (id: string, type: string, inside: string) =>
    `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${id}"/>${inside}</w:style>`;
  const off = '<w:rPr><w:vanish w:val="0"/></w:rPr>';
  const on = '<w:rPr><w:vanish/></w:rPr>';
  const styles = [
    style('HiddenWords', 'character', on),
    style('HiddenLine', 'paragraph', on),
    style('Under', 'paragraph', '<w:basedOn w:val="HiddenLine"/>'),
    style('Shown', 'paragraph', `<w:basedOn w:val="HiddenLine"/>${off}`),
  ].join('');
  const secret = (looks = '') => run(text('Secret.'), looks);
  const shows = (parts: WordParts) => {
    const { parts: blocks, notices } = read(parts);
    return [linesOf(blocks), notices.join(' ').includes('hidden text left out')];
  };

  it.each([
    ['by itself', paragraph(seen + secret('<w:vanish/>'))],
    ['by a style of letters', paragraph(seen + secret('<w:rStyle w:val="HiddenWords"/>'))],
    ['by the style of its paragraph', paragraph(seen) + paragraph(secret(), '<w:pStyle w:val="HiddenLine"/>')],
    ['by what that style is based on', paragraph(seen) + paragraph(secret(), '<w:pStyle w:val="Under"/>')],
  ])('%s is not read, and told', (_how, body) => {
    expect(shows({ body, styles })).toEqual([['Seen.'], true]);
  });

  it('by the defaults of the document or the default style is not read, and told', () => {
    const body = paragraph(run(text('Seen.'), '<w:vanish w:val="false"/>')) + paragraph(secret());
    expect(shows({ body, styles: `<w:docDefaults><w:rPrDefault>${on}</w:rPrDefault></w:docDefaults>` })).toEqual([
      ['Seen.'],
      true,
    ]);
    const normal = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/>${on}</w:style>`;
    expect(shows({ body, styles: normal })).toEqual([['Seen.'], true]);
  });

  it('is shown where what is nearer says so, and where two styles that hide undo each other (17.7.3)', () => {
    const shown: [string, string?][] = [
      [secret('<w:vanish w:val="0"/>'), 'HiddenLine'],
      [secret(), 'Shown'],
      [secret('<w:rStyle w:val="HiddenWords"/>'), 'HiddenLine'],
    ];
    for (const [inside, by] of shown) {
      expect(shows({ body: paragraph(inside, by && `<w:pStyle w:val="${by}"/>`), styles })).toEqual([['Secret.'], false]);
    }
  });

  it('that is hidden on a web page alone is printed, and read', () => {
    expect(shows({ body: paragraph(secret('<w:webHidden/>')) })).toEqual([['Secret.'], false]);
  });

  it('hides the end of a paragraph and none of its words where the end alone is meant', () => {
    for (const mark of ['<w:vanish/>', '<w:specVanish/>', '<w:vanish/><w:specVanish/>']) {
      const body = paragraph(words('Safety. '), `<w:rPr>${mark}</w:rPr>`) + paragraph(words('Trusts stop.'));
      expect(shows({ body })).toEqual([['Safety.', 'Trusts stop.'], false]);
    }
  });

  it('keeps a note that is called in it, and a box that hangs in it, out of the text too', () => {
    const box = `<w:pict><v:textbox xmlns:v="urn:schemas-microsoft-com:vml"><w:txbxContent>${paragraph(words('Boxed.'))}</w:txbxContent></v:textbox></w:pict>`;
    const body = paragraph(
      seen + run(`<w:footnoteReference w:id="1"/>${box}`, '<w:vanish/>') + run('<w:footnoteReference w:id="2"/>'),
    );
    const notes = [1, 2].map((id) => `<w:footnote w:id="${id}">${paragraph(words(`Note ${id}.`))}</w:footnote>`).join('');
    expect(shows({ body, footnotes: notes })).toEqual([['Seen. [^1]', '[^1]: Note 2.'], true]);
  });

  it('in a note is told too', () => {
    const footnotes = `<w:footnote w:id="1">${paragraph(seen + secret('<w:vanish/>'))}</w:footnote>`;
    expect(shows({ body: paragraph(words('x') + run('<w:footnoteReference w:id="1"/>')), footnotes })).toEqual([
      ['x[^1]', '[^1]: Seen.'],
      true,
    ]);
  });

  it('that a tracked change hid was there before', () => {
    const hid = '<w:vanish/><w:rPrChange w:id="1" w:author="A"><w:rPr/></w:rPrChange>';
    const reading = read(paragraph(seen + secret(hid)));
    expect([linesOf(reading.before), linesOf(reading.parts)]).toEqual([['Seen. Secret.'], ['Seen.']]);
  });
});

describe('words struck through by hand', () => {
  const styles =
    '<w:style w:type="character" w:styleId="Gone"><w:name w:val="Gone"/><w:rPr><w:strike/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="GoneLine"><w:name w:val="GoneLine"/><w:rPr><w:dstrike/></w:rPr></w:style>';

  it('are read as text, and how many and where is told', () => {
    const body =
      paragraph(
        words('Trusts ') +
          run(text('must'), '<w:strike/>') +
          words(' should ') +
          run(text('st'), '<w:dstrike/>') +
          run(text('op now'), '<w:dstrike/>') +
          words('.'),
      ) +
      paragraph(run(text('Old line.'), '<w:rStyle w:val="Gone"/>')) +
      paragraph(run(text('Older.')), '<w:pStyle w:val="GoneLine"/>');
    const reading = read({ body, styles });
    expect(linesOf(reading.parts)).toEqual(['Trusts must should stop now.', 'Old line.', 'Older.']);
    expect(reading.notices).toEqual([
      '6 words struck through by hand, first in paragraph 1. That is no tracked change, so they are read as text.',
    ]);
  });

  it('are told once though two texts hold them, and not where a tracked change struck them out too', () => {
    const [looks, struck] = ['<w:strike/>', run('<w:delText>gone</w:delText>', '<w:strike/>')];
    expect(said(paragraph(run(text('one word'), looks) + deleted('x') + inserted('y')))).toHaveLength(1);
    expect(said(paragraph(words('kept ') + `<w:del w:id="1" w:author="A">${struck}</w:del>`))).toEqual([]);
    expect(said(paragraph(run(text(' '), looks) + run(text('kept'), '<w:strike w:val="0"/>')))).toEqual([]);
  });
});
