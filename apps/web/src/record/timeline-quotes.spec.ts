import { describe, expect, it } from '@jest/globals';
import { anEngagement, anEngagementCommitment, aLog, anEngagementWork, council } from '../engagements/engagement.fixture.js';
import { engagementView } from '../engagements/engagement.view.js';
import { aDay } from '../layout/partial-date.fixture.js';
import { aSource } from '../layout/source.fixture.js';
import { shown } from './shown.fixture.js';

const source = aSource('news', 'Aldmoor Gazette, 3 March 2026', 'The carers');
const reply = {
  ...{ id: 'reply', says: 'We disagree.', wording: 'VERBATIM' as const, fromWhat: 'LETTER', by: council, source },
  on: aDay('2026-04-01', '1 April 2026'),
};
const judgement = {
  ...{
    id: 'judged',
    stage: 'FIRST' as const,
    finding: 'LIMITED',
    says: 'One chapter was found.',
    on: '2026-03-20',
    rubric: 'Ours',
  },
  ...{ searchedUntil: '2026-03-19', searchedWhere: 'its site', fromWhat: 'LETTER', judgedBy: council, source, replies: [reply] },
};
const statement = {
  ...{
    id: 'said',
    stance: 'IN_PROGRESS',
    says: 'It is being written.',
    verb: 'wrote',
    fromWhat: 'LETTER',
    madeBy: council,
    source,
  },
  statedOn: aDay('2026-03-16', '16 March 2026'),
};
const whole = {
  ...anEngagement(),
  commitments: {
    pageInfo: { hasNextPage: false },
    edges: [
      {
        node: anEngagementCommitment({
          statements: [statement],
          judgements: [judgement],
          replies: [{ ...reply, id: 'reply-2' }],
        }),
      },
    ],
  },
  works: [anEngagementWork()],
};

const day = { day: '2026-06-01', on: undefined };
const entriesOf = (but?: string) =>
  engagementView({ engagement: shown(whole, but) }, day, shown(aLog(), but)).timeline.flatMap(({ entries }) => entries);
const quoteAt = (anchor: string, but?: string) => entriesOf(but).find((entry) => entry.anchor === `told-${anchor}`)!.quote;

describe('what a timeline tells, to pass on', () => {
  it('is a sentence for every kind of thing in it, with whose word it is, when, from which source', () => {
    const entries = entriesOf();
    expect(new Set(entries.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(15);
    expect(new Set(entries.map(({ anchor }) => anchor)).size).toBe(entries.length);
    for (const { kind, by, text, when, source: from, quote, verbatim } of entries) {
      for (const part of [kind, by, when?.words ?? '', from?.citation ?? '', from?.origin ?? ''])
        expect([kind, quote?.includes(part)]).toEqual([kind, true]);
      expect(quote).toContain(verbatim ? `“${text}”` : text.replace(/\.$/, ''));
      if (!verbatim) expect([kind, quote?.includes('as this record tells it')]).toEqual([kind, true]);
    }
  });

  it('says of a position who disputes it, and of a dispute what it is against', () => {
    expect(quoteAt('sign-off-press')).toContain('Disputed: Aldmoor Borough Council denies, 5 March 2026');
    expect(quoteAt('sign-off-press', 'denial')).toContain('No dispute of it has been released on this record.');
    expect(quoteAt('denial')).toContain('It disputes this, as told by');
    expect(quoteAt('denial')).toContain('Of “Standard for respite care”, “Draft of March”');
  });

  it('says of a promise how it stood and what was replied, of each of its parts which promise it is of, and of a reply what it answers', () => {
    const { statement: promised } = anEngagementCommitment();
    expect(quoteAt('publish')).toContain('How it stood on 1 June 2026, by what has been released. Schedule: Arguable');
    for (const part of ['publish', 'due-1', 'delivery-1', 'said'])
      expect([part, quoteAt(part)?.includes('in reply: “We disagree.”')]).toEqual([part, true]);
    expect(quoteAt('publish', 'reply-2')).toContain('No reply to this has been released');
    for (const part of ['due-1', 'delivery-1', 'said', 'judged', 'reply', 'reply-2'])
      expect([part, quoteAt(part)?.includes(promised)]).toEqual([part, true]);
    expect(quoteAt('reply')).toContain('It answers a judgement of Aldmoor Borough Council (limited): One chapter was found.');
    expect(quoteAt('answer-1')).toContain('It answers call 1 of');
  });

  it.each([
    ['respite', ['respite-began']],
    ['call-1', ['call-1', 'answer-1']],
    ['answer-1', ['answer-1']],
    ['publish', ['publish', 'due-1', 'delivery-1', 'said', 'judged', 'reply', 'reply-2']],
    ['judged', ['judged', 'reply']],
    ['reply', ['reply']],
    ['standard', ['draft', 'sign-off-press', 'denial']],
    ['draft', ['draft', 'sign-off-press', 'denial']],
    ['sign-off-press', ['sign-off-press', 'denial']],
    ['denial', ['denial']],
    ['belief', ['belief']],
    ['meeting-1', ['meeting-1']],
    ['hours-1', ['hours-1']],
  ])('is nothing where not everybody sees it: without %s, none of %s', (hidden, without) => {
    const silent = entriesOf(hidden).filter(({ quote }) => quote === undefined);
    expect(silent.map(({ anchor }) => anchor).sort()).toEqual(without.map((id) => `told-${id}`).sort());
  });
});
