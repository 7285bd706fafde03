import { Logger } from '@nestjs/common';
import type { CheckRunsService } from './check-runs.service.js';

export interface KeptChecking {
  /** Leaves the address that is being asked, and ends when nothing is going on. */
  stop(): Promise<void>;
}

const EVERY_MS = 60_000;

/** Asks the checked addresses that are due, once a minute. What fails, or was due while nobody ran, is asked by a later run. */
export function keepChecking(runs: Pick<CheckRunsService, 'runDue'>, everyMs = EVERY_MS): KeptChecking {
  const ending = new AbortController();
  let running: Promise<unknown> | null = null;
  const timer = setInterval(() => {
    running ??= runs
      .runDue(ending.signal)
      .catch((error: unknown) => {
        new Logger('Checks').error(`A web address could not be checked: ${(error as Error).name}.`);
      })
      .finally(() => (running = null));
  }, everyMs);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      ending.abort();
      await running;
    },
  };
}
