import type { Graph } from './shape.js';

/** A moment of the record: nothing that was put on it later is read. */
export interface AsOf {
  /** ISO 8601 in UTC */
  readonly instant: string;
  /** the day of it where the record is kept: what is worked out for a day is worked out for this one when none is named */
  readonly day: string;
}

/**
 * A statement that reads the record as it stood. In it the name of each table that `of` leads to stands for the rows that had been
 * recorded by then, wherever it is written: in a shape, in a filter, in what a value is worked out of. `moment` is a placeholder.
 * Which rows there are for whom is decided by the policies of the tables, and so by what stands today.
 */
export function asItStood(text: string, graph: Graph, of: string, moment: string): string {
  const tables = [...recordedIn(graph, of)].filter(([table]) => new RegExp(`\\b${table}\\b`).test(text));
  // Not materialized: each is then part of the statement, and its rows are found by the indexes of the table.
  const then = tables.map(
    ([table, recorded]) => `${table} as not materialized (select * from ${table} r where r.${recorded} <= ${moment})`,
  );
  return `with ${then.join(', ')} ${text}`;
}

/** The tables of a thing and of all that it leads to, each with its column of when a row was recorded. */
function recordedIn(graph: Graph, of: string): ReadonlyMap<string, string> {
  const [found, seen] = [new Map<string, string>(), new Set<string>()];
  const walk = (name: string): void => {
    const shape = graph[name];
    if (!shape || seen.has(name)) return;
    seen.add(name);
    found.set(shape.table, shape.recorded);
    for (const field of Object.values(shape.fields)) if ('of' in field) walk(field.of);
  };
  walk(of);
  return found;
}
