/** A list as conditions of SQL on its rows, of alias `t`. */
export interface List {
  readonly table: string;
  readonly t: string;
  readonly id: string;
  /** what is searched for */
  readonly met: string;
  /** which rows the list has, and after which of them it is entered */
  readonly of: string;
  /** its order, of columns of the table */
  readonly by: string;
  readonly most: number;
}

/**
 * Rows of the list that are looked at first, and rows that are few. What is common fills a page from the first and costs no more
 * to find than ever; of more than the second, walking the list mostly finds a page sooner. Of a million commitments, to look at
 * that many in vain took 10 to 20 ms (docs/measurements.md); other numbers were not tried.
 */
const BEGINNING = 5_000;
const FEW = 5_000;

/**
 * A page of the list: from its beginning where that fills the page, else from those that `among` gives where they are few, else
 * by walking on. Nothing is left to PostgreSQL's guess of how many there are, which is wrong for what is rare: what decides is
 * worked out once a statement, and no further than it takes to decide.
 */
export function searchedFor(list: List, among: string): string {
  const { table, t, met, of, by, most } = list;
  const search = (also: string) =>
    `(select * from ${table} ${t} where ${met} and ${of} and not (select so from enough) and ${also} order by ${by} limit ${most})`;
  return `with beginning as materialized (${beginningOf(list)}), enough as (select count(*) = ${most} as so from beginning),
      found (id) as materialized (${some(among)})
    (select * from beginning where (select so from enough))
    union all ${search(`${areFew('table found')} and ${isOneOf(list, 'table found')}`)}
    union all ${search(`not ${areFew('table found')}`)}`;
}

/** Whether the list's rows are better found among these, and the condition that they are. */
export function foundAmong(list: List, among: string): { readonly better: string; readonly holds: string } {
  const filled = `(select count(*) from (${beginningOf(list)}) b) = ${list.most}`;
  return { better: `not ${filled} and ${areFew(some(among))}`, holds: isOneOf(list, some(among)) };
}

/** "is true" keeps each condition a look at one row: as a join it would be worked out for all before the first. */
function beginningOf({ table, t, met, of, by, most }: List): string {
  return `select * from (select * from ${table} ${t} where ${of} order by ${by} limit ${BEGINNING}) ${t}
    where (${met}) is true order by ${by} limit ${most}`;
}

function areFew(found: string): string {
  return `((select count(*) from (${found}) f) <= ${FEW})`;
}

function isOneOf({ t, id }: List, found: string): string {
  return `${t}.${id} = any(array(${found}))`;
}

/** No further than it takes to know that they are not few. */
function some(among: string): string {
  return `(${among}) limit ${FEW + 1}`;
}
