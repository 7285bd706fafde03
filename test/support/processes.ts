import { spawnSync } from 'node:child_process';

/** Whether a process runs, as the system tells; one that is dead but not yet collected by its parent does not. */
export function isRunning(pid: number): boolean {
  const { stdout, error } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  if (error) throw error;
  return stdout.trim() !== '' && !stdout.trim().startsWith('Z');
}
