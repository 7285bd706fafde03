import { describe, expect, it } from '@jest/globals';
import { wantsColour } from './colour.js';

describe('colour', () => {
  it.each([
    ['auto', true, {}, true],
    ['auto', false, {}, false],
    ['auto', true, { NO_COLOR: '1' }, false],
    ['auto', true, { NO_COLOR: '' }, true],
    ['auto', true, { TERM: 'dumb' }, false],
    ['always', false, { NO_COLOR: '1' }, true],
    ['never', true, {}, false],
  ] as const)('%s, terminal %s, %j: %s', (choice, terminal, environment, expected) =>
    expect(wantsColour(choice, terminal, environment)).toBe(expected),
  );
});
