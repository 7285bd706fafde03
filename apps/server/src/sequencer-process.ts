import { DomainError } from '#libs/kernel';
import { runSequencer, type SequencerSettings } from '#libs/ledger';

/**
 * The sequencer's own process, the only one that holds the key of the log. Its settings come by the channel to its parent,
 * where no list of processes shows them; when the channel closes it ends.
 */
const stopped = new AbortController();
process.on('disconnect', () => stopped.abort());
for (const name of ['SIGINT', 'SIGHUP'] as const) process.on(name, () => undefined); // the parent says when
process.on('SIGTERM', () => stopped.abort());

process.once('message', (settings: SequencerSettings) => {
  const say = (line: string) => void process.stderr.write(`${line}\n`);
  runSequencer({ ...settings, say }, (news) => void process.send?.(news), stopped.signal)
    .then(() => process.exit(0))
    .catch((error: unknown) => {
      // It is tried again every few seconds, and is the server's to say once.
      if (error instanceof DomainError && error.code === 'LOG_FROZEN' && process.send) {
        process.send({ frozen: error.message }, () => process.exit(1));
        return;
      }
      process.stderr.write(`The sequencer stopped: ${error instanceof Error ? error.message.split('\n')[0] : String(error)}\n`);
      process.exit(1);
    });
});
