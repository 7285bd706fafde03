import type { AddressInfo } from 'node:net';
import { invalid } from '#libs/kernel';
import { formatCheckpoint, formatVerifierKey, parseVerifierKey, SIGNATURE_TYPES, type VerifierKey } from '#libs/ledger/core';
import { print } from '../output/standard.js';
import { nodePrimitives } from '../verify/node-primitives.js';
import { WitnessFolder } from './witness-folder.js';
import { witnessServer } from './witness-server.js';

export interface WitnessOptions {
  readonly name: string;
  readonly folder: string;
  readonly log: readonly string[];
  readonly follows?: readonly string[];
  readonly host: string;
  readonly port: string;
  readonly perMinute: string;
}

/**
 * `countersign witness`: serves until it is interrupted. Refusals: VERIFIER_KEY_MALFORMED, KEY_OF_OTHER_TYPE, COMMAND_CONTRADICTS,
 * ADDRESS_TAKEN,
 * FOLLOWS_UNKNOWN and those of WitnessFolder.
 */
export async function runWitness(options: WitnessOptions): Promise<void> {
  const logs = options.log.map(logKey);
  const [port, perMinute] = [whole(options.port, 'port', 65_535), whole(options.perMinute, 'per-minute', 1_000_000)];
  const folder = new WitnessFolder(options.folder, options.name);
  try {
    logs.forEach(({ name }) => folder.seen(name));
    (options.follows ?? []).forEach((pair) => follow(folder, logs, pair));
    const server = witnessServer({ folder, logs, perMinute, now: () => Date.now() });
    await new Promise<void>((resolve, reject) => server.once('error', reject).listen(port, options.host, resolve)).catch(
      (error: NodeJS.ErrnoException) => {
        throw invalid('ADDRESS_TAKEN', `${options.host}:${port} cannot be listened on (${error.code ?? error.message}).`);
      },
    );
    const { port: taken } = server.address() as AddressInfo;
    print(`Witness of ${logs.map(({ name }) => name).join(', ')}\n`);
    print(`Its key, for a policy: ${formatVerifierKey(folder.key)}\n`);
    print(`Takes checkpoints at http://${options.host}:${taken}\n`);
    await interrupted();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  } finally {
    folder.letGo();
  }
}

/** What was seen of the old log is what has been seen of the new one, until that has been seen itself. */
function follow(folder: WitnessFolder, logs: readonly VerifierKey[], pair: string): void {
  const log = logs.find(({ name }) => pair.startsWith(`${name}=`));
  if (!log) throw invalid('FOLLOWS_UNKNOWN', `--follows ${pair}: none of the logs given with --log has the name before the =.`);
  const [origin, old] = [log.name, pair.slice(log.name.length + 1)];
  const last = folder.seen(old);
  if (last === null) throw invalid('FOLLOWS_UNKNOWN', `--follows ${pair}: this witness has seen no checkpoint of ${old}.`);
  if (folder.seen(origin) !== null) return;
  const start = { origin, size: last.size, root: last.root, extensions: [] };
  folder.keep(start, formatCheckpoint(start));
}

function logKey(vkey: string): VerifierKey {
  const key = parseVerifierKey(nodePrimitives.sha256, vkey);
  if (key.type === SIGNATURE_TYPES.ed25519) return key;
  throw invalid('KEY_OF_OTHER_TYPE', `The key of ${key.name} is of signature type ${key.type}; the key of a log is of type 1.`);
}

function whole(text: string, name: string, most: number): number {
  if (/^\d{1,7}$/.test(text) && Number(text) <= most) return Number(text);
  throw invalid('COMMAND_CONTRADICTS', `--${name} is a whole number up to ${most}.`);
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve());
  });
}
