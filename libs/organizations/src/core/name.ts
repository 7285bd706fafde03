import type { CivilDate } from '#libs/kernel';

/** A name a body has borne. Days are null where nobody has said. */
export interface BorneName {
  readonly name: string;
  readonly from: { readonly earliest: CivilDate | null } | null;
  readonly until: { readonly latest: CivilDate | null } | null;
}

/**
 * The name a body bore on a day: of the names that may have been borne then, the one begun last, and of several begun on one day
 * the one recorded first. When no name is known for
 * that day the earliest known one answers, because a body before its first recorded name was still called something and a
 * page must call it by a name that its own record gives.
 * `names` is not empty: a body is recorded with its first name.
 */
export function nameOn(names: readonly BorneName[], day: CivilDate): string {
  const inOrder = [...names].sort((a, b) => compare(begun(a), begun(b)));
  const borne = inOrder.filter((name) => begun(name) <= day && day <= ended(name));
  const newest = borne.at(-1);
  return (borne.find((name) => begun(name) === begun(newest!)) ?? inOrder[0])!.name;
}

function begun(name: BorneName): CivilDate {
  return name.from?.earliest ?? '0001-01-01';
}

function ended(name: BorneName): CivilDate {
  return name.until?.latest ?? '9999-12-31';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
