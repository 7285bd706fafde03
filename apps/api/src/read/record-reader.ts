import type { GraphQLResolveInfo } from 'graphql';
import type { Viewer } from '#libs/access/core';
import { notFound, parseId, type DomainError } from '#libs/kernel';
import {
  compileOne,
  compilePage,
  type Condition,
  type Database,
  type Given,
  type Order,
  type Readable,
  type Reader,
  type Selection,
  type Statement,
  type Thing,
  withRevision,
  type AsOf,
  type Clock,
} from '#libs/persistence';
import { firstRecorded, requireNotBefore } from '#libs/record';
import { readAsOf } from './as-of.js';
import { connectionOf, type Connection, type PageArgs } from './connection.js';
import { selectionOf } from './selection.js';

/**
 * Reads for one operation, as one viewer. Each call is one statement, whatever the document selects, and all calls of a
 * query see the same moment. A mutation's answer is read after its transaction, in a moment of its own.
 */
export class RecordReader {
  private reader: Reader | null = null;
  private oneMoment = true;
  private alone = false;
  private tells = false;
  private known: string | null = null;
  private keeps = true;
  private over = false;

  constructor(
    private readonly database: Pick<Database, 'reader'>,
    private readonly viewer: Viewer,
    private readonly readable: Readable,
    private readonly clock: Pick<Clock, 'now'>,
  ) {}

  /** From now on each call sees what stands when it is made: for mutations. */
  eachInItsOwnMoment(): void {
    this.oneMoment = false;
    this.alone = true;
  }

  /** The operation reads by one statement, so it needs no transaction to be of one moment. */
  once(): void {
    this.alone = true;
  }

  /** From now on each statement also reads the revision of the public record: for answers that will bear it. */
  tellRevision(): void {
    this.tells = true;
  }

  /** The revision that what was read belongs to; null when nothing was read, or nothing was to be told. */
  get revision(): string | null {
    return this.keeps ? this.known : null;
  }

  /** One thing; refuses ID_INVALID and the type's NOT_FOUND, alike for hidden and missing. `path` as in selectionOf. */
  async one(of: string, id: unknown, info: GraphQLResolveInfo, field = 'id', ...path: readonly string[]): Promise<Thing> {
    return this.onePlus(of, id, info, { field }, ...path);
  }

  /** One thing as it stood, when a moment is given; refuses as `one` does, and AS_OF_IN_FUTURE and AS_OF_BEFORE_RECORD. */
  async oneAsOf(of: string, id: unknown, asOf: string | null | undefined, info: GraphQLResolveInfo): Promise<Thing> {
    return this.onePlus(of, id, info, { asOf });
  }

  /** One thing of a kind that the public side holds nothing of, so that it is not asked; refuses as `one` does. */
  async oneForMembers(of: string, id: unknown, info: GraphQLResolveInfo): Promise<Thing> {
    if (this.viewer.kind !== 'anonymous') return this.one(of, id, info);
    parseId(id, 'id');
    throw noneSuch(of, 'id');
  }

  /** The same, with fields that the resolver itself needs beside those that the document selects. */
  async onePlus(
    of: string,
    id: unknown,
    info: GraphQLResolveInfo,
    { field = 'id', needs = [], asOf }: OneAsked,
    ...path: readonly string[]
  ): Promise<Thing> {
    const asked = selectionOf(info, ...path);
    const moment = this.moment(asOf);
    const selection = needs.length === 0 ? asked : [...asked, ...needs];
    const statement = compileOne(this.readable, of, parseId(id, field), selection, moment);
    await this.refuseBeforeRecord(moment);
    const thing = await this.run(statement);
    if (thing) return thing;
    throw noneSuch(of, field, moment);
  }

  /** A page of things; refuses PAGE_SIZE_INVALID and CURSOR_INVALID, and with `asOf` as oneAsOf does. */
  async page(
    of: string,
    order: Order,
    args: PageArgs & { readonly asOf?: string | null },
    conditions: readonly Condition[],
    info: GraphQLResolveInfo,
    given?: Given,
  ): Promise<Connection> {
    const moment = this.moment(args.asOf);
    const statement = compilePage(this.readable, of, order, args, conditions, selectionOf(info), given, moment);
    await this.refuseBeforeRecord(moment);
    const page = await this.run(statement);
    return connectionOf(page!, args.after != null);
  }

  private moment(asOf: string | null | undefined): AsOf | null {
    return asOf == null ? null : readAsOf(asOf, this.clock.now());
  }

  /** Asked first: to work out how everything stood before there was anything takes longer than to say so. */
  private async refuseBeforeRecord(moment: AsOf | null): Promise<void> {
    if (moment === null) return;
    const { instant } = moment;
    const first = await firstRecorded({ query: (text, values) => this.read(text, values ?? []) });
    requireNotBefore(instant, first);
  }

  /** The first hundred things of a kind that is short by nature, with the fields named. */
  async all(of: string, order: Order, ...fields: readonly string[]): Promise<readonly Thing[]> {
    const selection = fields.map((field) => ({ field, args: {}, children: [] }));
    const page = await this.run(compilePage(this.readable, of, order, { first: 100 }, [], selection));
    return connectionOf(page!).nodes;
  }

  /** The same, with what the document selects. `path` as in selectionOf. */
  async allAsked(of: string, order: Order, info: GraphQLResolveInfo, ...path: readonly string[]): Promise<readonly Thing[]> {
    const page = await this.run(compilePage(this.readable, of, order, { first: 100 }, [], selectionOf(info, ...path)));
    return connectionOf(page!).nodes;
  }

  /** One thing with the fields named, or null; for what a resolver needs by itself. */
  async find(of: string, id: string, ...fields: readonly string[]): Promise<Thing | null> {
    const selection = fields.map((field) => ({ field, args: {}, children: [] }));
    return this.run(compileOne(this.readable, of, id, selection));
  }

  /**
   * Rows of a lib's own statement. What is read so changes without the public record, so the answer bears no revision and
   * nobody keeps it.
   */
  readonly passing = async <Row extends object>(text: string, values: readonly unknown[] = []): Promise<Row[]> => {
    this.keeps = false;
    return this.read<Row>(text, values);
  };

  /** How many statements the operation has run. */
  get statements(): number {
    return this.reader?.statements ?? 0;
  }

  /** The answer is ready. A field that is still being read, beside one that was refused, opens nothing that nobody would close. */
  async end(): Promise<void> {
    this.over = true;
    await this.close();
  }

  async close(): Promise<void> {
    await this.reader?.close();
    this.reader = null;
  }

  /** What a compiled statement was compiled for; null where it gives no row. */
  private async run<Read>({ text, values, read }: Statement<Read>): Promise<Read | null> {
    const rows = await this.read<{ readonly read: unknown; readonly '@revision'?: string }>(
      this.tells ? withRevision(text) : text,
      values,
    );
    if (!rows[0]) return null;
    this.known = rows[0]['@revision'] ?? this.known;
    return read(rows[0].read);
  }

  private async read<Row extends object>(text: string, values: readonly unknown[]): Promise<Row[]> {
    if (this.over) throw new Error('the answer has been given');
    if (this.oneMoment) {
      this.reader ??= this.database.reader(this.viewer, this.alone);
      return this.reader.query<Row>(text, values);
    }
    const reader = this.database.reader(this.viewer, this.alone);
    try {
      return await reader.query<Row>(text, values);
    } finally {
      await reader.close();
    }
  }
}

interface OneAsked {
  /** the argument that names it */
  readonly field?: string;
  readonly needs?: readonly Selection[];
  readonly asOf?: string | null | undefined;
}

/** The type's NOT_FOUND, such as DUE_DATE_NOT_FOUND. */
function noneSuch(of: string, field: string, asOf: AsOf | null = null): DomainError {
  const noun = of.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter}`).toLowerCase();
  const code = `${noun.toUpperCase().replaceAll(' ', '_')}_NOT_FOUND`;
  const then = asOf === null ? '' : `, as the record stood at ${asOf.instant}`;
  return notFound(code, `${field}: there is no ${noun} with this id that you can see${then}.`, field);
}
