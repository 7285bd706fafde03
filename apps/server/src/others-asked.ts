import { readFileSync } from 'node:fs';
import { nodePrimitives, othersOf, type SequencerSettings } from '#libs/ledger';
import { formatVerifierKey, parseWitnesses } from '#libs/ledger/core';
import { StartRefusal } from '#libs/persistence';
import type { Config } from './config.js';

type Asked = Pick<SequencerSettings, 'policy' | 'authority'>;

/** What the files say whom the sequencer asks about checkpoints. Refuses, before anything is served, a file that is not there or not right. */
export function othersAsked({ witnessPolicy, timestampUrl, timestampCa }: Partial<Config>): Asked {
  const asked: { policy?: string; authority?: { address: string; trusted: string } } = {};
  if (witnessPolicy !== undefined) {
    asked.policy = fileOf('WITNESS_POLICY', witnessPolicy);
    requireRight('WITNESS_POLICY', witnessPolicy, { policy: asked.policy });
  }
  if (timestampUrl !== undefined && timestampCa !== undefined) {
    asked.authority = { address: timestampUrl, trusted: fileOf('TIMESTAMP_CA', timestampCa) };
    requireRight('TIMESTAMP_CA', timestampCa, { authority: asked.authority });
  }
  return asked;
}

/** The keys of the witnesses that are asked, as vkeys. */
export function witnessesIn(policy: string | undefined): readonly string[] {
  return policy === undefined ? [] : parseWitnesses(nodePrimitives.sha256, policy).map(({ key }) => formatVerifierKey(key));
}

function fileOf(name: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    throw new StartRefusal(`${name}: there is no file ${path} that can be read.`);
  }
}

function requireRight(name: string, path: string, asked: Asked): void {
  try {
    othersOf({ ...asked, places: { guard: '', folder: '' } });
  } catch (error) {
    throw new StartRefusal(`${name}, ${path}: ${(error as Error).message}`);
  }
}
