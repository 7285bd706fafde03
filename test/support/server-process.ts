import { spawn } from 'node:child_process';
import { existsSync, globSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** The built program in a process of its own, watched from outside. */
export interface ServerProcess {
  readonly pid: number;
  /** What it has printed so far, on both outputs. */
  readonly said: () => string;
  /** What it has printed so far where complaints go. */
  readonly complained: () => string;
  /** Waits until the pages answer, and gives their address; throws with what was printed when it ends before. */
  readonly ready: () => Promise<string>;
  readonly ended: Promise<{ readonly code: number | null; readonly signal: NodeJS.Signals | null }>;
  readonly send: (signal: NodeJS.Signals) => void;
}

export interface ServerProcessOptions {
  readonly dataDir: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly args?: readonly string[];
  /** The system user it runs as; root may give any. */
  readonly as?: { readonly uid: number; readonly gid: number } | undefined;
  /** As `npm start` does it. */
  readonly npm?: boolean;
}

const project = join(import.meta.dirname, '../..');
const main = join(project, 'dist/apps/server/src/main.js');

/** Starts it in a process group of its own, on any free port, with no setting of the surroundings but PATH. */
export function startServerProcess({ dataDir, env = {}, args = [], as, npm = false }: ServerProcessOptions): ServerProcess {
  requireBuilt();
  const [command, ...first] = npm ? ['npm', 'start', '--silent', '--'] : [process.execPath, '--enable-source-maps', main];
  const child = spawn(command ?? '', [...first, ...args], {
    cwd: project,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, HOME: process.env.HOME, PORT: '0', DATA_DIR: dataDir, ...env },
    ...as,
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code, signal }));
  });
  const ready = async (): Promise<string> => {
    for (;;) {
      if (child.exitCode !== null) throw new Error(`It ended with ${child.exitCode} before it was ready:\n${out}${err}`);
      const address = /Look at\s+(http:\S+)/.exec(out)?.[1];
      if (address !== undefined && (await fetch(`${address}/health/ready`)).ok) return address;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  return {
    pid: child.pid ?? 0,
    said: () => out + err,
    complained: () => err,
    ready,
    ended,
    send: (signal) => void child.kill(signal),
  };
}

/** `npm test` builds first; a single spec run by hand says when what it would try is not what is written. */
function requireBuilt(): void {
  if (!existsSync(main)) throw new Error('The program is not built: run npm run build');
  const built = statSync(main).mtimeMs;
  const newer = globSync('{apps/server,libs/persistence}/src/**/*.ts', { cwd: project, exclude: ['**/*.spec.ts'] }).filter(
    (path) => !path.endsWith('.spec.ts') && statSync(join(project, path)).mtimeMs > built,
  );
  if (newer.length > 0)
    process.stderr.write(`The built program is older than ${newer[0]}: run npm run build to try what is written.\n`);
}
