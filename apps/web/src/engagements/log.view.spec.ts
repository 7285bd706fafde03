import { describe, expect, it } from '@jest/globals';
import { aLogEntry, aLog, anEngagement, someLabour } from './engagement.fixture.js';
import { engagementView } from './engagement.view.js';
import { labourSection, labourView, logEntryView, logHappenings } from './log.view.js';

const around = { engagement: { id: 'respite', title: 'The respite care standard', group: { id: 'g', name: 'Our group' } } };
const entry = { ...aLogEntry(), ...around, level: 'PUBLIC', channel: 'ONLINE', correctionReason: null, promises: [] };

describe('something that happened', () => {
  it('is told with whose account it is, the offices it was with, and who was there as numbers', () => {
    const view = logEntryView({ logEntry: entry });
    expect(view.heading).toBe('Meeting: 2 March 2026');
    expect(view.lead).toBe(
      'As told by Aldmoor Carers’ Table. With Director, Aldmoor Borough Council. 3 of the group and 1 other were there.',
    );
  });

  it('that was said to be some day of a part of a month is headed by the words, not as if it had lasted so long', () => {
    const on = {
      ...entry.on,
      edtf: '2024-09-01/2024-09-10',
      said: 'early September 2024',
      inWords: '1 September 2024 to 10 September 2024',
    };
    expect(logEntryView({ logEntry: { ...entry, on } }).heading).toBe('Meeting: “early September 2024”');
  });

  it.each([
    [null, null, ''],
    [1, null, '1 of the group was there.'],
    [null, 2, '2 others were there.'],
    [0, 1, '0 of the group and 1 other was there.'],
  ])('says nothing of numbers that are not known: %s, %s', (groupPeople, otherPeople, says) => {
    const { lead } = logEntryView({ logEntry: { ...entry, groupPeople, otherPeople } });
    expect(lead.replace(/^.*Council\. ?/, '')).toBe(says);
  });

  it('is passed on only when everybody can see it, and then as the account of whoever tells it', () => {
    expect(logEntryView({ logEntry: { ...entry, level: 'SPACE' } }).quote).toBeUndefined();
    expect(logEntryView({ logEntry: entry }).quote).toMatch(
      /^Meeting, 2 March 2026, with Director, Aldmoor Borough Council, as told by Aldmoor Carers’ Table, as this/,
    );
    expect(logEntryView({ logEntry: entry }).quote).toMatch(/, as this record tells it: /);
  });

  it('says when and why it was corrected, and nothing of it where it was not', () => {
    expect(logEntryView({ logEntry: entry }).corrected).toBeUndefined();
    expect(logEntryView({ logEntry: { ...entry, correctionReason: 'The day was wrong.' } }).corrected).toMatch(
      /^On 1 May 2026.*, because: The day was wrong\.$/,
    );
  });
});

describe('hours', () => {
  const labour = { ...someLabour(), ...around, level: 'PUBLIC', correctionReason: null };

  it('are said to be the group’s own number, and an estimate where they are one', () => {
    expect(labourView({ labour }).lead).toBe('Our group says that it gave 40 hours (unpaid; reading).');
    expect(labourView({ labour: { ...labour, estimated: true } }).quote).toContain('an estimated 40 hours');
    expect(labourView({ labour: { ...labour, level: 'SPACE' } }).quote).toBeUndefined();
  });

  it('are added up by how they were paid, with every term shown and how much of it is estimated', () => {
    const all = [someLabour(), someLabour({ minutes: 90, estimated: true }), someLabour({ minutes: 60, pay: 'PAID' })];
    expect(labourSection(all, false).sums).toEqual([
      'Unpaid: 40 hours + 1 hour 30 minutes = 41 hours 30 minutes, of which 1 hour 30 minutes are estimated.',
      'Paid: 1 hour.',
    ]);
  });

  it('are not added up while only some of them are shown', () => {
    expect(labourSection([someLabour()], true).sums).toEqual([]);
  });

  it('of a period that goes on beyond the day that is asked for are left out of the page of that day', () => {
    const of = (on: string) => engagementView({ engagement: anEngagement() }, { day: on, on }, aLog()).labour.lines.length;
    expect([of('2025-12-30'), of('2025-12-31')]).toEqual([0, 1]);
  });
});

it('the timeline tells both, each with a link to its own page', () => {
  const told = logHappenings([aLogEntry()], [someLabour()], { id: 'g', name: 'Our group' });
  expect(told.map(({ kind, link }) => [kind, link?.href])).toEqual([
    ['Meeting', '/log-entries/meeting-1'],
    ['Hours given', '/labour/hours-1'],
  ]);
});
