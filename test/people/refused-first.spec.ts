import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { aPlace, type Place } from '../support/record/builders.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';
import { changed, stateOf } from '../support/record/state.js';
import { hiddenIn, type ABrowser } from './a-browser.js';
import { aMemberOf } from './a-person.js';
import { summaryIn } from './controls.js';

let record: TestRecord;
let place: Place;
let at: ABrowser;
beforeAll(async () => {
  record = await openRecord();
  place = await aPlace(record);
  at = await aMemberOf(record, place, 'Hazel', 'editor');
}, 120_000);
afterAll(() => record.close());

async function theRecord() {
  const { session: _seen, sign_in_try: _tried, ...rest } = await stateOf(record.db.admin);
  return rest;
}

type Values = Readonly<Record<string, string>>;
type Case = readonly [what: string, form: (of: Place) => string, values: (of: Place) => Values, field: string, says: RegExp];

const handled = { receivedFrom: 'A council', rightsHolder: 'A council', decidedBy: 'The group', shows: 'WHOLE' };
const WHY = 'It is ours, and all of it may be read.';
const hours = { minutes: '2', kind: 'READING', pay: 'UNPAID', says: 'Draft 14', fromWhat: 'MEMORY' };
const logged = { kind: 'EMAIL', on: '10 March 2023', says: 'They wrote.', fromWhat: 'EMAIL' };

/** Each can be known from what stands in the form, and was told only after everything had been read back. */
const CASES: readonly Case[] = [
  [
    'a source shown whole, with no reason',
    ({ source }) => `/sources/${source}/handling`,
    ({ space }) => ({ ...handled, spaceId: space }),
    'shows',
    /why/i,
  ],
  [
    'a version shown whole, with no reason',
    ({ agreed }) => `/versions/${agreed}/handling`,
    ({ space }) => ({ ...handled, spaceId: space }),
    'shows',
    /why/i,
  ],
  [
    'hours of a time that has not ended',
    ({ engagement }) => `/engagements/${engagement}/labour/add`,
    () => ({ ...hours, during: 'since summer 2022' }),
    'during',
    /end/,
  ],
  [
    'no identified reply, with no day',
    ({ call }) => `/calls/${call}/answers/add`,
    ({ institution }) => ({
      ...{ organizationId: institution, standing: 'NO_IDENTIFIED_REPLY', says: 'No reply was found.', on: '10 March 2023' },
      fromWhat: 'MEMORY',
    }),
    'asOf',
    /until which day/,
  ],
  [
    'words from memory that are called exact',
    ({ engagement }) => `/engagements/${engagement}/commitments/add`,
    ({ institution, group, source }) => ({
      ...{ statement: 'It will be published.', kind: 'COMMITMENT', wording: 'VERBATIM', madeById: institution },
      ...{ madeToId: group, statedOn: '10 March 2023', verb: 'said', fromWhat: 'MEMORY', sourceId: source },
    }),
    'wording',
    /memory/,
  ],
  [
    'an e-mail that was held online',
    ({ engagement }) => `/engagements/${engagement}/log-entries/add`,
    ({ institution, group }) => ({ ...logged, withIds: institution, assertedById: group, channel: 'ONLINE' }),
    'channel',
    /meeting/,
  ],
  [
    'people who came to an e-mail',
    ({ engagement }) => `/engagements/${engagement}/log-entries/add`,
    ({ institution, group }) => ({ ...logged, withIds: institution, assertedById: group, groupPeople: '3' }),
    'groupPeople',
    /counted/,
  ],
  [
    'a meeting with nobody',
    ({ engagement }) => `/engagements/${engagement}/log-entries/add`,
    ({ group }) => ({ ...logged, assertedById: group }),
    'withIds',
    /at least one body/,
  ],
  [
    'a reply asked for by a day before it was asked for',
    ({ commitment }) => `/commitments/${commitment}/replies/ask`,
    ({ institution }) => ({
      ...{ askedOfId: institution, says: 'What has become of it?', askedOn: '10 March 2023', answerBy: '9 March 2023' },
      fromWhat: 'EMAIL',
    }),
    'answerBy',
    /before they were asked/,
  ],
  [
    'what a body says of its promise, with no source',
    ({ commitment }) => `/commitments/${commitment}/statements/add`,
    () => ({ says: 'It is under way.', stance: 'IN_PROGRESS', verb: 'said', statedOn: '10 May 2023', fromWhat: 'MEMORY' }),
    'sourceId',
    /source/,
  ],
  [
    'a text set against itself',
    ({ agreed }) => `/versions/${agreed}/compare`,
    ({ agreed }) => ({ publishedVersionId: agreed }),
    'publishedVersionId',
    /./,
  ],
];

describe('what a verb refuses of an entry stands on the form, before anything is read back', () => {
  it.each(CASES)('%s', async (_what, form, values, field, says) => {
    const before = await theRecord();
    const answer = await at.send(form(place), values(place));
    const { links, isFirst } = summaryIn(answer.body);
    expect([answer.statusCode, isFirst, links]).toEqual([400, true, [{ to: field, says: expect.stringMatching(says) }]]);
    expect(changed(before, await theRecord())).toEqual([]);
  });

  it('and what nothing refuses is read back, and is not done by that', async () => {
    const address = `/sources/${place.source}/handling`;
    const before = await theRecord();
    const check = await at.send(address, { ...handled, spaceId: place.space, reason: WHY });
    expect([check.statusCode, check.body.includes('Nothing is saved yet')]).toEqual([200, true]);
    expect(changed(before, await theRecord())).toEqual([]);
    expect((await at.post(address, hiddenIn(check.body))).statusCode).toBe(303);
    expect(changed(before, await theRecord())).toContain('ledger_outbox');
  });

  it('is asked of no form that is not sent as it was shown', async () => {
    const address = `/sources/${place.source}/handling`;
    const check = await at.send(address, { ...handled, spaceId: place.space, reason: WHY });
    const altered = await at.post(address, { ...hiddenIn(check.body), reason: '' });
    expect([altered.statusCode, summaryIn(altered.body).links.map(({ to }) => to)]).toEqual([400, ['shows']]);
  });
});
