import { describe, expect, it } from '@jest/globals';
import { Logger } from '@nestjs/common';
import { keepRunning, type Job } from './keep-running.js';

const job = (run: Job['run'], everyMs = 1): Job => ({ name: 'A job', fails: 'It could not be done', everyMs, run });
const moment = (ms = 20) => new Promise((resolve) => setTimeout(resolve, ms));

describe('a job that is kept running', () => {
  it('runs at once, and again when its time has come', async () => {
    let ran = 0;
    const kept = keepRunning(job(async () => (ran += 1), 5));
    expect(ran).toBe(1);
    while (ran < 3) await moment(1);
    await kept.stop();
  });

  it('never runs twice at the same time', async () => {
    let [now, most, ran] = [0, 0, 0];
    const kept = keepRunning(
      job(async () => {
        most = Math.max(most, (now += 1));
        await moment(5);
        now -= 1;
        ran += 1;
      }),
    );
    while (ran < 3) await moment(1);
    await kept.stop();
    expect(most).toBe(1);
  });

  it('goes on after a run that failed, and says in the log that it failed and no word of what with', async () => {
    const said: string[] = [];
    const { overrideLogger } = Logger;
    Logger.overrideLogger({ log: () => undefined, warn: () => undefined, error: (text: string) => void said.push(text) });
    try {
      let ran = 0;
      const kept = keepRunning(job(() => ((ran += 1), Promise.reject(new TypeError('words of a note')))));
      while (ran < 2) await moment(1);
      await kept.stop();
      expect(said[0]).toBe('It could not be done: TypeError.');
      expect(said.join()).not.toContain('note');
    } finally {
      overrideLogger.call(Logger, true);
    }
  });

  it('is told when it is to stop, is waited for, and begins nothing after that', async () => {
    let [ran, ended] = [0, false];
    const kept = keepRunning(
      job((signal) => {
        ran += 1;
        return new Promise((done) => {
          signal.addEventListener('abort', () => {
            ended = true;
            done(null);
          });
        });
      }),
    );
    await kept.stop();
    await moment();
    expect([ran, ended]).toEqual([1, true]);
  });
});
