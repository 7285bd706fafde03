import { Injectable } from '@nestjs/common';
import { requireMay, requireMember, type Viewer } from '#libs/access/core';
import { Source } from '#libs/evidence';
import { address } from '#libs/evidence/core';
import { forbidden, noSuchSpace, notFound, parseId, plainText, type Id } from '#libs/kernel';
import { Clock, Database, type Transaction } from '#libs/persistence';
import { continued, type NamedOnPath } from './core/index.js';
import { ComparisonRow } from './store/comparison.entity.js';
import { PublishedPath } from './store/published-path.entity.js';
import { Version, Work } from './store/work.entity.js';

export interface BeginPublishedPath {
  readonly spaceId: Id;
  readonly called: string;
  readonly address?: string | null;
}

/** What is left out, or null, stays as it is. */
export interface ContinuePublishedPath {
  readonly pathId: Id;
  readonly sourceId?: Id | null;
  readonly againstVersionId?: Id | null;
  readonly instead?: boolean | null;
  readonly workId?: Id | null;
  readonly publishedVersionId?: Id | null;
  readonly comparisonId?: Id | null;
  readonly findingsRead?: boolean | null;
}

const REFERS = {
  againstVersionId: Version,
  workId: Work,
  publishedVersionId: Version,
  comparisonId: ComparisonRow,
} as const;

/** Something was published: how far a group has come with it. What it leads to goes on the record, and the path does not. */
@Injectable()
export class PublishedPathsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** Refuses SIGN_IN_NEEDED, SPACE_NOT_FOUND, MAY_NOT, ADDRESS_INVALID and what plainText refuses. */
  async begin(viewer: Viewer, input: BeginPublishedPath): Promise<Id> {
    const member = requireMember(viewer);
    const spaceId = parseId(input.spaceId, 'input.spaceId');
    if (!member.memberships.some((membership) => membership.spaceId === spaceId)) {
      throw noSuchSpace('input.spaceId');
    }
    requireMay(member, 'record', spaceId);
    const [id, now] = [this.clock.newId(), this.clock.now()];
    const said = {
      called: plainText(input.called, { field: 'input.called', most: 200, lines: 'one' }),
      address: address(input.address, 'input.address'),
    };
    const path = { id, spaceId, begunBy: member.actorId, begunAt: now, changedAt: now, findingsRead: false, ...said };
    await this.database.write(member, (manager) => manager.insert(PublishedPath, path));
    return id;
  }

  /**
   * Says which things on the record belong to it. What stood on something that is now another lets go (see continued).
   * Refuses PATH_NOT_FOUND, MAY_NOT, PATH_REFERS_ELSEWHERE, PATH_VERSIONS_SAME and PATH_COMPARES_OTHERS.
   */
  async continue(viewer: Viewer, input: ContinuePublishedPath): Promise<Id> {
    const member = requireMember(viewer);
    const id = parseId(input.pathId, 'input.pathId');
    return this.database.write(member, async (manager) => {
      const path = await manager.findOneBy(PublishedPath, { id });
      if (!path) throw pathNotFound();
      requireMay(member, 'record', path.spaceId);
      const { sourceId, ...said } = await refersOf(manager, path.spaceId, input);
      const named = { works: await worksOf(manager, path, said), ...(await comparedBy(manager, said)) };
      const after = continued(path, said, named);
      await manager.update(PublishedPath, { id }, { ...after, ...(sourceId && { sourceId }), changedAt: this.clock.now() });
      return id;
    });
  }

  /**
   * Nothing of the path stays, and what it led to stays on the record. It is for who began it, and for stewards.
   * Refuses PATH_NOT_FOUND, MAY_NOT and PATH_OF_ANOTHER.
   */
  async discard(viewer: Viewer, input: { readonly pathId: Id }): Promise<Id> {
    const member = requireMember(viewer);
    const id = parseId(input.pathId, 'input.pathId');
    return this.database.write(member, async (manager) => {
      const path = await manager.findOneBy(PublishedPath, { id });
      if (!path) throw pathNotFound();
      requireMay(member, 'record', path.spaceId);
      const { affected } = await manager.delete(PublishedPath, { id });
      if (affected !== 1) throw pathOfAnother();
      return id;
    });
  }
}

async function refersOf(manager: Transaction, spaceId: Id, input: ContinuePublishedPath): Promise<Partial<PublishedPath>> {
  const refers: Partial<PublishedPath> = {};
  for (const [name, entity] of Object.entries(REFERS) as [keyof typeof REFERS, (typeof REFERS)['workId']][]) {
    if (input[name] == null) continue;
    const id = parseId(input[name], `input.${name}`);
    if (!(await manager.existsBy(entity, { id, spaceId })))
      throw elsewhere(name, 'nothing with this id in the space of the path');
    refers[name] = id;
  }
  if (input.sourceId != null) {
    const id = parseId(input.sourceId, 'input.sourceId');
    if (!(await manager.existsBy(Source, { id }))) throw elsewhere('sourceId', 'no source with this id');
    refers.sourceId = id;
  }
  if (input.instead != null) refers.instead = input.instead;
  if (input.findingsRead != null) refers.findingsRead = input.findingsRead;
  return refers;
}

async function worksOf(manager: Transaction, before: PublishedPath, said: Partial<PublishedPath>): Promise<NamedOnPath['works']> {
  const workOf = async (id: Id | null) => (id === null ? null : (await manager.findOneByOrFail(Version, { id })).workId);
  const work = await workOf(before.againstVersionId);
  return { before: work, now: said.againstVersionId ? await workOf(said.againstVersionId) : work };
}

async function comparedBy(
  manager: Transaction,
  { comparisonId }: Partial<PublishedPath>,
): Promise<Pick<NamedOnPath, 'compared'>> {
  return comparisonId ? { compared: await manager.findOneByOrFail(ComparisonRow, { id: comparisonId }) } : {};
}

function elsewhere(name: string, what: string) {
  return notFound('PATH_REFERS_ELSEWHERE', `input.${name}: there is ${what} that you can see.`, `input.${name}`);
}

function pathOfAnother() {
  const message = 'input.pathId: whoever began it throws it away, or a steward of the space. Ask one of them.';
  return forbidden('PATH_OF_ANOTHER', message, 'input.pathId');
}

function pathNotFound() {
  return notFound('PATH_NOT_FOUND', 'input.pathId: there is no path with this id that you can see.', 'input.pathId');
}
