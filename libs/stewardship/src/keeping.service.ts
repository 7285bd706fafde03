import { Injectable } from '@nestjs/common';
import { requireMay, requireMember, requirePerson, type Member, type Viewer } from '#libs/access/core';
import { conflict, forbidden, invalid, noSuchSpace, notFound, parseId, type DomainError, type Id } from '#libs/kernel';
import { Clock, Database, type Transaction } from '#libs/persistence';
import { Recorder, type Act, type ActInput, type Recorded } from '#libs/recording';
import { keptFateOf, KEEPING_EVENTS, KEPT, type KeptFate, type KeepingDeed, type Kept } from './core/index.js';
import type { ThingInput } from './releasing.js';
import { Keeping } from './store/keeping.entity.js';
import {
  addKeeping,
  confirmKeeping,
  countKept,
  keepingFactsOf,
  roleIn,
  standingOfSpace,
  withdrawKeeping,
  type KeepingFact,
  type NotDone,
} from './store/keeping.js';
import { listWhatGoes } from './store/winding-up.js';

export interface ProposeKeeping extends ActInput {
  readonly spaceId: Id;
  readonly deed: KeepingDeed;
  readonly toId?: Id | null;
  readonly groupId?: Id | null;
}

export interface OfKeeping extends ActInput {
  readonly keepingId: Id;
}

export interface KeptThings {
  readonly kept: Kept;
  readonly things: number;
  readonly becomes: KeptFate;
}

/** Handing a space over, closing it, opening it again, winding it up (decision record 0033). One person proposes, another confirms. */
@Injectable()
export class KeepingService {
  constructor(
    private readonly recorder: Recorder,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Says what is to become of a space; all its members are told. Nothing changes until somebody else confirms it.
   * Refuses SPACE_NOT_FOUND, MAY_NOT, TOKEN_MAY_NOT, WHOM_MISSING, WHOM_NOT_NEEDED, MEMBER_NOT_FOUND, TO_ONESELF,
   * ORGANIZATION_NOT_FOUND, NOT_AS_IT_STANDS and KEEPING_PROPOSED.
   */
  async proposeKeeping(viewer: Viewer, input: ProposeKeeping): Promise<Recorded> {
    return this.recorder.act(viewer, 'proposeKeeping', input, async (act) => {
      requirePerson(act.member);
      const spaceId = await spaceOf(act, input.spaceId);
      requireMay(await asTheyStand(act, spaceId), 'keep the space', spaceId);
      act.inSpace(spaceId);
      const toId = await whomOf(act, spaceId, input);
      const groupId = await act.referIfGiven('organization', input.groupId, 'input.groupId');
      if (!FITS[input.deed].includes(await standingOfSpace(act.manager, spaceId))) throw NOT_DONE.not_now('input.deed');
      const id = act.newId();
      const row = { id, spaceId, deed: input.deed, proposedBy: act.member.actorId, toId, groupId };
      if (!(await addKeeping(act.manager, row))) {
        const says = 'input.deed: something else is proposed of this space. It is confirmed or withdrawn first.';
        throw conflict('KEEPING_PROPOSED', says, 'input.deed');
      }
      const told = { deed: input.deed, group: groupId };
      return { id, entry: await act.tell('keeping.proposed', 'keeping', id, spaceId, told) };
    });
  }

  /**
   * Does what was proposed, all of it or none: the person it is handed to, or another steward. Where nobody else is in the
   * space, the one who proposed it. A winding up it begins: the space is closed, others see nothing of it any more, and what is to go
   * is listed; WindingUpService works that off. Refuses KEEPING_NOT_FOUND, TOKEN_MAY_NOT and what NOT_DONE names.
   */
  async confirmKeeping(viewer: Viewer, input: OfKeeping): Promise<Recorded> {
    return this.recorder.act(viewer, 'confirmKeeping', input, async (act) => {
      requirePerson(act.member);
      const { id, deed, spaceId } = await keepingOf(act.manager, input.keepingId);
      const why = await confirmKeeping(act.manager, id);
      if (why !== null) throw NOT_DONE[why]('input.keepingId');
      if (deed === 'wind_up') await listWhatGoes(act.manager, id);
      const { people, groupId } = await act.manager.findOneByOrFail(Keeping, { id });
      const told = { people, group: groupId };
      return { id, entry: await act.tell(KEEPING_EVENTS[deed], 'keeping', id, spaceId, told) };
    });
  }

  /**
   * Takes a proposal back, or says no to it: a steward, or the person it is handed to. Nothing became of it, so the ledger is
   * told nothing. Refuses KEEPING_NOT_FOUND, TOKEN_MAY_NOT, KEEPING_OVER and MAY_NOT.
   */
  async withdrawKeeping(viewer: Viewer, input: { readonly keepingId: Id }): Promise<Id> {
    const member = requirePerson(viewer);
    return this.database.write(member, async (manager) => {
      const { id, doneAt, withdrawnAt } = await keepingOf(manager, input.keepingId);
      if (doneAt !== null || withdrawnAt !== null) throw NOT_DONE.over('input.keepingId');
      if (await withdrawKeeping(manager, id, this.clock.now())) return id;
      throw NOT_DONE.no_steward('input.keepingId');
    });
  }

  /** What would become of what lies in a space, and how much of it there is; of what is one person's own, as much as is the viewer's. */
  async previewKeeping(viewer: Viewer, spaceId: Id, deed: KeepingDeed): Promise<readonly KeptThings[]> {
    const member = requireMember(viewer);
    const id = parseId(spaceId, 'spaceId');
    const reader = this.database.reader(member);
    try {
      const seen = await reader.query('select from space where id = $1', [id]);
      if (seen.length === 0) throw noSuchSpace('spaceId');
      const counts = await countKept(reader, id);
      return KEPT.map((kept) => ({ kept, things: counts[kept] ?? 0, becomes: keptFateOf(deed, kept) }));
    } finally {
      await reader.close();
    }
  }

  /** What everybody may know of the keeping of a public thing, the last first; none for what is not public as far as `reads` tells. */
  async keepingsOf(
    viewer: Viewer,
    { kind, id }: ThingInput,
    reads: Pick<Database, 'reader'> = this.database,
  ): Promise<readonly KeepingFact[]> {
    const reader = reads.reader(viewer, true);
    try {
      return await keepingFactsOf(reader, kind, parseId(id, 'thing.id'));
    } finally {
      await reader.close();
    }
  }
}

/** With the role they have as this is written: it is about everybody in the space. */
async function asTheyStand(act: Act, spaceId: Id): Promise<Member> {
  const role = await roleIn(act.manager, spaceId, act.member.actorId);
  return { ...act.member, memberships: role === null ? [] : [{ spaceId, role }] };
}

async function spaceOf(act: Act, given: unknown): Promise<Id> {
  const [row] = await act.manager.query<{ id: Id }[]>('select id from space where id = $1', [parseId(given, 'input.spaceId')]);
  if (row) return row.id;
  throw noSuchSpace('input.spaceId');
}

async function keepingOf(manager: Transaction, given: unknown): Promise<Keeping> {
  const found = await manager.findOneBy(Keeping, { id: parseId(given, 'input.keepingId') });
  if (found) return found;
  throw NOT_DONE.not_found('input.keepingId');
}

/** To whom a space is handed over: to somebody in it, so that they know what they take. */
async function whomOf(act: Act, spaceId: Id, { deed, toId, groupId }: ProposeKeeping): Promise<Id | null> {
  if (deed !== 'hand_over') {
    const given = toId != null ? 'input.toId' : groupId != null ? 'input.groupId' : null;
    if (given === null) return null;
    throw invalid('WHOM_NOT_NEEDED', `${given}: only a space that is handed over goes to somebody.`, given);
  }
  if (toId == null) throw invalid('WHOM_MISSING', 'input.toId: say which member it is handed to.', 'input.toId');
  const id = parseId(toId, 'input.toId');
  if (id === act.member.actorId)
    throw invalid('TO_ONESELF', 'input.toId: this is you. Hand the space to somebody else.', 'input.toId');
  if ((await roleIn(act.manager, spaceId, id)) !== null) return id;
  const says = 'input.toId: there is no member of this space with this id. Invite them first, as a reader if you like.';
  throw notFound('MEMBER_NOT_FOUND', says, 'input.toId');
}

/** Of a space that stands how each can be proposed. The database asks again when it is confirmed. */
const FITS: Readonly<Record<KeepingDeed, readonly string[]>> = {
  hand_over: ['open', 'closed'],
  close: ['open'],
  reopen: ['closed'],
  wind_up: ['open', 'closed'],
};

const NOT_DONE: Readonly<Record<NotDone, (field: string) => DomainError>> = {
  not_found: (field) => notFound('KEEPING_NOT_FOUND', `${field}: there is no proposal with this id that you can see.`, field),
  over: (field) => conflict('KEEPING_OVER', `${field}: this was done or withdrawn already.`, field),
  not_now: (field) => conflict('NOT_AS_IT_STANDS', `${field}: this cannot be done with the space as it stands now.`, field),
  notice_runs: (field) =>
    conflict('NOTICE_RUNS', `${field}: the thirty days in which members can take along what is theirs are not over.`, field),
  not_the_one_named: (field) =>
    forbidden('NOT_THE_ONE_NAMED', `${field}: the space is handed to somebody else. They confirm it.`, field),
  no_steward: (field) => forbidden('MAY_NOT', `${field}: this is for the stewards of the space.`, field),
  another_needed: (field) =>
    conflict('SECOND_STEWARD_NEEDED', `${field}: you proposed it. Another steward confirms it; make somebody one first.`, field),
};
