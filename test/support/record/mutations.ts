import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
  isObjectType,
  isRequiredInputField,
  isScalarType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** One mutation of the schema, and how to ask for it. Every mutation takes one argument, `input`. */
export interface Mutation {
  readonly name: string;
  readonly input: GraphQLInputObjectType;
  /** the field of the payload that holds what was recorded */
  readonly thing: string | null;
  /** does its payload tell an entry of the ledger? */
  readonly entered: boolean;
  /** the input as a variable; the answer holds every plain field of what was recorded */
  readonly document: string;
  /** the same with the input written into the document */
  readonly inline: (input: object) => string;
}

export function mutationsOf(schema: GraphQLSchema): readonly Mutation[] {
  const fields = Object.values(schema.getMutationType()?.getFields() ?? {});
  return fields.map(({ name, args, type }) => {
    const input = getNamedType(args[0]!.type);
    const payload = getNamedType(type);
    if (args.length !== 1 || args[0]!.name !== 'input' || !isInputObjectType(input) || !isObjectType(payload)) {
      throw new TypeError(`${name} does not take one argument called input`);
    }
    const things = Object.values(payload.getFields()).filter(
      (field) => isObjectType(getNamedType(field.type)) && field.name !== 'entry',
    );
    const selection = selectionOf(payload);
    return {
      name,
      input,
      thing: things[0]?.name ?? null,
      entered: 'entry' in payload.getFields(),
      document: `mutation ($input: ${input.name}!) { ${name}(input: $input) ${selection} }`,
      inline: (value) => `mutation { ${name}(input: ${literalOf(value, input)}) ${selection} }`,
    };
  });
}

/** A place in an input, such as `statedOn.edtf`, or `addressees.0.organizationId` inside a list. */
export interface InputPlace {
  readonly path: string;
  readonly type: GraphQLInputType;
  readonly required: boolean;
  readonly kind: 'id' | 'text' | 'day' | 'instant' | 'number' | 'yes-no' | 'enum' | 'inside' | 'list';
}

/** Every place of an input, those of inputs inside it too. */
export function placesOf(input: GraphQLInputObjectType, before = ''): readonly InputPlace[] {
  return Object.values(input.getFields()).flatMap((field) => {
    const path = `${before}${field.name}`;
    const type = getNullableType(field.type);
    const named = getNamedType(type);
    const place = { path, type: field.type, required: isRequiredInputField(field), kind: kindOf(type, named) };
    const inner = isListType(type) ? `${path}.0.` : `${path}.`;
    return [place, ...(isInputObjectType(named) ? placesOf(named, inner) : [])];
  });
}

function kindOf(type: GraphQLInputType, named: GraphQLNamedType): InputPlace['kind'] {
  if (isListType(type)) return 'list';
  if (isInputObjectType(named)) return 'inside';
  if (isEnumType(named)) return 'enum';
  const kinds: Readonly<Record<string, InputPlace['kind']>> = {
    ID: 'id',
    String: 'text',
    Date: 'day',
    Instant: 'instant',
    Int: 'number',
    Boolean: 'yes-no',
  };
  const kind = kinds[named.name];
  if (!kind) throw new TypeError(`no bad values are known for the scalar ${named.name}: say here what kind it is`);
  return kind;
}

/** Every plain field without arguments, one level into the thing that was recorded. */
function selectionOf(payload: GraphQLObjectType): string {
  const parts = Object.values(payload.getFields()).map((field) => {
    const named = getNamedType(field.type);
    return isObjectType(named) ? `${field.name} { ${plainFieldsOf(named).join(' ')} }` : field.name;
  });
  return `{ ${parts.join(' ')} }`;
}

export function plainFieldsOf(type: GraphQLObjectType): readonly string[] {
  return Object.values(type.getFields())
    .filter((field) => field.args.length === 0)
    .filter((field) => isScalarType(getNamedType(field.type)) || isEnumType(getNamedType(field.type)))
    .map((field) => field.name);
}

/** A value as GraphQL writes it. Where the value does not fit its type it is written by its own form, since bad values are the point. */
export function literalOf(value: unknown, type?: GraphQLInputType): string {
  const nullable = type ? getNullableType(type) : undefined;
  if (Array.isArray(value)) {
    const inner = nullable && isListType(nullable) ? (nullable.ofType as GraphQLInputType) : undefined;
    return `[${value.map((each) => literalOf(each, inner)).join(', ')}]`;
  }
  if (value !== null && typeof value === 'object') {
    const fields = nullable && isInputObjectType(nullable) ? nullable.getFields() : {};
    const parts = Object.entries(value).filter(([, each]) => each !== undefined);
    return `{ ${parts.map(([name, each]) => `${name}: ${literalOf(each, fields[name]?.type)}`).join(', ')} }`;
  }
  if (nullable && isEnumType(nullable) && typeof value === 'string' && /^[A-Z_]+$/.test(value)) return value;
  if (typeof value === 'string') return JSON.stringify(value);
  return String(value);
}
