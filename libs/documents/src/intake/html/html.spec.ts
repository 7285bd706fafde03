import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readBytes } from '../child/read.js';
import type { Reading } from '../format/reading.js';

const lines = (parts: Reading['before']) => parts?.map(({ mark, text }) => `${mark}${text}`) ?? null;
const readPage = async (inside: string) => readBytes(Buffer.from(`<!doctype html><html><body>${inside}`), 'a.html');
const linesIn = async (inside: string) => lines((await readPage(inside)).parts);

describe('the lists of a page', () => {
  it.each([
    ['reversed', '<ol reversed><li>three<li>two<li>one</ol>', ['3. three', '2. two', '1. one']],
    [
      'reversed from a number',
      '<ol reversed start="9"><li>nine<li value="4">four<li>three</ol>',
      ['9. nine', '4. four', '3. three'],
    ],
    ['in letters, after z too', '<ol type="a" start="26"><li>z<li>y<li>x</ol>', ['z. z', 'aa. y', 'ab. x']],
    ['in Roman numbers, after twenty too', '<ol type="I" start="21"><li>one<li value="40">two</ol>', ['XXI. one', 'XL. two']],
    ['by a style of their own', '<ol style="color:red; list-style-type: lower-latin"><li>one</ol>', ['a. one']],
    ['without a number, where one is typed', '<ol style="list-style:none"><li>1.1 one<li>1.2 two</ol>', ['1.1 one', '1.2 two']],
    [
      'where an item says otherwise',
      '<ol><li style="list-style-type:upper-roman">one<li type="a">two</ol>',
      ['I. one', 'b. two'],
    ],
    ['in a list that is hidden', '<ol reversed hidden><li>x</ol><ol reversed><li>two<li>one</ol>', ['2. two', '1. one']],
    ['of a menu', '<menu><li>one</menu>', ['- one']],
    ['one in the other', '<ul><li>a<ol start="5"><li>b</ol>after</ul>', ['- a', '  5. b', 'after']],
  ])('have the numbers that are shown: %s', async (_how, html, expected) => {
    expect(await linesIn(html)).toEqual(expected);
  });

  it('in letters have no letter twice, however long they are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 5_000 }), async (start) => {
        const found = await linesIn(`<ol type="a" start="${start}"><li>x<li>x<li>x</ol>`);
        expect(new Set(found).size).toBe(3);
      }),
      { numRuns: 30 },
    );
  });
});

describe('what a page marks as struck out and put in', () => {
  it('stands in one text each, and is told with the words around it', async () => {
    const reading = await readPage(
      '<main><h1>Policy</h1><p>Trusts <del datetime="2023-03-09">must</del><ins>should</ins> report <s>every</s> use.</p></main>',
    );
    expect(lines(reading.before)).toEqual(['# Policy', 'Trusts must report every use.']);
    expect(lines(reading.parts)).toEqual(['# Policy', 'Trusts should report use.']);
    const common = { author: null, what: 'words', at: 'paragraph 2' };
    expect(reading.changes).toEqual([
      { ...common, kind: 'deletion', text: 'must', dated: '2023-03-09', before: 'Trusts ', after: ' report every use.' },
      { ...common, kind: 'insertion', text: 'should', dated: null, before: 'Trusts ', after: ' report use.' },
      { ...common, kind: 'deletion', text: 'every', dated: null, before: 'Trusts must report ', after: ' use.' },
    ]);
  });

  it('may be paragraphs, items, rows and words of a cell', async () => {
    const reading = await readPage(
      '<ul><li>one<del><li>two</del><li>three</ul><table><tr><td>a<td><del>b</del><ins>c</ins></tr></table><ins><p>New.</p><p>Too.</p></ins>',
    );
    expect(lines(reading.before)).toEqual(['- one', '- two', '- three', '| a | b |']);
    expect(lines(reading.parts)).toEqual(['- one', '- three', '| a | c |', 'New.', 'Too.']);
    expect(reading.changes.map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'deletion two',
      'deletion b',
      'insertion c',
      'insertion New. Too.',
    ]);
  });

  it('is nothing where it is hidden, or in the frame of the page', async () => {
    const reading = await readPage('<nav><del>x</del></nav><footer><del>y</del></footer><p>A<del hidden>z</del>.</p>');
    expect([reading.before, reading.changes, lines(reading.parts)]).toEqual([null, [], ['A.']]);
  });

  it.each(['text-decoration:line-through', 'color: red; TEXT-DECORATION-LINE : underline line-through;'])(
    'may be struck by the style of an element: %s',
    async (style) => {
      const reading = await readPage(
        `<p>Trusts <span style="${style}">must <span>not</span></span> <i>report</i> it.</p><ol><li>one<li style="${style}">two<p>too</p><li>three</ol>` +
          `<table><tr><td>a<td style="${style}">b<td>c</tr></table>Said<p style="${style}">gone</p>so.`,
      );
      expect(lines(reading.before)).toEqual([
        ...['Trusts must not report it.', '1. one', '2. two', 'too', '3. three', '| a | b | c |', 'Said', 'gone', 'so.'],
      ]);
      expect(lines(reading.parts)).toEqual(['Trusts report it.', '1. one', '3. three', '| a | | c |', 'Said', 'so.']);
      expect(reading.changes.map(({ kind, text, at }) => [kind, text, at])).toEqual([
        ['deletion', 'must not', 'paragraph 1'],
        ['deletion', 'two too', 'paragraph 3'],
        ['deletion', 'b', 'paragraph 6'],
        ['deletion', 'gone', 'paragraph 8'],
      ]);
    },
  );

  it('is not struck by a style that a later line takes back, nor twice where the element says so too', async () => {
    const taken = '<p>Trusts <b style="text-decoration:line-through;text-decoration:none">must</b> report.</p>';
    expect((await readPage(taken)).before).toBeNull();
    const twice = await readPage('<p>Trusts <del style="text-decoration:line-through">must</del> report.</p>');
    expect(twice.changes.map(({ text }) => text)).toEqual(['must']);
    const struck = (inside: string) => `<b style="text-decoration:line-through">${inside}</b>`;
    const nested = await readPage(`<p>Trusts ${struck(`a${struck('<b>b</b>')}<ins>c</ins>d`)} report ${struck('e')} it.</p>`);
    expect([lines(nested.before), lines(nested.parts)]).toEqual([['Trusts abd report e it.'], ['Trusts report it.']]);
    expect(nested.changes.map(({ text, after }) => [text, after])).toEqual([
      ['abd', ' report e it.'],
      ['e', ' it.'],
    ]);
  });

  it('is told of Markdown too', async () => {
    const { parts, before } = await readBytes(Buffer.from('Trusts ~~must~~ should report.\n'), 'a.md');
    expect([lines(before), lines(parts)]).toEqual([['Trusts must should report.'], ['Trusts should report.']]);
  });
});

describe('what a page hides', () => {
  it.each([
    '<span hidden>secret</span>',
    '<span hidden="until-found">secret</span>',
    '<span style="color: red; display : none !important">secret</span>',
    '<span style="/* */display:/* */none">secret</span>',
    '<span style="visibility:hidden">secret</span>',
    '<span style="font-size:0">secret</span>',
    '<span style="font-size: 0px;">secret</span>',
    '<span style="mso-hide:all">secret</span>',
  ])('is left out, and that is told: %s', async (hidden) => {
    const reading = await readPage(`<p>A${hidden}.</p>`);
    expect(lines(reading.parts)).toEqual(['A.']);
    expect(reading.notices).toEqual(['1 stretch left out that the page hides.']);
  });

  it('is not what is only not read out: everybody else sees it', async () => {
    const reading = await readPage('<p>We will <span aria-hidden="true">not</span> publish it.</p>');
    expect([lines(reading.parts), reading.notices]).toEqual([['We will not publish it.'], []]);
  });

  it('is not what is small, or hidden for nobody', async () => {
    const shown =
      '<p>A<span style="font-size:0.5em"> shown</span><span aria-hidden="false"> too</span><i aria-hidden="true"></i>.</p>';
    const reading = await readPage(shown);
    expect([lines(reading.parts), reading.notices]).toEqual([['A shown too.'], []]);
  });

  it('is never a template, a program or what is shown without programs', async () => {
    expect(await linesIn('<p>A<template>x</template><noscript>y</noscript><script>z</script><dialog>w</dialog>.</p>')).toEqual([
      'A.',
    ]);
    expect(await linesIn('<details><summary>More</summary>Said there.</details>')).toEqual(['More', 'Said there.']);
  });

  it('is told once however deep it stands, and not of what is left out anyway', async () => {
    const deep = `${'<div hidden>'.repeat(2_000)}${'<i>secret</i>'.repeat(20_000)}`;
    expect((await readPage(`<nav><b hidden>x</b></nav><p>A.</p>${deep}`)).notices).toEqual([
      '1 stretch left out that the page hides.',
    ]);
  });

  it('does not make the next table one that only lays out a page, or a list count otherwise', async () => {
    const layout = '<table hidden><tr><td><h2>x</h2><td>y</tr></table>';
    expect(await linesIn(`${layout}<table><tr><td>a<td>b</tr></table>`)).toEqual(['| a | b |']);
  });
});

describe('the parts of a page', () => {
  it('an empty heading makes no heading of the paragraph after it', async () => {
    expect(await linesIn('<h2><img src="a.png" alt="x"></h2><p>Trusts must report.</p>')).toEqual(['Trusts must report.']);
  });

  it('paragraphs of a cell do not run into each other', async () => {
    expect(await linesIn('<table><tr><td><p>one</p><p>two</p><td>b</tr></table>')).toEqual(['| one two | b |']);
  });

  it('words of a row that stand in no cell are read in the last one', async () => {
    expect(await linesIn('<table><tr><td>a</td><td>b</td> not</tr><tr>or<td>c</td><td>d</td></tr></table>')).toEqual([
      '| a | b not |',
      '| or c | d |',
    ]);
    expect(await linesIn('<table><tr><td>a<td>b</tr><tr>Beside.</tr></table>')).toEqual(['| a | b |', '| Beside. |']);
  });

  it('a table with heads or lines is one though there are lists in it; one without only lays out a page', async () => {
    const row = '<tr><td>a<td><ul><li>x<li>y</ul></tr></table>';
    expect(await linesIn(`<table><tr><th>A<th>B</tr>${row}`)).toEqual(['| A | B |', '| a | x y |']);
    expect(await linesIn(`<table border="1">${row}`)).toEqual(['| a | x y |']);
    expect(await linesIn(`<table>${row}`)).toEqual(['a', '- x', '- y']);
    expect(await linesIn('<table role="presentation"><tr><td>a<td>b</tr></table>')).toEqual(['a', 'b']);
  });

  it('the head of an article is part of it, that of the page is not', async () => {
    const article = '<article><header><h1>Title</h1></header><p>The council will publish it.</p></article>';
    expect(await linesIn(`<header>Menu</header>${article}<footer>Address</footer>`)).toEqual([
      '# Title',
      'The council will publish it.',
    ]);
  });

  it('a raised figure calls a note where it is a link or in brackets, and is a figure elsewhere', async () => {
    expect(
      await linesIn(
        '<p>500 m<sup>2</sup>, as said<sup><a href="#n1">1</a></sup>, <a href="#n2"><sup>2</sup></a><sup>[3]</sup>.</p>',
      ),
    ).toEqual(['500 m2, as said[^1], [^2][^3].']);
  });

  it('what is quoted in a line has its quotation marks', async () => {
    expect(await linesIn('<p>They said <q>we <q>must</q> act</q>.</p>')).toEqual([
      'They said \u201cwe \u2018must\u2019 act\u201d.',
    ]);
  });

  it('a page in XML may close an element where it begins', async () => {
    const page =
      '<?xml version="1.0"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"><head><title/><script src="x"/></head><body><p>All of it.</p></body></html>';
    expect(lines((await readBytes(Buffer.from(page), 'a.html')).parts)).toEqual(['All of it.']);
  });
});

describe('a page that a word processor made', () => {
  it.each([
    [
      'LibreOffice',
      '<div id="sdfootnote1"><p class="western"><a class="sdfootnotesym" href="#sdfootnote1anc">1</a>See page 4.</p></div>',
    ],
    ['Word', '<div id="ftn1"><p class="MsoFootnoteText"><a href="#_ftnref1"><span>[1]</span></a> See page 4.</p></div>'],
  ])('has its notes as notes: %s', async (_by, note) => {
    const { parts } = await readPage(`<p>Said<sup><a href="#x">1</a></sup>.</p>${note}`);
    expect(parts.map(({ kind, mark, text }) => `${kind} ${mark}${text}`)).toEqual([
      'paragraph Said[^1].',
      'footnote [^1]: See page 4.',
    ]);
  });

  it('has a space after the number of a heading, and none in a name', async () => {
    expect(await linesIn('<h1>1.Duties</h1><h2>1.1Who</h2><h2>3D printing</h2><h2>2.0 Beta</h2>')).toEqual([
      '# 1. Duties',
      '## 1.1 Who',
      '## 3D printing',
      '## 2.0 Beta',
    ]);
  });
});

describe('how the letters of a page are written', () => {
  const page = (charset: string) => `<html><head><meta charset="${charset}"></head><body><p>`;
  it.each([
    ['windows-1252', Buffer.from(`${page('iso-8859-1')}\x93must\x94 caf\xe9`, 'latin1'), '\u201cmust\u201d caf\u00e9'],
    ['Japanese in seven bits', Buffer.from(`${page('ISO-2022-JP')}\x1b$BF|K\\\x1b(B`, 'latin1'), '\u65e5\u672c'],
    ['UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('<p>\u201cmust\u201d', 'utf16le')]), '\u201cmust\u201d'],
    ['names and numbers', Buffer.from('<p>&ldquo;must&#148; &amp;lt; &nbsp;&#x2014;'), '\u201cmust\u201d &lt; \u2014'],
  ])('%s is read by what says so', async (_how, bytes, text) => {
    expect((await readBytes(bytes, 'a.html')).parts.map((part) => part.text)).toEqual([text]);
  });

  it('what the server says comes before what the page says', async () => {
    const bytes = Buffer.from(`${page('utf-8')}caf\xe9`, 'latin1');
    expect((await readBytes(bytes, 'a.html', 'windows-1252')).parts.map(({ text }) => text)).toEqual(['caf\u00e9']);
  });
});
