import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { DomainError, type ErrorCategory } from '#libs/kernel';
import { TOO_MUCH_ASKED } from '../limits/document-limits.js';
import { InputRefusal } from '../input/input-refusal.js';
import { LIMITS } from '../limits/document-limits.js';
import { fieldAt } from './field-at.js';

/** The categories of a refusal, as the API calls them. */
const CODES: Readonly<Record<ErrorCategory, string>> = {
  invalid: 'INVALID',
  'not-found': 'NOT_FOUND',
  forbidden: 'FORBIDDEN',
  conflict: 'CONFLICT',
};

/** Faults of the document itself, which Apollo and graphql-js find and word. */
const OF_THE_DOCUMENT: ReadonlySet<unknown> = new Set([
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_USER_INPUT',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
  'UNAUTHENTICATED',
  TOO_MUCH_ASKED,
]);

/**
 * The one translator of errors to the API: a refusal keeps its words and gets its code, a fault of the document keeps
 * Apollo's, and everything else is ours: the caller gets a reference and `report` gets the error.
 */
export function formatError(
  formatted: GraphQLFormattedError,
  error: unknown,
  report: (reference: string, error: unknown) => void,
) {
  const cause = unwrapResolverError(error);
  if (cause instanceof DomainError) return refusal(formatted, cause);
  if (OF_THE_DOCUMENT.has(formatted.extensions?.['code'])) return ofTheDocument(formatted, cause);
  if ((cause as { readonly code?: unknown } | null)?.code === STATEMENT_TIMEOUT) return tookTooLong(formatted);
  const reference = randomUUID();
  report(reference, cause);
  if (isOfUnseen(formatted)) return ofUnseen(formatted);
  return {
    // A failure after the commit, or of the commit itself, may have left the record changed: nothing is said of that.
    message: `Something went wrong here. If you were recording something, look whether it is there before you try again. If it happens again, quote ${reference}.`,
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: { code: 'INTERNAL_SERVER_ERROR', reference },
  };
}

/**
 * Who is shown a thing early may not be shown what it belongs to. Every thing belongs to something, so graphql-js finds nothing where
 * its answer has to have something. To its reader that is like all that is not seen; to us it is reported, since a fault of ours would
 * look the same.
 */
function isOfUnseen({ message }: GraphQLFormattedError): boolean {
  return message.startsWith('Cannot return null for non-nullable field ');
}

function ofUnseen({ path }: GraphQLFormattedError): GraphQLFormattedError {
  return {
    message: `${path?.at(-1) ?? 'a field'}: there is no such thing here that you can see. Ask without it.`,
    ...(path ? { path } : {}),
    extensions: { code: CODES['not-found'], rule: 'PART_NOT_FOUND' },
  };
}

/** PostgreSQL ended a statement at the role's time limit. The limit is ours, so this is a refusal and no fault. */
const STATEMENT_TIMEOUT = '57014';

function tookTooLong({ path }: GraphQLFormattedError): GraphQLFormattedError {
  return {
    message: 'This takes longer to find than it may. Narrow it, for example to one engagement or one body, and ask again.',
    ...(path ? { path } : {}),
    extensions: { code: TOO_MUCH_ASKED, rule: 'TOOK_TOO_LONG' },
  };
}

function refusal(formatted: GraphQLFormattedError, refused: DomainError): GraphQLFormattedError {
  const fields = refused instanceof InputRefusal ? { fields: refused.fields } : {};
  return {
    ...formatted,
    message: refused.message,
    extensions: {
      code: CODES[refused.category],
      rule: refused.code,
      ...(refused.field ? { field: refused.field } : {}),
      ...fields,
    },
  };
}

/** graphql-js names the place of a wrong value in its sentence only; clients want it apart. No stack leaves the house. */
function ofTheDocument(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  if (isTooLongToRead(formatted)) return TOO_LONG;
  if (isTooDeepToRead(formatted)) return TOO_DEEP;
  const place = placeIn(formatted.message) ?? (isOfValidation(formatted, error) ? fieldAt(error, LIMITS.tokens) : null);
  const { stacktrace: _, ...extensions } = formatted.extensions ?? {};
  const code = extensions['rule'] === TOO_MUCH_ASKED ? { code: TOO_MUCH_ASKED } : {};
  return { ...formatted, extensions: { ...extensions, ...code, ...(place ? { field: place } : {}) } };
}

/** graphql-js stops at the most words, and words that as a fault of the syntax. */
function isTooLongToRead({ message, extensions }: GraphQLFormattedError): boolean {
  return (
    extensions?.['code'] === 'GRAPHQL_PARSE_FAILED' && /^Syntax Error: Document contains more tha[tn] \d+ tokens/.test(message)
  );
}

const TOO_LONG: GraphQLFormattedError = {
  message: `This document has more than ${LIMITS.tokens} words and signs. Ask in several smaller documents.`,
  extensions: { code: TOO_MUCH_ASKED, rule: TOO_MUCH_ASKED },
};

/** The parser goes into what is nested and, before it has counted to its most words, may run out of room; it words that as JavaScript does. */
function isTooDeepToRead({ message, extensions }: GraphQLFormattedError): boolean {
  return extensions?.['code'] === 'GRAPHQL_PARSE_FAILED' && !message.startsWith('Syntax Error');
}

const TOO_DEEP: GraphQLFormattedError = {
  message: 'This document is nested too deeply to be read. Ask for less at once.',
  extensions: { code: TOO_MUCH_ASKED, rule: TOO_MUCH_ASKED },
};

/** In variables the sentence says where. */
function placeIn(message: string): string | undefined {
  return / at "([^"]+)"/.exec(message)?.[1] ?? /^Variable "\$([^"]+)"/.exec(message)?.[1];
}

function isOfValidation({ extensions }: GraphQLFormattedError, error: unknown): error is GraphQLError {
  return extensions?.['code'] === 'GRAPHQL_VALIDATION_FAILED' && error instanceof GraphQLError;
}
