import { invalid } from '#libs/kernel';

/** What a token that somebody makes may do: read, or read and write. */
export const TOKEN_SCOPES = ['read', 'write'] as const;

export type TokenScope = (typeof TOKEN_SCOPES)[number];

export const TOKEN_DAYS = { least: 1, most: 366 } as const;

export const TOKEN_NAME = 100;

/** Refuses NAME_MISSING, NAME_TOO_LONG, SCOPE_UNKNOWN and DAYS_OUT_OF_RANGE. */
export function newTokenOf(given: { readonly name: string; readonly scope: string; readonly days: number }): {
  readonly name: string;
  readonly scope: TokenScope;
  readonly days: number;
} {
  const name = given.name.normalize('NFC').replace(/\s+/gu, ' ').trim();
  if (name === '') throw invalid('NAME_MISSING', 'input.name: give the token a name.', 'input.name');
  if (name.length > TOKEN_NAME || /[\p{Cc}\p{Cf}]/u.test(name))
    throw invalid('NAME_TOO_LONG', `input.name: use at most ${TOKEN_NAME} characters, all of them visible.`, 'input.name');
  const scope = TOKEN_SCOPES.find((each) => each === given.scope);
  if (!scope) throw invalid('SCOPE_UNKNOWN', 'input.scope: it is read or write.', 'input.scope');
  const { least, most } = TOKEN_DAYS;
  if (!Number.isInteger(given.days) || given.days < least || given.days > most)
    throw invalid('DAYS_OUT_OF_RANGE', `input.days: give a whole number of days from ${least} to ${most}.`, 'input.days');
  return { name, scope, days: given.days };
}
