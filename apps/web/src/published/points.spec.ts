import { describe, expect, it } from '@jest/globals';
import { pointIn } from './points.js';

describe('what is read first', () => {
  it.each([
    ['We apologise to everybody it was done to.', 'apology'],
    ['We are sorry, and we will stop it.', 'apology'],
    ['The council acknowledges that people were harmed.', 'acknowledgement'],
    ['Trusts should recognise this.', 'acknowledgement'],
    ['The council will publish a report by May.', 'commitment'],
    ['Trusts must report each case.', 'commitment'],
    ['Background and history', undefined],
    ['A willing reader, a mustard seed', undefined],
  ])('“%s” is read as %s', (text, point) => {
    expect(pointIn([text])).toBe(point);
  });

  it('is looked for in both texts, so an apology that is gone is read first', () => {
    expect(pointIn(['We apologise.', 'We listened.'])).toBe('apology');
    expect(pointIn([])).toBeUndefined();
  });
});
