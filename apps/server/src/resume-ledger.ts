import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { conflict, invalid } from '#libs/kernel';
import { logKeyIn, resumeLog, type Outside } from '#libs/ledger';
import type { Config } from './config.js';
import { asSequencer, ledgerCommand, say } from './ledger-command.js';
import { ledgerPlaces } from './ledger-places.js';

/** The entry of `countersign ledger resume`. Exit code 0: the log goes on, 2: it was refused and nothing was changed. */
const { values: told } = parseArgs({ options: { checkpoint: { type: 'string' }, words: { type: 'string' } } });

const resume = async (config: Config): Promise<number> => {
  const outside = await readOutside();
  const { keyFile, ...places } = ledgerPlaces(config.dataDir);
  const origin = await readFile(`${keyFile}-origin`, 'utf8').catch(() => '');
  const key = await logKeyIn(keyFile, origin.trim());
  if (key === null) {
    throw conflict(
      'KEY_MISSING',
      `${keyFile} is missing, which holds the key of the log. Without it the log cannot go on: see countersign ledger end.`,
    );
  }
  const resumed = await asSequencer(config, (client) => resumeLog(client, key, places, outside));
  say(
    `The log of ${key.origin} goes on after ${resumed.size} leaves. It agrees with the checkpoint of ${resumed.outside.size} leaves from outside.`,
  );
  if (resumed.replayed > 0n) say(lost(resumed.replayed, resumed.found));
  return 0;
};

const lost = (replayed: bigint, found: number): string =>
  [
    `${replayed} leaves that the database lacked were put back from ${join('log', 'tile')}; ${found} of them belong to entries that it still had.`,
    'The others are filling, or stand for what was recorded after the backup and is lost here. Which they are, no leaf tells.',
    'What was withheld or erased after the backup is in the database again: withhold it again before you let readers in.',
  ].join('\n');

const readOutside = async (): Promise<Outside> => {
  const { checkpoint, words } = told;
  if ((checkpoint === undefined) === (words === undefined)) {
    throw invalid(
      'CHECKPOINT_NEEDED',
      'Give a checkpoint of this log that somebody outside has kept: --checkpoint FILE or ADDRESS, or --words "EIGHT WORDS".',
    );
  }
  if (checkpoint === undefined) return { words: words! };
  return { note: /^https?:\/\//.test(checkpoint) ? await fetchNote(checkpoint) : await readNote(checkpoint) };
};

const readNote = (file: string): Promise<string> =>
  readFile(file, 'utf8').catch((error: Error) => {
    throw invalid('CHECKPOINT_UNREADABLE', `The checkpoint ${file} cannot be read: ${error.message}`);
  });

const fetchNote = async (address: string): Promise<string> => {
  const answer = await fetch(address, { signal: AbortSignal.timeout(10_000) }).catch((error: Error) => {
    throw invalid(
      'CHECKPOINT_UNREADABLE',
      `The checkpoint at ${address} cannot be fetched: ${(error.cause as Error | undefined)?.message ?? error.message}`,
    );
  });
  if (!answer.ok)
    throw invalid('CHECKPOINT_UNREADABLE', `The checkpoint at ${address} cannot be fetched: it answers ${answer.status}.`);
  return answer.text();
};

process.exit(await ledgerCommand('The log could not be taken up', resume));
