import { createHash } from 'node:crypto';
import type { Id, SubjectKind } from '#libs/kernel';
import type { Database, Transaction } from '#libs/persistence';
import type { CorrectionOutcome } from '../core/index.js';

export interface CorrectionRequest {
  readonly id: Id;
  readonly about: { readonly kind: SubjectKind; readonly id: Id } | null;
  readonly page: string;
  readonly says: string;
  readonly answerTo: string | null;
  readonly receivedAt: Date;
  readonly key: Id;
}

export interface CorrectionAnswer {
  readonly receivedAt: string;
  /** null while nobody has answered */
  readonly outcome: CorrectionOutcome | null;
  readonly why: string | null;
  readonly closedAt: string | null;
}

/** Made from the form's own key, so that a form that is pressed twice leads to one address. 132 bits of it. */
export function codeOf(key: Id): string {
  return createHash('sha256').update(`countersign-correction/v1\n${key}`).digest('base64url').slice(0, 22);
}

/** Laid before those who can answer it; a form that was sent already is kept once, and its sender is not told. */
export async function keepCorrectionRequest({ auth }: Database, request: CorrectionRequest): Promise<void> {
  await auth.query(
    `insert into correction_request (id, space_id, page, says, answer_to, received_at, form_key, code_hash)
     values ($1, keeper_of($2, $3), $4, $5, $6, $7, $8, $9) on conflict do nothing`,
    [
      request.id,
      request.about?.kind ?? '',
      request.about?.id ?? null,
      request.page,
      request.says,
      request.answerTo,
      request.receivedAt,
      request.key,
      createHash('sha256').update(codeOf(request.key)).digest('hex'),
    ],
  );
}

/** By the one function that knows codes, which tells nothing but the answer. */
export async function answerAt({ auth }: Database, code: string): Promise<CorrectionAnswer | null> {
  const { rows } = await auth.query<CorrectionAnswer>(
    'select received_at as "receivedAt", outcome, why, closed_at as "closedAt" from correction_answer($1)',
    [code],
  );
  return rows[0] ?? null;
}

/** Where it lies, and whether it was answered; nothing for whoever may not see it. */
export async function findCorrectionRequest(
  manager: Transaction,
  id: Id,
): Promise<{ readonly spaceId: Id | null; readonly closedAt: string | null } | undefined> {
  const [row] = await manager.query<{ spaceId: Id | null; closedAt: string | null }[]>(
    'select space_id as "spaceId", closed_at as "closedAt" from correction_request where id = $1',
    [id],
  );
  return row;
}

interface Closing {
  readonly id: Id;
  readonly outcome: CorrectionOutcome;
  readonly why: string;
  readonly at: Date;
  readonly by: Id;
}

/** False where somebody else has just closed it. */
export async function closeCorrectionRequest(manager: Transaction, { id, outcome, why, at, by }: Closing): Promise<boolean> {
  const [, closed] = await manager.query<[unknown, number]>(
    'update correction_request set outcome = $2, why = $3, closed_at = $4, closed_by = $5 where id = $1 and closed_at is null',
    [id, outcome, why, at, by],
  );
  return closed === 1;
}
