import { Injectable } from '@nestjs/common';
import { requireMay, type Viewer } from '#libs/access/core';
import { conflict, invalid, type Id, type SubjectKind } from '#libs/kernel';
import { Recorder, type Act, type ActInput, type Recorded } from '#libs/recording';
import { isReleased, raiseToPublic, RELEASABLE, type Releasable } from './store/releasable.js';

export interface Release extends ActInput {
  readonly kind: SubjectKind;
  readonly id: Id;
}

/** Letting everybody see a thing, with all that bears on how it reads (see RELEASABLE). */
@Injectable()
export class ReleaseService {
  constructor(private readonly recorder: Recorder) {}

  /**
   * Makes a thing public. It is seen by everybody once all it hangs from is public too.
   * Refuses NOT_RELEASABLE, the kind's NOT_FOUND, MAY_NOT, ALREADY_PUBLIC, BODY_NOT_RELEASED.
   */
  async release(viewer: Viewer, input: Release): Promise<Recorded> {
    return this.recorder.act(viewer, 'release', input, async (act) => {
      const how = RELEASABLE[input.kind];
      if (!how) {
        const kinds = Object.keys(RELEASABLE).join(', ');
        throw invalid('NOT_RELEASABLE', `input.kind: this is not released on its own. What is: ${kinds}.`, 'input.kind');
      }
      const { id, spaceId } = await act.refer(input.kind, input.id, 'input.id');
      await act.oneAtATime(id);
      if (spaceId === null || (await isReleased(act.manager, input.kind, id))) {
        throw conflict('ALREADY_PUBLIC', 'input.id: this is public already.', 'input.id');
      }
      requireMay(act.member, 'release', spaceId);
      await this.requireBodyReleased(act, input.kind, how, id);
      const along = await raiseToPublic(act.manager, input.kind, how, id);
      return { id, entry: await act.tell(`${input.kind}.released`, input.kind, id, spaceId, { level: 'public', along }) };
    });
  }

  /** A name or a post can join the register only where its body has. */
  private async requireBodyReleased(act: Act, kind: SubjectKind, how: Releasable, id: Id): Promise<void> {
    if (!how.ofBody) return;
    const [row] = await act.manager.query<{ spaceId: Id | null }[]>(
      `select o.space_id as "spaceId" from ${kind} t join organization o on o.id = t.organization_id where t.id = $1`,
      [id],
    );
    if (row && row.spaceId !== null) throw conflict('BODY_NOT_RELEASED', 'input.id: release the organization first.', 'input.id');
  }
}
