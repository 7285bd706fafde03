import { describe, expect, it } from '@jest/globals';
import { Cells, listOf, readList, thingOf } from './cells.js';

describe('the cells of a row', () => {
  it('hold a value that is asked for twice once', () => {
    const cells = new Cells();
    const [first, second] = [cells.text('t.id'), cells.text('t.id')];
    const { sql, read } = cells.written((texts, jsons) => [first(texts, jsons), second(texts, jsons)]);
    expect(sql).toBe('array[(t.id)::text]');
    expect(read(['a'])).toEqual(['a', 'a']);
  });

  it('put JSON beside the texts, and take each from its own place', () => {
    const cells = new Cells();
    const [words, says, id] = [cells.value('t.words', undefined), cells.json('list'), cells.value('t.id', 'text')];
    const fields = new Map([
      ['words', words],
      ['says', says],
      ['id', id],
    ]);
    const { sql, read } = cells.written(thingOf(fields));
    expect(sql).toBe('array[array_to_json(array[(t.id)::text]), to_json(t.words), list]');
    expect(read([['a'], { op: 'keep' }, ['b']])).toEqual({ words: { op: 'keep' }, says: ['b'], id: 'a' });
  });

  it('read a number, a yes or no and a moment as PostgreSQL writes them in JSON', () => {
    const cells = new Cells();
    const kinds = ['number', 'boolean', 'boolean', 'instant', 'instant', 'text'] as const;
    const takes = kinds.map((kind, i) => cells.value(`t.c${i}`, kind));
    const { read } = cells.written((texts, jsons) => takes.map((take) => take(texts, jsons)));
    expect(read(['-12', 'true', 'false', '2026-11-26 10:57:27.8+00', '2026-11-26 10:57:27+05:30', 'null'])).toEqual([
      -12,
      true,
      false,
      '2026-11-26T10:57:27.8+00:00',
      '2026-11-26T10:57:27+05:30',
      'null',
    ]);
  });

  it.each(['number', 'boolean', 'instant', 'text', undefined] as const)('leave what is not known null: %p', (kind) => {
    const cells = new Cells();
    const take = cells.value('t.c', kind);
    const { read } = cells.written(take);
    expect(read(kind === undefined ? [[], null] : [null])).toBeNull();
  });

  it('are listed in the order of the statement', () => {
    const cells = new Cells();
    const { sql, read } = cells.written(thingOf(new Map([['id', cells.text('t.id')]])));
    expect(listOf(sql, 'body t order by t.name')).toBe(
      'array_to_json(array(select array[(t.id)::text] from body t order by t.name))',
    );
    expect(readList(read, [['a'], ['b']])).toEqual([{ id: 'a' }, { id: 'b' }]);
  });
});
