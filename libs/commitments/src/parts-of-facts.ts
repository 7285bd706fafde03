import type { PartsOfFact } from '#libs/ledger';
import { entryFields } from '#libs/ledger/core';

/** Whom a call asks is said in the call's own entry. */
export const COMMITMENT_PARTS: readonly PartsOfFact[] = [
  {
    table: 'call_addressee',
    column: 'call_id',
    kind: 'call',
    tells: (field) => field.startsWith('addressees.'),
    told: (rows) =>
      entryFields({
        addressees: rows.map((row) => ({
          number: row['number'],
          organizationId: row['organization_id'],
          postId: row['post_id'],
          copiedIn: row['copied_in'],
        })),
      }),
  },
];
