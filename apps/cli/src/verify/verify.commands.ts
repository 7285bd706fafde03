import type { Command } from 'commander';
import type { CopyOptions } from './check-copy.js';
import { VERIFY_HELP } from './verify.help.js';
import type { StampOptions } from './check-stamp.js';
import type { VerifyOptions } from './verify.js';

export function verifyCommand(countersign: Command): void {
  countersign
    .command('verify')
    .summary('check a dossier without asking us')
    .description(
      'Checks a dossier: what was taken away from a record, with the proof that it is unchanged. Nothing is sent anywhere; no database.',
    )
    .argument('<dossier...>', 'files, - for standard input, or http(s) addresses')
    .option('--policy <file>', 'whom you trust: a file with the log, its witnesses and a quorum')
    .option('--vkey <key>', "or the log's key alone, as the log has published it")
    .option('--copy <file>', 'check a copy that you hold against a seal in the dossiers')
    .option('--salt <salt>', 'with --copy: the salt you were given, where no dossier reveals it')
    .option('--stamp <file>', 'check a time stamp of the checkpoint, as the log serves it under /log/timestamp/')
    .option('--authority <file>', 'with --stamp: certificates (PEM) of the time stamping authorities that you trust')
    .option('--json', 'tell it for programs, a line a dossier')
    .addHelpText('after', VERIFY_HELP)
    .action(
      async (dossiers: string[], { copy, salt, stamp, authority, ...options }: VerifyOptions & CopyOptions & StampOptions) => {
        const { verifyCommandLine } = await import('./verify.js');
        await verifyCommandLine(dossiers, options);
        if (stamp !== undefined || authority !== undefined) {
          const { checkStamp } = await import('./check-stamp.js');
          await checkStamp(dossiers, { stamp, authority, json: options.json });
        }
        if (copy === undefined && salt === undefined) return;
        const { checkCopy } = await import('./check-copy.js');
        await checkCopy(dossiers, { copy, salt });
      },
    );
}
