import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';

/** Whether a process runs, as the system tells; one that is dead but not yet collected by its parent does not. */
export function isRunning(pid: number): boolean {
  const state = existsSync('/proc/self/status') ? stateOnLinux(pid) : stateByPs(pid);
  return state !== '' && !state.startsWith('Z');
}

function stateOnLinux(pid: number): string {
  try {
    return /^State:\s*(\w)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? '';
  } catch {
    return '';
  }
}

function stateByPs(pid: number): string {
  const { stdout, error } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' });
  if (error) throw error;
  return stdout.trim();
}
