import { describe, expect, it } from '@jest/globals';
import { aDay } from '../layout/partial-date.fixture.js';
import { aSource } from '../layout/source.fixture.js';
import { aLog, anEngagement, anEngagementCommitment, council, group } from './engagement.fixture.js';
import type { Engagement } from './engagement.query.js';
import { engagementView } from './engagement.view.js';

const today = { day: '2026-11-22', on: undefined };

describe('engagement view', () => {
  it('counts no answer of a party that was copied in', () => {
    const [call] = engagementView({ engagement: anEngagement() }, today, aLog()).calls;
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
      aLog(),
    );
    const answers = view.calls[0]?.addressees[0]?.answers ?? [];
    expect(answers.map(({ standing, asOf, when, late }) => [standing, asOf, when !== undefined, late])).toEqual([
      ['Answered in part', undefined, true, '11 days late'],
      ['No identified reply', 'as of 16 March 2026, the last day it was looked for', false, undefined],
    ]);
    // A silence is not told as though it were an answer that came on a day.
    const told = view.timeline.flatMap((part) => part.entries).filter((entry) => entry.isSilence);
    expect(told.map(({ kind, when }) => [kind, when?.words])).toEqual([['No identified reply to call 1', '16 March 2026']]);
  });

  it('tells of no silence that lasted beyond the day it is read for', () => {
    const engagement = anEngagement();
    const [call] = engagement.calls;
    const [council] = call!.addressees;
    const [answer] = council!.answers;
    const silence = { ...answer!, standing: 'NO_IDENTIFIED_REPLY' as const, asOf: '2026-06-01', daysLate: null };
    const shown = { ...engagement, calls: [{ ...call!, addressees: [{ ...council!, answers: [silence] }] }] };
    const answersOn = (on: string) =>
      engagementView({ engagement: shown }, { day: on, on }, aLog()).calls[0]?.addressees[0]?.answers.length;
    expect([answersOn('2026-05-31'), answersOn('2026-06-01')]).toEqual([0, 1]);
  });

  it('tells a position and its dispute as two things that happened', () => {
    const entries = engagementView({ engagement: anEngagement() }, today, aLog()).timeline.flatMap((part) => part.entries);
    expect(
      entries.filter((entry) => ['Position on a document', 'Dispute'].includes(entry.kind)).map((entry) => entry.by),
    ).toEqual(['Aldmoor Borough Council denies', 'as told by Aldmoor Carers’ Table']);
  });

  it('keeps happened, recorded and from what apart', () => {
    const entries = engagementView({ engagement: anEngagement() }, today, aLog()).timeline.flatMap((part) => part.entries);
    const promise = entries.find((entry) => entry.kind === 'Commitment');
    expect([promise?.when?.words, promise?.recorded, promise?.fromWhat]).toEqual(['2 March 2026', '1 May 2026', 'a meeting']);
  });

  it('tells what the body said of a commitment, what was judged, and each reply, with when, recorded and from what', () => {
    const view = engagementView({ engagement: anEngagement(judged()) }, today, aLog());
    const told = view.timeline
      .flatMap((part) => part.entries)
      .filter((entry) => entry.link?.href === '/commitments/publish' && entry.recorded === '1 November 2026');
    expect(told.map(({ kind, by, text, when, fromWhat }) => [kind, by, text, when?.words, fromWhat])).toEqual([
      [
        'What the body says of it',
        'Aldmoor Borough Council confirmed',
        'The standard is finished. Read as: says that it has delivered this.',
        '3 June 2026',
        'an e-mail',
      ],
      [
        'First judgement: limited',
        'by Aldmoor Carers’ Table',
        'Two of five parts are in use. Searched up to 1 July 2026. Where: the council’s pages.',
        '2 July 2026',
        'an e-mail',
      ],
      ['Reply to a judgement', 'Aldmoor Borough Council', 'All five are in use.', '9 July 2026', 'an e-mail'],
      ['Reply', 'Aldmoor Borough Council', 'All five are in use.', '10 July 2026', 'an e-mail'],
    ]);
  });

  it('on a named day, tells no statement, judgement or reply of a later day', () => {
    const kinds = (day: string) =>
      engagementView({ engagement: anEngagement(judged()) }, { day, on: day }, aLog())
        .timeline.flatMap((part) => part.entries)
        .filter((entry) => entry.recorded === '1 November 2026')
        .map((entry) => entry.kind);
    expect(kinds('2026-06-02')).toEqual([]);
    expect(kinds('2026-07-08')).toEqual(['What the body says of it', 'First judgement: limited']);
  });

  it('sets no verb before words that begin with it', () => {
    const [edge] = judged().commitments.edges;
    const says = edge!.node.statements.map((one) => ({ ...one, verb: 'said', says: 'Said that it is finished' }));
    const edges = [{ node: { ...edge!.node, statements: says } }];
    const view = engagementView({ engagement: anEngagement({ commitments: { ...judged().commitments, edges } }) }, today, aLog());
    const told = view.timeline.flatMap((part) => part.entries).find((entry) => entry.kind === 'What the body says of it');
    expect(told?.by).toBe('Aldmoor Borough Council');
  });

  it('counts the sources of statements, judgements and replies', () => {
    const { sources } = engagementView({ engagement: anEngagement(judged()) }, today, aLog());
    expect(sources.sources.map((source) => source.citation)).toEqual(
      expect.arrayContaining(['Council statement', 'Judges’ notes', 'Council reply', 'Second reply']),
    );
  });

  it('counts origins apart from citations', () => {
    expect(engagementView({ engagement: anEngagement() }, today, aLog()).sources.counted).toBe('3 citations, 2 origins');
  });

  it('on a named day, leaves out commitments stated later', () => {
    const later = anEngagementCommitment({ id: 'later', statedOn: aDay('2026-06-01', '1 June 2026') });
    const engagement = anEngagement({
      commitments: { pageInfo: { hasNextPage: false }, edges: [{ node: anEngagementCommitment() }, { node: later }] },
    });
    const view = engagementView({ engagement }, { day: '2026-05-01', on: '2026-05-01' }, aLog());
    expect(view.commitments.map((one) => one.link.href)).toEqual(['/commitments/publish']);
  });

  it('on a named day, knows no answer, document or end of a later day', () => {
    const engagement = anEngagement({ ended: aDay('2026-06-01', '1 June 2026') });
    const view = engagementView({ engagement }, { day: '2026-02-10', on: '2026-02-10' }, aLog());
    expect(view.calls[0]?.addressees[0]?.answers).toEqual([]);
    expect(view.works).toEqual([]);
    expect(view.ended).toBeUndefined();
    const told = view.timeline.flatMap((part) => part.entries.map((entry) => entry.kind));
    expect(told).toEqual(['The engagement began', 'Hours given', 'Call 1']);
  });
});

/** An engagement with one commitment of which everything has been said that can be. */
function judged(): Pick<Engagement, 'commitments'> {
  const told = { fromWhat: 'EMAIL', recordedAt: '2026-11-01T10:00:00.000Z' };
  const reply = { ...told, by: council, says: 'All five are in use.', wording: 'REPORTED' as const };
  const node = anEngagementCommitment({
    statements: [
      {
        ...told,
        id: 'statement-1',
        stance: 'SAYS_DELIVERED',
        says: 'The standard is finished',
        verb: 'confirmed',
        madeBy: council,
        statedOn: aDay('2026-06-03', '3 June 2026'),
        source: aSource('s', 'Council statement', council.name),
      },
    ],
    judgements: [
      {
        ...told,
        id: 'judgement-1',
        stage: 'FIRST',
        finding: 'LIMITED',
        says: 'Two of five parts are in use',
        on: '2026-07-02',
        rubric: 'Rubric 1',
        searchedUntil: '2026-07-01',
        searchedWhere: 'the council’s pages',
        judgedBy: group,
        source: aSource('j', 'Judges’ notes', group.name),
        replies: [
          { ...reply, id: 'reply-1', on: aDay('2026-07-09', '9 July 2026'), source: aSource('r', 'Council reply', council.name) },
        ],
      },
    ],
    replies: [
      { ...reply, id: 'reply-2', on: aDay('2026-07-10', '10 July 2026'), source: aSource('r2', 'Second reply', council.name) },
    ],
  });
  return { commitments: { pageInfo: { hasNextPage: false }, edges: [{ node }] } };
}
