import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { OtherNews, SequencerNews, SequencerSettings } from '#libs/ledger';

export interface KeptSequencer {
  /** Whether entries have waited for their place longer than they should. */
  isLate(): boolean;
  /** Whether the log is frozen: nothing more is signed until somebody takes it up or ends it. */
  isFrozen(): boolean;
  /** whoever is asked about checkpoints, and since when they have not answered */
  others(): readonly OtherNews[];
  stop(): Promise<void>;
}

/**
 * Keeps the sequencer running beside the server. When it ends it is started again, after a while; until then people go on
 * writing and their entries wait.
 */
export function keepSequencer(settings: SequencerSettings, warn: (line: string) => void): KeptSequencer {
  const file = fileURLToPath(new URL('./sequencer-process.js', import.meta.url));
  if (!existsSync(file)) {
    warn('The sequencer is not built, so entries wait for their place in the ledger. Run npm run build.');
    return { isLate: () => true, isFrozen: () => false, others: () => [], stop: () => Promise.resolve() };
  }
  let [heard, lag, stopping] = [Date.now(), 0, false];
  let others: readonly OtherNews[] = [];
  let frozen: string | null = null;
  let child: ChildProcess | null = null;
  let again: NodeJS.Timeout | undefined;
  const begin = () => {
    child = fork(file, [], { execArgv: [] });
    child.on('message', (news: SequencerNews | { readonly frozen: string }) => {
      if ('frozen' in news) {
        if (frozen !== news.frozen) warn(`The sequencer stopped: ${news.frozen}`);
        frozen = news.frozen;
        return;
      }
      [heard, lag, others, frozen] = [Date.now(), news.lag, news.others, null];
    });
    child.on('error', () => undefined);
    child.on('exit', () => {
      if (!stopping) again = setTimeout(begin, AGAIN_MS);
    });
    child.send(settings, () => undefined);
  };
  begin();
  return {
    isLate: () => lag > LATE_SECONDS || Date.now() - heard > LATE_SECONDS * 1_000,
    isFrozen: () => frozen !== null,
    others: () => others,
    stop: async () => {
      stopping = true;
      clearTimeout(again);
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const gone = once(child, 'exit');
      child.kill('SIGTERM');
      const late = setTimeout(() => child?.kill('SIGKILL'), 5_000);
      await gone;
      clearTimeout(late);
    },
  };
}

const AGAIN_MS = 5_000;
const LATE_SECONDS = 15 * 60;
