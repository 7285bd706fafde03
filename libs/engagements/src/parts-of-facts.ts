import type { PartsOfFact } from '#libs/ledger';
import { entryFields } from '#libs/ledger/core';

/** With whom something happened, and what was promised there, is said in its own entry. */
export const ENGAGEMENT_PARTS: readonly PartsOfFact[] = [
  {
    table: 'log_party',
    column: 'log_entry_id',
    kind: 'log_entry',
    tells: (field) => field.startsWith('parties.'),
    told: (rows) =>
      entryFields({ parties: rows.map((row) => ({ organizationId: row['organization_id'], postId: row['post_id'] })) }),
  },
  {
    table: 'log_promise',
    column: 'log_entry_id',
    kind: 'log_entry',
    tells: (field) => field.startsWith('promises.'),
    told: (rows) => entryFields({ promises: rows.map((row) => row['commitment_id']) }),
  },
];
