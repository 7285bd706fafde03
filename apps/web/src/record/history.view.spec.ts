import { describe, expect, it } from '@jest/globals';
import type { Asked } from '../layout/asked.js';
import type { Change } from './history.query.js';
import { THINGS_WITH_HISTORY } from './history-things.js';
import { historyView } from './history.view.js';

const asked = { id: 'a', search: {}, path: '/commitments/a/history' } as unknown as Asked;
const thing = THINGS_WITH_HISTORY.find(({ at }) => at === 'commitments')!;

function saidIn(...said: Change['said']) {
  const change = { event: 'due_date.recorded', kind: 'DUE_DATE', recordedAt: '2026-07-01T23:30:00.000Z', state: 'SEQUENCED' };
  const changes = [{ id: 'e', thingId: 'b', by: null, why: null, ...change, said } as Change];
  const [told] = historyView(thing, { about: { statement: 'A promise' }, history: { more: false, changes } }, asked).changes;
  return told!.said.map(({ value }) => value);
}

describe('a history', () => {
  it('tells dates as the pages do, and never as machines write them', () => {
    const dates = [
      { name: 'due.edtf', value: '2021-12/2023-03-10' },
      { name: 'statedOn.edtf', value: '../2023-03-10' },
      { name: 'deliveredOn.edtf', value: '2023-21' },
      { name: 'dated.edtf', value: '2023-03' },
      { name: 'searchedUntil', value: '2023-05-18' },
      { name: 'judgedOn', value: '2026-11-22' },
    ];
    expect(saidIn(...dates)).toEqual([
      'December 2021 to 10 March 2023',
      'until 10 March 2023',
      'spring 2023',
      'March 2023',
      '18 May 2023',
      '22 November 2026',
    ]);
  });

  it('leaves what people wrote as they wrote it, and what stands for words that are withheld', () => {
    expect(saidIn({ name: 'label', value: '2023-03-10' }, { name: 'due.edtf', value: '[erased: safety]' })).toEqual([
      '2023-03-10',
      '[erased: safety]',
    ]);
  });
});
