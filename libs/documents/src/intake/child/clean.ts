import { Unreadable } from '../format/unreadable.js';
import { cleanPicture } from '../picture/clean.js';

/** The process that cleans one picture: its bytes on standard input, the picture or the refusal as one JSON value on standard output. */
for (const name of ['log', 'info', 'debug', 'warn', 'error'] as const) globalThis['console'][name] = () => undefined;

const chunks: Buffer[] = [];
for await (const chunk of process.stdin) chunks.push(chunk as Buffer);

const answer = await cleanPicture(Buffer.concat(chunks)).then(
  ({ bytes, ...picture }) => ({ picture: { ...picture, bytes: bytes.toString('base64') } }),
  (error: unknown) => ({ refusal: refusalOf(error) }),
);
process.stdout.write(JSON.stringify(answer), () => process.exit(0));

function refusalOf(error: unknown): { code: string; message: string } {
  if (error instanceof Unreadable) return { code: error.code, message: error.message };
  return { code: 'PICTURE_BROKEN', message: 'it is damaged, or made in a way that cannot be drawn here.' };
}
