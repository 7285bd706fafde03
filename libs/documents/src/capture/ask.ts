import { lookup } from 'node:dns/promises';
import { request as overHttp, STATUS_CODES, type ClientRequest, type IncomingMessage } from 'node:http';
import { request as overHttps } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { bodyOf } from './body.js';
import { NotCaptured } from './not-captured.js';
import { hostOf, portOf, requireOpen, type Reach } from './web-address.js';

export interface Limits {
  /** for all of it: every redirect, every byte */
  readonly withinMs: number;
  readonly mostBytes: number;
  readonly redirects: number;
}

export interface Asking extends Reach, Limits {
  /** the addresses of a name; asked once for each request, and only these are connected to */
  readonly resolve: (host: string) => Promise<readonly string[]>;
  readonly agent: string;
}

/** What one server said: either where to go on, or a body. */
export interface Said {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly location: string | null;
  readonly body: Buffer;
}

/** Headers that say something of the text. Cookies, and what a server tells of itself, are not kept. */
const KEPT = [
  'content-type',
  'content-length',
  'content-encoding',
  'content-language',
  'date',
  'etag',
  'last-modified',
  'location',
];
const HEADERS_MOST_BYTES = 16_384;

/** The addresses of a name as this machine finds them. */
export async function resolveName(host: string): Promise<readonly string[]> {
  return (await lookup(host, { all: true, verbatim: true })).map(({ address }) => address);
}

/**
 * Asks one address once, with nothing that tells who asks and no cookie. The name is resolved once, all its addresses are judged, and
 * the connection goes to one of these: a name that answers otherwise a moment later is not asked again.
 * @throws NotCaptured
 */
export async function ask(url: URL, asking: Asking, signal: AbortSignal): Promise<Said> {
  const host = hostOf(url);
  const ips = isIP(host) === 0 ? await named(host, asking, signal) : [host];
  requireOpen(ips, asking);
  return new Promise<Said>((resolve, reject) => {
    const request = open(url, ips, asking, signal);
    const fail = (error: unknown) => {
      reject(noAnswer(error, signal, asking));
      request.destroy();
    };
    request.on('error', fail);
    // A server may offer another protocol; we did not ask for one.
    request.on('upgrade', (_response, socket) => {
      socket.destroy();
      fail(new NotCaptured('unusable', 'ANSWER_BROKEN', 'the server did not answer as a web server does.'));
    });
    request.on('response', (response) => {
      saidBy(response, request, asking).then(resolve, fail);
    });
    request.end();
  });
}

function open(url: URL, ips: readonly string[], { agent }: Asking, signal: AbortSignal): ClientRequest {
  const pinned: LookupFunction = (_host, options, done) => {
    const found = ips.map((address) => ({ address, family: isIP(address) }));
    if (options.all) done(null, found);
    else done(null, found[0]!.address, found[0]!.family);
  };
  return (url.protocol === 'https:' ? overHttps : overHttp)({
    ...{ protocol: url.protocol, host: hostOf(url), port: portOf(url), path: url.pathname + url.search, method: 'GET' },
    ...{ agent: false, lookup: pinned, signal, maxHeaderSize: HEADERS_MOST_BYTES, insecureHTTPParser: false },
    headers: { host: url.host, 'user-agent': agent, accept: '*/*', 'accept-encoding': 'gzip, br', connection: 'close' },
  });
}

async function named(host: string, { resolve }: Asking, signal: AbortSignal): Promise<readonly string[]> {
  const late = new Promise<never>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
  try {
    return await Promise.race([resolve(host), late]);
  } catch {
    return []; // refused as one that leads inside is: the two told apart would tell a member which names there are inside
  }
}

async function saidBy(response: IncomingMessage, request: ClientRequest, { mostBytes }: Asking): Promise<Said> {
  const status = response.statusCode ?? 0;
  const said = { status, headers: keptOf(response), location: response.headers.location ?? null };
  if (said.location !== null && [301, 302, 303, 307, 308].includes(status)) {
    request.destroy();
    return { ...said, body: Buffer.alloc(0) };
  }
  if (status !== 200) {
    request.destroy();
    throw answered(status);
  }
  const body = await bodyOf(response, mostBytes);
  if (body.length === 0) throw new NotCaptured('unusable', 'ANSWER_EMPTY', 'the server answered with nothing in it.', status);
  return { ...said, body };
}

/** Any answer but 200 is told as what it was. */
function answered(status: number): NotCaptured {
  const name = STATUS_CODES[status];
  const says = `the server answered ${status}${name === undefined ? '' : ` (${name})`}, so there is no page to keep.`;
  const end = status === 404 || status === 410 ? 'gone' : status >= 400 ? 'error_status' : 'unusable';
  return new NotCaptured(end, 'ANSWER_STATUS', says, status);
}

function keptOf({ headers }: IncomingMessage): Readonly<Record<string, string>> {
  return Object.fromEntries(
    KEPT.flatMap((name) => {
      const value = headers[name];
      return typeof value === 'string' ? [[name, value.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 1_000)]] : [];
    }),
  );
}

/** A fault of the network, the server or the clock, in plain words. Names of system calls and addresses of ours stay out. */
function noAnswer(error: unknown, signal: AbortSignal, { withinMs }: Limits): NotCaptured {
  if (error instanceof NotCaptured) return error;
  if (signal.aborted) {
    return new NotCaptured(
      'no_answer',
      'ANSWER_TOO_SLOW',
      `it did not answer us in full within ${Math.round(withinMs / 1000)} seconds.`,
    );
  }
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (code === 'HPE_HEADER_OVERFLOW') {
    return new NotCaptured('unusable', 'ANSWER_HEADERS', 'the head of its answer is longer than 16 kB.');
  }
  if (code.startsWith('HPE_') || code === 'ERR_HTTP_INVALID_STATUS_CODE') {
    return new NotCaptured('unusable', 'ANSWER_BROKEN', 'the server did not answer as a web server does.');
  }
  if (/CERT|^UNABLE_TO_|SELF_SIGNED|^ERR_TLS|^ERR_SSL|^EPROTO/.test(code)) {
    return new NotCaptured(
      'no_answer',
      'ANSWER_CERTIFICATE',
      'a safe connection to it could not be made: its certificate could not be checked.',
    );
  }
  return new NotCaptured('no_answer', 'ANSWER_NONE', 'it did not answer us, or the answer broke off.');
}
