import { notFound, type Id, type SubjectKind } from '#libs/kernel';
import type { Reader } from '#libs/persistence';

/**
 * What a statement over a thing, its kind `$1` and its id `$2`, finds. Where it finds nothing, and the id is that of a thing of another
 * kind that this reader sees, nothing would be taken for an answer: refuses THING_NOT_FOUND.
 */
export async function ofItsKind<Row extends object>(
  { query }: Pick<Reader, 'query'>,
  statement: string,
  { kind, id }: { readonly kind: SubjectKind; readonly id: Id },
): Promise<readonly Row[]> {
  const rows = await query<Partial<Row> & { readonly found: boolean | null; readonly another: boolean }>(
    `select r.*, k.another from (select exists (select from ledger_outbox e where e.subject_id = $2 and e.subject_kind <> $1) as another) k
     left join (select true as found, s.* from (${statement}) s) r on true`,
    [kind, id],
  );
  const found = rows.filter((row) => row.found === true);
  if (found.length === 0 && rows.some(({ another }) => another))
    throw notFound('THING_NOT_FOUND', 'thing.id: there is nothing of this kind with this id that you can see.', 'thing.id');
  return found.map(({ found: _found, another: _another, ...row }) => row as unknown as Row);
}
