import { describe, expect, it } from '@jest/globals';
import { aCommitment, aDueDate } from '../commitments/commitment.fixture.js';
import { commitmentView } from '../commitments/commitment.view.js';
import { aVersion, aWork } from '../documents/work.fixture.js';
import { workView } from '../documents/work.view.js';
import { aCall, aLog, aLogEntry, anEngagement, council, group } from '../engagements/engagement.fixture.js';
import type { CallAnswer } from '../engagements/engagement.query.js';
import { engagementView } from '../engagements/engagement.view.js';
import { logEntryView } from '../engagements/log.view.js';
import { aDay } from '../layout/partial-date.fixture.js';
import { shown } from './shown.fixture.js';

/*
 * A sentence that is passed on alone holds what its page shows beside it: the answers to a call, what was found after a silence,
 * what others say of the same document, all three statuses, and whose word it stands on.
 */
const day = { day: '2026-06-01', on: undefined };

describe('a call that is passed on', () => {
  const answer = aCall().addressees[0]!.answers[0]!;
  const silence: CallAnswer = {
    ...answer,
    ...{ id: 'silence', standing: 'NO_IDENTIFIED_REPLY', says: 'None is identified', asOf: '2026-02-16', daysLate: null },
  };
  const viewOf = (answers: readonly CallAnswer[], but?: string) => {
    const call = aCall({ addressees: [{ ...aCall().addressees[0]!, answers }, aCall().addressees[1]!] });
    return engagementView({ engagement: shown(anEngagement({ calls: [call] }), but) }, day, shown(aLog()));
  };
  const told = (view: ReturnType<typeof viewOf>, id: string) =>
    view.timeline.flatMap(({ entries }) => entries).find(({ anchor }) => anchor === `told-${id}`)?.quote;

  it('tells until when an answer was asked for, and each answer of each that was asked, on its page and in the story', () => {
    const view = viewOf([silence, answer]);
    for (const quote of [view.calls[0]!.quote, told(view, 'call-1')]) {
      expect(quote).toContain(
        'An answer was asked for within 7 days, by 9 February 2026 (counted in working days, by 11 February 2026).',
      );
      expect(quote).toContain(
        'How it stood with Aldmoor Borough Council on 1 June 2026, by what has been released, as this record tells it: no identified reply as of 16 February 2026, the last day it was looked for: None is identified. Then: answered in part, 20 February 2026, 11 days late: Says that the standard will be looked at in March.',
      );
      expect(quote).not.toContain('Ombudsman on 1 June');
    }
  });

  it('says where no answer is there, and tells none that not everybody sees', () => {
    const none =
      'How it stood with Aldmoor Borough Council on 1 June 2026, by what has been released: no answer of it is on this record.';
    expect(viewOf([]).calls[0]!.quote).toContain(none);
    expect(viewOf([answer], 'answer-1').calls[0]!.quote).toContain(none);
  });

  it('has of a silence until when somebody looked and what was found later, and does not call it an answer', () => {
    const quote = told(viewOf([silence, answer]), 'silence');
    expect(quote).toMatch(/^No identified reply to call 1, Aldmoor Borough Council, looked for until 16 February 2026, as this/);
    expect(quote).toContain('Call 1 of Aldmoor Carers’ Table was: Publish the respite standard before the summer.');
    expect(quote).toContain(
      'Also on this record of Aldmoor Borough Council to call 1: answered in part, 20 February 2026, 11 days late.',
    );
    expect(quote).not.toContain('It answers');
    expect(told(viewOf([silence, answer], 'answer-1'), 'silence')).not.toContain('Also on this record');
  });
});

describe('a claim that is passed on', () => {
  const denial =
    'Aldmoor Borough Council denies, 5 March 2026 (said as “this Thursday”; inferred, not stated): The council denies that its press office refused';

  it('tells what others say of the same document, and does not call it an answer', () => {
    const engagement = shown(anEngagement());
    const story = engagementView({ engagement }, day, shown(aLog())).timeline.flatMap(({ entries }) => entries);
    const work = shown(aWork());
    const board = workView({ work, comparisons: { edges: [] }, seals: { edges: [] } }, undefined, undefined);
    for (const quote of [story.find(({ anchor }) => anchor === 'told-belief')!.quote, board.claims[0]!.quote]) {
      expect(quote).toContain('No reply to this claim itself has been released on this record.');
      expect(quote).toContain(`Of the same document, “Standard for respite care”, this record also holds: ${denial}.`);
      expect(quote).toContain('Whether any of it answers this claim is not told here.');
    }
  });

  it('of no document says that others speak of the same engagement, where they do', () => {
    const [claim] = anEngagement().claims;
    const about = { ...claim!, aboutWork: null };
    const quoteOf = (...claims: readonly (typeof about)[]) =>
      engagementView({ engagement: shown(anEngagement({ claims })) }, day, shown(aLog()))
        .timeline.flatMap(({ entries }) => entries)
        .find(({ anchor }) => anchor === 'told-belief')!.quote;
    const others = 'What others say of the same engagement stands on its page.';
    expect(quoteOf(about)).not.toContain(others);
    expect(quoteOf(about, { ...about, id: 'other', assertedBy: council })).toContain(others);
  });
});

describe('a promise that is passed on', () => {
  const commitment = shown(aCommitment({ deliveries: [], dueDates: [aDueDate()] }));

  it('tells all three statuses, and none to whoever sees more than everybody', () => {
    const { quote } = commitmentView({ commitment }, day);
    expect(quote).toContain(
      'How it stood on 1 June 2026, by what has been released. Schedule: Arguable: “by the spring” can mean any day from 1 March to 31 May 2026. Official, what the body says: No statement of Aldmoor Borough Council about this is on this record as of 1 June 2026. Evidence, what sources show: No judgement of this is on this record as of 1 June 2026.',
    );
    const more = { ...commitment, dueDates: [aDueDate({ level: 'PUBLIC' }), aDueDate({ id: 'due-2', level: 'SPACE' })] };
    expect(commitmentView({ commitment: more }, day).quote).toContain(
      'How it stands, by what has been released, is told on its page.',
    );
    expect(commitmentView({ commitment: more }, day).quote).not.toContain('Schedule:');
  });
});

describe('what stands on a body’s word', () => {
  const around = { engagement: { id: 'respite', title: 'The standard', group } };
  const entryOf = (over: Parameters<typeof aLogEntry>[0]) => {
    const logEntry = { ...aLogEntry(over), ...around, level: 'PUBLIC', channel: null, correctionReason: null, promises: [] };
    return logEntryView({ logEntry });
  };
  const own = 'No source that others can read. It stands as what Aldmoor Carers’ Table says.';
  const passedOn =
    'No source that others can read. That Aldmoor Borough Council said so is what the group that keeps this record says.';

  it('says so on the page of something that happened and in its quote, and nothing of it where a source is named', () => {
    for (const [by, says] of [
      [group, own],
      [council, passedOn],
    ] as const) {
      const { stands, quote } = entryOf({ source: null, assertedBy: by });
      expect([stands, quote?.includes(says)]).toEqual([says, true]);
    }
    const { stands, quote } = entryOf({});
    expect([stands, quote?.includes('No source')]).toEqual([undefined, false]);
  });

  it('tells when it was put on the record and from what, which is not when it happened', () => {
    const { recorded, quote } = entryOf({ fromWhat: 'MEMORY' });
    expect(recorded).toBe('Put on the record on 1 May 2026, from memory');
    expect(quote).toMatch(
      /^Meeting, 2 March 2026, with Director, Aldmoor Borough Council, as told by Aldmoor Carers’ Table, as this/,
    );
    expect(quote).toMatch(/ Put on the record on 1 May 2026, from memory\.$/);
  });

  it('says so of a position and of a dispute of it, on the board and in their quotes, there and in the story', () => {
    const [version] = aWork().versions;
    const [signOff] = version!.signOffs;
    const { toldTo } = signOff!;
    const recorded = { fromWhat: 'MEMORY', recordedAt: '2026-05-01T09:33:00.000Z', source: null };
    const disputes = signOff!.disputes.map((dispute) => ({ ...dispute, ...recorded }));
    const on = aDay('2026-02', 'February 2026');
    const versions = [aVersion({ signOffs: [{ ...signOff!, ...recorded, on, disputes }] })];
    const given = { work: shown(aWork({ versions })), comparisons: { edges: [] }, seals: { edges: [] } };
    const [position] = workView(given, undefined, undefined).signOffs;
    const [dispute] = position!.disputes;
    expect([position!.stands, dispute!.stands]).toEqual([own, passedOn]);
    expect([position!.recorded, dispute!.recorded]).toEqual(Array(2).fill('Put on the record on 1 May 2026, from memory'));
    expect(position!.quote).toMatch(
      /^As told by Aldmoor Carers’ Table, who says this was told to the group, as reported and not word for word: Aldmoor Borough Council \(press office\) refused “Draft of March”, February 2026\. /,
    );
    for (const [quote, says] of [
      [position!.quote, own],
      [dispute!.quote, passedOn],
    ] as const)
      expect(quote).toContain(`${says} Put on the record on 1 May 2026, from memory.`);
    const engagement = anEngagement();
    const { signOffs } = versions[0]!;
    const works = engagement.works.map((work) => ({ ...work, versions: work.versions.map((one) => ({ ...one, signOffs })) }));
    const story = engagementView({ engagement: shown({ ...engagement, works }) }, day, shown(aLog())).timeline.flatMap(
      ({ entries }) => entries,
    );
    const quoteAt = (id: string) => story.find(({ anchor }) => anchor === `told-${id}`)!.quote;
    expect(quoteAt('sign-off-press')).toMatch(
      /^Position on a document, February 2026, as told by Aldmoor Carers’ Table, as this record/,
    );
    for (const part of [own, `Aldmoor Carers’ Table says that this was told to ${toldTo}.`, 'from memory.'])
      expect(quoteAt('sign-off-press')).toContain(part);
    expect(quoteAt('denial')).toContain(passedOn);
  });
});
