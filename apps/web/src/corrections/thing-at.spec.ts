import { describe, expect, it } from '@jest/globals';
import { thingAt } from './thing-at.js';

describe('what a page shows', () => {
  it.each([
    ['/commitments/abc', { kind: 'COMMITMENT', id: 'abc' }],
    ['https://record.example/works/abc?on=2023-03-16#two', { kind: 'WORK', id: 'abc' }],
  ])('is found at %s', (address, thing) => {
    expect(thingAt(address)).toEqual(thing);
  });

  it.each(['/', '/about', '/commitments', '/commitments/a/b', 'the page on respite care', 'http://[', ''])(
    'is nothing at %j',
    (address) => {
      expect(thingAt(address)).toBeNull();
    },
  );
});
