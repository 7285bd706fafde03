import type { Command } from 'commander';

/** Commands that the server's own entry carries out, as a child process. */
export function serverCommands(countersign: Command): void {
  countersign
    .command('serve')
    .summary('start Countersign on this machine')
    .description('Starts Countersign on this machine: database, pages and API on one port. Stop it with Ctrl-C.')
    .action(() => run());
  countersign
    .command('config')
    .summary('show every setting and where it comes from')
    .description('Shows every setting, its value and where the value came from. Secrets are not shown.')
    .action(() => run('--config'));
}

async function run(...args: readonly string[]): Promise<void> {
  const { runServer } = await import('./run-server.js');
  await runServer(args);
}
