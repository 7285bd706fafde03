import { column, many, one, shape, type Graph, type Order, type Shape } from '#libs/persistence';

const IN_TIME: Order = [{ column: 'asked_at', holds: 'instant' }];

type Field = Shape['fields'][string];

const inTrouble = (name: string): Field => ({ is: 'column', sql: (t) => `(${t}.trouble ->> '${name}')` });

/** Whoever set it may no longer write there, or nobody may: nothing is asked in their name. */
const STANDS_STILL: Field = {
  is: 'column',
  sql: (t) => `(not exists (
    select from membership m join space s on s.id = m.space_id and s.closed_at is null
    where m.space_id = ${t}.space_id and m.actor_id = ${t}.set_by and m.role in ('steward', 'editor')))`,
};

/** How checked addresses, and what was found at them, are read. */
export const ADDRESS_CHECK_SHAPES: Graph = {
  AddressCheck: shape('address_check', {
    space: one('Space', 'space_id'),
    version: one('Version', 'version_id'),
    address: column('address'),
    every: column('every'),
    setAt: column('set_at'),
    nextAt: column('next_at'),
    askedAt: column('asked_at'),
    found: column('found'),
    status: column('status'),
    sameAt: column('same_at'),
    failingSince: inTrouble('began'),
    failedTimes: { is: 'column', sql: (t) => `coalesce((${t}.trouble ->> 'all')::integer, 0)` },
    standsStill: STANDS_STILL,
  }),
  AddressEvent: shape('address_event', {
    kind: column('kind'),
    found: column('found'),
    status: column('status'),
    askedAt: column('asked_at'),
    since: column('since'),
    times: column('times'),
    version: one('Version', 'version_id'),
    foundVersion: one('Version', 'found_version_id'),
    recordedAt: column('recorded_at'),
    level: column('effective_level'),
  }),
};

/** What was found at the address of a version, and how the version itself was found there. */
export const VERSION_ADDRESS_FIELDS = {
  addressEvents: many('AddressEvent', 'version_id', IN_TIME),
  foundBy: many('AddressEvent', 'found_version_id', IN_TIME),
} as const;
