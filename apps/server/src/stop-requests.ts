export interface StopRequests {
  /** Aborted at the first request. */
  readonly signal: AbortSignal;
  /** True when it was a failure that nobody caught. */
  readonly failed: () => boolean;
}

/**
 * What ends the server: Ctrl-C, `kill`, a closed terminal, the end of the npm that started it, and a failure nobody caught.
 * A second request changes nothing, so that it cannot leave the database behind.
 */
export const stopRequests = (say: (line: string) => void, tell: (error: unknown) => void): StopRequests => {
  const controller = new AbortController();
  let failure = false;
  let since = 0;
  const request = (): void => {
    // npm passes on the Ctrl-C that the terminal sent us too; only a later one comes from an impatient person.
    if (!controller.signal.aborted) say('Stopping…');
    else if (Date.now() - since > 1000) say('Still stopping: the database writes down what it holds.');
    since = Date.now();
    controller.abort();
  };
  const fail = (error: unknown): void => {
    tell(error);
    failure = true;
    controller.abort();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, request);
  process.on('uncaughtException', fail);
  process.on('unhandledRejection', fail);
  // The terminal may be gone before we are.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  followNpm(request);
  return { signal: controller.signal, failed: () => failure };
};

/** `kill` on npm reaches the shell between npm and us, which dies without a word; then we are given another parent. */
const followNpm = (request: () => void): void => {
  if (process.env.npm_lifecycle_event === undefined || process.platform === 'win32') return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    request();
  }, 500);
  timer.unref();
};
