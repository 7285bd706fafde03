import { getNamedType, type GraphQLSchema } from 'graphql';

/** Every list at the top of the schema, by its name. */
export function listsOf(schema: GraphQLSchema): readonly string[] {
  return Object.values(schema.getQueryType()!.getFields())
    .filter((field) => getNamedType(field.type).name.endsWith('Connection'))
    .map((field) => field.name);
}

/** A list asked for with these arguments, and with those that it does not do without. */
export function listed(name: string, args: string): string {
  return `${name}(${NEEDED[name] ?? ''}${args})`;
}

const NEEDED: Readonly<Record<string, string>> = { search: 'text: "council", ' };
