import { createHash } from 'node:crypto';
import type { Exchange } from '../core/index.js';
import { FILE_MOST_BYTES } from '../intake/format/limits.js';
import { ask, resolveName, type Asking, type Said } from './ask.js';
import { NotCaptured } from './not-captured.js';
import { THE_WEB, webAddress } from './web-address.js';

export interface Captured {
  readonly exchange: Exchange;
  readonly bytes: Buffer;
  /** SHA-256 of the bytes, unpacked */
  readonly hash: string;
}

export const ASKING: Asking = {
  ...THE_WEB,
  withinMs: 15_000,
  mostBytes: FILE_MOST_BYTES,
  redirects: 5,
  resolve: resolveName,
  agent: 'Countersign (fetches one page for a record)',
};

/**
 * Fetches an address once. Each address on the way is judged by the same rules, and all of it together has one clock.
 * @throws NotCaptured
 */
export async function capture(address: string, asking: Asking = ASKING, ending?: AbortSignal): Promise<Captured> {
  const late = AbortSignal.timeout(asking.withinMs);
  const signal = ending === undefined ? late : AbortSignal.any([late, ending]);
  const redirects: Exchange['redirects'][number][] = [];
  const first = webAddress(address, asking);
  let url = first;
  for (;;) {
    const said = await ask(url, asking, signal);
    if (said.location === null || said.status === 200) return captured(first, url, said, redirects);
    const to = sentTo(said.location, asking, url);
    redirects.push({ status: said.status, from: url.href, to: to.href });
    if (redirects.length > asking.redirects) {
      throw new NotCaptured('unusable', 'REDIRECTS_TOO_MANY', `it sent us on more than ${asking.redirects} times.`, said.status);
    }
    url = to;
  }
}

/** As every address is judged; what is wrong with it is not said of the one that was given. */
function sentTo(location: string, asking: Asking, from: URL): URL {
  try {
    return webAddress(location, asking, from.href);
  } catch (error) {
    if (!(error instanceof NotCaptured)) throw error;
    throw new NotCaptured(
      error.end,
      error.code,
      `the server sent us on to another address. Of that one: ${error.says}`,
      error.status,
    );
  }
}

function captured(first: URL, last: URL, { status, headers, body }: Said, redirects: Exchange['redirects']): Captured {
  return {
    exchange: { address: first.href, finalAddress: last.href, status, headers, redirects },
    bytes: body,
    hash: createHash('sha256').update(body).digest('hex'),
  };
}
