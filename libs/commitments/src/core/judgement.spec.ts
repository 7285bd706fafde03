import { describe, expect, it } from '@jest/globals';
import { evidence, requireJudged, sayEvidence, type Judgement } from './judgement.js';
import { official, requireSaid, type OfficialStatement } from './official.js';

const judged = (over: Partial<Judgement> = {}): Judgement => ({
  finding: 'limited',
  stage: 'first',
  judgedOn: '2023-06-05',
  searchedUntil: '2023-06-02',
  ...over,
});
const said = (stance: OfficialStatement['stance'], earliest: string, latest = earliest): OfficialStatement => ({
  stance,
  madeById: 'body',
  statedOn: { earliest, latest },
});

describe('evidence', () => {
  it('is not yet researched before the day of the first judgement', () => {
    expect(evidence([judged()], '2023-06-04').status).toBe('not_yet_researched');
    expect(sayEvidence(evidence([], '2023-06-04'), [], '2023-06-04')).toContain('as of 4 June 2023');
  });

  it('takes final over reply over first, whichever is newer', () => {
    const all = [judged({ judgedOn: '2023-08-01' }), judged({ stage: 'reply', finding: 'complete' })];
    expect(evidence(all, '2023-09-01').status).toBe('complete');
    expect(evidence([...all, judged({ stage: 'final', finding: 'substantial' })], '2023-09-01').status).toBe('substantial');
  });

  it('is in conflict where two of one stage and day differ', () => {
    expect(evidence([judged(), judged({ finding: 'complete' })], '2023-09-01').status).toBe('sources_conflict');
  });

  it('is judged by others than the body, first before it is heard, then with its reply', () => {
    const by =
      (stage: Judgement['stage'], judgedById: string, before = { first: true, reply: true }) =>
      () =>
        requireJudged({ ...judged({ stage }), judgedById }, { madeById: 'body' }, before, '2024-01-01');
    for (const stage of ['first', 'reply', 'final'] as const) expect(by(stage, 'body')).toThrow('no body judges');
    expect(by('reply', 'group')).not.toThrow();
    expect(by('reply', 'group', { first: true, reply: false })).toThrow('no reply of the body');
    expect(by('final', 'group', { first: true, reply: false })).not.toThrow();
    expect(by('final', 'group', { first: false, reply: true })).toThrow('no first judgement');
  });

  it('is judged by today, of what was searched by then', () => {
    const at = (judgedOn: string, searchedUntil: string) => () =>
      requireJudged(
        { ...judged({ judgedOn, searchedUntil }), judgedById: 'group' },
        { madeById: 'body' },
        { first: false, reply: false },
        '2024-01-01',
      );
    expect(at('2024-01-01', '2024-01-01')).not.toThrow();
    expect(at('2024-01-02', '2024-01-01')).toThrow('after today');
    expect(at('2023-12-01', '2023-12-02')).toThrow('it was judged on');
  });
});

describe('official', () => {
  it('is the newest statement of the body as of the day', () => {
    const all = [said('promised', '2023-01-01'), said('says_another_document', '2023-03-10')];
    expect(official(all, 'body', '2023-03-09')).toBe('promised');
    expect(official(all, 'body', '2023-03-10')).toBe('says_another_document');
    expect(official(all, 'another body', '2023-03-10')).toBe('none_stated');
  });

  it('lets neither of two statements of one day speak for the body when they differ', () => {
    expect(official([said('in_progress', '2023-03-10'), said('declined_to_say', '2023-03-10')], 'body', '2023-03-10')).toBe(
      'statements_differ',
    );
    expect(
      official([said('in_progress', '2023-03-01', '2023-03-31'), said('promised', '2023-03-10')], 'body', '2023-04-01'),
    ).toBe('statements_differ');
  });

  it('needs a source', () => {
    const statedOn = { earliest: '2023-03-10', latest: '2023-03-10' };
    expect(() => requireSaid({ statedOn, sourceId: null }, { earliest: null, latest: null }, '2024-01-01')).toThrow(
      'name the source',
    );
  });
});
