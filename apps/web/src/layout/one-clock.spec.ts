import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { checksPage } from '../checks/checks.page.js';
import { findingView } from '../comparison/finding.view.js';
import { aFinding, confirmed } from '../comparison/comparison.fixture.js';
import { timeline } from '../record/timeline.view.js';
import { takenBackView } from '../stewardship/taken-back.js';
import { withheldView } from '../stewardship/withheld.js';
import { trayPage } from '../tray/tray.page.js';
import { releaseForms } from '../stewardship/release.form.js';
import type { Asked } from './asked.js';
import { londonDay, londonMidnight } from './moment.js';
import type { Page } from './page.js';

const WEB = join(import.meta.dirname, '..');

/** Still 1 July by the clocks of machines, and 2 July for whoever lived it in London. */
const LATE = '2026-07-01T23:30:00.000Z';

const asked = { search: {}, id: 'a', examples: [] } as unknown as Asked;

describe('the one clock of all pages', () => {
  it('gives what was withheld, and what was taken back, the day it was in London', async () => {
    const told = { field: 'says', how: 'REDACTED', reason: 'SAFETY', withheldAt: LATE, words: [] };
    expect(withheldView({ withheld: [told] }).lines.join()).toContain('2 July 2026');
    const taken = { releasedAt: LATE, takenBackAt: '2026-07-31T23:00:00.000Z', reason: 'WRONG' };
    const door = { execute: () => Promise.resolve({ data: { takenBack: [taken] } }) };
    const view = await takenBackView({ kind: 'SOURCE' } as Page, door, { params: { id: 'a' } });
    expect(view?.says[0]).toContain('was public from 2 July 2026 until 1 August 2026 ');
  });

  it('gives an entry of a timeline and a finding the day on which they were recorded in London', () => {
    const one = { on: null, kind: 'Call', by: '', text: 'a', verbatim: false, link: undefined, source: null, recordedAt: LATE };
    expect(timeline([one], undefined)[0]?.entries[0]?.recorded).toBe('2 July 2026');
    const finding = aFinding({ number: 1, fate: 'KEPT', confirmations: [confirmed('KEPT', { recordedAt: LATE })] });
    expect(findingView(finding, '').standing).toContain('2 July 2026');
  });

  it('tells of files and of addresses asked again by it, and says that it does', () => {
    const file = { ...aFile, putAt: LATE, fetchedAt: LATE, finalAddress: 'https://body.example/' };
    const tray = trayPage.view({ trayFiles: { nodes: [file], pageInfo: { hasNextPage: false } } } as never, asked, undefined);
    const said = JSON.stringify(tray);
    expect(said.match(/2 July 2026, 00:30 London time/g)).toHaveLength(2);

    const check = { ...aCheck, nextAt: LATE, askedAt: LATE, failingSince: LATE };
    const data = { addressChecks: { nodes: [check], pageInfo: { hasNextPage: false } } };
    const checks = checksPage.view(data as never, asked, undefined);
    expect(JSON.stringify(checks).match(/2 July 2026, 00:30 London time/g)).toHaveLength(3);
    expect(checks.trail).toEqual([{ text: 'Your files', href: '/tray' }]);
  });
});

describe('a day in London', () => {
  it.each([
    ['2026-01-15', '2026-01-15T00:00:00.000Z'],
    ['2026-03-29', '2026-03-29T00:00:00.000Z'],
    ['2026-03-30', '2026-03-29T23:00:00.000Z'],
    ['2026-07-02', '2026-07-01T23:00:00.000Z'],
    ['2026-10-25', '2026-10-24T23:00:00.000Z'],
    ['2026-10-26', '2026-10-26T00:00:00.000Z'],
  ])('%s begins when its clocks say midnight', (day, instant) => {
    expect(londonMidnight(day)).toBe(instant);
    expect(londonDay(instant)).toBe(day);
    expect(londonDay(new Date(Date.parse(instant) - 1).toISOString())).not.toBe(day);
  });

  it('that a release is held until is begun there, not in Greenwich', async () => {
    const form = releaseForms.find(({ path }) => path === '/sources/:id/embargo')!;
    const sent: unknown[] = [];
    const door = { execute: (...given: unknown[]) => Promise.resolve({ data: { sent: sent.push(given) } }) };
    const fields = [{ name: 'until', is: 'day', sense: 'due' }, { name: 'to' }];
    const values = { until: '2 July 2026', to: 'a' };
    await form.submit({ values, fields, key: 'k', asked: { ...asked, today: '2026-06-01' }, door } as never);
    expect(JSON.stringify(sent)).toContain('"until":"2026-07-01T23:00:00.000Z"');
  });
});

describe('the sources of the pages', () => {
  const files = globSync('**/*.{ts,njk}', { cwd: WEB }).filter((file) => !/\.spec\.ts$|\.fixture\.ts$/.test(file));
  const holding = (what: RegExp) => files.filter((file) => what.test(readFileSync(join(WEB, file), 'utf8'))).sort();

  it('cut no day out of a moment: that would be the day in Greenwich', () => {
    expect(holding(/(At|[Mm]oment|[Ii]nstant|toISOString\(\))\.slice\(0, ?10\)/)).toEqual([]);
  });

  it('leave the clock unsaid only where the words beside a moment say it', () => {
    expect(holding(/\bmomentInWords\b/)).toEqual([
      'exports/checkpoint-now.ts',
      'layout/day.ts',
      'layout/foot-of-ledger.ts',
      'layout/moment.ts',
      'layout/past-in-words.ts',
      'ledger/ledger.page.ts',
      'record/history.view.ts',
    ]);
  });
});

const aFile = {
  ...{ id: 'a', name: 'letter.txt', size: 900, hash: 'a', state: 'READ', kind: 'TEXT', refusal: null, textHash: null },
  ...{ beforeHash: null, notices: [], space: { name: 'The group' }, attachedTo: null },
};

const aCheck = {
  ...{ id: 'a', address: 'https://body.example/', every: 'DAY', found: 'UNCHANGED', status: 200, failedTimes: 2 },
  ...{ standsStill: false, space: { name: 'The group' }, version: { id: 'v', label: 'the letter', work: { title: 'A letter' } } },
};
