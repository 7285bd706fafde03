import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { StartRefusal } from '#libs/persistence';
import { readConfig, type Config } from './config.js';
import { start } from './start.js';

/**
 * The entry of `countersign example load`: what the first start does, without serving anybody. A record that began without the
 * examples is not given them later: they would stand among its own entries. Exit code 2: refused, 1: failed.
 */
const say = (text: string): void => void process.stdout.write(`${text}\n`);
const complain = (text: string): void => void process.stderr.write(`${text}\n`);

const load = async (config: Config): Promise<number> => {
  const goesOn = existsSync(join(config.dataDir, 'examples-loading'));
  const stopped = new AbortController();
  ['SIGINT', 'SIGTERM'].forEach((name) => process.once(name, () => stopped.abort()));
  const settings = { ...config, host: '127.0.0.1', port: 0 };
  const running = await start({ config: settings, examples: true, progress: say, signal: stopped.signal });
  await running.stop();
  if (running.firstStart || goesOn) {
    say(`The worked examples are in ${config.dataDir}. See them with npx countersign serve.`);
    return 0;
  }
  complain(
    `The record in ${config.dataDir} has begun already. The worked examples are loaded when a record begins: give a new DATA_DIR to have them.`,
  );
  return 2;
};

const main = async (): Promise<number> => {
  const read = readConfig(process.env);
  if ('problems' in read) {
    read.problems.forEach(complain);
    return 2;
  }
  try {
    return await load(read.config);
  } catch (error) {
    complain(
      error instanceof StartRefusal ? error.message : `The worked examples could not be loaded: ${String(error).split('\n')[0]}`,
    );
    return 1;
  }
};

process.exit(await main());
