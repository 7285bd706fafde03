import { IsNull, type EntityManager, type EntityTarget, type FindOptionsWhere, type ObjectLiteral } from 'typeorm';
import { requireMay, type Member } from '#libs/access/core';
import { conflict, noSuchSpace, notFound, parseId, type Id, type Level, type SubjectKind } from '#libs/kernel';
import { enter, enterAll } from '#libs/ledger';
import { entryFields, type Entry } from '#libs/ledger/core';
import { Note } from './note.entity.js';
import type { Fact, RegisterFact } from './fact.entity.js';

/** What a verb of the domain answers: the thing it recorded, and the entry that tells of it. */
export interface Recorded {
  readonly id: Id;
  readonly entry: Entry;
}

/** The columns a service gives; the rest is known here. */
export type Given<T> = Omit<T, keyof Fact | 'firstId'> & Partial<Pick<Fact, 'id'>> & { firstId?: Id };
type FactClass<T> = new () => T;

/** A thing that was found; things of the register belong to no space. */
export interface Referred {
  readonly id: Id;
  readonly spaceId: Id | null;
}

/** What the ledger is told of one thing. */
export interface Telling {
  readonly event: string;
  readonly kind: SubjectKind;
  readonly id: Id;
  readonly spaceId: Id;
  readonly told: object;
}

/** The key that the first entry of an act carries, so that a repeat finds what was done. */
export interface ActKey {
  readonly idempotencyKey: string | null;
  readonly mutation: string;
  readonly inputHash: string | null;
}

/**
 * One deliberate act of putting things on the record: a transaction, who acts in it, and when. Every fact that is added
 * here is told to the ledger in the same transaction, so neither can exist without the other.
 */
export class Act {
  private key: ActKey | null;
  /** the space the act records in, once it is known */
  private space: Id | null = null;

  constructor(
    readonly member: Member,
    readonly manager: EntityManager,
    readonly now: Date,
    private readonly makeId: () => Id,
    key: ActKey,
  ) {
    this.key = key;
  }

  newId(): Id {
    return this.makeId();
  }

  /**
   * The thing an id names, as far as this member may see it. Refuses ID_INVALID and the kind's NOT_FOUND, which is the same
   * for hidden and missing. A kind is named as its table is. Once the act has its space, what belongs to another one is not
   * found either, also where the member belongs to both: those who read this space could not see it.
   */
  async refer(kind: SubjectKind, id: unknown, field: string): Promise<Referred> {
    const sql = `select id, space_id as "spaceId" from ${kind} where id = $1`;
    const [row] = await this.manager.query<Referred[]>(sql, [parseId(id, field)]);
    const noun = kind.replaceAll('_', ' ');
    const [code, none] = [`${kind.toUpperCase()}_NOT_FOUND`, `${field}: there is no ${noun} with this id`];
    if (!row) throw notFound(code, `${none} that you can see.`, field);
    const elsewhere = row.spaceId !== null && this.space !== null && row.spaceId !== this.space;
    if (elsewhere) throw notFound(code, `${none} in this space or in the register.`, field);
    return row;
  }

  /** The id, or null when none is given. */
  async referIfGiven(kind: SubjectKind, id: unknown, field: string): Promise<Id | null> {
    return id == null ? null : (await this.refer(kind, id, field)).id;
  }

  /** A space this member may record in. Refuses ID_INVALID, SPACE_NOT_FOUND and MAY_NOT. */
  async referSpace(id: unknown, field: string): Promise<{ readonly id: Id }> {
    const [row] = await this.manager.query<{ id: Id }[]>('select id from space where id = $1', [parseId(id, field)]);
    if (!row) throw noSuchSpace(field);
    this.requireRecord(row.id);
    return row;
  }

  /** The thing a new fact hangs from, in a space where this member may record. Also refuses MAY_NOT. */
  async referParent(kind: SubjectKind, id: unknown, field: string): Promise<{ readonly id: Id; readonly spaceId: Id }> {
    const { id: found, spaceId } = await this.refer(kind, id, field);
    if (spaceId === null) throw conflict('IN_THE_REGISTER', `${field}: this belongs to the register, not to a space.`, field);
    this.requireRecord(spaceId);
    return { id: found, spaceId };
  }

  /** Another thing of the same space, or null when none is given; one of another space is refused as not found. */
  async referInside(spaceId: Id, kind: SubjectKind, id: unknown, field: string): Promise<Id | null> {
    if (id == null) return null;
    const found = await this.refer(kind, id, field);
    if (found.spaceId === spaceId) return found.id;
    const noun = kind.replaceAll('_', ' ');
    throw notFound(`${kind.toUpperCase()}_NOT_FOUND`, `${field}: there is no ${noun} with this id in this space.`, field);
  }

  /** The row that stands of a thing that can be corrected, by the id people know it by. */
  async findStanding<T extends Fact & { firstId: Id }>(
    entity: FactClass<T>,
    id: unknown,
    field: string,
    noun: string,
  ): Promise<T> {
    const where = { firstId: parseId(id, field), supersededAt: IsNull() } as unknown as FindOptionsWhere<T>;
    const row = await this.manager.findOneBy(entity as EntityTarget<T>, where);
    if (row) return row;
    throw notFound(
      `${noun.toUpperCase().replaceAll(' ', '_')}_NOT_FOUND`,
      `${field}: there is no ${noun} with this id that you can see.`,
      field,
    );
  }

  /** A row by its id, for a rule that reads more of it than that it is there. */
  async find<T extends Fact>(entity: FactClass<T>, kind: SubjectKind, id: unknown, field: string): Promise<T> {
    const { id: found } = await this.refer(kind, id, field);
    return this.manager.findOneByOrFail(entity as EntityTarget<T>, { id: found } as unknown as FindOptionsWhere<T>);
  }

  /** From here on the act is of this space, which the member can see. Refuses MAY_NOT. */
  requireRecord(spaceId: Id): void {
    requireMay(this.member, 'record', spaceId);
    this.inSpace(spaceId);
  }

  /** The same for a deed that takes another right, which its service has asked for. */
  inSpace(spaceId: Id): void {
    this.space = spaceId;
  }

  /** For a rule that reads what stands of a thing: until this act ends, others that ask the same wait, and then read anew. */
  async oneAtATime(id: Id): Promise<void> {
    await this.manager.query('select pg_advisory_xact_lock(hashtextextended($1, 2))', [id]);
  }

  /** Adds a fact and its entry. It starts at the level of its space; releasing it is another act. */
  async add<T extends Fact | RegisterFact>(
    entity: FactClass<T>,
    kind: SubjectKind,
    spaceId: Id,
    given: Given<T>,
    alsoTold: object = {},
    level: Level = 'space',
  ): Promise<Recorded> {
    const id = await this.addPart(entity, spaceId, given, level);
    const entry = await this.tell(`${kind}.recorded`, kind, id, spaceId, { ...given, ...alsoTold });
    return { id, entry };
  }

  /** Adds a row that belongs to a fact and has no entry of its own: the fact's entry covers it. */
  async addPart<T extends Fact | RegisterFact>(
    entity: FactClass<T>,
    spaceId: Id,
    given: Given<T>,
    level: Level = 'space',
  ): Promise<Id> {
    const id = (given.id as Id | undefined) ?? this.newId();
    const row = {
      ...given,
      id,
      spaceId,
      level,
      effectiveLevel: level,
      recordedAt: this.now,
      recordedBy: this.member.actorId,
      supersededAt: null,
    };
    await this.manager.insert(entity as EntityTarget<ObjectLiteral>, row);
    return id;
  }

  /** Adds many parts in few statements. */
  async addParts<T extends Fact>(
    entity: FactClass<T>,
    spaceId: Id,
    given: readonly Given<T>[],
    level: Level = 'space',
  ): Promise<void> {
    const common = {
      spaceId,
      level,
      effectiveLevel: level,
      recordedAt: this.now,
      recordedBy: this.member.actorId,
      supersededAt: null,
    };
    const rows = given.map((part) => ({ id: this.newId(), ...part, ...common }));
    for (let at = 0; at < rows.length; at += 500) {
      await this.manager.insert(entity as EntityTarget<ObjectLiteral>, rows.slice(at, at + 500));
    }
  }

  /** Closes a row so that another can take its place; refuses SUPERSEDED when somebody was first (decision 7). */
  async supersede(entity: FactClass<Fact>, id: Id): Promise<void> {
    const { affected } = await this.manager.update(entity, { id, supersededAt: IsNull() }, { supersededAt: this.now });
    if (affected !== 1) {
      throw conflict(
        'SUPERSEDED',
        'Somebody has changed this since you read it. Nothing was recorded: read it again and decide anew.',
      );
    }
  }

  /**
   * Tells the ledger of a deed that added no fact of its own, such as a release.
   * @param rowId the row whose level says who may read of it, where that is not the thing's own
   */
  async tell(event: string, kind: SubjectKind, id: Id, spaceId: Id, told: object, rowId = id): Promise<Entry> {
    const entryId = this.newId();
    await enter(this.manager, {
      id: entryId,
      spaceId,
      actorId: this.member.actorId,
      event,
      subjectKind: kind,
      subjectId: id,
      rowId,
      fields: entryFields(told),
      recordedAt: this.now,
      ...(this.key ?? { idempotencyKey: null, mutation: null, inputHash: null }),
    });
    this.key = null;
    return { id: entryId, state: 'pending' };
  }

  /** Tells the ledger of many things at once, in one statement. */
  async tellAll(all: readonly Telling[]): Promise<void> {
    const recorded = {
      actorId: this.member.actorId,
      recordedAt: this.now,
      idempotencyKey: null,
      mutation: null,
      inputHash: null,
    };
    await enterAll(
      this.manager,
      all.map(({ event, kind, id, spaceId, told }) => ({
        ...recorded,
        ...{ id: this.newId(), spaceId, event, subjectKind: kind, subjectId: id, rowId: id },
        fields: entryFields(told),
      })),
    );
  }

  /** The note a fact grew from goes with the act. Refuses ID_INVALID and NOTE_NOT_FOUND. */
  async consumeNote(noteId: unknown, field: string): Promise<void> {
    const { affected } = await this.manager.delete(Note, { id: parseId(noteId, field) });
    if (affected !== 1) throw notFound('NOTE_NOT_FOUND', `${field}: there is no note with this id that you can see.`, field);
  }
}
