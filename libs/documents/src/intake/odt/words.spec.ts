import { describe, expect, it } from '@jest/globals';
import { openDocument, type OpenDocumentParts } from '../../../../../test/support/files/open-document.js';
import { readBytes } from '../child/read.js';

const read = async (parts: OpenDocumentParts) => readBytes(openDocument(parts), null);

async function linesIn(body: string, more: Omit<OpenDocumentParts, 'body'> = {}): Promise<readonly string[]> {
  return (await read({ body, ...more })).parts.map(({ mark, text }) => `${mark}${text}`);
}

const p = (inside: string, style = '') => `<text:p${style && ` text:style-name="${style}"`}>${inside}</text:p>`;
const h = (level: number, inside: string, more = '') => `<text:h text:outline-level="${level}" ${more}>${inside}</text:h>`;
const frame = (inside: string) =>
  `<draw:frame>${inside}<svg:title>a logo</svg:title><svg:desc>two hands that sign</svg:desc></draw:frame>`;
const box = (inside: string) => frame(`<draw:text-box>${inside}</draw:text-box>`);
const style = (family: string, name: string, inside: string, more = '') =>
  `<style:style style:family="${family}" style:name="${name}" ${more}>${inside}</style:style>`;
const hides = '<style:text-properties text:display="none"/>';

describe('what is drawn in an OpenDocument text', () => {
  it('is read after the paragraph it hangs in, as a text of its own', async () => {
    expect(await linesIn(p(`Trusts must${box(p('Draft') + p('14'))} report.`) + p('End.'))).toEqual([
      'Trusts must report.',
      'Draft',
      '14',
      'End.',
    ]);
  });

  it('is read where it hangs on the page, in a shape, in a group and in a cell', async () => {
    expect(await linesIn(box(p('On the page.')) + p('Text.'))).toEqual(['On the page.', 'Text.']);
    expect(await linesIn(p(`A<draw:g><draw:custom-shape>${p('in a shape')}</draw:custom-shape></draw:g>B`))).toEqual([
      'AB',
      'in a shape',
    ]);
    const cell = (inside: string) => `<table:table-cell>${inside}</table:table-cell>`;
    expect(
      await linesIn(
        `<table:table><table:table-row>${cell(p(`a${box(p('boxed'))}`))}${cell(p('b'))}</table:table-row></table:table>`,
      ),
    ).toEqual(['| a boxed | b |']);
  });

  it('has its place by the paragraph it hangs in', async () => {
    const { parts } = await read({ body: p('one') + p(`two${box(p('boxed'))}`) + p('three') });
    expect(parts.map(({ at }) => at)).toEqual(['paragraph 1', 'paragraph 2', 'paragraph 2', 'paragraph 3']);
  });

  it('gives no words of what is said of a picture, and what is a file of its own is told', async () => {
    const reading = await read({
      body: p(`See${frame('<draw:image/>')} here.`) + p(`Sum: ${frame('<draw:object/><draw:image/>')}`),
    });
    expect(reading.parts.map(({ text }) => text)).toEqual(['See here.', 'Sum:']);
    expect(reading.notices).toEqual(['1 object within it not read: a formula, a chart or a sheet.']);
  });
});

describe('headings of an OpenDocument text', () => {
  const level = (n: number, more: string) => `<text:outline-level-style text:level="${n}" ${more}/>`;
  const outline = `<text:outline-style>${level(1, 'style:num-format="1" style:num-suffix="."')}${level(2, 'style:num-format="1" text:display-levels="2"')}</text:outline-style>`;

  it('have the number that the outline counts, restarted and left out where they say so', async () => {
    const plain = style('paragraph', 'P1', '', 'style:parent-style-name="H" style:list-style-name=""');
    const body = [
      h(1, 'Scope'),
      h(2, 'Who'),
      h(2, 'What'),
      h(1, 'Bare', 'text:style-name="P1"'),
      h(1, 'Unnumbered', 'text:is-list-header="true"'),
      h(1, 'Duties'),
      h(1, 'Seventh', 'text:restart-numbering="true" text:start-value="7"'),
      h(2, 'Below'),
      h(1, 'Anew', 'text:restart-numbering="true"'),
    ].join('');
    expect(await linesIn(body, { styles: outline, automatic: plain })).toEqual([
      '# 1. Scope',
      '## 1.1 Who',
      '## 1.2 What',
      '# Bare',
      '# Unnumbered',
      '# 2. Duties',
      '# 7. Seventh',
      '## 7.1 Below',
      '# 1. Anew',
    ]);
  });

  it('are headings in a list too, with its number', async () => {
    const list = `<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>`;
    expect(
      await linesIn(`<text:list text:style-name="L1"><text:list-item>${h(2, 'Scope')}</text:list-item></text:list>`, {
        automatic: list,
      }),
    ).toEqual(['## 1. Scope']);
  });

  it('are known by their style where they are written as paragraphs, as are quotations', async () => {
    const styles =
      style('paragraph', 'Heading_20_2', '', 'style:display-name="Heading 2"') + style('paragraph', 'Quotations', '');
    const automatic =
      style('paragraph', 'P1', '', 'style:parent-style-name="Heading_20_2"') +
      style('paragraph', 'P2', '', 'style:parent-style-name="Quotations"');
    expect(await linesIn(p('Joint policy', 'Title') + p('Scope', 'P1') + p('Said.', 'P2'), { styles, automatic })).toEqual([
      '# Joint policy',
      '## Scope',
      '> Said.',
    ]);
  });
});

describe('what is hidden in an OpenDocument text', () => {
  const automatic =
    style('paragraph', 'gone', hides) +
    style('paragraph', 'child', '', 'style:parent-style-name="gone"') +
    style('text', 'T1', hides) +
    style('text', 'T2', '<style:text-properties text:display="true"/>', 'style:parent-style-name="T1"');
  const span = (name: string, inside: string) => `<text:span text:style-name="${name}">${inside}</text:span>`;

  it.each([
    ['by the style of words', p(`A${span('T1', ' secret')} stays${span('T2', ' shown')}.`), 'A stays shown.'],
    ['by the style of a paragraph', p('secret', 'gone') + p('secret', 'child') + p('Stays.'), 'Stays.'],
    ['by a field', p('A<text:hidden-text text:is-hidden="true" text:string-value="secret"> secret</text:hidden-text>.'), 'A.'],
    ['by a field for its paragraph', p('secret<text:hidden-paragraph text:is-hidden="true"/>') + p('Stays.'), 'Stays.'],
    ['by a field that is not shown', p('A<text:variable-set text:display="none">secret</text:variable-set>.'), 'A.'],
    ['with its section', `<text:section text:display="none">${p('secret')}</text:section>${p('Stays.')}`, 'Stays.'],
    [
      'with its section, on a condition',
      `<text:section text:display="condition" text:is-hidden="true">${p('secret')}</text:section>${p('Stays.')}`,
      'Stays.',
    ],
  ])('%s is left out, and that is told', async (_how, body, shown) => {
    const reading = await read({ body, automatic });
    expect(reading.parts.map(({ text }) => text).join('\n')).toBe(shown);
    expect(JSON.stringify(reading.parts)).not.toContain('secret');
    expect(reading.notices.join()).toMatch(/^\d+ stretch(es)? of hidden text left out, as is done when it is printed\.$/);
  });

  it('is read where its condition shows it', async () => {
    const body = p(
      'A <text:hidden-text text:is-hidden="false">shown</text:hidden-text>, <text:conditional-text text:string-value-if-true="yes" text:string-value-if-false="no" text:current-value="false">no</text:conditional-text>.',
    );
    const reading = await read({ body: `${body}<text:section text:display="condition">${p('Shown too.')}</text:section>` });
    expect(reading.parts.map(({ text }) => text)).toEqual(['A shown, no.', 'Shown too.']);
    expect(reading.notices).toEqual([]);
  });

  it('has its number in a list all the same, as it has when it is printed', async () => {
    const list = `<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>`;
    const item = (inside: string) => `<text:list-item>${inside}</text:list-item>`;
    expect(
      await linesIn(
        `<text:list text:style-name="L1">${item(p('one'))}${item(p('secret', 'gone'))}${item(p('three'))}</text:list>`,
        { automatic: automatic + list },
      ),
    ).toEqual(['1. one', '3. three']);
  });
});

describe('the words of an OpenDocument text', () => {
  it('are apart where spaces, tabs and line breaks stand, however many', async () => {
    expect(
      await linesIn(p('a<text:s text:c="3"/>b<text:s/>c<text:tab/>d<text:s text:c="2000000000"/>e<text:line-break/>f')),
    ).toEqual(['a b c d e f']);
  });

  it('are those that are shown: no number that a program left, no program, no way to say a sign', async () => {
    expect(
      await linesIn(
        p(
          '<text:number>9.</text:number>A<text:script>alert(1)</text:script> <text:ruby><text:ruby-base>\u6f22</text:ruby-base><text:ruby-text>kan</text:ruby-text></text:ruby>.',
        ),
      ),
    ).toEqual(['A \u6f22.']);
  });

  it('call their notes, which stand at the end in their order', async () => {
    const note = (inside: string, kind = 'footnote') =>
      `<text:note text:note-class="${kind}"><text:note-citation>*</text:note-citation><text:note-body>${inside}</text:note-body></text:note>`;
    expect(await linesIn(p(`One${note(p('first') + p('more'))} and two${note(p('second'), 'endnote')}.`) + p('End.'))).toEqual([
      'One[^1] and two[^2].',
      'End.',
      '[^1]: first more',
      '[^2]: second',
    ]);
  });

  it('of a row with one wide cell stand in its row', async () => {
    const cell = (text: string) => `<table:table-cell>${p(text)}</table:table-cell>`;
    const row = (inside: string) => `<table:table-row>${inside}</table:table-row>`;
    expect(
      await linesIn(
        `<table:table>${row(`${cell('Both')}<table:covered-table-cell/>`)}${row(cell('a') + cell('b'))}</table:table>`,
      ),
    ).toEqual(['| Both |', '| a | b |']);
    expect(await linesIn(`<table:table>${row(cell('Framed.'))}</table:table>`)).toEqual(['Framed.']);
  });

  it('of a numbered paragraph are counted in its list', async () => {
    const list = `<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>`;
    const one = (level: number, text: string) =>
      `<text:numbered-paragraph text:list-id="x" text:level="${level}" text:style-name="L1">${p(text)}</text:numbered-paragraph>`;
    expect(await linesIn(one(1, 'one') + one(2, 'below') + p('Between.') + one(1, 'two'), { automatic: list })).toEqual([
      '1. one',
      '  a) below',
      'Between.',
      '2. two',
    ]);
  });
});

describe('words struck through by hand in an OpenDocument text', () => {
  const line = (how: string) => `<style:text-properties style:text-line-through-style="${how}"/>`;
  const automatic = [
    style('text', 'T1', line('solid')),
    style('text', 'T2', line('none')),
    style('text', 'T3', '<style:text-properties/>', 'style:parent-style-name="T1"'),
    style('paragraph', 'P1', line('solid')),
  ].join('');
  const span = (name: string, inside: string) => `<text:span text:style-name="${name}">${inside}</text:span>`;
  const told = (said: string) => `${said} read as text.`;

  it.each([
    [
      'by a style of letters',
      p('First.') + p(`We will ${span('T1', 'no')}${span('T3', 't ever')} pay.`),
      ['We will not ever pay.'],
      ['2 words struck through by hand, first in paragraph 2. That is no tracked change, so they are'],
    ],
    [
      'by that of a paragraph, but for what is not',
      p('First.') + p(`Gone ${span('T2', 'and not')}`, 'P1'),
      ['Gone and not'],
      ['1 word struck through by hand, first in paragraph 2. That is no tracked change, so it is'],
    ],
    ['nowhere', p('First.') + p(span('T2', 'Kept.')), ['Kept.'], []],
  ])('are read as text, and that is told: %s', async (_how, body, lines, notices) => {
    const reading = await read({ body, automatic });
    expect(reading.parts.map(({ text }) => text)).toEqual(['First.', ...lines]);
    expect(reading.notices).toEqual(notices.map(told));
  });
});
