import { parseId, type Id } from '#libs/kernel';
import type { Condition } from '#libs/persistence';

/** A list of comparisons narrowed to one engagement. Refuses ID_INVALID. */
export function comparisonConditions({ engagementId }: { readonly engagementId?: Id | null }): readonly Condition[] {
  if (engagementId == null) return [];
  const id = parseId(engagementId, 'engagementId');
  return [
    (t, value) =>
      `exists (select from version v join work w on w.id = v.work_id where v.id = ${t}.agreed_version_id and w.engagement_id = ${value(id)})`,
  ];
}
