import { DomainError } from '#libs/kernel';
import { connectSequencer, type LogConnection } from '#libs/ledger';
import { StartRefusal } from '#libs/persistence';
import { readConfig, type Config } from './config.js';
import { reachRecord } from './reach-record.js';

export const say = (text: string): void => void process.stdout.write(`${text}\n`);
export const complain = (text: string): void => void process.stderr.write(`${text}\n`);

/** Runs a command on the ledger of this configuration. What it refuses, and what fails, is one line on standard error and exit code 2. */
export async function ledgerCommand(failed: string, work: (config: Config) => Promise<number>): Promise<number> {
  const read = readConfig(process.env);
  if ('problems' in read) {
    read.problems.forEach(complain);
    return 2;
  }
  try {
    return await work(read.config);
  } catch (error) {
    const message = error instanceof Error ? error.message.split('\n')[0]! : String(error);
    complain(error instanceof StartRefusal || error instanceof DomainError ? message : `${failed}: ${message}`);
    return 2;
  }
}

/** With a connection as the sequencer, to a record whose server runs or does not. */
export async function asSequencer<T>(config: Config, work: (client: LogConnection) => Promise<T>): Promise<T> {
  const record = await reachRecord(config, complain);
  try {
    const client = await connectSequencer(record.urlOf('sequencer'));
    return await work(client).finally(() => client.end());
  } finally {
    await record.close();
  }
}
