import { describe, expect, it } from '@jest/globals';
import type { CivilDate } from '#libs/kernel';
import { requireHarmNote } from './harm-note.js';

const today = '2026-11-27' as CivilDate;

describe('a note of harm', () => {
  it('tells of a time that has come, or of one nobody knows', () => {
    for (const earliest of [null, '2022-01-01' as CivilDate, today])
      expect(() => requireHarmNote({ earliest }, today)).not.toThrow();
    expect(() => requireHarmNote({ earliest: '2026-11-28' as CivilDate }, today)).toThrow('this has not come yet');
  });
});
