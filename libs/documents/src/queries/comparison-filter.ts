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

/** A list of seals narrowed to those beside a text of one work. Refuses ID_INVALID. */
export function sealConditions({ workId }: { readonly workId?: Id | null }): readonly Condition[] {
  if (workId == null) return [];
  const id = parseId(workId, 'workId');
  return [(t, value) => `exists (select from version v where v.id = ${t}.shown_version_id and v.work_id = ${value(id)})`];
}
