import type { NamedPart, PartsOfFact } from '#libs/ledger';
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

/** An answer names its addressee by an id that the call does not tell: without the body it could be put under another one. */
export const COMMITMENT_NAMED: readonly NamedPart[] = [
  {
    kind: 'call_answer',
    column: 'addressee_id',
    table: 'call_addressee',
    told: (row) =>
      entryFields(toldOfAddressee({ number: Number(row['number']), organizationId: String(row['organization_id']) })),
  },
];

/** What the entry of an answer says of whom it is an answer of. */
export function toldOfAddressee({
  number,
  organizationId,
}: {
  readonly number: number;
  readonly organizationId: string;
}): object {
  return { addressee: { number, organizationId } };
}
