import { Injectable } from '@nestjs/common';
import { requireMay, requireMember, type Viewer } from '#libs/access/core';
import { conflict, notFound, parseId, type Id } from '#libs/kernel';
import { Clock, Database, type Transaction } from '#libs/persistence';
import { CapturesService } from './captures.service.js';
import type { CheckEvery } from './core/index.js';
import { untilNext } from './core/index.js';
import { AddressCheck } from './store/address-check.entity.js';
import { isErased } from './store/erased.js';

export interface CheckAddress {
  readonly versionId: Id;
  readonly every: CheckEvery;
}

/** Each costs us a request a day, and somebody else's server one too. */
const IN_A_SPACE = 100;

/** Nobody makes us ask more often than once an hour by setting a check anew. */
const AN_HOUR_MS = 60 * 60 * 1000;

interface CapturedVersion {
  readonly spaceId: Id;
  readonly address: string | null;
  readonly fetchedAt: string | null;
}

/** Which captured addresses are asked again, and how often: chosen by an editor, stopped at any time, and never public. */
@Injectable()
export class AddressChecksService {
  constructor(
    private readonly captures: CapturesService,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Sets the address that a version was captured from to be asked again, or sets it anew: of one address in a space there is one check,
   * and it goes by the version that was named last. Refuses SIGN_IN_NEEDED, ID_INVALID, VERSION_NOT_FOUND, MAY_NOT, CAPTURE_OFF,
   * NOT_CAPTURED, TEXT_ERASED and CHECKS_MANY.
   */
  async checkAddress(viewer: Viewer, input: CheckAddress): Promise<Id> {
    const member = requireMember(viewer);
    const versionId = parseId(input.versionId, 'input.versionId');
    return this.database.write(member, async (manager) => {
      const { spaceId, address, fetchedAt } = await capturedVersion(manager, versionId);
      requireMay(member, 'record', spaceId);
      this.captures.requireOn('input.versionId');
      if (address === null || fetchedAt === null) {
        throw conflict(
          'NOT_CAPTURED',
          'input.versionId: this version was not captured from a web address. Capture the address, and record what it gives as a version first.',
          'input.versionId',
        );
      }
      if (await isErased(manager, versionId)) {
        throw conflict('TEXT_ERASED', 'input.versionId: the text of this version was erased.', 'input.versionId');
      }
      await requireRoom(manager, spaceId, address);
      const now = this.clock.now();
      const next = Math.max(now.getTime() + AN_HOUR_MS, Date.parse(fetchedAt) + untilNext(input.every, null));
      return setCheck(manager, [
        this.clock.newId(),
        spaceId,
        versionId,
        address,
        input.every,
        member.actorId,
        now,
        new Date(next),
        fetchedAt,
      ]);
    });
  }

  /** What was found stays on the record. Refuses SIGN_IN_NEEDED, ID_INVALID, CHECK_NOT_FOUND and MAY_NOT. */
  async stopAddressCheck(viewer: Viewer, input: { readonly checkId: Id }): Promise<Id> {
    const member = requireMember(viewer);
    const id = parseId(input.checkId, 'input.checkId');
    return this.database.write(member, async (manager) => {
      const check = await manager.findOneBy(AddressCheck, { id });
      if (!check) {
        const message = 'input.checkId: there is no check with this id that you can see.';
        throw notFound('CHECK_NOT_FOUND', message, 'input.checkId');
      }
      requireMay(member, 'record', check.spaceId);
      await manager.delete(AddressCheck, { id });
      return id;
    });
  }
}

/** Refuses VERSION_NOT_FOUND. */
async function capturedVersion(manager: Transaction, versionId: Id): Promise<CapturedVersion> {
  const [row] = await manager.query<CapturedVersion[]>(
    `select v.space_id as "spaceId", c.exchange ->> 'address' as address, c.fetched_at as "fetchedAt"
     from version v left join version_capture c on c.version_id = v.id where v.id = $1`,
    [versionId],
  );
  if (row) return row;
  throw notFound('VERSION_NOT_FOUND', 'input.versionId: there is no version with this id that you can see.', 'input.versionId');
}

async function requireRoom(manager: Transaction, spaceId: Id, address: string): Promise<void> {
  const [row] = await manager.query<{ count: number }[]>(
    'select count(*)::integer as count from address_check where space_id = $1 and address <> $2',
    [spaceId, address],
  );
  if (row!.count < IN_A_SPACE) return;
  throw conflict(
    'CHECKS_MANY',
    `input.versionId: ${IN_A_SPACE} addresses are checked for this space, which is the most. Stop one of them first.`,
    'input.versionId',
  );
}

/** One statement, so that two who set the same address at once leave one check. What is known of the address stays while the version does. */
async function setCheck(manager: Transaction, values: readonly unknown[]): Promise<Id> {
  const kept = ['asked_at', 'found', 'status', 'trouble'].map(
    (column) => `${column} = case when address_check.version_id = excluded.version_id then address_check.${column} end`,
  );
  const [row] = await manager.query<{ id: Id }[]>(
    `insert into address_check (id, space_id, version_id, address, every, set_by, set_at, next_at, same_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (space_id, address) do update set version_id = excluded.version_id, every = excluded.every, set_by = excluded.set_by,
       set_at = excluded.set_at, next_at = excluded.next_at, claimed = null, ${kept.join(', ')},
       same_at = case when address_check.version_id = excluded.version_id then address_check.same_at else excluded.same_at end
     returning id`,
    [...values],
  );
  return row!.id;
}
