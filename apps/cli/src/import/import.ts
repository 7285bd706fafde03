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
 * `countersign import`: puts files into your tray on a running server, one request a file, so that one bad file keeps none of the others
 * back. Refusals: TOKEN_MISSING, SERVER_UNREACHABLE, IMPORT_REFUSED and those of reading a file.
 */
export async function importFiles(
  paths: readonly string[],
  { server, space }: ImportOptions,
  token: string | undefined,
): Promise<void> {
  if (!token)
    throw invalid('TOKEN_MISSING', 'set COUNTERSIGN_TOKEN to your token first: COUNTERSIGN_TOKEN=$(cat data/steward-token).');
  for (const path of paths) {
    const form = new FormData();
    form.append('space', space);
    form.append('file', new Blob([Buffer.from(readBytes(path, FILE_MOST_BYTES))]), basename(path));
    const answer = await send(new URL('/files', server), form, token);
    if (!answer.ok) throw invalid('IMPORT_REFUSED', `${path} was refused: ${await reasonIn(answer)}`);
    print(`${path} lies in your tray.\n`);
  }
}

async function send(url: URL, body: FormData, token: string): Promise<Response> {
  try {
    return await fetch(url, { method: 'POST', body, headers: { authorization: `Bearer ${token}` } });
  } catch {
    throw invalid('SERVER_UNREACHABLE', `nothing answers at ${url.origin}. Is the server running?`);
  }
}

async function reasonIn(answer: Response): Promise<string> {
  const told = (await answer.json().catch(() => null)) as { errors?: readonly { message?: string }[] } | null;
  return told?.errors?.[0]?.message ?? `the server answered ${answer.status}.`;
}
