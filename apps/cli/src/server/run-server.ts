import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { isatty } from 'node:tty';
import { fileURLToPath } from 'node:url';
import { complain, REFUSED } from '../output/standard.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** The server's own entries, by their built files. */
export type ServerEntry = 'main' | 'show-settings' | 'load-examples-once' | 'check-ledger' | 'resume-ledger' | 'end-ledger';

/**
 * Runs an entry of the server as a child and ends as it ends: only the server imports the rest of the product, and the command
 * starts fast because it does not.
 */
export async function runServer(entry: ServerEntry, args: readonly string[]): Promise<void> {
  const file = new URL(`../../../server/src/${entry}.js`, import.meta.url);
  if (!existsSync(file)) {
    complain('the server is not built yet. Please run npm run build first.');
    process.exitCode = REFUSED;
    return;
  }
  const child = spawn(process.execPath, ['--enable-source-maps', fileURLToPath(file), ...args], { stdio: 'inherit' });
  const pass = (signal: NodeJS.Signals) => (signal === 'SIGINT' && atTerminal() ? true : child.kill(signal));
  SIGNALS.forEach((signal) => process.on(signal, pass));
  const { code, signal } = await new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (exit, by) => resolve({ code: exit, signal: by }));
  });
  SIGNALS.forEach((name) => process.off(name, pass));
  if (signal) process.kill(process.pid, signal);
  else process.exitCode = code ?? REFUSED;
}

/** At a terminal Ctrl-C reaches the child by itself; a second one would read as "stop at once". */
function atTerminal(): boolean {
  return [0, 1, 2].some((descriptor) => isatty(descriptor));
}
