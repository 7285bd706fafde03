import {
  getNamedType,
  getNullableType,
  isEnumType,
  isListType,
  isObjectType,
  isScalarType,
  type GraphQLObjectType,
  type GraphQLOutputType,
} from 'graphql';
import type { Viewer } from '#libs/access/core';
import type { Field, Graph, Order, Selection, Shape } from '#libs/persistence';
import { GRAPH } from '#api';
import type { TestRecord } from '../../support/record/open-record.js';

/** One field of a selection: `type` is the name of the type it answers with. */
export interface Asked {
  readonly key: string;
  readonly name: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly children: readonly Asked[];
  readonly type: string;
  readonly spread: boolean;
}

type Values = Record<string, unknown>;

/**
 * Reads naively: each field of each thing and each relation by a statement of its own, for one viewer. Nothing of how the
 * product walks a document, compiles SQL or writes an answer is used; only the shapes, the schema and what computes a field.
 */
export function oracleOf(record: TestRecord, viewer: Viewer) {
  const graph: Graph = GRAPH;
  const today = new Date().toISOString().slice(0, 10);

  async function rows(text: string, values: readonly unknown[] = []): Promise<readonly Values[]> {
    const reader = record.db.database.reader(viewer);
    try {
      return await reader.query<Values>(text, values);
    } finally {
      await reader.close();
    }
  }

  const stands = (shape: Shape) => (shape.stands ? ` and t.${shape.stands}` : '');

  async function there(of: string, id: unknown): Promise<boolean> {
    const shape = graph[of]!;
    return (
      id !== null && (await rows(`select 1 from ${shape.table} t where t.${shape.id} = $1${stands(shape)}`, [id])).length === 1
    );
  }

  async function column(shape: Shape, id: string, sql: string): Promise<unknown> {
    return (await rows(`select to_json(${sql}) as v from ${shape.table} t where t.${shape.id} = $1${stands(shape)}`, [id]))[0]![
      'v'
    ];
  }

  async function related(
    shape: Shape,
    field: Field & { readonly of: string; readonly by: string; readonly order: Order },
    id: string,
  ): Promise<readonly string[]> {
    const child = graph[field.of]!;
    const named = field.is === 'many' && field.at ? await column(shape, id, `t.${field.at}`) : id;
    const order = [...field.order.map((by) => `t.${by.column}${by.descending ? ' desc' : ''} nulls last`), `t.${child.id}`].join(
      ', ',
    );
    const found = await rows(
      `select t.${child.id} as id from ${child.table} t where t.${field.by} = $1${stands(child)} order by ${order}`,
      [named],
    );
    return found.map((row) => String(row['id']));
  }

  /** What a computed field is made from, read as one thing after another. */
  async function needsOf(of: string, id: string, needs: readonly Selection[]): Promise<Values> {
    const all: Values = { id };
    for (const { field: name, children } of needs) all[name] = await need(of, id, name, children);
    return all;
  }

  async function need(of: string, id: string, name: string, children: readonly Selection[]): Promise<unknown> {
    const shape = graph[of]!;
    const field = shape.fields[name];
    if (name === 'id') return id;
    if (!field) throw new TypeError(`${of} has no ${name}`);
    if (field.is === 'column') return column(shape, id, field.sql('t'));
    if (field.is === 'parts') return partsOf(shape, id, field);
    if (field.is === 'given') throw new TypeError(`${of}.${name} depends on what the list was asked with`);
    if (field.is === 'computed') return needsOf(of, id, field.needs);
    if (field.is === 'one') {
      const other = await column(shape, id, `t.${field.by}`);
      if (!(await there(field.of, other))) return null;
      const inner = children.flatMap((child) => {
        const wanted = graph[field.of]!.fields[child.field];
        return wanted?.is === 'computed' ? wanted.needs : [child];
      });
      return needsOf(field.of, String(other), inner);
    }
    return Promise.all((await related(shape, field, id)).map((each) => needsOf(field.of, each, children)));
  }

  async function partsOf(shape: Shape, id: string, field: Field & { readonly is: 'parts' }): Promise<Values | null> {
    const there = typeof field.there === 'string' ? `${field.parts[field.there]!.sql('t')} is not null` : field.there('t');
    if (!(await column(shape, id, there))) return null;
    const parts: Values = {};
    for (const [name, { sql }] of Object.entries(field.parts)) parts[name] = await column(shape, id, sql('t'));
    return parts;
  }

  async function thing(type: GraphQLObjectType, id: string, asked: readonly Asked[]): Promise<Values> {
    const answer: Values = {};
    for (const each of asked) answer[each.key] = await one(type, id, each);
    return answer;
  }

  async function one(type: GraphQLObjectType, id: string, asked: Asked): Promise<unknown> {
    const shape = graph[type.name]!;
    const field = shape.fields[asked.name];
    const { type: answers, resolve } = type.getFields()[asked.name]!;
    const named = getNamedType(answers);
    if (asked.name === 'id') return id;
    if (field?.is === 'one') {
      const other = await column(shape, id, `t.${field.by}`);
      return (await there(field.of, other)) ? thing(named as GraphQLObjectType, String(other), asked.children) : null;
    }
    if (field?.is === 'many')
      return Promise.all(
        (await related(shape, field, id)).map((each) => thing(named as GraphQLObjectType, each, asked.children)),
      );
    if (field?.is === 'page') return page(await related(shape, field, id), asked, named as GraphQLObjectType);
    if (field?.is === 'computed') {
      const source = await needsOf(type.name, id, field.needs);
      const context = { viewer, today } as never;
      return plain(answers, await resolve!(source, { on: null, ...asked.args }, context, {} as never), asked.children);
    }
    return plain(answers, await need(type.name, id, asked.name, []), asked.children);
  }

  async function page(ids: readonly string[], { args, children }: Asked, connection: GraphQLObjectType): Promise<Values> {
    const first = Number(args['first'] ?? 20);
    const shown = ids.slice(0, first);
    const node = getNamedType(connection.getFields()['nodes']!.type) as GraphQLObjectType;
    const answer: Values = {};
    for (const { key, name, children: inner } of children) {
      if (name === 'nodes') answer[key] = await Promise.all(shown.map((id) => thing(node, id, inner)));
      else if (name === 'edges') answer[key] = await Promise.all(shown.map((id) => edge(node, id, inner)));
      else if (name === 'totalCount')
        answer[key] = Object.fromEntries(inner.map((each) => [each.key, each.name === 'count' ? ids.length : false]));
      else
        answer[key] = Object.fromEntries(
          await Promise.all(inner.map(async (each) => [each.key, await pageInfo(node.name, each.name, ids, shown)] as const)),
        );
    }
    return answer;
  }

  async function edge(node: GraphQLObjectType, id: string, asked: readonly Asked[]): Promise<Values> {
    const answer: Values = {};
    for (const each of asked)
      answer[each.key] = each.name === 'node' ? await thing(node, id, each.children) : await cursorOf(node.name, id);
    return answer;
  }

  async function pageInfo(of: string, name: string, ids: readonly string[], shown: readonly string[]): Promise<unknown> {
    if (name === 'hasNextPage') return ids.length > shown.length;
    if (name === 'hasPreviousPage') return false;
    const id = name === 'startCursor' ? shown[0] : shown.at(-1);
    return id === undefined ? null : cursorOf(of, id);
  }

  /** A page inside a thing is ordered by the first day on which each may have been, and its cursor names that order. */
  async function cursorOf(of: string, id: string): Promise<string> {
    const first = await column(graph[of]!, id, `t.${FIRST_DAY[of]!}`);
    return Buffer.from(JSON.stringify([`${of} ${FIRST_DAY[of]!}`, first, id])).toString('base64url');
  }

  /** A value that came whole: of a leaf, a list of leaves, or a value with parts of its own. */
  async function plain(type: GraphQLOutputType, value: unknown, asked: readonly Asked[]): Promise<unknown> {
    if (value === null || value === undefined) return null;
    const nullable = getNullableType(type);
    if (isListType(nullable))
      return Promise.all((value as unknown[]).map((each) => plain(nullable.ofType as GraphQLOutputType, each, asked)));
    if (isEnumType(nullable)) return nullable.getValues().find((each) => each.value === value)!.name;
    if (isScalarType(nullable)) return nullable.name === 'Instant' ? new Date(String(value)).toISOString() : value;
    const object = nullable as GraphQLObjectType;
    // A thing inside a computed value, as the date a schedule is measured against, is read as every other thing.
    if (object.name in graph) return thing(object, String((value as Values)['id']), asked);
    const answer: Values = {};
    for (const each of asked) {
      const { type: inner, resolve } = object.getFields()[each.name]!;
      const given: unknown = resolve
        ? await resolve(value, each.args, { viewer, today } as never, {} as never)
        : (value as Values)[each.name];
      answer[each.key] = await plain(inner, given, each.children);
    }
    return answer;
  }

  return async (type: GraphQLObjectType, id: string, asked: readonly Asked[]): Promise<Values> => {
    if (!isObjectType(type)) throw new TypeError('a thing is of an object type');
    return thing(type, id, asked);
  };
}

const FIRST_DAY: Readonly<Record<string, string>> = {
  Commitment: 'stated_on_earliest',
  HarmNote: 'happened_on_earliest',
  Labour: 'during_earliest',
  LogEntry: 'happened_on_earliest',
};
