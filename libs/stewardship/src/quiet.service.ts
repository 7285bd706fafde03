import { Injectable } from '@nestjs/common';
import { requireMember, requirePerson, type Viewer } from '#libs/access/core';
import { invalid, type CivilDate } from '#libs/kernel';
import { Clock, Database } from '#libs/persistence';

export interface SetQuiet {
  /** false ends it */
  readonly quiet?: boolean | null;
  /** its last day; without one it lasts until the person ends it */
  readonly until?: string | null;
}

export interface Quiet {
  readonly quiet: boolean;
  readonly until: string | null;
}

/** Being told nothing for a while. It is one person's own, and nobody else learns of it (decision record 0069). */
@Injectable()
export class QuietService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Begins it, changes its last day or ends it. Refuses SIGN_IN_NEEDED, TOKEN_MAY_NOT, UNTIL_NOT_NEEDED and QUIET_UNTIL_PAST. */
  async setQuiet(viewer: Viewer, input: SetQuiet): Promise<Quiet> {
    const member = requirePerson(viewer);
    const [quiet, until] = [input.quiet ?? true, input.until ?? null];
    if (!quiet && until !== null) {
      throw invalid(
        'UNTIL_NOT_NEEDED',
        'input.until: when quiet mode ends now, it has no last day. Leave it out.',
        'input.until',
      );
    }
    if (until !== null && (until as CivilDate) < this.clock.today()) {
      throw invalid('QUIET_UNTIL_PAST', 'input.until: this day is over. Give today or a later day, or none.', 'input.until');
    }
    await this.database.write(member, async (manager) => {
      if (!quiet) {
        await manager.query('delete from quiet where actor_id = $1', [member.actorId]);
        return;
      }
      await manager.query(
        `insert into quiet (actor_id, since, until) values ($1, $2, $3)
         on conflict (actor_id) do update set since = excluded.since, until = excluded.until`,
        [member.actorId, this.clock.now(), until],
      );
    });
    return { quiet, until };
  }

  /** How it stands today: a last day that is over has ended it. Refuses SIGN_IN_NEEDED. */
  async quietOf(viewer: Viewer): Promise<Quiet> {
    const member = requireMember(viewer);
    const reader = this.database.reader(member, true);
    try {
      const [row] = await reader.query<{ until: string | null }>(
        'select until from quiet where actor_id = $1 and (until is null or until >= $2::date)',
        [member.actorId, this.clock.today()],
      );
      return { quiet: row !== undefined, until: row?.until ?? null };
    } finally {
      await reader.close();
    }
  }
}
