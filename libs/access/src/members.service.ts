import { Injectable } from '@nestjs/common';
import { conflict, invalid, noSuchSpace, notFound, parseId, type Id } from '#libs/kernel';
import { Clock, Database, type Transaction } from '#libs/persistence';
import {
  INVITATION_DAYS,
  minutesAfter,
  OUTSIDER_DAYS,
  OUTSIDERS,
  phraseOf,
  requireMay,
  requirePerson,
  ROLES,
  type InvitedAs,
  type Member,
  type OutsiderKind,
  type Role,
  type Viewer,
} from './core/index.js';
import { InvitationRow, Outsider } from './store/invitation.entity.js';
import { idUnder } from './store/id-under.js';
import { hashOf } from './store/secret.js';
import { SpaceMembership } from './store/space.entity.js';
import { randomPhrase } from './store/words.js';

/** Who belongs to a space. None of it is on the record: the ledger is of facts, and not of who was there. */
@Injectable()
export class MembersService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Six words that lead into the space. The same key again gives new words, and the ones before open nothing. Refuses MAY_NOT,
   * DAYS_NOT_OF_MEMBERS, OFFICE_NEEDS_INSTITUTION, INSTITUTION_OF_OFFICES and ORGANIZATION_NOT_FOUND.
   */
  async invite(
    viewer: Viewer,
    input: {
      readonly spaceId: Id;
      readonly as: InvitedAs;
      readonly days?: number | null;
      readonly institutionId?: Id | null;
      readonly idempotencyKey?: string | null;
    },
  ): Promise<{ readonly id: Id; readonly phrase: string }> {
    const [member, now, phrase] = [requirePerson(viewer), this.clock.now(), randomPhrase()];
    const id = input.idempotencyKey == null ? this.clock.newId() : idUnder('invite', member.actorId, input.idempotencyKey);
    const outsider = OUTSIDERS.includes(input.as as OutsiderKind) ? (input.as as OutsiderKind) : null;
    if (outsider === null && input.days != null)
      throw invalid('DAYS_NOT_OF_MEMBERS', 'input.days: members have no last day; only outsiders do.', 'input.days');
    await this.inSpace(member, input.spaceId, async (manager, spaceId) => {
      const organizationId = await institutionOf(manager, input);
      await manager.delete(InvitationRow, { id });
      await manager.insert(InvitationRow, {
        id,
        phraseHash: hashOf(phraseOf(phrase)),
        actorId: null,
        spaceId,
        role: outsider === null ? (input.as as Role) : null,
        opensSpaces: false,
        invitedBy: member.actorId,
        madeAt: now,
        endsAt: daysAfter(now, INVITATION_DAYS),
        usedAt: null,
        outsider,
        organizationId,
        outsiderUntil: outsider === null ? null : daysAfter(now, input.days ?? OUTSIDER_DAYS),
      });
    });
    return { id, phrase };
  }

  /** The words open nothing any more. Refuses INVITATION_NOT_FOUND, also for one that was used. */
  async withdrawInvitation(viewer: Viewer, input: { readonly invitationId: Id }): Promise<Id> {
    const member = requirePerson(viewer);
    const id = parseId(input.invitationId, 'input.invitationId');
    const { affected } = await this.database.write(member, (manager) => manager.delete(InvitationRow, { id }));
    if (affected === 1) return id;
    const says = 'input.invitationId: there is no invitation with this id that you can see and that is still open.';
    throw notFound('INVITATION_NOT_FOUND', says, 'input.invitationId');
  }

  /** Refuses MAY_NOT, MEMBER_NOT_FOUND and LAST_STEWARD. */
  async changeRole(viewer: Viewer, input: { readonly spaceId: Id; readonly memberId: Id; readonly role: Role }): Promise<Id> {
    const member = requirePerson(viewer);
    const memberId = parseId(input.memberId, 'input.memberId');
    return this.inSpace(member, input.spaceId, async (manager, spaceId) => {
      const found = await memberOf(manager, spaceId, memberId);
      if (found.role === 'steward' && input.role !== 'steward') await endStewardship(manager, spaceId, memberId);
      await manager.update(SpaceMembership, { spaceId, actorId: memberId }, { role: input.role });
      return found.id;
    });
  }

  /** A steward removes anybody, and everybody may go. From the next request on they see nothing of the space. */
  async removeMember(viewer: Viewer, input: { readonly spaceId: Id; readonly memberId: Id }): Promise<Id> {
    const member = requirePerson(viewer);
    const memberId = parseId(input.memberId, 'input.memberId');
    const leaves = memberId === member.actorId;
    return this.inSpace(
      member,
      input.spaceId,
      async (manager, spaceId) => {
        const found = await memberOf(manager, spaceId, memberId);
        if (found.role === 'steward') await endStewardship(manager, spaceId, memberId);
        await manager.delete(SpaceMembership, { spaceId, actorId: memberId });
        return memberId;
      },
      leaves,
    );
  }

  /** From the next request on. Refuses OUTSIDER_NOT_FOUND. */
  async endOutsider(viewer: Viewer, input: { readonly outsiderId: Id }): Promise<Id> {
    const member = requirePerson(viewer);
    const id = parseId(input.outsiderId, 'input.outsiderId');
    const { affected } = await this.database.write(member, (manager) =>
      manager.update(Outsider, { id }, { endsAt: this.clock.now() }),
    );
    if (affected === 1) return id;
    throw notFound(
      'OUTSIDER_NOT_FOUND',
      'input.outsiderId: there is no outsider with this id that you can see.',
      'input.outsiderId',
    );
  }

  /** One at a time in each space, so that two stewards cannot each take the other's role away. */
  private inSpace<T>(
    member: Member,
    given: unknown,
    work: (manager: Transaction, spaceId: Id) => Promise<T>,
    ofOneself = false,
  ): Promise<T> {
    const spaceId = parseId(given, 'input.spaceId');
    return this.database.write(member, async (manager) => {
      await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 4))', [spaceId]);
      const seen = await manager.query<object[]>('select from space where id = $1', [spaceId]);
      if (seen.length === 0) throw noSuchSpace('input.spaceId');
      if (!ofOneself) requireMay(member, 'keep the members', spaceId);
      return work(manager, spaceId);
    });
  }
}

/** The body an office speaks for: one that the steward can see. Nobody else is invited for one. */
async function institutionOf(
  manager: Transaction,
  { as, institutionId }: { readonly as: InvitedAs; readonly institutionId?: Id | null },
): Promise<Id | null> {
  const field = 'input.institutionId';
  if (as !== 'office') {
    if (institutionId == null) return null;
    throw invalid('INSTITUTION_OF_OFFICES', `${field}: only the office of an institution is invited for one.`, field);
  }
  if (institutionId == null) {
    throw invalid('OFFICE_NEEDS_INSTITUTION', `${field}: name the institution that the office speaks for.`, field);
  }
  const seen = await manager.query<{ id: Id }[]>('select id from organization where id = $1', [parseId(institutionId, field)]);
  if (seen[0]) return seen[0].id;
  throw notFound('ORGANIZATION_NOT_FOUND', `${field}: there is no organization with this id that you can see.`, field);
}

async function memberOf(manager: Transaction, spaceId: Id, actorId: Id): Promise<SpaceMembership> {
  const found = await manager.findOneBy(SpaceMembership, { spaceId, actorId });
  if (found) return found;
  throw notFound('MEMBER_NOT_FOUND', 'input.memberId: there is no member of this space with this id.', 'input.memberId');
}

/** Whoever keeps the members no more has let nobody in who is not in yet: their open invitations would lead themselves back. */
async function endStewardship(manager: Transaction, spaceId: Id, actorId: Id): Promise<void> {
  await keepSteward(manager, spaceId);
  await manager.query('delete from invitation where space_id = $1 and invited_by = $2 and used_at is null', [spaceId, actorId]);
}

/** The second steward stays, or nobody could let anybody in. */
async function keepSteward(manager: Transaction, spaceId: Id): Promise<void> {
  if ((await manager.countBy(SpaceMembership, { spaceId, role: ROLES[0] })) > 1) return;
  throw conflict(
    'LAST_STEWARD',
    'input.memberId: this is the only steward of the space. Make somebody else a steward first.',
    'input.memberId',
  );
}

function daysAfter(now: Date, days: number): Date {
  return minutesAfter(now, days * 24 * 60);
}
