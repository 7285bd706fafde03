import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Which process, surely: a number alone is used again by the system, a number with its start time is not. */
export interface ProcessIdentity {
  readonly pid: number;
  /** Opaque; equal for the same process. Empty where the system does not tell. */
  readonly startedAt: string;
}

export const ownIdentity = (): ProcessIdentity => ({ pid: process.pid, startedAt: startTime(process.pid) });

export const isSameProcessAlive = ({ pid, startedAt }: ProcessIdentity): boolean => isAlive(pid) && startTime(pid) === startedAt;

/** True also for a process of another user, which may not be signalled. A dead process that nobody collected yet is not alive. */
export const isAlive = (pid: number): boolean => isNumberTaken(pid) && statFields(pid)?.[0] !== 'Z';

/** As PostgreSQL asks: true also for a dead process that its parent, as in a container without an init, has not collected yet. */
export const isNumberTaken = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const startTime = (pid: number): string => {
  if (process.platform === 'linux') return statFields(pid)?.[19] ?? '';
  if (process.platform === 'win32') return '';
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
};

/** The fields of /proc/PID/stat after the name in brackets (proc(5)): the first is the state, the twentieth the start time in ticks. */
const statFields = (pid: number): readonly string[] | undefined => {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return undefined;
  }
};
