import { sign } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import {
  cosignedMessage,
  formatNote,
  formatVerifierKey,
  judgeCheckpoint,
  type Judged,
  type VerifierKey,
} from '#libs/ledger/core';
import { nodePrimitives } from '../verify/node-primitives.js';
import { RequestRate } from './request-rate.js';
import type { WitnessFolder } from './witness-folder.js';

export interface WitnessSettings {
  readonly folder: WitnessFolder;
  /** the logs that are watched */
  readonly logs: readonly VerifierKey[];
  /** requests a minute from one address */
  readonly perMinute: number;
  /** milliseconds since 1970 */
  readonly now: () => number;
}

/** A witness by C2SP tlog-witness v1.0.0: `POST /add-checkpoint`, and its key at `GET /vkey`. */
export function witnessServer(settings: WitnessSettings): Server {
  const rate = new RequestRate(settings.perMinute, settings.now);
  // One at a time: what was seen last must not change between the judgement and its keeping.
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
  return createServer({ requestTimeout: 10_000, headersTimeout: 10_000 }, (request, answer) => {
    void answerTo(request, settings, rate, inTurn).then(
      (given) => send(answer, given),
      () => send(answer, { status: 500, body: 'The witness could not keep what it saw, and has signed nothing.\n' }),
    );
  });
}

interface Given {
  readonly status: number;
  readonly body: string;
  readonly type?: string;
}

async function answerTo(
  request: IncomingMessage,
  settings: WitnessSettings,
  rate: RequestRate,
  inTurn: <T>(work: () => Promise<T>) => Promise<T>,
): Promise<Given> {
  const { method, url } = request;
  if (method === 'GET' && url === '/vkey') return { status: 200, body: `${formatVerifierKey(settings.folder.key)}\n` };
  if (method !== 'POST' || url !== '/add-checkpoint') return { status: 404, body: 'POST a checkpoint to /add-checkpoint.\n' };
  if (!rate.allows(request.socket.remoteAddress ?? ''))
    return { status: 429, body: 'Too many requests from this address. Wait a minute.\n' };
  const body = await readBody(request);
  if (body === null) return { status: 400, body: 'The request is too large, or is not UTF-8.\n' };
  return inTurn(() => cosign(body, settings));
}

async function cosign(body: string, { folder, logs, now }: WitnessSettings): Promise<Given> {
  const judged = await judgeCheckpoint(body, logs, (origin) => folder.seen(origin), nodePrimitives);
  if (judged.status !== 200) return refused(judged);
  folder.keep(judged.checkpoint, judged.note);
  const { message, timestamp } = cosignedMessage(judged.text, BigInt(Math.floor(now() / 1000)));
  const signature = folder.sign(message, (secret, signed) => new Uint8Array(sign(null, signed, secret)));
  const whole = new Uint8Array([...timestamp, ...signature]);
  const note = formatNote({ text: judged.text, signatures: [{ ...folder.key, signature: whole }] });
  return { status: 200, body: note.slice(judged.text.length + 1) };
}

function refused(judged: Exclude<Judged, { status: 200 }>): Given {
  if (judged.status === 409) return { status: 409, body: `${judged.size}\n`, type: 'text/x.tlog.size' };
  return { status: judged.status, body: `${judged.says}\n` };
}

/** The body as text, or null when it is beyond the limit or no UTF-8. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let total = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    total += chunk.length;
    if (total <= MOST_BYTES) chunks.push(chunk);
    else if (total > 16 * MOST_BYTES) return null;
  }
  if (total > MOST_BYTES) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(Buffer.concat(chunks));
  } catch {
    return null;
  }
}

function send(answer: ServerResponse, { status, body, type = 'text/plain; charset=utf-8' }: Given): void {
  const close = status === 400 || status === 429 ? { connection: 'close' } : {};
  const wait = status === 429 ? { 'retry-after': '60' } : {};
  answer.writeHead(status, { 'content-type': type, 'x-content-type-options': 'nosniff', ...close, ...wait }).end(body);
}

/** A note and a proof of 63 hashes fit well. */
const MOST_BYTES = 64 * 1024;
