import { spawn, type ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { setTimeout as wait } from 'node:timers/promises';

export interface RunningWitness {
  readonly child: ChildProcess;
  readonly address: string;
  readonly vkey: string;
}

const bin = fileURLToPath(new URL('../../apps/cli/bin/countersign.mjs', import.meta.url));

/** `countersign witness` as people run it, over one log or several. */
export async function aWitness(
  folder: string,
  log: string | readonly string[],
  more: readonly string[] = [],
): Promise<RunningWitness> {
  const options = ['--name', 'north.example.org/w', '--folder', folder, '--log', ...[log].flat(), '--port', '0', ...more];
  const child = spawn(process.execPath, [bin, 'witness', ...options], { env: { PATH: process.env.PATH } });
  let said = '';
  child.stdout.on('data', (part: Buffer) => (said += part.toString()));
  child.stderr.on('data', (part: Buffer) => (said += part.toString()));
  for (;;) {
    const address = /at (http:\S+)/.exec(said)?.[1];
    if (address) return { child, address, vkey: /policy: (\S+)/.exec(said)![1]! };
    if (child.exitCode !== null) throw new Error(said);
    await wait(20);
  }
}
