import { DomainError } from '#libs/kernel';
import { DOSSIER_LIMITS, reportOf, verifyDossier } from '#libs/ledger/core';
import { showRefusal, showReport } from './show-report.js';
import { trustFromText } from './trust-from-text.js';
import { BrowserTooOld, webPrimitives } from './web-primitives.js';

/** The page that checks a dossier: one file, no network, from the disk as well as from a server. */

const form = byId('check') as HTMLFormElement;
const file = byId('file') as HTMLInputElement;
const pasted = byId('pasted') as HTMLTextAreaElement;
const trusted = byId('trusted') as HTMLTextAreaElement;
const result = byId('result');

form.addEventListener('submit', (event) => {
  event.preventDefault();
  void check().finally(() => result.focus());
});

async function check(): Promise<void> {
  try {
    const { sha256 } = webPrimitives;
    const trust = trustFromText(sha256, trusted.value);
    const verification = await verifyDossier(await bytes(), trust, webPrimitives);
    showReport(result, reportOf(sha256, verification));
  } catch (error) {
    showRefusal(result, sentenceOf(error));
  }
}

/** The chosen file as it is. Text loses its last line end on many ways to a page; it is put back, and everything else stays. */
async function bytes(): Promise<Uint8Array> {
  const [chosen] = file.files ?? [];
  if (chosen && pasted.value !== '') throw new Refused('Choose a file or paste its text, not both.');
  if (chosen) {
    if (chosen.size > DOSSIER_LIMITS.bytes) throw new Refused('The file is larger than 8 MiB, the most a dossier may have.');
    return new Uint8Array(await chosen.arrayBuffer());
  }
  if (pasted.value === '') throw new Refused('Choose the file of a dossier, or paste its text.');
  return new TextEncoder().encode(pasted.value.replace(/\n*$/, '\n'));
}

class Refused extends Error {}

function sentenceOf(error: unknown): string {
  if (error instanceof DomainError || error instanceof Refused || error instanceof BrowserTooOld) return error.message;
  return `Something went wrong that is our fault: ${error instanceof Error ? error.message : String(error)}`;
}

function byId(id: string): HTMLElement {
  return document.getElementById(id)!;
}
