/** The columns of what can be searched: of the table of what is released, and of the views beside it. */
export const SEARCH_COLUMNS = 'id, kind, page_id, by_id, says, words, recorded_at';

/** A table with text in it. SQL is of the row `r`. */
export interface Searched {
  readonly table: string;
  /** its `SubjectKind` */
  readonly kind: string;
  readonly says: string;
  /** the id of the thing on whose page it stands */
  readonly page: string;
  /** the body whose word it is; null where the page alone can say whose */
  readonly by?: string;
}

/**
 * Keeps what is released of a table to be searched, in the transaction that releases or takes back. The trigger is handed the row,
 * so the role that keeps levels is granted no text; it needs `create` on the schema while this runs.
 */
export function keptForSearch({ table, kind, says, page, by = 'null::uuid' }: Searched): string {
  return `
  create function app.keep_released_${table}() returns trigger language plpgsql security definer set search_path = app, pg_temp as $$
  declare
    r ${table} := new;
  begin
    if tg_op <> 'INSERT' then
      delete from released_text where id = old.id;
    end if;
    if tg_op <> 'DELETE' and r.effective_level = 'public' and r.superseded_at is null and ${says} <> '' then
      insert into released_text (${SEARCH_COLUMNS}) values (r.id, '${kind}', ${page}, ${by}, ${says}, to_tsvector('english', ${says}), r.recorded_at);
    end if;
    return null;
  end $$;
  revoke execute on function app.keep_released_${table} from public;
  alter function app.keep_released_${table}() owner to countersign_levels;
  create trigger keep_released_text_added after insert on ${table} for each row when (new.effective_level = 'public')
    execute function app.keep_released_${table}();
  create trigger keep_released_text_changed after update on ${table} for each row
    when ((old.effective_level = 'public' or new.effective_level = 'public') and old.* is distinct from new.*)
    execute function app.keep_released_${table}();
  create trigger keep_released_text_taken_away after delete on ${table} for each row when (old.effective_level = 'public')
    execute function app.keep_released_${table}();
  create index ${table}_not_released on ${table} (space_id) where effective_level <> 'public';`;
}

/** What a member searches of a table beside what is released: what stands in their own spaces. Walls stand behind it all the same. */
export function searchedByMembers({ table, kind, says, page, by = 'null::uuid' }: Searched): string {
  return `
    union all select r.id, '${kind}', ${page}, ${by}, ${says}, to_tsvector('english', ${says}), r.recorded_at from app.${table} r
      where r.effective_level <> 'public' and r.superseded_at is null
        and r.space_id in (select m.space_id from app.membership m where m.actor_id = (select app.current_actor()))`;
}
