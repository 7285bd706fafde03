import { describe, expect, it } from '@jest/globals';
import { openTemplates } from '../layout/templates.js';
import { layoutWords } from '../layout/layout.words.js';
import { ledgerView } from './ledger.page.js';
import type { LedgerData } from './ledger.query.js';
import { ledgerWords as words } from './ledger.words.js';

const ledger: LedgerData['ledger'] = {
  checkpoint: {
    origin: 'log.test/log',
    size: '1234567',
    root: 'AA==',
    words: 'lusab babad gutih tugad mudof sakat kivud napir',
    publishedAt: '2026-11-26T03:10:00.000Z',
    note: 'a note',
  },
  verifierKey: 'log.test/log+00000000+AA==',
  isBehind: false,
  dueAt: '2026-11-26T03:20:00.000Z',
  isLate: false,
};

const shown = (told: Partial<LedgerData['ledger']>, also: object = {}) =>
  openTemplates().render('ledger/ledger.njk', {
    view: ledgerView({ ...ledger, ...told }),
    words,
    frame: { words: layoutWords, day: {}, menu: [], keeper: {}, crumbs: [], queries: [], ...also },
  });

describe('the page of the ledger', () => {
  it('tells the words, how many entries, and when the next one is due', () => {
    const page = shown({});
    expect(page).toContain(ledger.checkpoint!.words);
    expect(page).toContain('1,234,567 entries stand under it.');
    expect(page).toContain('<time datetime="2026-11-26T03:20:00.000Z">26 November 2026, 03:20 London time</time>');
    expect(page).not.toContain(words.last.late);
    expect(page).not.toContain(words.last.behind);
  });

  it('names who is asked about checkpoints, and since when one of them has not answered', () => {
    const silent = { machine: '2026-11-25T14:05:00.000Z', words: '25 November 2026, 14:05 London time' };
    const others = [
      { name: 'north.test/witness', silent: null },
      { name: 'south.test/witness', silent },
    ];
    const page = shown({}, { ledger: { checkpoint: null, others, ended: [] } });
    expect(page).toContain(`north.test/witness: ${words.others.answers}`);
    expect(page).toContain(
      `${words.others.silent} <time datetime="2026-11-25T14:05:00.000Z">25 November 2026, 14:05 London time</time>`,
    );
    expect(shown({}, { ledger: { checkpoint: null, others: [], ended: [] } })).not.toContain(words.others.heading);
  });

  it('tells the keys from before, and which of those logs the log of today continues', () => {
    const log = { name: 'log.test/old', keyId: '0badf00d', vkey: 'log.test/old+0badf00d+AA==', size: '352', over: '352' };
    const page = (isContinued: boolean | null) =>
      shown({}, { ledger: { checkpoint: null, others: [], ended: [{ ...log, isContinued }] } });
    expect(page(true)).toContain('log.test/old ended with 352 entries.');
    expect(page(true)).toContain('href="/log/ended/0badf00d/checkpoint"');
    expect(page(true)).toContain(log.vkey);
    const told = [true, false, null].map((isContinued) =>
      [words.ended.continued, words.ended.notContinued, words.ended.unknown].map((said) => page(isContinued).includes(said)),
    );
    expect(told).toEqual([
      [true, false, false],
      [false, true, false],
      [false, false, true],
    ]);
    expect(shown({}, { ledger: { checkpoint: null, others: [], ended: [] } })).not.toContain(words.ended.heading);
  });

  it('says that it is late, and names no time that has passed', () => {
    const page = shown({ isLate: true });
    expect(page).toContain(words.last.late);
    expect(page).not.toContain('03:20');
  });

  it('says what is under no checkpoint yet', () => {
    expect(shown({ isBehind: true })).toContain(words.last.behind);
    const none = shown({ checkpoint: null, verifierKey: null, dueAt: null, isBehind: true });
    expect(none).toContain(words.last.notYet);
    expect(none).not.toContain(words.last.behind);
  });
});
