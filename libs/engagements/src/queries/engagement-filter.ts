import { ofOwnSpace } from '#libs/access';
import type { Viewer } from '#libs/access/core';
import { parseId, type Id } from '#libs/kernel';
import type { Condition } from '#libs/persistence';

/** What a list of engagements can be narrowed to; what is not given narrows nothing. */
export interface EngagementFilter {
  /** the group or the institution */
  readonly organizationId?: Id | null;
  /** ISO 8601 in UTC */
  readonly changedSince?: string | null;
  /** one of the viewer's own spaces */
  readonly spaceId?: Id | null;
}

/** The filter as conditions of SQL, for this viewer. Refuses ID_INVALID. */
export function engagementConditions(
  viewer: Viewer,
  { organizationId, changedSince, spaceId }: EngagementFilter,
): readonly Condition[] {
  const conditions: Condition[] = [];
  if (organizationId != null) {
    const id = parseId(organizationId, 'organizationId');
    conditions.push((t, value) => `${value(id)} in (${t}.group_id, ${t}.institution_id)`);
  }
  if (changedSince != null) conditions.push((t, value) => `(${changed(t, value(changedSince))})`);
  if (spaceId != null) conditions.push(ofOwnSpace(viewer, parseId(spaceId, 'spaceId')));
  return conditions;
}

/**
 * Recorded since, or something that hangs from it directly; and for what everybody reads, changed in any way since, at whatever depth
 * (see the migration of public changes).
 */
function changed(t: string, since: string): string {
  const told = ['call', 'commitment', 'work', 'claim', 'log_entry', 'harm_note', 'labour'].map(
    (table) => `exists (select from ${table} x where x.engagement_id = ${t}.id and x.recorded_at >= ${since}::timestamptz)`,
  );
  const shown = `exists (select from public_change x where x.thing_id = ${t}.id and x.changed_at >= ${since}::timestamptz)`;
  return [shown, `${t}.recorded_at >= ${since}::timestamptz`, ...told].join(' or ');
}
