import { DomainError, invalid } from '#libs/kernel';
import { visibleLine } from '#libs/rendering';
import { decode } from '../input/decode.js';
import { readBytes } from '../input/read-text.js';
import { print } from '../output/standard.js';
import { fetchDossier } from './fetch-dossier.js';

export interface StampOptions {
  /** a time stamp of RFC 3161, as the log serves it */
  readonly stamp?: string | undefined;
  /** the certificates in PEM of the authorities that the reader trusts */
  readonly authority?: string | undefined;
  readonly json?: boolean | undefined;
}

/**
 * `countersign verify --stamp`: did somebody whom the reader trusts see this checkpoint, and when? What is wrong with a dossier has
 * been said before; of a wrong one nothing is used, and that ends in 1 as it did without a stamp. Refuses COMMAND_CONTRADICTS and
 * TIMESTAMP_MALFORMED for the certificates; a stamp that does not hold is told, and ends in 1.
 */
export async function checkStamp(places: readonly string[], { stamp, authority, json }: StampOptions): Promise<void> {
  if (stamp === undefined || authority === undefined) {
    throw invalid(
      'COMMAND_CONTRADICTS',
      'give both: the stamp with --stamp, and with --authority the certificates that you trust.',
    );
  }
  if (places.length !== 1 || places[0] === '-') {
    throw invalid('COMMAND_CONTRADICTS', 'a stamp is of one checkpoint: give one dossier, as a file or an address.');
  }
  const { certificatesIn, stampedAt } = await import('#libs/ledger');
  const pem = decode(readBytes(authority, MOST_BYTES), authority);
  const trusted = inFile(authority, () => certificatesIn(pem));
  const token = readBytes(stamp, MOST_BYTES);
  const place = places[0]!;
  const file = /^https?:\/\//i.test(place) ? await fetchDossier(place) : readBytes(place, 9_000_000);
  try {
    const at = await stampedAt(file, token, trusted);
    print(json ? forPrograms(stamp, at, null) : `\n${holds(stamp, at)}`);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    process.exitCode = 1;
    if (error.code !== 'STAMP_WITHOUT_DOSSIER')
      print(json ? forPrograms(stamp, null, error.message) : `\n${doesNotHold(stamp, error.message)}`);
  }
}

function inFile<T>(file: string, reading: () => T): T {
  try {
    return reading();
  } catch (error) {
    throw error instanceof DomainError ? invalid(error.code, `${file}: ${error.message}`) : error;
  }
}

function holds(stamp: string, at: Date): string {
  return `Stamped: an authority that you trust saw the checkpoint of this dossier at ${at.toISOString().replace('.000Z', 'Z')} (${visibleLine(stamp)}).
What the dossier holds was in the log by then. Whether the certificate was revoked since is not looked up.
`;
}

function forPrograms(stamp: string, at: Date | null, why: string | null): string {
  return `${JSON.stringify({ stamp, stampedAt: at?.toISOString() ?? null, why })}\n`;
}

function doesNotHold(stamp: string, why: string): string {
  return `Not stamped: ${visibleLine(stamp)} does not vouch for the checkpoint of this dossier. ${why}\n`;
}

const MOST_BYTES = 1_000_000;
