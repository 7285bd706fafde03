import { invalid } from './domain-error.js';

/**
 * A UUID version 4 in lower case (RFC 9562, section 5.4). Version 4 and not 7: version 7 reveals when a thing was
 * written, which for an unreleased thing is nobody's business. Ids are made by the caller and handed in.
 */
export type Id = string;

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** True for an id as it is stored: lower case, version 4. */
export function isId(value: unknown): value is Id {
  return typeof value === 'string' && UUID_V4.test(value);
}

/** Reads an id from outside in either case; refuses ID_INVALID. */
export function parseId(value: unknown, field: string): Id {
  const id = typeof value === 'string' ? value.toLowerCase() : value;
  if (isId(id)) return id;
  throw invalid('ID_INVALID', `${field}: this is not an id. An id looks like 3f2b8c1e-9d4a-4c57-8e21-0a6b7c8d9e0f.`, field);
}
