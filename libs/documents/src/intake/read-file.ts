import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { invalid } from '#libs/kernel';
import { FILE_MOST_BYTES } from './format/limits.js';
import type { Reading } from './format/reading.js';
import { sandboxed } from './sandbox.js';

/** What became of one file: what was read, or why not, and what it cost. */
export type FileOutcome = { readonly milliseconds: number } & (
  { readonly reading: Reading } | { readonly refusal: { readonly code: string; readonly message: string } }
);

export interface ReadOptions {
  /** for tests of the limits */
  readonly withinMs?: number;
  readonly heapMb?: number;
  /** the encoding that whoever sent it says; what its bytes tell comes first */
  readonly charset?: string | null;
}

/** Ten seconds are the promise; starting and telling take some of them. */
const WITHIN_MS = 8_500;
const HEAP_MB = 512;
/** A reading is a little larger than the text of the file, and attachments grow by a third in base64. */
const ANSWER_MOST_BYTES = 80_000_000;
/** Readers at one time: the others wait, so that a hundred files do not start a hundred processes. */
const AT_ONCE = 2;

/**
 * Reads a file in a process of its own, which may read our code and nothing else, reaches no network where the system can forbid
 * it, and is ended when it takes too long or too much. Whatever the file does, this answers.
 */
export async function readFile(bytes: Uint8Array, name: string | null, options: ReadOptions = {}): Promise<FileOutcome> {
  if (bytes.length > FILE_MOST_BYTES) {
    const message = `it has ${Math.ceil(bytes.length / 1_000_000)} MB; a file may have ${FILE_MOST_BYTES / 1_000_000} MB.`;
    return { milliseconds: 0, refusal: { code: 'FILE_TOO_LARGE', message } };
  }
  await turn();
  const start = performance.now();
  try {
    const answer = await inChild(bytes, name, options);
    return { milliseconds: Math.round(performance.now() - start), ...answer };
  } finally {
    done();
  }
}

/** The same, with the refusal thrown. `called` is how messages call the file. */
export async function readOrRefuse(bytes: Uint8Array, name: string | null, called: string): Promise<Reading> {
  const outcome = await readFile(bytes, name);
  if ('reading' in outcome) return outcome.reading;
  throw invalid(outcome.refusal.code, `${called}: ${outcome.refusal.message}`);
}

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

type Answer = { readonly reading: Reading } | { readonly refusal: { readonly code: string; readonly message: string } };

function refused(code: string, message: string): Answer {
  return { refusal: { code, message } };
}

async function inChild(
  bytes: Uint8Array,
  name: string | null,
  { withinMs = WITHIN_MS, heapMb = HEAP_MB, charset = null }: ReadOptions,
): Promise<Answer> {
  const [command, args] = await sandboxed(
    process.execPath,
    [...nodeArguments(heapMb), ENTRY, name ?? '', charset ?? ''],
    withinMs,
  );
  // The environment of the server holds secrets; a reader needs none of it.
  const child = spawn(command, args, {
    stdio: ['pipe', 'pipe', 'ignore'],
    env: {},
    cwd: ROOT,
    windowsHide: true,
    detached: true,
  });
  let ended: Answer | null = null;
  const end = (answer: Answer) => {
    ended ??= answer;
    killGroup(child.pid);
  };
  const clock = setTimeout(
    () =>
      end(
        refused(
          'FILE_TOO_SLOW',
          `reading it took more than ${Math.round(withinMs / 1000)} seconds, which no ordinary document does.`,
        ),
      ),
    withinMs,
  );
  const parts: Buffer[] = [];
  let length = 0;
  child.stdout.on('data', (part: Buffer) => {
    length += part.length;
    if (length > ANSWER_MOST_BYTES)
      end(refused('DOCUMENT_TOO_LONG', 'it holds more than one document may have. Please divide it.'));
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
  return ended ?? answerIn(Buffer.concat(parts), code);
}

function answerIn(bytes: Buffer, code: number | null): Answer {
  if (code === 0) {
    try {
      return JSON.parse(bytes.toString('utf8')) as Answer;
    } catch {
      // Half an answer is none.
    }
  }
  return refused('FILE_TOO_HEAVY', 'reading it took more memory or time than any ordinary document does, so it was stopped.');
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
const ENTRY = fileURLToPath(new URL(`./child/main.${FROM_SOURCE ? 'ts' : 'js'}`, import.meta.url));
const ROOT = fileURLToPath(new URL(FROM_SOURCE ? '../../../../' : '../../../../../', import.meta.url));

function nodeArguments(heapMb: number): readonly string[] {
  const readable = [
    `${ROOT}${FROM_SOURCE ? '' : 'dist/'}libs/documents/src`,
    `${ROOT}node_modules`,
    `${ROOT}package.json`,
    `${ROOT}dist/package.json`,
  ];
  const hooks = `${ROOT}test/support/typescript-hooks.mjs`;
  return [
    '--permission',
    ...[...readable, ...(FROM_SOURCE ? [hooks] : [])].filter((path) => existsSync(path)).map((path) => `--allow-fs-read=${path}`),
    `--max-old-space-size=${heapMb}`,
    '--disable-warning=ExperimentalWarning',
    ...(FROM_SOURCE ? ['--experimental-transform-types', '--import', hooks] : []),
  ];
}
