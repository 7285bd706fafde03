import { describe, expect, it } from '@jest/globals';
import type { CivilDate } from '#libs/kernel';
import { requireTaken } from './picture.js';

const today = '2026-11-27' as CivilDate;

describe('when a picture was taken', () => {
  it('has come, or nobody knows', () => {
    for (const earliest of [null, '2021-04-21' as CivilDate, today])
      expect(() => requireTaken({ earliest }, today)).not.toThrow();
    expect(() => requireTaken({ earliest: '2026-11-28' as CivilDate }, today)).toThrow('this has not come yet');
  });
});
