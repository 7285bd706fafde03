import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** The program as people run it: `npm start` in a process of its own, on a free port, with a data folder of its own. */
export interface StartedProgram {
  /** as in http://127.0.0.1:41234 */
  readonly address: string;
  readonly dataDir: string;
  /** what it has printed so far */
  said(): string;
  /**
   * Ctrl-C, as in a terminal: the whole group is interrupted. Gives the exit code. `keep` is called before the data folder is
   * thrown away; a second stop does nothing.
   */
  stop(keep?: () => Promise<unknown>): Promise<number | null>;
}

const READY_WITHIN_MS = 60_000;

/** Starts it and waits until `/health/ready` says so. Throws with what it printed when it ends before that. */
export async function startProgram(env: Readonly<Record<string, string>> = {}): Promise<StartedProgram> {
  const dataDir = mkdtempSync(join(tmpdir(), 'countersign-readme-'));
  const address = `http://127.0.0.1:${await freePort()}`;
  const program = spawn('npm', ['start'], {
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_OPTIONS: '', HOST: '127.0.0.1', PORT: new URL(address).port, DATA_DIR: dataDir, ...env },
  });
  const ended = new Promise<number | null>((resolve) => program.once('exit', resolve));
  const said = collect(program);
  const stop = async (keep?: () => Promise<unknown>): Promise<number | null> => {
    interrupt(program);
    const code = await ended;
    await keep?.();
    rmSync(dataDir, { recursive: true, force: true });
    return code;
  };
  await untilReady(address, program, said).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  return { address, dataDir, said, stop };
}

function collect(program: ChildProcess): () => string {
  let text = '';
  for (const stream of [program.stdout, program.stderr]) stream?.setEncoding('utf8').on('data', (part: string) => (text += part));
  return () => text;
}

async function untilReady(address: string, program: ChildProcess, said: () => string): Promise<void> {
  const end = Date.now() + READY_WITHIN_MS;
  while (Date.now() < end && program.exitCode === null) {
    const answer = await fetch(`${address}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
    await wait(200);
  }
  throw new Error(`npm start was not ready (exit code ${program.exitCode}):\n${said()}`);
}

function interrupt(program: ChildProcess): void {
  if (program.pid === undefined || program.exitCode !== null) return;
  try {
    process.kill(-program.pid, 'SIGINT');
  } catch {
    // It ended by itself in the meantime.
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<unknown>((resolve) => server.close(resolve));
  return port;
}
