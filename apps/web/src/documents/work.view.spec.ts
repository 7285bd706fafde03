import { describe, expect, it } from '@jest/globals';
import { fateWords } from '#libs/rendering';
import { comparisonWords } from '../comparison/comparison.words.js';
import { boardPairs, boardsQuestion } from './reported-board.query.js';
import { boardView } from './reported-board.view.js';
import { boardWords } from './reported-board.words.js';
import { aBoard, aVersion, aWork } from './work.fixture.js';
import { workView } from './work.view.js';

const nothing = { edges: [] };

describe('work view', () => {
  it('gives a denial a place of its own beside what it denies', () => {
    const [signOff] = workView({ work: aWork(), comparisons: nothing, seals: nothing }, undefined, undefined).signOffs;
    expect(signOff).toMatchObject({
      role: 'press office',
      position: 'refused',
      told: 'Aldmoor Carers’ Table',
      toldTo: 'the group',
      disputes: [{ by: 'Aldmoor Borough Council denies', says: 'The council denies that its press office refused' }],
    });
  });

  it('tells members of a position and a dispute that everybody reads the page without', () => {
    const work = aWork();
    const told = (level: string, partLevel: string) => {
      const versions = work.versions.map((version) => ({
        ...version,
        level,
        signOffs: version.signOffs.map((one) => ({
          ...one,
          level: partLevel,
          disputes: one.disputes.map((dispute) => ({ ...dispute, level: partLevel })),
        })),
      }));
      const [signOff] = workView(
        { work: { ...work, versions }, comparisons: nothing, seals: nothing },
        undefined,
        undefined,
      ).signOffs;
      return [signOff?.notPublic, signOff?.disputes[0]?.notPublic];
    };
    expect(told('PUBLIC', 'SPACE')).toEqual(Array(2).fill('not public yet: everybody else reads this page without it'));
    expect([told('PUBLIC', 'PUBLIC'), told('SPACE', 'SPACE')].flat()).toEqual(Array(4).fill(undefined));
  });

  it('shows a text with its own numbers and without the signs of its file', () => {
    const [draft] = workView({ work: aWork(), comparisons: nothing, seals: nothing }, undefined, undefined).versions;
    expect(draft?.derived[0]?.item.text.map((block) => block.text)).toEqual([
      'Respite care',
      'The council must tell a carer in writing why a request is refused.',
      '1.2 within six weeks;',
    ]);
  });

  it('links the comparisons of this document and no other', () => {
    const compared = (id: string, agreed: string, published: string) => ({
      node: { id, agreed: { label: 'a', work: { id: agreed } }, published: { label: 'p', work: { id: published, title: 'P' } } },
    });
    const comparisons = {
      edges: [compared('1', 'standard', 'standard'), compared('2', 'other', 'standard'), compared('3', 'other', 'other')],
    };
    const view = workView({ work: aWork(), comparisons, seals: nothing }, undefined, undefined);
    expect(view.comparisons.map((link) => link.href)).toEqual(['/comparisons/1', '/comparisons/2']);
  });

  it('sets a document beside what was published instead of it, from either side', () => {
    expect(boardPairs(aWork())).toEqual([{ first: 'draft', second: 'letter-1' }]);
    const letter = aWork({
      id: 'letter',
      versions: [aVersion({ id: 'letter-1', publishedInsteadOf: { id: 'standard', title: 'Standard' } })],
      engagement: {
        ...aWork().engagement,
        works: [
          {
            id: 'standard',
            title: 'Standard',
            versions: [{ id: 'draft', label: 'd', publishedInsteadOf: null, contentPoints: [{ id: 'p' }] }],
          },
        ],
      },
    });
    expect(boardPairs(letter)).toEqual([{ first: 'draft', second: 'letter-1' }]);
  });

  it('asks for no board when nothing was published instead', () => {
    expect(boardsQuestion(boardPairs(aWork({ engagement: { ...aWork().engagement, works: [] } })))).toBeUndefined();
  });
});

describe('reported board', () => {
  it('gives what was gained before what is missing', () => {
    expect(boardView(aBoard(), 0).groups.map((group) => group.heading)).toEqual([
      'Reported in both',
      'Reported only in the second: Letter to carers',
      'Reported only in the first: Standard for respite care',
    ]);
  });

  it('uses none of the comparison’s words', () => {
    const words = JSON.stringify([boardWords, boardView(aBoard(), 0).heading]).toLowerCase();
    for (const { label } of Object.values(fateWords)) expect(words).not.toContain(label);
    for (const word of ['finding', 'clause', 'engine', 'binds', comparisonWords.moved]) expect(words).not.toContain(word);
  });
});
