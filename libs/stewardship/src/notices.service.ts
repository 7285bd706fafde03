import { Injectable } from '@nestjs/common';
import { requireMay, requireMember, type Viewer } from '#libs/access/core';
import { notFound, parseId, type Id } from '#libs/kernel';
import { Clock, Database, type Transaction } from '#libs/persistence';
import type { NoticeKind } from './core/index.js';
import type { ThingInput } from './releasing.js';
import { Notice } from './store/notice.entity.js';

/** What the members of a space are told on their pages. None of it is on the record. */
@Injectable()
export class NoticesService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Tells the members of each embargo that ends within seven days, once, and says of how many. It may run at any time and
   * any number of times: what was missed is told late, and nothing is told early, nor released.
   */
  async tellOfEmbargoes(): Promise<number> {
    const { rows } = await this.database.auth.query<{ told: number }>('select tell_of_embargoes() as told');
    return rows[0]!.told;
  }

  /** Tells the members of the space of a thing, within the transaction of a job that acts for a steward or an editor of theirs. */
  async tell(manager: Transaction, kind: NoticeKind, thing: ThingInput): Promise<Id> {
    const id = this.clock.newId();
    await manager.query('select tell_members($1, $2, $3, $4)', [id, kind, thing.kind, thing.id]);
    return id;
  }

  /** For the whole space: what one has seen to waits for nobody. Refuses NOTICE_NOT_FOUND and MAY_NOT. */
  async markNoticeSeen(viewer: Viewer, input: { readonly noticeId: Id }): Promise<Id> {
    const member = requireMember(viewer);
    const id = parseId(input.noticeId, 'input.noticeId');
    await this.database.write(member, async (manager) => {
      const notice = await manager.findOneBy(Notice, { id });
      if (!notice)
        throw notFound('NOTICE_NOT_FOUND', 'input.noticeId: there is no notice with this id that you can see.', 'input.noticeId');
      requireMay(member, 'see to notices', notice.spaceId);
      if (notice.seenAt === null) await manager.update(Notice, { id }, { seenAt: this.clock.now() });
    });
    return id;
  }
}
