import type { INestApplicationContext, Type } from '@nestjs/common';
import { CheckRunsService } from '#libs/documents';
import { keepRunning, type KeptJob } from '#libs/persistence';
import { NoticesService, WindingUpService } from '#libs/stewardship';

/**
 * What this server does by itself. Each may run in two servers at once, and may end in the middle: what was not done is done by a
 * later run, so that a dead process makes us late and never wrong.
 */
export function keepJobs(app: INestApplicationContext): KeptJob {
  const of = <T>(service: Type<T>): T => app.get(service, { strict: false });
  const [notices, checks, windingUp] = [of(NoticesService), of(CheckRunsService), of(WindingUpService)];
  const kept = [
    keepRunning({
      name: 'Notices',
      fails: 'Members could not be told of embargoes that end',
      everyMs: 10 * 60_000,
      run: () => notices.tellOfEmbargoes(),
    }),
    keepRunning({
      name: 'Checks',
      fails: 'A web address could not be checked',
      everyMs: 60_000,
      run: (signal) => checks.runDue(signal),
    }),
    keepRunning({
      name: 'Winding up',
      fails: 'A space could not be wound up further',
      everyMs: 5_000,
      run: (signal) => windingUp.runDue(signal),
    }),
  ];
  return { stop: async () => void (await Promise.all(kept.map((job) => job.stop()))) };
}
