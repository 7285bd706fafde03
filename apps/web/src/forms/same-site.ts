import type { IncomingHttpHeaders } from 'node:http';

/**
 * Whether a form was sent from a page of ours. Browsers say so in Sec-Fetch-Site over https and on this machine; over plain
 * http elsewhere, and from older browsers, the Origin has to do (OWASP, "Cross-Site Request Forgery Prevention").
 * What tells neither is refused.
 */
export function isFromHere(headers: IncomingHttpHeaders, publicUrl: string): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const { origin, host } = headers;
  if (origin === undefined || !URL.canParse(origin)) return false;
  return origin === new URL(publicUrl).origin || (host !== undefined && new URL(origin).host === host);
}
