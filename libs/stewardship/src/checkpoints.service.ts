import { Injectable } from '@nestjs/common';
import { requireMay, requireMember, type Viewer } from '#libs/access/core';
import { notFound, parseId, type Id } from '#libs/kernel';
import { Database } from '#libs/persistence';

/** Checkpoints out of turn: before a deadline, or before a release. */
@Injectable()
export class CheckpointsService {
  constructor(private readonly database: Database) {}

  /** The sequencer looks each second. Answers when it was asked for. Not on the record. Refuses SPACE_NOT_FOUND and MAY_NOT. */
  async askForCheckpoint(viewer: Viewer, input: { readonly spaceId: Id }): Promise<string> {
    const member = requireMember(viewer);
    const spaceId = parseId(input.spaceId, 'input.spaceId');
    return this.database.write(member, async (manager) => {
      const seen = await manager.query<object[]>('select from space where id = $1', [spaceId]);
      if (seen.length === 0)
        throw notFound('SPACE_NOT_FOUND', 'input.spaceId: there is no space with this id that you can see.', 'input.spaceId');
      requireMay(member, 'ask for a checkpoint', spaceId);
      const [rows] = await manager.query<[{ readonly at: string }[], number]>(
        'update ledger_head set asked_at = clock_timestamp() returning asked_at as at',
      );
      return new Date(rows[0]!.at).toISOString();
    });
  }
}
