import { parseArgs } from 'node:util';
import { DomainError } from '#libs/kernel';
import { complain, REFUSED, watchStandardOutput } from '../output/standard.js';
import { VERIFY_HELP } from './verify.help.js';
import { verifyCommandLine } from './verify.js';

const OPTIONS = {
  policy: { type: 'string' },
  vkey: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const;

/** `node countersign-verify.mjs`: the command `countersign verify` in one file that needs nothing but Node. */
async function runStandalone(): Promise<void> {
  watchStandardOutput();
  try {
    const { values, positionals } = parseArgs({ args: process.argv.slice(2), options: OPTIONS, allowPositionals: true });
    if (values.help)
      process.stdout.write(
        `Usage: node countersign-verify.mjs DOSSIER|URL... [--policy FILE | --vkey KEY]\n${VERIFY_HELP}\n${NO_STAMPS}\n`,
      );
    else if (positionals.length === 0) refuse('name a dossier: a file, an address, or - for standard input.');
    else await verifyCommandLine(positionals, values);
  } catch (error) {
    refuse(sentenceOf(error));
  }
}

function sentenceOf(error: unknown): string {
  if (error instanceof DomainError) return error.message;
  if (!(error instanceof Error)) return String(error);
  const usage = String((error as { readonly code?: unknown }).code).startsWith('ERR_PARSE_ARGS');
  return usage ? error.message : `something went wrong that is our fault: ${error.message}`;
}

function refuse(message: string): void {
  process.exitCode = REFUSED;
  complain(message);
}

/** What this file leaves out: a library of many thousand lines would stand in it. */
const NO_STAMPS = `
A time stamp (RFC 3161) is not checked by this file. In a clone of the project
countersign verify --stamp does it, and openssl everywhere:
  openssl ts -verify -data TEXT -in STAMP -token_in -CAfile CERTIFICATES`;

void runStandalone();
