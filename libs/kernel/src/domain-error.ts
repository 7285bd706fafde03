/** What kind of refusal it is; each face translates these four once (GraphQL `extensions.code`, HTTP status). */
export type ErrorCategory = 'invalid' | 'not-found' | 'forbidden' | 'conflict';

/**
 * A refusal: a rule of the domain was broken and nothing was changed.
 * (A finding is returned; only a refusal is thrown.)
 *
 * - `code`: UPPER_SNAKE, names the rule broken; part of the API, never reworded.
 * - `message`: plain English, says what is wrong and what would be right; shown to people as it is.
 * - `field`: dotted path of the input at fault, such as `input.statedOn`; null when no single field is.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';

  constructor(
    readonly code: string,
    readonly category: ErrorCategory,
    message: string,
    readonly field: string | null = null,
  ) {
    super(message);
    // A code is read by programs: a misspelt one is our bug, so this is no refusal.
    if (!/^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(code)) throw new TypeError(`not an error code: ${code}`);
  }
}

/** The input itself is wrong; the same call can never succeed. */
export function invalid(code: string, message: string, field: string | null = null): DomainError {
  return new DomainError(code, 'invalid', message, field);
}

/** There is no such thing, or this viewer may not learn that there is: both answer the same. */
export function notFound(code: string, message: string, field: string | null = null): DomainError {
  return new DomainError(code, 'not-found', message, field);
}

/** The viewer may see the thing and may not do this to it. */
export function forbidden(code: string, message: string, field: string | null = null): DomainError {
  return new DomainError(code, 'forbidden', message, field);
}

/** The record has moved on since the caller last read it. */
export function conflict(code: string, message: string, field: string | null = null): DomainError {
  return new DomainError(code, 'conflict', message, field);
}

/** SPACE_NOT_FOUND, alike for a space that is hidden and one that is not there. */
export function noSuchSpace(field: string): DomainError {
  return notFound('SPACE_NOT_FOUND', `${field}: there is no space with this id that you can see.`, field);
}

/** A space that is closed takes no more writing. Said by the rules of access, and by the database to whoever was too late. */
export function spaceClosed(): DomainError {
  return conflict('SPACE_CLOSED', 'This space is closed: it takes no more writing. A steward can propose to open it again.');
}
