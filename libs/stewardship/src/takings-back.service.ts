import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/access/core';
import { parseId, type SubjectKind } from '#libs/kernel';
import { Database } from '#libs/persistence';
import type { TakingBackReason } from './core/index.js';
import { ofItsKind } from './queries/of-its-kind.js';
import type { ThingInput } from './releasing.js';

/** The bare public fact: that it was there, from when to when, and why it is there no more. */
export interface TakenBack {
  readonly kind: SubjectKind;
  readonly id: string;
  readonly releasedAt: string;
  readonly takenBackAt: string;
  readonly reason: TakingBackReason;
}

@Injectable()
export class TakingsBackService {
  constructor(private readonly database: Database) {}

  /**
   * Every time the thing was taken back in everybody's sight, the last first; none for what was never there to be seen. Refuses ID_INVALID,
   * and THING_NOT_FOUND for the id of a thing of another kind.
   */
  async takenBack(viewer: Viewer, { kind, id }: ThingInput): Promise<readonly TakenBack[]> {
    const reader = this.database.reader(viewer, true);
    try {
      return await ofItsKind<TakenBack>(
        reader,
        `select thing_kind as kind, thing_id as id, released_at as "releasedAt", taken_back_at as "takenBackAt", reason
         from release where thing_kind = $1 and thing_id = $2 and was_seen order by taken_back_at desc limit 100`,
        { kind, id: parseId(id, 'thing.id') },
      );
    } finally {
      await reader.close();
    }
  }
}
