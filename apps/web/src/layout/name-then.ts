import type { Named } from './named.js';
import type { PartialDate } from './partial-date.view.js';

/** A name that a body has borne, from and until days that somebody has said. */
export interface BorneName {
  readonly name: string;
  readonly from: Pick<PartialDate, 'earliest'> | null;
  readonly until: Pick<PartialDate, 'latest'> | null;
}

export interface NamedOverTime extends Named {
  readonly names: readonly BorneName[];
}

export const borneNames = 'names { id name from { earliest } until { latest } }';

/** Names a body as it was called on the day of what it did, with its name of the page's day in brackets where that is another. */
export type NameThen = <Body extends Named>(body: Body, on: PartialDate | null) => Body;

/** From the bodies whose names over time were asked for; another body keeps the name it came with. */
export function nameThen(bodies: readonly NamedOverTime[]): NameThen {
  const known = new Map(bodies.map((body) => [body.id, body.names]));
  return (body, on) => {
    const day = on?.earliest ?? on?.latest;
    const then = day ? nameOn(known.get(body.id) ?? [], day) : undefined;
    return then === undefined || then === body.name ? body : { ...body, name: `${then} (later ${body.name})` };
  };
}

/** Of the names it may have borne on that day, the one begun last; before its first known name, that one. */
function nameOn(names: readonly BorneName[], day: string): string | undefined {
  const begun = (name: BorneName): string => name.from?.earliest ?? '';
  const inOrder = [...names].sort((a, b) => (begun(a) < begun(b) ? -1 : begun(a) > begun(b) ? 1 : 0));
  const borne = inOrder.filter((name) => begun(name) <= day && day <= (name.until?.latest ?? '9999-12-31'));
  return (borne.at(-1) ?? inOrder[0])?.name;
}
