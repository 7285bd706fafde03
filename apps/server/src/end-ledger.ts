import { parseArgs } from 'node:util';
import { endLog } from '#libs/ledger';
import { formatVerifierKey } from '#libs/ledger/core';
import type { Config } from './config.js';
import { asSequencer, ledgerCommand, say } from './ledger-command.js';
import { ledgerPlaces } from './ledger-places.js';

/** The entry of `countersign ledger end`. Exit code 0: the log has ended and the next one is at work, 2: it was refused. */
const { values: told } = parseArgs({
  options: { origin: { type: 'string' }, 'key-lost': { type: 'boolean' }, 'start-over': { type: 'boolean' } },
});

const end = async (config: Config): Promise<number> => {
  const { keyFile, ...places } = ledgerPlaces(config.dataDir);
  const ended = await asSequencer(config, (client) =>
    endLog(client, {
      keyFile,
      places,
      origin: told.origin,
      keyLost: told['key-lost'] === true,
      startOver: told['start-over'] === true,
    }),
  );
  say(
    `The log of ${ended.last.origin} has ended with ${ended.last.size} leaves. Its last checkpoint stays at /log/ended/${ended.old.keyId}/checkpoint.`,
  );
  say(`The next log is ${ended.next.name}. Tell everybody who checks it its key:\n${formatVerifierKey(ended.next)}`);
  if (told['start-over']) say('It does not continue the log that has ended: say so, and why, where people read about your log.');
  return 0;
};

process.exit(await ledgerCommand('The log could not be ended', end));
