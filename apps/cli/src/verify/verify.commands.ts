import type { Command } from 'commander';
import type { CopyOptions } from './check-copy.js';
import { VERIFY_HELP } from './verify.help.js';
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
    .option('--json', 'tell it for programs, a line a dossier')
    .addHelpText('after', VERIFY_HELP)
    .action(async (dossiers: string[], { copy, salt, ...options }: VerifyOptions & CopyOptions) => {
      const { verifyCommandLine } = await import('./verify.js');
      await verifyCommandLine(dossiers, options);
      if (copy === undefined && salt === undefined) return;
      const { checkCopy } = await import('./check-copy.js');
      await checkCopy(dossiers, { copy, salt });
    });
}
