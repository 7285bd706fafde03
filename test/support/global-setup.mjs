import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/**
 * Starts the process that holds the test database (made only when a spec asks, by `testPostgres`). It lives in its own process group and ends
 * when the pipe to it closes, so that no database outlives Jest, whether it ends, is stopped by Ctrl-C or is killed.
 */
export default async function globalSetup() {
  const holder = spawn(process.execPath, ['--import', at('./typescript-hooks.mjs'), source], {
    stdio: ['pipe', 'pipe', 'inherit'],
    detached: true,
    windowsHide: true,
  });
  const ended = once(holder, 'exit').then(([code]) => {
    throw new Error(`The process that holds the test database ended at once (${code})`);
  });
  const [path] = await Promise.race([once(holder.stdout, 'data'), ended]);
  ended.catch(() => undefined);
  process.env.COUNTERSIGN_TEST_POSTGRES = String(path).trim();
  for (const handle of [holder, holder.stdin, holder.stdout]) handle.unref();
  globalThis.testDatabaseHolder = holder;
}

const source = join(import.meta.dirname, '../../libs/persistence/src/embedded/throwaway-server.ts');

function at(file) {
  return new URL(file, import.meta.url).href;
}
