import { InvalidArgumentError, type Command } from 'commander';
import type { WitnessOptions } from './run-witness.js';

export function witnessCommand(countersign: Command): void {
  countersign
    .command('witness')
    .summary("co-sign another server's checkpoints")
    .description(
      'Watches the log of another Countersign server (or any log of C2SP tlog-witness): signs each checkpoint that holds all that was there before, and never two that contradict one another.',
    )
    .requiredOption('--name <name>', 'what this witness is called in its key, such as survivors.example.org/witness', nonEmpty)
    .requiredOption('--log <vkey...>', 'the key of a log to watch; may be given more than once')
    .requiredOption(
      '--folder <folder>',
      'where its key and what it saw last are kept; back it up, and never put back an older copy',
    )
    .option(
      '--follows <names...>',
      'a log that goes on from one that has ended, as NEW=OLD by their names: its first checkpoint has to hold all that was seen of the old one',
    )
    .option('--host <host>', 'the address it listens on', '127.0.0.1')
    .option('--port <port>', 'the port; 0 takes any that is free', '3080')
    .option('--per-minute <count>', 'requests a minute that one address may make', '60')
    .action(async (options: WitnessOptions) => {
      const { runWitness } = await import('./run-witness.js');
      await runWitness(options);
    });
}

function nonEmpty(name: string): string {
  if (name.trim() === '') throw new InvalidArgumentError('A witness has a name.');
  return name;
}
