import type { Command } from 'commander';
import type { ServerEntry } from './run-server.js';

/** Commands that an entry of the server carries out, as a child process. */
export function serverCommands(countersign: Command): void {
  countersign
    .command('serve')
    .summary('start Countersign on this machine')
    .description('Starts Countersign on this machine: database, pages and API on one port. Stop it with Ctrl-C.')
    .option('--empty', 'begin without the worked examples')
    .action(({ empty }: { empty?: true }) => run('main', ...(empty ? ['--empty'] : [])));
  countersign
    .command('config')
    .summary('show every setting and where it comes from')
    .description('Shows every setting, its value and where the value came from. Passwords are not shown.')
    .action(() => run('show-settings'));
  countersign
    .command('example')
    .summary('load the worked examples')
    .description('The worked examples that come with Countersign.')
    .command('load')
    .summary('begin a record with the worked examples')
    .description('Begins the record in DATA_DIR with the worked examples, without starting to serve.')
    .action(() => run('load-examples-once'));
  ledgerCommands(countersign);
}

function ledgerCommands(countersign: Command): void {
  const ledger = countersign
    .command('ledger')
    .summary('check, take up or end the log of the record')
    .description('The ledger of the record in DATA_DIR.');
  ledger
    .command('check')
    .summary('check that every entry, cell and checkpoint is unchanged')
    .description(
      'Holds every recorded cell against its entry, every entry against its openings, who may see what against the entries that say so, and the log against its checkpoints. Names each thing that differs. It shows that the record is unchanged, not that it is true or complete. Exit code 0: nothing differs, 1: something does, 2: it could not be checked.',
    )
    .action(() => run('check-ledger'));
  ledger
    .command('resume')
    .summary('take up a log that was frozen by a restore')
    .description(
      'Puts back the leaves that a restored database lacks, from the tiles in DATA_DIR/log, and lets the log go on from its last checkpoint. Needs a checkpoint that somebody outside has kept. Exit code 0: the log goes on, 2: it was refused and nothing was changed.',
    )
    .option('--checkpoint <file or address>', 'a checkpoint of this log from outside')
    .option('--words <eight words>', 'the words of one, as printed')
    .action(({ checkpoint, words }: { checkpoint?: string; words?: string }) =>
      run('resume-ledger', ...given('checkpoint', checkpoint), ...given('words', words)),
    );
  ledger
    .command('end')
    .summary('end the log and begin the next under a new key')
    .description(
      'Ends the log: its last checkpoint names the key of the next log, which continues it under a new name. For a key that others may have, or that is lost. The server has to be stopped. Exit code 0: done, 2: it was refused.',
    )
    .option('--origin <name>', 'the name of the next log; unless given, the old name and a number')
    .option('--key-lost', 'the old key is gone and can sign nothing')
    .option('--start-over', 'the log cannot be resumed: the next does not continue it')
    .action(({ origin, keyLost, startOver }: { origin?: string; keyLost?: true; startOver?: true }) =>
      run('end-ledger', ...given('origin', origin), ...(keyLost ? ['--key-lost'] : []), ...(startOver ? ['--start-over'] : [])),
    );
}

/** In one piece, so that a value that begins with a dash stays a value. */
function given(option: string, value: string | undefined): readonly string[] {
  return value === undefined ? [] : [`--${option}=${value}`];
}

async function run(entry: ServerEntry, ...args: readonly string[]): Promise<void> {
  const { runServer } = await import('./run-server.js');
  await runServer(entry, args);
}
