import { isIP } from 'node:net';
import { isPublicAddress } from './public-address.js';
import { NotCaptured } from './not-captured.js';

/** What may be asked, and for how long. Tests open ports and networks; nobody else does. */
export interface Reach {
  readonly ports: ReadonlySet<number>;
  readonly isOpen: (ip: string) => boolean;
}

export const THE_WEB: Reach = { ports: new Set([80, 443]), isOpen: isPublicAddress };

const MOST_CHARACTERS = 2_000;

/**
 * An address that may be asked. Whoever gives it, a member or a server that sends us on, it is judged by the same rules.
 * Refuses ADDRESS_INVALID, ADDRESS_SCHEME, ADDRESS_CREDENTIALS, ADDRESS_PORT and ADDRESS_NOT_PUBLIC.
 */
export function webAddress(text: string, reach: Reach, base?: string): URL {
  const url = text.length <= MOST_CHARACTERS && URL.canParse(text, base) ? new URL(text, base) : null;
  if (url === null) throw refused('ADDRESS_INVALID', 'this is no web address. Write it whole, such as https://example.org/page.');
  if (url.protocol !== 'http:' && url.protocol !== 'https:') {
    throw refused('ADDRESS_SCHEME', 'only addresses that begin with http:// or https:// are fetched. Give one that does.');
  }
  if (url.username !== '' || url.password !== '') {
    throw refused('ADDRESS_CREDENTIALS', 'this address holds a name or password. Give one that anybody can open.');
  }
  if (!reach.ports.has(portOf(url))) {
    throw refused('ADDRESS_PORT', 'this address names another port than 80 or 443. Give one without a port.');
  }
  const host = hostOf(url);
  if (isIP(host) !== 0) requireOpen([host], reach);
  url.hash = '';
  return url;
}

/** Without the brackets of an IPv6 address. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[(.*)\]$/, '$1');
}

export function portOf(url: URL): number {
  return url.port === '' ? (url.protocol === 'https:' ? 443 : 80) : Number(url.port);
}

/** One address that is not public is enough: a name that leads to two places may lead to the other next time. */
export function requireOpen(ips: readonly string[], reach: Reach): void {
  if (ips.length > 0 && ips.every((ip) => reach.isOpen(ip))) return;
  throw refused(
    'ADDRESS_NOT_PUBLIC',
    'no public place on the internet was found under this address, so it is not fetched. Give one that anybody can open.',
  );
}

function refused(code: string, says: string): NotCaptured {
  return new NotCaptured('refused', code, says);
}

/** Where a reader may be sent for a page: the host that gave it. Any host can redirect, and one that did has said nothing of the page. */
export function addressesOfSource({ address, finalAddress }: { address: string; finalAddress: string }): readonly string[] {
  return new URL(address).hostname === new URL(finalAddress).hostname ? [address, finalAddress] : [finalAddress];
}
