import { describe, expect, it } from '@jest/globals';
import { parsePartialDate, type Id } from '#libs/kernel';
import { requireEngagement } from './engagement.js';

const group = '00000001-0000-4000-8000-000000000000' as Id;
const body = '00000002-0000-4000-8000-000000000000' as Id;
const never = { earliest: null, latest: null };
const at = (edtf: string | null) => (edtf === null ? never : parsePartialDate(edtf, 'input.began'));

describe('an engagement', () => {
  it('is between two', () => {
    const alone = () => requireEngagement({ groupId: group, institutionId: group, began: never, ended: never });
    expect(alone).toThrow(expect.objectContaining({ code: 'WITH_ITSELF', field: 'input.institutionId' }));
  });

  it.each([
    ['2025', '2024', false],
    ['2025-03-02', '2025-03-01', false],
    ['2025-03', '2025', true],
    ['2025', '2025-03', true],
    ['2024', '2025', true],
    [null, '2024', true],
    ['2024', null, true],
    ['2024', '../2023', false],
    ['2024/..', '2023/..', true],
  ])('that began %s and ended %s is taken: %s', (began, ended, isTaken) => {
    const given = expect(() => requireEngagement({ groupId: group, institutionId: body, began: at(began), ended: at(ended) }));
    if (isTaken) given.not.toThrow();
    else given.toThrow(expect.objectContaining({ code: 'ENDED_BEFORE_BEGUN', field: 'input.ended' }));
  });
});
