import { Logger } from '@nestjs/common';
import type { NoticesService } from './notices.service.js';

export interface KeptTelling {
  /** Ends when the run that is going on has ended. */
  stop(): Promise<void>;
}

const EVERY_MS = 10 * 60_000;

/**
 * Tells members of what comes, at the start and then every ten minutes. When it fails, or this process ends, the next run
 * tells what was missed; nothing else waits for it.
 */
export function keepTelling(notices: Pick<NoticesService, 'tellOfEmbargoes'>, everyMs = EVERY_MS): KeptTelling {
  let last: Promise<unknown> = Promise.resolve();
  const tell = () => {
    last = notices.tellOfEmbargoes().catch((error: unknown) => {
      new Logger('Notices').error(`Members could not be told of embargoes that end: ${(error as Error).name}.`);
    });
  };
  tell();
  const timer = setInterval(tell, everyMs);
  timer.unref();
  return {
    stop: async () => {
      clearInterval(timer);
      await last;
    },
  };
}
