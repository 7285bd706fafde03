import { basename } from 'node:path';
import { invalid } from '#libs/kernel';
import { readBytes } from '../input/read-text.js';
import { print } from '../output/standard.js';

export interface ImportOptions {
  readonly server: string;
  readonly space: string;
}

const FILE_MOST_BYTES = 25_000_000;

/**
 * `countersign import`: puts files and web pages into your tray on a running server, one request each, in the order given; at the first
 * that is refused it ends, and those before it lie in the tray. An address is fetched by the server and not from here, with the limits
 * it has on its pages. Refusals: TOKEN_MISSING, SERVER_UNREACHABLE, IMPORT_REFUSED and those of reading a file.
 */
export async function importAll(
  things: readonly string[],
  { server, space }: ImportOptions,
  token: string | undefined,
): Promise<void> {
  if (!token)
    throw invalid('TOKEN_MISSING', 'set COUNTERSIGN_TOKEN to your token first: COUNTERSIGN_TOKEN=$(cat data/steward-token).');
  for (const thing of things) {
    print(ADDRESS.test(thing) ? await capture(thing, { server, space }, token) : await put(thing, { server, space }, token));
  }
}

/** Whatever has a scheme is an address, so that the server says of ftp:// what it says on its pages. */
const ADDRESS = /^[a-z][a-z\d+.-]*:\/\//i;

async function put(path: string, { server, space }: ImportOptions, token: string): Promise<string> {
  const form = new FormData();
  form.append('space', space);
  form.append('file', new Blob([Buffer.from(readBytes(path, FILE_MOST_BYTES))]), basename(path));
  const { errors, status } = await send(new URL('/files', server), form, {}, token);
  if (errors !== undefined || status >= 400) throw refused(path, errors, status);
  return `${path} lies in your tray.${PICTURE.test(path) ? TO_A_SOURCE : ''}\n`;
}

/** No words are read from it, so it becomes no version. */
const PICTURE = /\.(?:jpe?g|png|webp|gif)$/i;
const TO_A_SOURCE =
  ' Put it with a source on the page of your files, and write what it shows: a picture is no version of a document.';

const CAPTURE = `mutation Import($input: CaptureAddressInput!) {
  captureAddress(input: $input) { trayFile { finalAddress hash refusal } }
}`;

interface Captured {
  readonly captureAddress: {
    readonly trayFile: { readonly finalAddress: string; readonly hash: string; readonly refusal: string | null };
  };
}

async function capture(address: string, { server, space }: ImportOptions, token: string): Promise<string> {
  const body = JSON.stringify({ query: CAPTURE, variables: { input: { spaceId: space, address } } });
  const { data, errors, status } = await send(new URL('/graphql', server), body, { 'content-type': 'application/json' }, token);
  if (data === undefined || errors !== undefined) throw refused(address, errors, status);
  const { finalAddress, hash, refusal } = (data as Captured).captureAddress.trayFile;
  const read = refusal === null ? '' : ` It could not be read: ${refusal}`;
  return `${address} was fetched from ${finalAddress} and lies in your tray. SHA-256 of what came: ${hash}.${read}\n`;
}

interface Answer {
  readonly status: number;
  readonly data?: unknown;
  readonly errors?: readonly { readonly message?: string }[];
}

async function send(
  url: URL,
  body: FormData | string,
  headers: Readonly<Record<string, string>>,
  token: string,
): Promise<Answer> {
  const answer = await fetch(url, { method: 'POST', body, headers: { ...headers, authorization: `Bearer ${token}` } }).catch(
    () => {
      throw invalid('SERVER_UNREACHABLE', `nothing answers at ${url.origin}. Is the server running?`);
    },
  );
  const told = (await answer.json().catch(() => null)) as Omit<Answer, 'status'> | null;
  return { ...told, status: answer.status };
}

function refused(thing: string, errors: Answer['errors'], status: number): Error {
  return invalid('IMPORT_REFUSED', `${thing} was refused: ${errors?.[0]?.message ?? `the server answered ${status}.`}`);
}
