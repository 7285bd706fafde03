import { Injectable } from '@nestjs/common';
import { Space, SpaceMembership } from '#libs/access';
import { mayOpenSpaces, type Viewer } from '#libs/access/core';
import { forbidden, plainText } from '#libs/kernel';
import type { Recorded } from './store/act.js';
import { Recorder, type ActInput } from './recorder.service.js';

/** Opening a space is the first thing that is told to the ledger of it. */
@Injectable()
export class SpacesService {
  constructor(private readonly recorder: Recorder) {}

  /** The viewer becomes its first steward. Refuses SIGN_IN_NEEDED and MAY_NOT_OPEN_SPACES. */
  async openSpace(viewer: Viewer, input: ActInput & { readonly name: string }): Promise<Recorded> {
    return this.recorder.act(viewer, 'openSpace', input, async (act) => {
      if (!mayOpenSpaces(act.member)) {
        throw forbidden('MAY_NOT_OPEN_SPACES', 'Your account may not open a space. Ask whoever keeps this server.');
      }
      const id = act.newId();
      const name = plainText(input.name, { field: 'input.name', most: 200, lines: 'one' });
      await act.manager.insert(Space, {
        id,
        name,
        openedBy: act.member.actorId,
        openedAt: act.now,
        closedAt: null,
        woundUpAt: null,
      });
      const membership = { spaceId: id, actorId: act.member.actorId, role: 'steward', since: act.now } as const;
      await act.manager.insert(SpaceMembership, membership);
      return { id, entry: await act.tell('space.opened', 'space', id, id, { name }) };
    });
  }
}
