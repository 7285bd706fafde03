import { Injectable } from '@nestjs/common';
import { may, mayDecide, type Action, type Authored, type Viewer } from '#libs/access/core';
import { KINDS_OF_THEIR_AUTHOR, type Id, type Level } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { WORDS } from './core/index.js';
import type { ThingInput } from './releasing.js';
import { warningsOf } from './store/content-warnings.js';
import { RELEASABLE } from './store/releasable.js';
import { recordedBySpace } from './store/withholding.js';

/** What somebody may do with a thing, as it stands: pages offer nobody what would be refused. */
export const RIGHTS = [
  'record',
  'propose_release',
  'release',
  'embargo',
  'take_back',
  'warn',
  'unwarn',
  'redact',
  'erase',
] as const;

export type Right = (typeof RIGHTS)[number];

/** Whoever records may warn of what their space alone sees, a steward of what others see: no one action says which. */
type OfWhole = Exclude<Right, 'warn' | 'unwarn'>;

@Injectable()
export class RightsService {
  constructor(private readonly database: Database) {}

  /** None for anybody but members of its space, for what the viewer cannot see, and for what has no page to do it from. */
  async rightsTo(viewer: Viewer, { kind, id }: ThingInput): Promise<readonly Right[]> {
    const how = RELEASABLE[kind];
    if (viewer.kind === 'anonymous' || how === undefined) return [];
    const reader = this.database.reader(viewer, true);
    try {
      const [row] = await reader.query<{ spaceId: Id | null; level: Level; recordedBy: Id }>(
        `select space_id as "spaceId", level, recorded_by as "recordedBy" from ${kind} where ${how.id ?? 'id'} = $1 and superseded_at is null limit 1`,
        [id],
      );
      if (!row) return [];
      // A body or source of the public register is of no space: names and offices are added to it from one's own.
      const spaces = row.spaceId === null ? viewer.memberships.map(({ spaceId }) => spaceId) : [row.spaceId];
      const open: readonly OfWhole[] = row.spaceId === null ? ['record'] : row.level === 'public' ? AFTER : BEFORE;
      const rights = KINDS_OF_THEIR_AUTHOR.includes(kind)
        ? ofAuthor(viewer, { ...row, spaceId: row.spaceId! })
        : open.filter((right) => spaces.some((spaceId) => may(viewer, ACTIONS[right], spaceId)));
      const outside = row.level === 'embargoed' || row.level === 'public';
      const recorded = WORDS[kind] === undefined ? null : (row.spaceId ?? (await recordedBySpace(reader, kind, id)));
      const ofWords = WITHHOLDING.filter((right) => recorded !== null && may(viewer, ACTIONS[right], recorded));
      const warns = recorded !== null && may(viewer, outside ? 'change what is seen outside the space' : 'record', recorded);
      const warned = warns && !KINDS_OF_THEIR_AUTHOR.includes(kind) && (await warningsOf(reader, [id])).length > 0;
      return [...rights, ...(warns ? (['warn'] as const) : []), ...(warned ? (['unwarn'] as const) : []), ...ofWords];
    } finally {
      await reader.close();
    }
  }
}

/** What is its author's alone can be withdrawn from its space too, and then be shown to everybody. */
function ofAuthor(viewer: Viewer, thing: Authored & { readonly level: Level }): readonly OfWhole[] {
  const shows = thing.level !== 'public' && mayDecide(viewer, 'show', thing);
  const withdraws = thing.level !== 'private' && mayDecide(viewer, 'withdraw', thing);
  return [...(shows ? (['release', 'embargo'] as const) : []), ...(withdraws ? (['take_back'] as const) : [])];
}

const BEFORE: readonly OfWhole[] = ['record', 'propose_release', 'release', 'embargo'];
const AFTER: readonly OfWhole[] = ['record', 'take_back'];
/** Also of what joined the public register, by stewards of the space that recorded it. */
const WITHHOLDING: readonly OfWhole[] = ['redact', 'erase'];

const ACTIONS: Readonly<Record<OfWhole, Action>> = {
  record: 'record',
  propose_release: 'propose a release',
  release: 'release',
  embargo: 'embargo',
  take_back: 'take back',
  redact: 'redact',
  erase: 'erase',
};
