import type { Viewer } from '#libs/access/core';
import type { SpaceCopiesService } from '#libs/stewardship';
import type { Door } from '#web';
import { told } from './people-door.js';

/** All that this member can read of a space, or why there is none of it. */
export function openSpaceCopies(copies: SpaceCopiesService): NonNullable<Door['spaceCopy']> {
  return (id, viewer) => told(async () => ({ data: await copies.copySpace(viewer as Viewer, id) }));
}
