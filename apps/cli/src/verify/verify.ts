import { DomainError, invalid } from '#libs/kernel';
import { parsePolicy, reportOf, trustInLog, verifyDossier, type Outcome, type Trust } from '#libs/ledger/core';
import { visibleLine } from '#libs/rendering';
import { decode } from '../input/decode.js';
import { readBytes } from '../input/read-text.js';
import { complain, print, REFUSED } from '../output/standard.js';
import { fetchDossier } from './fetch-dossier.js';
import { nodePrimitives } from './node-primitives.js';
import { renderReport } from './render-report.js';

export interface VerifyOptions {
  /** a file that says whom the reader trusts */
  readonly policy?: string | undefined;
  /** or the log's key itself */
  readonly vkey?: string | undefined;
  readonly json?: boolean | undefined;
}

/** 1 only where something is wrong; what was not shown, for want of a key, ends like what could not be read: not in 0. */
const EXIT: Readonly<Record<Outcome, number>> = { unchanged: 0, wrong: 1, unproven: REFUSED };

/**
 * `countersign verify`: checks dossiers from files, standard input (`-`) or addresses, and tells in plain words what was found.
 * Refusals: COMMAND_CONTRADICTS, POLICY_MALFORMED, VERIFIER_KEY_MALFORMED, KEY_OF_OTHER_TYPE. A dossier that cannot be read or
 * fetched is one line on standard error, and the others are checked all the same.
 */
export async function verifyCommandLine(places: readonly string[], options: VerifyOptions): Promise<void> {
  if (options.policy !== undefined && options.vkey !== undefined) {
    throw invalid('COMMAND_CONTRADICTS', 'say whom you trust once: give either --policy or --vkey.');
  }
  if ([...places, options.policy].filter((place) => place === '-').length > 1) {
    throw invalid('COMMAND_CONTRADICTS', 'only one dossier or the policy can come from standard input.');
  }
  const trust = trustOf(options);
  const codes: number[] = [];
  for (const place of places) codes.push(await verifyPlace(place, trust, options.json === true).catch(refuseOne));
  process.exitCode = [EXIT.wrong, REFUSED].find((code) => codes.includes(code)) ?? EXIT.unchanged;
}

async function verifyPlace(place: string, trust: Trust | null, json: boolean): Promise<number> {
  const file = isAddress(place) ? await fetchDossier(place) : readBytes(place, DOSSIER_MOST_BYTES);
  const { outcome, findings, entries, checkpoint } = await verifyDossier(file, trust, nodePrimitives);
  const report = reportOf(nodePrimitives.sha256, { outcome, findings, entries, checkpoint });
  const name = place === '-' ? 'standard input' : visibleLine(place);
  print(
    json
      ? `${JSON.stringify({ dossier: place, codes: findings.map(({ code }) => code), ...report })}\n`
      : renderReport(name, report),
  );
  return EXIT[outcome];
}

function refuseOne(error: unknown): number {
  if (!(error instanceof DomainError)) throw error;
  complain(error.message);
  return REFUSED;
}

function trustOf({ policy, vkey }: VerifyOptions): Trust | null {
  const { sha256 } = nodePrimitives;
  if (vkey !== undefined) return trustInLog(sha256, vkey.trim());
  if (policy === undefined) return null;
  return parsePolicy(sha256, decode(readBytes(policy, POLICY_MOST_BYTES), policy));
}

function isAddress(place: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\/\//i.test(place);
}

/** A little more than a dossier may have: the verifier says best what is too much. */
const DOSSIER_MOST_BYTES = 9_000_000;
const POLICY_MOST_BYTES = 1_000_000;
