import { randomUUID } from 'node:crypto';
import type { Client } from 'pg';

type Row = Readonly<Record<string, unknown>>;

/** Rows written straight into the tables, many at once, for specs about reading only; triggers and keys hold as ever. */
export interface Ground {
  readonly space: string;
  readonly institution: string;
  readonly source: string;
  put(table: string, rows: readonly Row[]): Promise<void>;
  /** the columns every fact begins with, under a new id */
  fact(level?: 'public' | 'space'): { readonly id: string } & Row;
  /** an engagement of its own, public */
  anEngagement(): Promise<string>;
  /** a commitment row; `dated` is its stated_on day, null when nobody can name one */
  commitment(engagement: string, dated: string | null, level?: 'public' | 'space'): { readonly id: string } & Row;
}

export async function aGround(admin: Client): Promise<Ground> {
  const [actor, space, institution, source] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await admin.query('insert into actor (id, created_at) values ($1, now())', [actor]);
  await admin.query('insert into space (id, name, opened_by, opened_at) values ($1, $2, $3, now())', [space, 'Ground', actor]);
  const put = async (table: string, rows: readonly Row[]) => {
    await admin.query(`insert into ${table} select * from jsonb_populate_recordset(null::${table}, $1)`, [JSON.stringify(rows)]);
  };
  const fact = (level: 'public' | 'space' = 'public') => ({
    id: randomUUID(),
    space_id: space,
    level,
    effective_level: level,
    recorded_at: new Date().toISOString(),
    recorded_by: actor,
  });
  await put('organization', [{ ...fact(), id: institution, classification: 'institution' }]);
  await put('organization_name', [{ ...fact(), organization_id: institution, name: 'The institution' }]);
  await put('source', [{ ...fact(), id: source, citation: 'A source', origin: 'An origin' }]);
  return {
    space,
    institution,
    source,
    put,
    fact,
    anEngagement: async () => {
      const engagement = fact();
      await put('engagement', [
        { ...engagement, title: 'E', summary: 'S', group_id: institution, institution_id: institution, from_what: 'document' },
      ]);
      return engagement.id;
    },
    commitment: (engagement, dated, level) => {
      const base = fact(level);
      return {
        ...base,
        first_id: base.id,
        engagement_id: engagement,
        kind: 'commitment',
        statement: `Promise ${base.id}`,
        wording: 'reported',
        made_by_id: institution,
        source_id: source,
        from_what: 'document',
        ...date('stated_on', dated, dated),
      };
    },
  };
}

/** The five columns of a date known in part; a day that nobody can name is unknown in EDTF. */
export function date(name: string, earliest: string | null, latest: string | null): Row {
  const edtf = earliest === latest ? (earliest ?? 'XXXX') : `${earliest ?? '..'}/${latest ?? '..'}`;
  return { [`${name}_edtf`]: edtf, [`${name}_inferred`]: false, [`${name}_earliest`]: earliest, [`${name}_latest`]: latest };
}
