import { Injectable } from '@nestjs/common';
import { requireMay, requireMember, type Viewer } from '#libs/access/core';
import { conflict, noSuchSpace, parseId, type Id } from '#libs/kernel';
import { Clock, Database } from '#libs/persistence';

/** Checkpoints out of turn: before a deadline, or before a release. */
@Injectable()
export class CheckpointsService {
  /** when each space asked within the last minutes; forgotten when the server starts again */
  private readonly asked = new Map<Id, readonly number[]>();

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The sequencer looks each second. Answers when it was asked for. Not on the record. Refuses SPACE_NOT_FOUND, MAY_NOT and ASKED_TOO_OFTEN. */
  async askForCheckpoint(viewer: Viewer, input: { readonly spaceId: Id }): Promise<string> {
    const member = requireMember(viewer);
    const spaceId = parseId(input.spaceId, 'input.spaceId');
    return this.database.write(member, async (manager) => {
      const seen = await manager.query<object[]>('select from space where id = $1', [spaceId]);
      if (seen.length === 0) throw noSuchSpace('input.spaceId');
      requireMay(member, 'ask for a checkpoint', spaceId);
      this.count(spaceId);
      const [rows] = await manager.query<[{ readonly at: string }[], number]>(
        'update ledger_head set asked_at = clock_timestamp() returning asked_at as at',
      );
      return new Date(rows[0]!.at).toISOString();
    });
  }

  /** Each checkpoint makes the log longer for everybody who keeps a copy of it. */
  private count(spaceId: Id): void {
    const now = this.clock.now().getTime();
    const lately = (this.asked.get(spaceId) ?? []).filter((at) => at > now - WITHIN_MS);
    if (lately.length >= MOST) {
      const minutes = Math.ceil((lately[0]! + WITHIN_MS - now) / 60_000);
      const wait = minutes <= 1 ? 'a minute' : `${minutes} minutes`;
      throw conflict(
        'ASKED_TOO_OFTEN',
        `This space has asked for ${MOST} checkpoints in the last ${WITHIN_MS / 60_000} minutes. Ask again in ${wait}; the next one also goes out by itself.`,
      );
    }
    this.asked.set(spaceId, [...lately, now]);
  }
}

const MOST = 10;
const WITHIN_MS = 10 * 60_000;
