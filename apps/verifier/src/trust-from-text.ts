import { parsePolicy, trustInLog, type Sha256, type Trust } from '#libs/ledger/core';

/** Whom the reader trusts, as typed: nothing, one vkey, or the lines of a policy. Refuses what `parsePolicy` and `trustInLog` refuse. */
export function trustFromText(sha256: Sha256, typed: string): Trust | null {
  const text = typed.trim();
  if (text === '') return null;
  return /\s/.test(text) ? parsePolicy(sha256, text.replaceAll('\r\n', '\n')) : trustInLog(sha256, text);
}
