import { expect, it } from '@jest/globals';
import { forms } from '../forms.js';
import { afterwardsOf } from './afterwards.js';
import { formsWords } from './forms.words.js';

const entries = forms.filter(({ entry, corrects, words }) => entry && !corrects && words.check === undefined);
const verbsOf = (what: string) => [
  ...new Set(entries.flatMap(({ verb }) => (verb !== undefined && afterwardsOf(verb) === what ? [verb] : []))),
];

it('an entry is said to be corrected where a form corrects it, and nowhere else', () => {
  const correcting = forms.flatMap(({ corrects, verb }) => (corrects ? [verb!.replace('correct', '')] : []));
  expect(correcting.sort()).toEqual(['Commitment', 'Labour', 'LogEntry']);
  const things = verbsOf('corrected').map((verb) => verb.replace(/^record|s$|Rows$/g, '').replace(/ie$/, 'y'));
  expect([...new Set(things)].sort()).toEqual(correcting);
});

it('an entry that nothing corrects is recorded again beside it, unless it is listed as something else', () => {
  expect(verbsOf('register').sort()).toEqual(['recordOrganization', 'recordOrganizationName', 'recordPost', 'recordSource']);
  expect(verbsOf('once').sort()).toEqual(['overruleFinding', 'recordComparison', 'revealSeal', 'sealComparison']);
  expect(verbsOf('decision')).toEqual(['recordHandling']);
  expect(verbsOf('beside')).toEqual(
    expect.arrayContaining(['signOffVersion', 'recordDelivery', 'recordAnswer', 'recordCall', 'recordClaim', 'recordReply']),
  );
});

it('each says in other words what can be done', () => {
  const said = Object.values(formsWords.check.afterwards);
  expect(new Set(said).size).toBe(said.length);
});
