import { invalid, type DomainError } from '#libs/kernel';
import { DOSSIER_LIMITS } from '#libs/ledger/core';

/** How long an answer may take in all, and how often it may lead elsewhere. */
export interface FetchLimits {
  readonly milliseconds: number;
  readonly redirects: number;
}

const LIMITS: FetchLimits = { milliseconds: 30_000, redirects: 3 };

/**
 * The bytes at the address. Only http and https, no name and password in the address, at most the bytes of a dossier, and never from
 * https to http. Refuses DOSSIER_NOT_FETCHED with the reason.
 */
export async function fetchDossier(address: string, limits = LIMITS): Promise<Uint8Array> {
  const signal = AbortSignal.timeout(limits.milliseconds);
  try {
    return await follow(urlOf(address), limits.redirects, signal);
  } catch (error) {
    if (signal.aborted) throw notFetched(address, `it did not come within ${limits.milliseconds / 1000} seconds`);
    if (error instanceof TypeError) throw notFetched(address, `the server could not be reached (${causeOf(error)})`);
    throw error;
  }
}

async function follow(url: URL, redirects: number, signal: AbortSignal): Promise<Uint8Array> {
  const answer = await fetch(url, { redirect: 'manual', signal, headers: { accept: 'application/json' } });
  const location = answer.headers.get('location');
  if (answer.status < 300 || answer.status >= 400 || location === null) return bytesOf(answer, url);
  await answer.body?.cancel();
  if (redirects === 0) throw notFetched(url.href, 'it leads from one address to the next too often');
  const next = urlOf(new URL(location, url).href);
  if (url.protocol === 'https:' && next.protocol !== 'https:') throw notFetched(url.href, 'it leads from https to http');
  return follow(next, redirects - 1, signal);
}

async function bytesOf(answer: Response, url: URL): Promise<Uint8Array> {
  if (!answer.ok) {
    await answer.body?.cancel();
    throw notFetched(url.href, `the server answered with status ${answer.status}`);
  }
  // A page is no dossier that somebody has spoilt, and must not be called one.
  if (/^text\/html\b/i.test(answer.headers.get('content-type') ?? '')) {
    await answer.body?.cancel();
    throw notFetched(
      url.href,
      'it is a web page and no dossier; a page of the record names its own under “Take the proof with you”',
    );
  }
  const chunks: Uint8Array[] = [];
  let total = 0;
  for await (const chunk of (answer.body ?? []) as AsyncIterable<Uint8Array>) {
    total += chunk.length;
    if (total > DOSSIER_LIMITS.bytes) throw notFetched(url.href, 'it is larger than 8 MiB, the most a dossier may have');
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function urlOf(address: string): URL {
  const url = URL.parse(address);
  if (!url || !/^https?:$/.test(url.protocol)) throw notFetched(address, 'only http and https addresses are fetched');
  if (url.username || url.password) throw notFetched(address, 'an address with a name or a password in it is not fetched');
  return url;
}

function causeOf(error: TypeError): string {
  const { cause } = error as { readonly cause?: { readonly code?: string; readonly message?: string } };
  return cause?.code ?? cause?.message ?? error.message;
}

function notFetched(address: string, why: string): DomainError {
  return invalid('DOSSIER_NOT_FETCHED', `no dossier came from ${address}: ${why}.`);
}
