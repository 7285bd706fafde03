import { Injectable } from '@nestjs/common';
import { may, requireMember, type Member, type Viewer } from '#libs/access/core';
import { DomainError, type Id, type SubjectKind } from '#libs/kernel';
import { Database, type Reader } from '#libs/persistence';
import { Recorder, type Act } from '#libs/recording';
import { peopleOf, requireEmbargoOver } from './core/index.js';
import {
  findReleasable,
  makePublic,
  requireBodyReleased,
  requireHandlingAllows,
  requireMayShow,
  type ThingInput,
} from './releasing.js';
import { newlyShown, wordsOf, type Shown } from './store/newly-shown.js';
import type { Right } from './rights.service.js';
import { heldBackFrom, type HeldBackRow } from './store/held-back.js';
import { effectiveLevelOf, RELEASABLE } from './store/releasable.js';
import { anotherMayPropose, standingOf } from './store/standing.js';

/** Something that bears on how a thing reads and that everybody would read it without. */
export interface HeldBack extends Omit<HeldBackRow, 'spaceId'> {
  /** of showing it to everybody, what the viewer may do */
  readonly youMay: readonly Right[];
}

export interface ReleasePreview {
  /** every row that everybody would see and does not see now, with its words as they would read them */
  readonly shows: readonly Shown[];
  readonly heldBack: readonly HeldBack[];
  /** the refusals that a release would meet now, in the words it would meet them with */
  readonly waitsFor: readonly string[];
}

/** What readers would get, and what they would not. */
@Injectable()
export class PreviewService {
  constructor(
    private readonly recorder: Recorder,
    private readonly database: Database,
  ) {}

  /**
   * Releases the thing in a transaction that is rolled back, and reads as everybody what would stand (see rehearseAs).
   * For stewards: what is rehearsed is a release, which row security refuses to anybody else.
   * Refuses SIGN_IN_NEEDED, NOT_RELEASABLE, the kind's NOT_FOUND, MAY_NOT, ALREADY_PUBLIC.
   */
  async previewRelease(viewer: Viewer, thing: ThingInput): Promise<ReleasePreview> {
    return this.asEverybody(viewer, thing, async (everybody, { shown, heldBack, waitsFor }) => ({
      shows: await wordsOf(everybody, shown),
      heldBack,
      waitsFor,
    }));
  }

  /** Whatever is read of the record while the release is rehearsed: a page, a query. Refuses as previewRelease does. */
  async asEverybody<R>(viewer: Viewer, thing: ThingInput, read: (everybody: Reader, done: Rehearsed) => Promise<R>): Promise<R> {
    return this.recorder.rehearse(viewer, (act) => rehearsal(act, thing), read);
  }

  /**
   * What bears on a public thing and is not public: a later date, a delivery, a dispute, a finding nobody has judged.
   * Nothing for anybody but members, of what they cannot see, and of what is not public itself.
   */
  async heldBack(viewer: Viewer, thing: ThingInput): Promise<readonly HeldBack[]> {
    const sql = heldBackFrom(thing.kind);
    if (viewer.kind === 'anonymous' || sql === null) return [];
    const member = requireMember(viewer);
    const reader = this.database.reader(member, true);
    try {
      const rows = await reader.query<HeldBackRow>(`${whenPublic(sql, thing.kind)} limit ${HELD_BACK_MOST}`, [thing.id]);
      return rows.map((row) => withRights(row, member));
    } finally {
      await reader.close();
    }
  }
}

interface Rehearsed {
  readonly shown: readonly { readonly kind: string; readonly id: Id }[];
  readonly heldBack: readonly HeldBack[];
  readonly waitsFor: readonly string[];
}

const HELD_BACK_MOST = 1_000;

async function rehearsal(act: Act, thing: ThingInput): Promise<Rehearsed> {
  const { id, spaceId } = await findReleasable(act, thing);
  await requireMayShow(act, 'release', thing.kind, id, spaceId);
  const waitsFor = await refusalsOf(act, thing.kind, id, spaceId);
  await makePublic(act, thing.kind, id);
  if ((await effectiveLevelOf(act.manager, thing.kind, id)) !== 'public') waitsFor.push(HANGS_FROM_HIDDEN);
  const bearing = heldBackFrom(thing.kind);
  const held = bearing === null ? [] : await act.manager.query<HeldBackRow[]>(`${bearing} order by 1, 4, 2`, [id]);
  return {
    shown: await newlyShown(act.manager, spaceId),
    heldBack: held.map((row) => withRights(row, act.member)),
    waitsFor,
  };
}

/** What was made public already is not made public again, and findings are by their verdict. */
function withRights({ spaceId, ...row }: HeldBackRow, member: Member): HeldBack {
  const canBe = !row.madePublic && RELEASABLE[row.kind] !== undefined;
  const rights = canBe ? SHOWING.filter(([, action]) => may(member, action, spaceId)) : [];
  return { ...row, youMay: rights.map(([right]) => right) };
}

const SHOWING = [
  ['propose_release', 'propose a release'],
  ['release', 'release'],
] as const;

const HANGS_FROM_HIDDEN =
  'Something that this hangs from is not public. Once released, this is seen when all it hangs from is released too.';

/** Each rule of a release asked by itself, so that all that is missing is named at once. */
async function refusalsOf(act: Act, kind: SubjectKind, id: Id, spaceId: Id): Promise<string[]> {
  const { proposed, embargoedUntil } = await standingOf(act.manager, id);
  const another = await anotherMayPropose(act.manager, spaceId);
  const rules: readonly (() => unknown)[] = [
    () => requireBodyReleased(act, kind, id),
    () => requireHandlingAllows(act, kind, id),
    () => requireEmbargoOver(embargoedUntil, act.now.toISOString()),
    () => peopleOf(kind, act.member.actorId, proposed, another),
  ];
  const refusals: string[] = [];
  for (const rule of rules) {
    try {
      await rule();
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      refusals.push(error.message.replace(/^input\.id: /, ''));
    }
  }
  return refusals;
}

/** What bears on a thing is held back only from what is itself there to be read. */
function whenPublic(sql: string, kind: SubjectKind): string {
  const thing = `select from ${kind} p where p.id = $1 and p.effective_level = 'public'`;
  return `select b.* from (${sql}) b where exists (${thing}) order by 1, 4, 2`;
}
