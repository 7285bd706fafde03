import { describe, expect, it } from '@jest/globals';
import { Progress } from './progress.js';

const on = (terminal: boolean) => {
  const written: string[] = [];
  return { written, progress: new Progress({ terminal, write: (text) => void written.push(text) }) };
};

describe('the progress bar', () => {
  it('says the share and the count on a terminal', () => {
    const { written, progress } = on(true);
    progress.show(0.5, 3);
    expect(written).toEqual(['\r\u001b[K[############............] 50 % 3 pairs compared']);
  });

  it('counts when the whole is not known', () => {
    const { written, progress } = on(true);
    progress.show(null, 1);
    expect(written).toEqual(['\r\u001b[K1 pair compared']);
  });

  it('writes nothing when it is no terminal', () => {
    const { written, progress } = on(false);
    progress.show(0.5, 3);
    progress.clear();
    expect(written).toEqual([]);
  });

  it('is not drawn again while nothing a reader could see has changed', () => {
    const { written, progress } = on(true);
    progress.show(0.50001, 3);
    progress.show(0.50002, 4);
    expect(written).toHaveLength(1);
  });

  it('leaves a clean line', () => {
    const { written, progress } = on(true);
    progress.show(1, 9);
    progress.clear();
    progress.clear();
    expect(written.slice(1)).toEqual(['\r\u001b[K']);
  });
});
