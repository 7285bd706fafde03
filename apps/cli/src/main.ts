import { CommanderError } from 'commander';
import { DomainError } from '#libs/kernel';
import { complain, REFUSED, watchStandardOutput } from './output/standard.js';
import { program } from './program.js';

/** Runs one command line (without node and script). Sets the exit code; a refusal is one line on standard error, never a stack trace. */
export async function run(args: readonly string[]): Promise<void> {
  watchStandardOutput();
  try {
    await program().parseAsync(args, { from: 'user' });
  } catch (error) {
    if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : REFUSED;
    else refuse(error);
  }
}

function refuse(error: unknown): void {
  process.exitCode = REFUSED;
  if (error instanceof DomainError) complain(error.message);
  else complain(`something went wrong that is our fault: ${error instanceof Error ? error.message : String(error)}`);
}
