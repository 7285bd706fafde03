import pg from 'pg';

/** The level that a row has of its own, and by what an entry may have told it. */
export interface LevelRow {
  readonly id: string;
  /** the id that people know it by, where readings follow one another */
  readonly thing: string;
  readonly level: string;
  /** of a row that no entry names: the thing whose entry tells its level, and the rows that have one level with it */
  readonly parent: string | null;
  readonly alike: string | null;
}

/** Rows of a table that become public with what they belong to, also where no entry names them one by one. SQL of the row `t`. */
export interface LevelByParent {
  readonly table: string;
  readonly parent: string;
  /** those that share it have one level */
  readonly alike: string;
}

export interface EmbargoRow {
  readonly id: string;
  readonly thing: string;
  readonly until: string;
  readonly setAt: string;
  readonly setBy: string;
}

export interface ReleaseRow {
  readonly id: string;
  readonly thing: string;
  readonly releasedAt: string;
  readonly releasedBy: string;
  readonly people: string;
  readonly takenBackAt: string | null;
  readonly takenBackBy: string | null;
  readonly reason: string | null;
}

/** Reads what says who may see a thing, on the connection of an audit. */
export class ShownAudit {
  constructor(private readonly client: pg.ClientBase) {}

  /** Every row of a table of facts, ten thousand at a time. */
  async *levels(table: string, hasReadings: boolean, by?: LevelByParent): AsyncGenerator<readonly LevelRow[]> {
    for (let after = NONE; ;) {
      const { rows } = await this.client.query<LevelRow>(
        `select t.id, ${hasReadings ? 't.first_id' : 't.id'} as thing, t.level, ${by?.parent ?? 'null::uuid'} as parent, ${by?.alike ?? 'null::uuid'} as alike
         from ${pg.escapeIdentifier(table)} t where t.id > $1 order by t.id limit ${AT_ONCE}`,
        [after],
      );
      if (rows.length > 0) yield rows;
      if (rows.length < AT_ONCE) return;
      after = rows.at(-1)!.id;
    }
  }

  async releases(): Promise<readonly ReleaseRow[]> {
    const { rows } = await this.client.query<ReleaseRow>(
      `select id, thing_kind || ' ' || thing_id as thing, ${iso('released_at')} as "releasedAt", released_by as "releasedBy", people::text,
         ${iso('taken_back_at')} as "takenBackAt", taken_back_by as "takenBackBy", reason::text
       from release order by released_at, id`,
    );
    return rows;
  }

  async embargoes(): Promise<readonly EmbargoRow[]> {
    const { rows } = await this.client.query<EmbargoRow>(
      `select id, thing_kind || ' ' || thing_id as thing, ${iso('until')} as until, ${iso('set_at')} as "setAt", set_by as "setBy" from embargo order by id`,
    );
    return rows;
  }

  /** Texts that everybody searches and that no released thing says, those that are missing, and those that say something else. */
  async strayReleasedTexts(): Promise<readonly { readonly id: string; readonly says: string }[]> {
    const { rows } = await this.client.query<{ id: string; says: string }>(
      `select coalesce(k.id, m.id) as id, case when m.id is null then 'nothing that is released says it' when k.id is null then 'it is missing'
         else 'it is not what the released thing says' end as says
       from released_text k full join released_text_anew m on m.id = k.id
       where k.id is null or m.id is null or
         (k.kind, k.page_id, k.by_id, k.says, k.words, k.recorded_at) is distinct from (m.kind, m.page_id, m.by_id, m.says, m.words, m.recorded_at)
       order by 1`,
    );
    return rows;
  }
}

function iso(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

const AT_ONCE = 10_000;
const NONE = '00000000-0000-0000-0000-000000000000';
