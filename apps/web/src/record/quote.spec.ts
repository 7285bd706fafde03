import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { commitmentView } from '../commitments/commitment.view.js';
import { aCommitment, aDueDate } from '../commitments/commitment.fixture.js';
import { aComparison, aFinding, aClause } from '../comparison/comparison.fixture.js';
import { comparisonView } from '../comparison/comparison.view.js';
import { aVersion, aWork } from '../documents/work.fixture.js';
import { workView } from '../documents/work.view.js';
import { aDay } from '../layout/partial-date.fixture.js';
import { dateView, type PartialDate } from '../layout/partial-date.view.js';
import { aSource } from '../layout/source.fixture.js';
import { sourceView } from '../layout/source.view.js';
import { picturePage } from '../evidence/picture.page.js';
import { quoteOf } from './quote.js';
import { shown } from './shown.fixture.js';

const when = dateView(aDay('2023-03-16', '16 March 2023'));
const source = sourceView(aSource('news', 'Aldmoor Gazette, 3 March 2026', 'The carers'));
const day = { day: '2026-04-25', on: undefined };

describe('a quote', () => {
  it('holds the words as they are, who says them, when, the source and whose account it is', () => {
    const line = fc.string({ minLength: 1 });
    fc.assert(
      fc.property(line, line, fc.boolean(), (who, says, verbatim) => {
        const quote = quoteOf({ who, when, says, verbatim, source });
        for (const part of [who, '16 March 2023', source.citation, source.origin]) expect(quote).toContain(part);
        expect(quote).toContain(verbatim ? `“${says}”` : says.trim());
        expect(quote.includes('as reported')).toBe(!verbatim || [who, says].join().includes('as reported'));
      }),
    );
  });

  it('of a commitment tells how it stands that day, and every reply that everybody can see', () => {
    const reply = {
      id: 'r',
      fromWhat: 'LETTER',
      wording: 'VERBATIM' as const,
      by: { id: 'c', name: 'The council' },
      on: aDay('2026-04-01', '1 April 2026'),
      source: null,
    };
    const replies = [
      { ...reply, level: 'PUBLIC', says: 'We disagree.' },
      { ...reply, level: 'SPACE', says: 'Between us.' },
    ];
    const commitment = { ...shown(aCommitment()), replies };
    const { quote, answer } = commitmentView({ commitment }, day);
    expect(quote).toContain(`How it stood on 25 April 2026, by what has been released. Schedule: ${answer}`);
    expect(quote).toContain('The council, in reply: “We disagree.”');
    expect(quote).not.toContain('Between us');
    expect(commitmentView({ commitment: aCommitment({ level: 'SPACE' }) }, day).quote).toBeUndefined();
    const silent = commitmentView({ commitment: aCommitment({ level: 'PUBLIC', replies: [] }) }, day).quote;
    expect(silent).toContain('No reply to this has been released on this record.');
  });

  it('of a commitment and of each part of it tells who was asked for a reply and until when none was identified', () => {
    const asked = (level: string, noReply: string | null) => ({
      ...{ id: `${level} ${noReply}`, level, askedOf: { id: 'c', name: `The council (${level})` }, noReply },
      answerBy: '2026-03-31',
    });
    const none = 'Asked on 1 March 2026; no identified reply as of 25 April 2026.';
    const viewOf = (...replyRequests: readonly ReturnType<typeof asked>[]) =>
      commitmentView(
        { commitment: aCommitment({ level: 'PUBLIC', replies: [], replyRequests, dueDates: [aDueDate({ level: 'PUBLIC' })] }) },
        day,
      );
    const { quote, dates } = viewOf(asked('PUBLIC', none), asked('SPACE', none));
    for (const each of [quote, dates[0]!.quote]) {
      expect(each).toContain(`The council (PUBLIC) was asked for a reply by 31 March 2026. ${none}`);
      expect(each).not.toContain('SPACE');
      expect(each).not.toContain('No reply to this has been released');
    }
    expect(viewOf(asked('PUBLIC', null)).quote).not.toContain('was asked for a reply');
  });

  it('stands beside every part of a commitment that everybody can see, with its promise and what was replied, and beside no other', () => {
    const read = { fromWhat: 'LETTER', source: aSource('news', 'Aldmoor Gazette, 3 March 2026', 'The carers') };
    const body = { id: 'c', name: 'The council' };
    const replyOf = (level: string, says: string) => ({
      ...{ id: says, level, says, wording: 'VERBATIM' as const, fromWhat: 'LETTER', by: body, source: null },
      on: aDay('2026-04-01', '1 April 2026'),
    });
    const on = aDay('2026-03-16', '16 March 2026');
    const viewOf = (level: string, whole: string, replies: readonly ReturnType<typeof replyOf>[]) =>
      commitmentView(
        {
          commitment: aCommitment({
            level: whole,
            replies,
            statements: [
              {
                ...read,
                id: 's',
                level,
                stance: 'IN_PROGRESS',
                says: 'It is being written.',
                verb: 'wrote',
                madeBy: body,
                statedOn: on,
              },
            ],
            judgements: [
              {
                ...{
                  ...read,
                  id: 'j',
                  level,
                  stage: 'FIRST',
                  finding: 'LIMITED',
                  says: 'One chapter was found.',
                  on: '2026-03-20',
                },
                ...{
                  rubric: 'Our rubric',
                  searchedUntil: '2026-03-19',
                  searchedWhere: 'its site',
                  judgedBy: { id: 'g', name: 'The carers' },
                },
                ...{ replies, replyRequests: [] },
              },
            ],
            dueDates: [
              aDueDate({ ...read, level }),
              aDueDate({ ...read, level, id: 'due-2', baseline: false, date: aDay('2026-06-30', '30 June 2026') }),
            ],
            deliveries: [
              { ...read, id: 'd', level, says: 'A chapter was sent.', on, assertedBy: { id: 'g', name: 'The carers' } },
            ],
          }),
        },
        day,
      );
    const quotesIn = (view: ReturnType<typeof viewOf>) =>
      [...view.official.statements, ...view.evidence.judgements, ...view.dates, ...view.deliveries].map(({ quote }) => quote);
    const shown = quotesIn(viewOf('PUBLIC', 'PUBLIC', [replyOf('PUBLIC', 'We disagree.'), replyOf('SPACE', 'Between us.')]));
    expect(shown).toHaveLength(5);
    for (const quote of shown) {
      expect(quote).toContain('The council, in reply: “We disagree.”');
      expect(quote).toContain('Source: Aldmoor Gazette, 3 March 2026 (whose account it is: The carers');
      expect(quote).toContain(aCommitment().statement);
      expect(quote).not.toContain('Between us');
    }
    const aQuoted = commitmentView(
      { commitment: aCommitment({ level: 'PUBLIC', wording: 'VERBATIM', dueDates: [aDueDate({ level: 'PUBLIC' })] }) },
      day,
    );
    expect(aQuoted.dates[0]!.quote).toContain(`“${aCommitment().statement}”`);
    const aReported = commitmentView(
      { commitment: aCommitment({ level: 'PUBLIC', wording: 'REPORTED', dueDates: [aDueDate({ level: 'PUBLIC' })] }) },
      day,
    );
    expect(aReported.dates[0]!.quote).toContain(`as reported: ${aCommitment().statement}`);
    for (const [nth, said] of [
      [0, 'The council wrote, 16 March 2026, as this record tells it: It is being written.'],
      [1, 'The carers judged (first judgement: limited), 20 March 2026'],
      [2, 'Another date stands beside it: 30 June 2026'],
      [4, 'Delivery, 16 March 2026, as told by The carers, as this record tells it: A chapter was sent.'],
    ] as const)
      expect(shown[nth]).toContain(said);
    for (const quote of quotesIn(viewOf('PUBLIC', 'PUBLIC', []))) expect(quote).toContain('No reply to this has been released');
    for (const [level, whole] of [
      ['SPACE', 'PUBLIC'],
      ['PUBLIC', 'SPACE'],
    ] as const)
      expect(quotesIn(viewOf(level, whole, []))).toEqual(Array(5).fill(undefined));
  });

  it('of a picture says whose word it is and since when, when it was taken or that nobody says, and its source', () => {
    const picture = {
      ...{ id: 'p', shows: 'A notice on a door', width: 4, height: 4, imageHash: null, contentWarning: null },
      ...{ level: 'PUBLIC', recordedAt: '2026-04-02T10:00:00.000Z' },
      source: aSource('news', 'Aldmoor Gazette, 3 March 2026', 'The carers'),
    };
    const quoteFor = (takenOn: PartialDate | null) =>
      picturePage.view({ picture: { ...picture, takenOn }, withheld: [] }, undefined as never, undefined as never).quote;
    expect(quoteFor(aDay('2026-03-16', '16 March 2026'))).toBe(
      'On this record: there is a picture. What it shows, as the group says that put it here on 2 April 2026: A notice on a door. When it was taken, as somebody says: 16 March 2026. Source: Aldmoor Gazette, 3 March 2026 (whose account it is: The carers).',
    );
    expect(quoteFor(null)).toContain('When it was taken, nobody has said.');
  });

  it('of a position tells each public dispute, or that there is none', () => {
    const signOff = {
      id: 's',
      level: 'PUBLIC',
      role: 'legal',
      position: 'APPROVED' as const,
      says: null,
      toldTo: 'the chair',
      fromWhat: 'MEETING',
      party: { id: 'c', name: 'The council' },
      assertedBy: { id: 'g', name: 'The carers' },
      on: aDay('2023-03-16', '16 March 2023'),
      source: null,
      disputes: [],
    };
    const dispute = {
      id: 'd',
      level: 'PUBLIC',
      verb: 'denies',
      says: 'It was not approved',
      fromWhat: 'LETTER',
      by: signOff.party,
      on: null,
      source: null,
    };
    const quoteFor = (disputes: readonly (typeof dispute)[], level = 'PUBLIC') =>
      workView(
        {
          work: aWork({ versions: [aVersion({ signOffs: [{ ...signOff, level, disputes }] })] }),
          comparisons: { edges: [] },
          seals: { edges: [] },
        },
        undefined,
        undefined,
      ).signOffs[0]!.quote;
    expect(quoteFor([])).toContain('No dispute of it has been released');
    expect(quoteFor([dispute])).toContain('Disputed: The council denies: It was not approved.');
    expect(quoteFor([{ ...dispute, level: 'SPACE' }])).not.toContain('It was not approved');
    expect(quoteFor([], 'SPACE')).toBeUndefined();
    expect(quoteFor([])).toMatch(
      /^As told by The carers, who says this was told to the chair, as reported .*: The council \(legal\) approved “Draft of March”, 16 March 2023\./,
    );
  });

  it('of a finding gives both texts, who compared them and who stands behind it', () => {
    const finding = aFinding({
      number: 1,
      fate: 'WEAKENED',
      level: 'PUBLIC',
      agreed: [aClause('You must.')],
      published: [],
      confirmations: [],
    });
    const quotes = (level: string) =>
      comparisonView({ comparison: aComparison({ findings: [{ ...finding, level }] }) }, { search: {}, path: '/' }).blocks.map(
        ({ finding: shown }) => shown?.quote,
      );
    expect(quotes('PUBLIC')[0]).toMatch(
      /“You must\.”.*no clause that answers to it was found.*as compared by engine .*not confirmed by a person/,
    );
    expect(quotes('SPACE')).toEqual([undefined]);
    const judged = {
      id: 'c',
      verdict: 'OVERRULED',
      fate: 'DROPPED',
      note: null,
      recordedAt: '2026-05-03T08:00:00.000Z',
    } as const;
    const overruled = aComparison({ findings: [{ ...finding, confirmations: [judged] }] });
    const [block] = comparisonView({ comparison: overruled }, { search: {}, path: '/' }).blocks;
    expect(block!.finding?.quote).toMatch(
      /Not found in the published text, as the group that keeps this record says\. Compared by engine .*: the engine’s answer was “[^”]+”; the group/,
    );
  });
});
