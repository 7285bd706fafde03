import { describe, expect, it } from '@jest/globals';
import { openDocument } from '../../../../../test/support/files/open-document.js';
import { readBytes } from '../child/read.js';
import type { Reading } from '../format/reading.js';

const read = async (body: string) =>
  readBytes(
    openDocument({
      body,
      automatic:
        '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="a" style:num-suffix=")"/></text:list-style>',
    }),
    null,
  );

const info = '<office:change-info><dc:creator>Comms Team</dc:creator><dc:date>2023-03-09T16:40:00</dc:date></office:change-info>';
const deletion = (inside: string) => `<text:deletion>${info}${inside}</text:deletion>`;
const INSERTION = `<text:insertion>${info}</text:insertion>`;
const tracked = (regions: Readonly<Record<string, string>>) =>
  `<text:tracked-changes>${Object.entries(regions)
    .map(([id, inside]) => `<text:changed-region xml:id="${id}" text:id="${id}">${inside}</text:changed-region>`)
    .join('')}</text:tracked-changes>`;

const p = (inside: string) => `<text:p>${inside}</text:p>`;
const at = (id: string) => `<text:change text:change-id="${id}"/>`;
const from = (id: string) => `<text:change-start text:change-id="${id}"/>`;
const to = (id: string) => `<text:change-end text:change-id="${id}"/>`;
const list = (...items: readonly string[]) =>
  `<text:list text:style-name="L1">${items.map((each) => `<text:list-item>${each}</text:list-item>`).join('')}</text:list>`;

const lines = (parts: Reading['before']) => parts?.map(({ mark, text }) => `${mark}${text}`) ?? null;
const both = async (body: string) => {
  const { parts, before } = await read(body);
  return { after: lines(parts), before: lines(before) };
};

describe('the tracked changes of an OpenDocument text', () => {
  it('are told with who made them, when, and the words around them, and both texts are read', async () => {
    const reading = await read(
      tracked({ d: deletion(p('must')), i: INSERTION }) + p(`Trusts ${at('d')}${from('i')}should${to('i')} report.`),
    );
    expect([lines(reading.before), lines(reading.parts)]).toEqual([['Trusts must report.'], ['Trusts should report.']]);
    const common = {
      ...{ what: 'words', author: 'Comms Team', dated: '2023-03-09T16:40:00', at: 'paragraph 1' },
      ...{ before: 'Trusts ', after: ' report.' },
    };
    expect(reading.changes).toEqual([
      { ...common, kind: 'deletion', text: 'must' },
      { ...common, kind: 'insertion', text: 'should' },
    ]);
    expect(reading.notices).toEqual([]);
  });

  it('that begin and never end take nothing out of the text before', async () => {
    const body = tracked({ i: INSERTION, j: INSERTION }) + p(`One${from('j')} new${to('j')}.${from('i')} Two.`) + p('Three.');
    expect((await both(body)).before).toEqual(['One. Two.', 'Three.']);
  });

  it('of a break join and divide paragraphs as they were', async () => {
    expect(
      await both(
        tracked({ d: deletion(p('') + p('')), i: INSERTION }) +
          p(`One ${at('d')}two.`) +
          p(`Three${from('i')}`) +
          p(`${to('i')} four.`),
      ),
    ).toEqual({ before: ['One', 'two.', 'Three four.'], after: ['One two.', 'Three', 'four.'] });
  });

  it('of whole paragraphs, lists and tables take them out and bring them back where they stood', async () => {
    const table = `<table:table><table:table-row><table:table-cell>${p('a')}</table:table-cell><table:table-cell>${p('b')}</table:table-cell></table:table-row></table:table>`;
    expect(
      await both(
        tracked({ d: deletion(p('gone') + table + p('')), i: INSERTION }) +
          p(`One ${at('d')}two.`) +
          p(`${from('i')}Added.`) +
          p('Also added.') +
          `<text:h text:outline-level="2">${to('i')}Scope</text:h>` +
          p('End.'),
      ),
    ).toEqual({
      before: ['One gone', '| a | b |', 'two.', '## Scope', 'End.'],
      after: ['One two.', 'Added.', 'Also added.', '## Scope', 'End.'],
    });
    expect(await both(tracked({ d: deletion(p('Gone.') + list(p('one'))) }) + at('d') + p('End.'))).toEqual({
      before: ['Gone.', '1. one', 'End.'],
      after: ['End.'],
    });
  });

  it('of a heading bring it back as one', async () => {
    const h = (inside: string) => `<text:h text:outline-level="2">${inside}</text:h>`;
    const after = ['One.', 'two.'];
    const before = ['One.', '## Scope', 'two.'];
    expect(await both(tracked({ d: deletion(h('Scope') + p('')) }) + p('One.') + p(`${at('d')}two.`))).toEqual({ before, after });
    // As LibreOffice writes what Word struck out: the words, and then the break.
    expect(
      await both(tracked({ w: deletion(p('Scope')), d: deletion(h('') + p('')) }) + p('One.') + p(`${at('w')}${at('d')}two.`)),
    ).toEqual({ before, after });
  });

  it('of items change the numbers of those that follow, at their depth', async () => {
    expect(
      await both(
        tracked({ d: deletion(list(p('two'), p(''))), i: INSERTION }) +
          list(p('one'), p(`${at('d')}three`), p(`${from('i')}added`), p(`${to('i')}four`)),
      ),
    ).toEqual({ before: ['1. one', '2. two', '3. three', '4. four'], after: ['1. one', '2. three', '3. added', '4. four'] });
    expect(
      await both(
        tracked({ d: deletion(list(list(p('below'))) + list(p(''))) }) + list(p('one') + list(p('first')), p(`${at('d')}two`)),
      ),
    ).toEqual({ before: ['1. one', '  a) first', '  b) below', '2. two'], after: ['1. one', '  a) first', '2. two'] });
  });

  it('in one another stand in neither text, and are told both', async () => {
    const reading = await read(tracked({ x: deletion(p('never ')) + INSERTION }) + p(`They ${at('x')}report.`));
    expect([lines(reading.before), lines(reading.parts)]).toEqual([['They report.'], ['They report.']]);
    expect(reading.changes.map(({ kind, text, before, after }) => [kind, text, before, after])).toEqual([
      ['insertion', 'never ', 'They ', 'report.'],
      ['deletion', 'never ', 'They ', 'report.'],
    ]);
  });

  it('in a note are changes of the note, and end no paragraph around it', async () => {
    const note = (inside: string) => `<text:note><text:note-body>${inside}</text:note-body></text:note>`;
    expect(await both(tracked({ d: deletion(p('old ') + p('')) }) + p(`A${note(p(`see ${at('d')}page 4`))} and more.`))).toEqual({
      before: ['A[^1] and more.', '[^1]: see old page 4'],
      after: ['A[^1] and more.', '[^1]: see page 4'],
    });
  });

  it('of looks alone are none', async () => {
    const reading = await read(
      tracked({ f: `<text:format-change>${info}</text:format-change>` }) + p(`A ${from('f')}bold${to('f')} word.`),
    );
    expect([reading.before, reading.changes, lines(reading.parts)]).toEqual([null, [], ['A bold word.']]);
  });

  it('that no mark names, or many marks, bring nothing back twice', async () => {
    expect(
      await both(
        tracked({ d: deletion(p('gone')), lost: deletion(p('lost')) }) +
          p(`A${at('d')}${at('d')} ${from('none')}b${to('none')}.`),
      ),
    ).toEqual({ before: ['Agone b.'], after: ['A b.'] });
  });
});

describe('the comments of an OpenDocument text', () => {
  const comment = (name: string, text: string) =>
    `<office:annotation office:name="${name}"><dc:creator>A. Reader</dc:creator><dc:date>2023-03-09T10:00:00</dc:date>${p(text)}</office:annotation>`;
  const end = (name: string) => `<office:annotation-end office:name="${name}"/>`;

  it('are told with the words they hang on, in both texts, and are no words of it', async () => {
    const reading = await read(
      tracked({ d: deletion(p('must')), i: INSERTION }) +
        p(`Trusts ${comment('c1', 'Why weaker?')}${at('d')}${from('i')}should${to('i')}${end('c1')} report.`) +
        p(`End${comment('c2', 'Is it?')}.`),
    );
    expect(lines(reading.parts)).toEqual(['Trusts should report.', 'End.']);
    const said = { author: 'A. Reader', dated: '2023-03-09T10:00:00' };
    expect(reading.comments).toEqual([
      { ...said, text: 'Why weaker?', on: 'should', onBefore: 'must', at: 'paragraph 1' },
      { ...said, text: 'Is it?', on: '', onBefore: null, at: 'paragraph 2' },
    ]);
  });
});
