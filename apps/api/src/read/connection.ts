import { ArgsType, Field, Int, ObjectType } from '@nestjs/graphql';
import type { Type } from '@nestjs/common';
import { encodeCursor } from '#libs/kernel';
import { COUNT_MOST, type RawPage } from '#libs/persistence';
import type { Thing } from './thing.js';

/** The arguments of every list. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: 'How many to answer with: 1 to 100, 20 when not given.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'The endCursor of the page before.' })
  after?: string | null;
}

@ObjectType({ description: 'Where a page stands in its list.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'True when more follow.' })
  hasNextPage: boolean;

  @Field(() => Boolean, { description: 'True when the list was entered after its beginning.' })
  hasPreviousPage: boolean;

  @Field(() => String, {
    nullable: true,
    description: 'The cursor of the first thing on this page; null when the page is empty.',
  })
  startCursor: string | null;

  @Field(() => String, { nullable: true, description: 'Give this as `after` to read on.' })
  endCursor: string | null;
}

@ObjectType({ description: 'How many there are, counted no further than 1,000.' })
export class TotalCount {
  @Field(() => Int, { description: 'How many; 1,000 when there are more.' })
  count: number;

  @Field(() => Boolean, { description: 'True when there are more than that.' })
  more: boolean;
}

/** What a list answers with, in the form of the GraphQL Cursor Connections Specification. */
export interface Connection {
  readonly edges: readonly { readonly cursor: string; readonly node: Thing }[];
  readonly nodes: readonly Thing[];
  readonly pageInfo: PageInfo;
  readonly totalCount: TotalCount | null;
}

/** The connection type of a thing's type. */
export function connectionTypeOf(name: string, type: () => Type): Type<Connection> {
  @ObjectType(`${name}Edge`, { description: `One place in a list of ${name}.` })
  class Edge {
    @Field(() => String, { description: 'Its place: give it as `after` to read on behind it.' })
    cursor: string;

    @Field(type, { description: 'The thing itself.' })
    node: Thing;
  }

  @ObjectType(`${name}Connection`, { description: `A page of a list of ${name}.` })
  class OfType implements Connection {
    @Field(() => [Edge], { description: 'The things of this page, each with its cursor.' })
    edges: Edge[];

    @Field(() => [type()], { description: 'The things themselves, without their cursors.' })
    nodes: Thing[];

    @Field(() => PageInfo, { description: 'Where this page stands in the list.' })
    pageInfo: PageInfo;

    @Field(() => TotalCount, { description: 'How many you can see in all pages together.' })
    totalCount: TotalCount | null;
  }
  return OfType;
}

/** Made as it is asked for: a document that asks for `nodes` alone costs no cursor but those of its pageInfo. */
export function connectionOf(page: RawPage, entered = false): Connection {
  const nodes = page['@rows'].slice(0, page['@first']);
  const total = page['@total'];
  return {
    nodes,
    get edges() {
      return nodes.map((node) => ({ node, cursor: cursorOf(page, node) }));
    },
    totalCount: total === undefined ? null : { count: Math.min(total, COUNT_MOST), more: total > COUNT_MOST },
    get pageInfo() {
      const [first, last] = [nodes[0], nodes.at(-1)];
      return {
        hasNextPage: page['@rows'].length > page['@first'],
        hasPreviousPage: entered,
        startCursor: first ? cursorOf(page, first) : null,
        endCursor: last ? cursorOf(page, last) : null,
      };
    },
  };
}

function cursorOf({ '@list': list }: RawPage, { '@cursor': values }: RawPage['@rows'][number]): string {
  return encodeCursor({ list, values: values.slice(0, -1), id: String(values.at(-1)) });
}
