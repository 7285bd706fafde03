import { readArguments } from './arguments.js';
import { readConfig, type Config } from './config.js';
import { helpText } from './help.js';
import { stopRequests } from './stop-requests.js';
import { welcome } from './welcome.js';

/** 2: what was asked for is wrong and nothing was touched. 1: it could not be started, or failed. */
const WRONG = 2;
const FAILED = 1;

const say = (text: string): void => void process.stdout.write(`${text}\n`);
const complain = (text: string): void => void process.stderr.write(`${text}\n`);

const main = async (): Promise<number> => {
  const asked = readArguments(process.argv.slice(2));
  if ('problem' in asked) return refuse(asked.problem);
  if (asked.help) return (say(helpText()), 0);
  const read = readConfig(process.env);
  if ('problems' in read) return refuse(...read.problems);
  return serve(read.config, asked.examples);
};

const refuse = (...lines: readonly string[]): number => {
  lines.forEach(complain);
  return WRONG;
};

/** Serves until a signal or a failure, and ends with nothing left running. */
const serve = async (config: Config, examples: boolean): Promise<number> => {
  const { signal, failed } = stopRequests(say, (error) => tell('Countersign failed and stops', error, config));
  try {
    // Loaded only now, so that a wrong setting is told at once.
    const { start } = await import('./start.js');
    const running = await start({ config, examples, progress: say, signal });
    if (!signal.aborted) say(welcome(running, config));
    await aborted(signal);
    await running.stop();
    say('Stopped.');
    return failed() ? FAILED : 0;
  } catch (error) {
    if (signal.aborted && !failed()) return 0;
    tell('Countersign could not start', error, config);
    return FAILED;
  }
};

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    signal.addEventListener('abort', () => resolve(), { once: true });
    // A signal alone does not keep Node running.
    const alive = setInterval(() => undefined, 2 ** 30);
    signal.addEventListener('abort', () => clearInterval(alive), { once: true });
  });

/** A refusal is a sentence; anything else is our mistake, and its place is shown to whoever asks for it. */
const tell = (what: string, error: unknown, { logLevel }: Config): void => {
  if (error instanceof Error && error.name === 'StartRefusal') return complain(error.message);
  const deep = logLevel === 'debug' || logLevel === 'trace';
  const message = error instanceof Error ? error.message.split('\n')[0] : String(error);
  complain(`${what}: ${message}${deep ? '' : ' (LOG_LEVEL=debug shows where)'}`);
  if (deep && error instanceof Error) complain(error.stack ?? '');
};

process.exit(await main());
