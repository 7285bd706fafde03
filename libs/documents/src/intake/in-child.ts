import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { FILE_MOST_BYTES } from './format/limits.js';
import { sandboxed } from './sandbox.js';

/** What one file is given to a process for, and what that may cost. */
export interface Task {
  readonly entry: 'main' | 'clean';
  /** told to it beside the bytes */
  readonly told: readonly string[];
  readonly withinMs: number;
  readonly heapMb: number;
  /** It may load machine code, as what draws pictures is; Node's permissions do not hold that, the sandbox of the system does. */
  readonly machineCode?: true;
  readonly tooSlow: Refusal;
  readonly tooLong: Refusal;
  readonly tooHeavy: Refusal;
}

export interface Refusal {
  readonly code: string;
  readonly message: string;
}

export type Answer<T> = T | { readonly refusal: Refusal };

/** A reading is a little larger than the text of the file, and attachments grow by a third in base64. */
const ANSWER_MOST_BYTES = 80_000_000;
/** Processes at one time: the others wait, so that a hundred files do not start a hundred. */
const AT_ONCE = 2;

let running = 0;
const waiting: (() => void)[] = [];

async function turn(): Promise<void> {
  if (running < AT_ONCE) running += 1;
  else await new Promise<void>((resolve) => waiting.push(resolve));
}

/** The turn passes to who waits; nobody comes between. */
function done(): void {
  const next = waiting.shift();
  if (next) next();
  else running -= 1;
}

/**
 * Answers what the process makes of the bytes once it is this one's turn, and how long that took without the waiting. Refuses
 * FILE_TOO_LARGE before any process is begun.
 */
export async function inChild<T extends object>(
  bytes: Uint8Array,
  task: Task,
): Promise<{ readonly milliseconds: number; readonly answer: Answer<T> }> {
  if (bytes.length > FILE_MOST_BYTES) {
    const message = `it has ${Math.ceil(bytes.length / 1_000_000)} MB; a file may have ${FILE_MOST_BYTES / 1_000_000} MB.`;
    return { milliseconds: 0, answer: { refusal: { code: 'FILE_TOO_LARGE', message } } };
  }
  await turn();
  const start = performance.now();
  try {
    const answer = await runChild<T>(bytes, task);
    return { milliseconds: Math.round(performance.now() - start), answer };
  } finally {
    done();
  }
}

async function runChild<T extends object>(bytes: Uint8Array, task: Task): Promise<Answer<T>> {
  const { withinMs } = task;
  const [command, args] = await sandboxed(process.execPath, [...nodeArguments(task), entryOf(task), ...task.told], withinMs);
  // The environment of the server holds secrets; a reader needs none of it.
  const child = spawn(command, args, {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {},
    cwd: ROOT,
    windowsHide: true,
    detached: true,
  });
  let ended: Refusal | null = null;
  const end = (refusal: Refusal) => {
    ended ??= refusal;
    killGroup(child.pid);
  };
  const clock = setTimeout(() => end(task.tooSlow), withinMs);
  const parts: Buffer[] = [];
  let length = 0;
  child.stdout.on('data', (part: Buffer) => {
    length += part.length;
    if (length > ANSWER_MOST_BYTES) end(task.tooLong);
    else parts.push(part);
  });
  // A child that ended early reads no more; its end is what is told.
  child.stdin.on('error', () => undefined);
  child.stdin.end(bytes);
  const code = await new Promise<number | null>((resolve) => {
    child.on('error', () => resolve(null));
    child.on('close', resolve);
  });
  clearTimeout(clock);
  return ended === null ? answerIn<T>(Buffer.concat(parts), code, task) : { refusal: ended };
}

function answerIn<T extends object>(bytes: Buffer, code: number | null, task: Task): Answer<T> {
  if (code === 0) {
    try {
      return JSON.parse(bytes.toString('utf8')) as T;
    } catch {
      // Half an answer is none.
    }
  }
  return { refusal: task.tooHeavy };
}

/** The sandbox may put a process between; the whole group goes. */
function killGroup(pid: number | undefined): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === 'win32' ? pid : -pid, 'SIGKILL');
  } catch {
    // It has ended by itself.
  }
}

/** Run from its sources (specs, benchmarks), the child is TypeScript too. */
const FROM_SOURCE = import.meta.url.endsWith('.ts');
const ROOT = fileURLToPath(new URL(FROM_SOURCE ? '../../../../' : '../../../../../', import.meta.url));

function entryOf({ entry }: Task): string {
  return fileURLToPath(new URL(`./child/${entry}.${FROM_SOURCE ? 'ts' : 'js'}`, import.meta.url));
}

function nodeArguments({ heapMb, machineCode }: Pick<Task, 'heapMb' | 'machineCode'>): readonly string[] {
  const readable = [
    `${ROOT}${FROM_SOURCE ? '' : 'dist/'}libs/documents/src`,
    `${ROOT}node_modules`,
    `${ROOT}package.json`,
    `${ROOT}dist/package.json`,
  ];
  const hooks = `${ROOT}test/support/typescript-hooks.mjs`;
  return [
    '--permission',
    ...(machineCode ? ['--allow-addons'] : []),
    ...[...readable, ...(FROM_SOURCE ? [hooks] : [])].filter((path) => existsSync(path)).map((path) => `--allow-fs-read=${path}`),
    `--max-old-space-size=${heapMb}`,
    '--disable-warning=ExperimentalWarning',
    ...(FROM_SOURCE ? ['--experimental-transform-types', '--import', hooks] : []),
  ];
}
