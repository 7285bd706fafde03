import { COMMITMENT_NAMED, COMMITMENT_PARTS } from '#libs/commitments';
import { DOCUMENT_LEVELS, DOCUMENT_NAMED, DOCUMENT_PARTS } from '#libs/documents';
import { ENGAGEMENT_PARTS } from '#libs/engagements';
import { Audit, checkLedger } from '#libs/ledger';
import type { Config } from './config.js';
import { complain, ledgerCommand, say } from './ledger-command.js';
import { ledgerPlaces } from './ledger-places.js';
import { reachRecord } from './reach-record.js';

/**
 * The entry of `countersign ledger check`. Exit code 0: nothing differs, 1: each thing that differs is named on standard
 * output, 2: it could not be checked.
 */
const MEANS = 'This shows that the record is unchanged, not that it is true or complete.';

const check = async (config: Config): Promise<number> => {
  const record = await reachRecord(config, complain);
  try {
    const opened = await Audit.open(record.urlOf('auditor'));
    let differs = 0;
    const parts = [...DOCUMENT_PARTS, ...COMMITMENT_PARTS, ...ENGAGEMENT_PARTS];
    const named = [...DOCUMENT_NAMED, ...COMMITMENT_NAMED];
    const checking = { places: ledgerPlaces(config.dataDir), parts, named, levels: DOCUMENT_LEVELS, progress };
    for await (const { what, says } of checkLedger(opened.audit, checking)) {
      clear();
      say(`${what}: ${says}`);
      differs += 1;
    }
    const entries = await opened.audit.countEntries();
    await opened.close();
    clear();
    say(
      differs === 0
        ? `${entries} entries checked: nothing differs.`
        : `${entries} entries checked; ${differs === 1 ? '1 thing differs' : `${differs} things differ`}.`,
    );
    if (differs === 0) say(MEANS);
    return differs === 0 ? 0 : 1;
  } finally {
    await record.close();
  }
};

/** One line that is drawn over, on a terminal only. */
const progress = (done: number, of: number): void => {
  if (process.stderr.isTTY) process.stderr.write(`\r${done} of ${of} entries checked`);
};
const clear = (): void => {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
};

process.exit(await ledgerCommand('The ledger could not be checked', check));
