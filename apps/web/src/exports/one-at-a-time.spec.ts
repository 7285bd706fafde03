import { describe, expect, it } from '@jest/globals';
import { oneAtATime } from './one-at-a-time.js';

describe('one at a time', () => {
  it('never runs two at once, also after one that failed, and turns away whoever comes when too many wait', async () => {
    const inTurn = oneAtATime(3);
    let [running, most] = [0, 0];
    const make = async (fail: boolean) => {
      most = Math.max(most, (running += 1));
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      if (fail) throw new Error('failed');
      return 'made';
    };
    const asked = [true, false, false, false].map((fail) => inTurn(() => make(fail)).catch(({ message }) => message as string));
    expect(await Promise.all(asked)).toEqual(['failed', 'made', 'made', null]);
    expect(most).toBe(1);
    expect(await inTurn(() => make(false))).toBe('made');
  });
});
