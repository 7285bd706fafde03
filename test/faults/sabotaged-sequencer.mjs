/** A sequencer as it must not be: takes entries, and writes their leaves and the head later, each on its own. For the control of sequencer-kills.spec.ts. */
import pg from 'pg';

const client = new pg.Client({ connectionString: process.argv[2], application_name: 'sequencer' });
await client.connect();
for (;;) {
  const { rows } = await client.query(
    `select id, record_hash from ledger_outbox where state = 'pending' order by recorded_at, id limit 20`,
  );
  await client.query(`update ledger_outbox set state = 'sequenced' where id = any ($1)`, [rows.map(({ id }) => id)]);
  for (const { id, record_hash: hash } of rows) {
    await client.query(
      `insert into ledger_leaf (index, entry_id, record_hash, sequenced_at) select coalesce(max(index) + 1, 0), $1, $2, now() from ledger_leaf`,
      [id, hash],
    );
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  await client.query('update ledger_head set size = (select count(*) from ledger_leaf)');
}
