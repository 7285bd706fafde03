import type pg from 'pg';

/** Changes the note of the checkpoint over `size` leaves wherever the database holds it. */
export async function cosignNoted(client: pg.ClientBase, size: bigint, change: (note: string) => string): Promise<void> {
  const { rows } = await client.query<{ note: string }>(
    `select note from ledger_checkpoint where size = $1 union select checkpoint from ledger_head where published_size = $1`,
    [size],
  );
  for (const { note } of rows) {
    const changed = change(note);
    if (changed === note) continue;
    await client.query('update ledger_checkpoint set note = $3 where size = $1 and note = $2', [size, note, changed]);
    await client.query('update ledger_head set checkpoint = $3 where published_size = $1 and checkpoint = $2', [
      size,
      note,
      changed,
    ]);
  }
}
