import { readBytes } from './read.js';
import { Unreadable } from '../format/unreadable.js';

/**
 * The process that reads one file: its name and what is said of its encoding as arguments, its bytes on standard input, the reading or the refusal as one JSON value on
 * standard output. It holds nothing else: no settings, no secret, no connection.
 */
// A package that talks would talk into the answer.
for (const name of ['log', 'info', 'debug', 'warn', 'error'] as const) globalThis['console'][name] = () => undefined;

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);

const answer = await readBytes(Buffer.concat(chunks), process.argv[2] || null, process.argv[3] || null).then(
  (reading) => ({ reading }),
  (error: unknown) => ({ refusal: refusalOf(error) }),
);
process.stdout.write(JSON.stringify(answer), () => process.exit(0));

function refusalOf(error: unknown): { code: string; message: string } {
  if (error instanceof Unreadable) return { code: error.code, message: error.message };
  if (error instanceof RangeError)
    return { code: 'FILE_TOO_DEEP', message: 'its parts are nested deeper than any document needs.' };
  return { code: 'FILE_BROKEN', message: 'it is damaged, or written in a way that cannot be read here.' };
}
