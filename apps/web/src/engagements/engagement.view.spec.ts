import { describe, expect, it } from '@jest/globals';
import { aDay } from '../layout/partial-date.fixture.js';
import { anEngagement, anEngagementCommitment } from './engagement.fixture.js';
import { engagementView } from './engagement.view.js';

const today = { day: '2026-11-22', on: undefined };

describe('engagement view', () => {
  it('counts no answer of a party that was copied in', () => {
    const [call] = engagementView({ engagement: anEngagement() }, today).calls;
    expect(call?.addressees.map((addressee) => addressee.name)).toEqual(['Aldmoor Borough Council']);
    expect(call?.copied).toEqual(['chair, The Care Ombudsman']);
  });

  it('says how late an answer was, and until when an absence was looked for', () => {
    const engagement = anEngagement();
    const [call] = engagement.calls;
    const [council] = call!.addressees;
    const silence = { ...council!.answers[0]!, standing: 'NO_IDENTIFIED_REPLY' as const, asOf: '2026-03-16', daysLate: null };
    const view = engagementView(
      {
        engagement: {
          ...engagement,
          calls: [{ ...call!, addressees: [{ ...council!, answers: [...council!.answers, silence] }] }],
        },
      },
      today,
    );
    const answers = view.calls[0]?.addressees[0]?.answers ?? [];
    expect(answers.map(({ standing, asOf, when, late }) => [standing, asOf, when !== undefined, late])).toEqual([
      ['Answered in part', undefined, true, '11 days late'],
      ['No identified reply', 'as of 16 March 2026', false, undefined],
    ]);
  });

  it('tells a position and its dispute as two things that happened', () => {
    const entries = engagementView({ engagement: anEngagement() }, today).timeline.flatMap((part) => part.entries);
    expect(
      entries.filter((entry) => ['Position on a document', 'Dispute'].includes(entry.kind)).map((entry) => entry.by),
    ).toEqual(['Aldmoor Borough Council denies', 'as told by Aldmoor Carers’ Table']);
  });

  it('keeps happened, recorded and from what apart', () => {
    const entries = engagementView({ engagement: anEngagement() }, today).timeline.flatMap((part) => part.entries);
    const promise = entries.find((entry) => entry.kind === 'Commitment');
    expect([promise?.when?.words, promise?.recorded, promise?.fromWhat]).toEqual(['2 March 2026', '1 May 2026', 'a meeting']);
  });

  it('counts origins apart from citations', () => {
    expect(engagementView({ engagement: anEngagement() }, today).sources.counted).toBe('3 citations, 2 origins');
  });

  it('on a named day, leaves out commitments stated later', () => {
    const later = anEngagementCommitment({ id: 'later', statedOn: aDay('2026-06-01', '1 June 2026') });
    const engagement = anEngagement({
      commitments: { pageInfo: { hasNextPage: false }, edges: [{ node: anEngagementCommitment() }, { node: later }] },
    });
    const view = engagementView({ engagement }, { day: '2026-05-01', on: '2026-05-01' });
    expect(view.commitments.map((one) => one.link.href)).toEqual(['/commitments/publish']);
  });

  it('on a named day, knows no answer, document or end of a later day', () => {
    const engagement = anEngagement({ ended: aDay('2026-06-01', '1 June 2026') });
    const view = engagementView({ engagement }, { day: '2026-02-10', on: '2026-02-10' });
    expect(view.calls[0]?.addressees[0]?.answers).toEqual([]);
    expect(view.works).toEqual([]);
    expect(view.ended).toBeUndefined();
    const told = view.timeline.flatMap((part) => part.entries.map((entry) => entry.kind));
    expect(told).toEqual(['The engagement began', 'Call 1']);
  });
});
