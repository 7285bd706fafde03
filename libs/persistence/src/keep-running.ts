import { Logger } from '@nestjs/common';

/** Work that this process does by itself, again and again. Whatever it leaves undone is there for its next run. */
export interface Job {
  readonly name: string;
  /** what is said in the log when a run fails, without a full stop */
  readonly fails: string;
  readonly everyMs: number;
  /** `signal` ends when the process is told to stop: what is begun is left or finished, and nothing new is begun. */
  readonly run: (signal: AbortSignal) => Promise<unknown>;
}

export interface KeptJob {
  /** Begins nothing any more, and ends when the run that is going on has ended. */
  stop(): Promise<void>;
}

/** Runs a job at once and then every so often; never twice at the same time in this process. A run that failed is followed by the next. */
export function keepRunning({ name, fails, everyMs, run }: Job): KeptJob {
  const ending = new AbortController();
  let running: Promise<unknown> | null = null;
  const begin = () => {
    running ??= run(ending.signal)
      .catch((error: unknown) => {
        new Logger(name).error(`${fails}: ${(error as Error).name}.`);
      })
      .finally(() => (running = null));
  };
  begin();
  const timer = setInterval(begin, everyMs);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      ending.abort();
      await running;
    },
  };
}
