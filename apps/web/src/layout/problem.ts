import type { Answer } from './door.js';

export type ProblemKind =
  | 'not-found'
  | 'not-yours'
  | 'day'
  | 'twice'
  | 'failed'
  | 'elsewhere'
  | 'broken-form'
  | 'too-large'
  | 'no-past'
  | 'not-then'
  | 'before-record'
  | 'no-checkpoint'
  | 'unreadable'
  | 'method';

/** A page that cannot be shown. It carries no words of its own: what went wrong inside is not for the reader. */
export class PageProblem extends Error {
  constructor(
    readonly status: 400 | 403 | 404 | 405 | 413 | 500 | 503,
    readonly kind: ProblemKind,
  ) {
    super(kind);
  }
}

/**
 * The data of an answer without errors. A page is shown whole or not at all.
 * Something hidden, something missing and an id that no record could have all give the same 404.
 * @throws PageProblem
 */
export function dataOf<Data>(answer: Answer): Data {
  if (answer.errors === undefined || answer.errors.length === 0) return answer.data as Data;
  const rules = answer.errors.map((error) => error.extensions?.rule);
  if (rules.includes('AS_OF_IN_FUTURE')) throw new PageProblem(400, 'day');
  if (rules.includes('AS_OF_BEFORE_RECORD')) throw new PageProblem(400, 'before-record');
  if (rules.some((rule) => rule === 'CURSOR_INVALID' || String(rule).startsWith('TEXT_')))
    throw new PageProblem(400, 'unreadable');
  const codes = answer.errors.map((error) => error.extensions?.code);
  if (codes.every((code) => code === 'NOT_FOUND' || code === 'INVALID')) throw new PageProblem(404, 'not-found');
  throw new PageProblem(500, 'failed');
}
