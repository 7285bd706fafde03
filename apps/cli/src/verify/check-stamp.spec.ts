import { describe, expect, it } from '@jest/globals';
import { checkStamp } from './check-stamp.js';

describe('a stamp that is given with a dossier', () => {
  it('is asked for with the authorities that are trusted, and with one dossier that can be read again', async () => {
    for (const [places, options] of [
      [['a.json'], { stamp: 'x' }],
      [['a.json'], { authority: 'y' }],
      [['a.json', 'b.json'], { stamp: 'x', authority: 'y' }],
      [['-'], { stamp: 'x', authority: 'y' }],
    ] as const)
      await expect(checkStamp(places, options)).rejects.toMatchObject({ code: 'COMMAND_CONTRADICTS' });
  });
});
