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
  countersign
    .command('ledger')
    .summary('hold the record against its ledger')
    .description('The ledger of the record in DATA_DIR.')
    .command('check')
    .summary('check every entry, cell and checkpoint')
    .description(
      'Holds every recorded cell against its entry, every entry against its openings, the log against its checkpoints, and names each thing that differs. Exit code 0: nothing differs, 1: something does, 2: it could not be checked.',
    )
    .action(() => run('check-ledger'));
}

async function run(entry: ServerEntry, ...args: readonly string[]): Promise<void> {
  const { runServer } = await import('./run-server.js');
  await runServer(entry, args);
}
