import { createHmac } from 'node:crypto';
import type { Client } from 'pg';

/**
 * How PostgreSQL is to reckon for those who read. An index leads to rows that are in memory, or on a disk that seeks at no
 * cost: by its own figure of 4, made for disks that turn, it would rather read whole tables for each row of a page. Compiling
 * a statement to machine code takes longer than any of ours runs.
 */
const READING = { random_page_cost: '1.1', jit: 'off' } as const;

/**
 * The database roles, one job each. None owns a table, none bypasses row security (decision 4).
 * Two cannot log in: `levels` owns the functions that keep effective levels and sees ids and levels only, `withholder` the one
 * that takes words off the record.
 */
export const ROLES = {
  /** members' requests, as the actor set in the transaction */
  app: {
    name: 'countersign_app',
    searchPath: 'app',
    settings: { ...READING, statement_timeout: '10s', idle_in_transaction_session_timeout: '60s' },
  },
  /** everybody else: released rows and whitelisted columns, read only */
  public: {
    name: 'countersign_public',
    searchPath: 'pub',
    settings: {
      ...READING,
      statement_timeout: '3s',
      idle_in_transaction_session_timeout: '10s',
      default_transaction_read_only: 'on',
    },
  },
  /** who shows this token? */
  auth: {
    name: 'countersign_auth',
    searchPath: 'app',
    settings: { statement_timeout: '3s', idle_in_transaction_session_timeout: '10s' },
  },
  /** gives entries their place in the log; sees their hashes and none of their words */
  sequencer: {
    name: 'countersign_sequencer',
    searchPath: 'app',
    settings: { statement_timeout: '30s', idle_in_transaction_session_timeout: '30s' },
  },
  /** holds the whole record against its ledger; reads every fact and changes none */
  auditor: {
    name: 'countersign_auditor',
    searchPath: 'app',
    settings: { statement_timeout: '0', default_transaction_read_only: 'on' },
  },
} as const;

export type RoleName = keyof typeof ROLES;

export const LEVELS_ROLE = 'countersign_levels';
export const WITHHOLDER_ROLE = 'countersign_withholder';

/** They own functions that pass a wall for one purpose each, and nobody is them. */
export const ROLES_WITHOUT_LOGIN = [LEVELS_ROLE, WITHHOLDER_ROLE] as const;

/**
 * Makes the login roles, or sets their passwords and settings anew, as the owner. Safe to repeat and safe to run from two
 * processes at once. `secret` is this installation's own: each password is derived from it and kept nowhere.
 */
export async function makeRoles(owner: Client, secret: string): Promise<void> {
  for (let left = 5; ; left--) {
    try {
      return await inTransaction(owner, () => makeEach(owner, secret));
    } catch (error) {
      if (left === 0 || !isRace(error)) throw error;
    }
  }
}

async function makeEach(owner: Client, secret: string): Promise<void> {
  for (const name of ROLES_WITHOUT_LOGIN) {
    await makeRole(owner, name, 'nologin');
    await owner.query(`grant ${name} to current_user`);
  }
  for (const role of Object.values(ROLES)) {
    await makeRole(owner, role.name, `login password '${rolePassword(secret, role.name)}'`);
    const settings = { search_path: role.searchPath, timezone: 'UTC', ...role.settings };
    for (const [setting, value] of Object.entries(settings)) {
      await owner.query(`alter role ${role.name} set ${setting} = '${value}'`);
    }
  }
}

/** Roles belong to the whole cluster, where no lock of ours reaches: who comes second starts again. */
function isRace(error: unknown): boolean {
  const { code, message } = error as { code?: string; message?: string };
  return code === '42710' || code === '23505' || (code === 'XX000' && /tuple concurrently/.test(message ?? ''));
}

async function inTransaction(owner: Client, work: () => Promise<void>): Promise<void> {
  await owner.query('begin');
  try {
    await work();
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback');
    throw error;
  }
}

/** The owner's address with another role and its password in it. */
export function roleUrl(ownerUrl: string, role: RoleName, secret: string): string {
  const url = new URL(ownerUrl);
  url.username = ROLES[role].name;
  url.password = rolePassword(secret, ROLES[role].name);
  return url.href;
}

async function makeRole(owner: Client, name: string, how: string): Promise<void> {
  const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [name]);
  await owner.query(`${rowCount ? 'alter' : 'create'} role ${name} with ${how}`);
}

/** Hexadecimal, so that it can stand in a statement and in an address as it is. */
function rolePassword(secret: string, role: string): string {
  return createHmac('sha256', secret).update(`countersign-role/v1\n${role}`).digest('hex');
}
