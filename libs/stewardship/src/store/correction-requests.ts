import type { Id, SubjectKind } from '#libs/kernel';
import type { Database } from '#libs/persistence';

export interface CorrectionRequest {
  readonly id: Id;
  readonly about: { readonly kind: SubjectKind; readonly id: Id } | null;
  readonly page: string;
  readonly says: string;
  readonly answerTo: string | null;
  readonly receivedAt: Date;
  readonly key: Id;
}

/** Laid before those who can answer it; a form that was sent already is kept once, and its sender is not told. */
export async function keepCorrectionRequest({ auth }: Database, request: CorrectionRequest): Promise<void> {
  await auth.query(
    `insert into correction_request (id, space_id, page, says, answer_to, received_at, form_key)
     values ($1, keeper_of($2, $3), $4, $5, $6, $7, $8) on conflict do nothing`,
    [
      request.id,
      request.about?.kind ?? '',
      request.about?.id ?? null,
      request.page,
      request.says,
      request.answerTo,
      request.receivedAt,
      request.key,
    ],
  );
}
