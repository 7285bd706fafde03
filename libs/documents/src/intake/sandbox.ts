import { execFile } from 'node:child_process';

/**
 * A command as it runs with less than its parent has: no network (`unshare`, a network of its own that is not connected), a bound on
 * processor time and on memory beyond the heap (`prlimit`). What this system lacks or forbids is left out: Node's own
 * permissions and the time limit hold everywhere. Node 24's permissions do not cover the network.
 */
export async function sandboxed(
  command: string,
  args: readonly string[],
  withinMs: number,
): Promise<readonly [string, readonly string[]]> {
  const around = await (known ??= whatWorks());
  const limits = around.limits
    ? ['prlimit', `--cpu=${Math.ceil(withinMs / 1000) + 10}`, '--core=0', '--nproc=4096', `--data=${DATA_MOST}`]
    : [];
  const whole = [...around.network, ...limits, command, ...args];
  return [whole[0]!, whole.slice(1)];
}

/** A PDF inflates outside the heap; what a document needs is far below. */
const DATA_MOST = 2_000_000_000;

interface Around {
  readonly network: readonly string[];
  readonly limits: boolean;
}

let known: Promise<Around> | undefined;

async function whatWorks(): Promise<Around> {
  if (process.platform !== 'linux') return { network: [], limits: false };
  const [limits, own, plain] = await Promise.all([
    works('prlimit', ['--core=0', '--nproc=4096', `--data=${DATA_MOST}`, 'true']),
    works('unshare', ['--user', '--map-current-user', '--net', 'true']),
    works('unshare', ['--net', 'true']),
  ]);
  return {
    network: own ? ['unshare', '--user', '--map-current-user', '--net', '--'] : plain ? ['unshare', '--net', '--'] : [],
    limits,
  };
}

function works(command: string, args: readonly string[]): Promise<boolean> {
  return new Promise((resolve) => execFile(command, args, { timeout: 3_000 }, (error) => resolve(error === null)));
}
