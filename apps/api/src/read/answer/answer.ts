import {
  getVariableValues,
  Kind,
  OperationTypeNode,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { Complete, Run } from './complete.js';
import { planOf } from './plan.js';
import { Unusual } from './unusual.js';

/** A validated operation with the variables as they were sent. */
export interface Operation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: unknown;
}

/**
 * The data a query answers with, by a plan that is worked out once for a document and kept as long as the parsed document
 * is. Null where there is anything to say beside data: then graphql-js executes it from the beginning and words the errors.
 */
export async function answerOf(asked: Operation): Promise<Readonly<Record<string, unknown>> | null> {
  if (asked.operation.operation !== OperationTypeNode.QUERY) return null;
  const { coerced } = getVariableValues(asked.schema, asked.operation.variableDefinitions ?? [], asked.variables);
  if (!coerced) return null;
  const plan = keptPlan(asked, coerced);
  return plan && run(plan, { context: asked.context, variableValues: coerced, pending: [] });
}

/** A field that answers may bring further fields to wait for. */
async function run(plan: Complete, running: Run): Promise<Readonly<Record<string, unknown>> | null> {
  try {
    const answer = plan({}, running) as Readonly<Record<string, unknown>>;
    for (let done = 0; done < running.pending.length;) {
      const waiting = running.pending.slice(done);
      done = running.pending.length;
      await Promise.all(waiting);
    }
    return answer;
  } catch {
    await settle(running.pending);
    return null;
  }
}

/** A field that is still read when another is refused may bring further ones; a failure of theirs must not go unheard either. */
async function settle(pending: readonly Promise<void>[]): Promise<void> {
  for (let done = 0; done < pending.length;) {
    const waiting = pending.slice(done);
    done = pending.length;
    await Promise.allSettled(waiting);
  }
}

interface Kept {
  /** the variables that decide the form of the answer and not only the arguments at the root */
  readonly forming: readonly string[];
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly plans: Map<string, Complete | null>;
}

const KEPT = new WeakMap<DocumentNode, Map<string, Kept>>();

/** Plans of one operation beyond this many are forgotten, oldest first: whoever varies them without end gains nothing. */
const PLANS_MOST = 20;

function keptPlan({ schema, document, operation }: Operation, variableValues: Run['variableValues']): Complete | null {
  const { forming, fragments, plans } = keptOf(document, operation);
  const key = JSON.stringify(forming.map((name) => (name in variableValues ? [variableValues[name]] : [])));
  const known = plans.get(key);
  if (known !== undefined) return known;
  const plan = tryToPlan(() => planOf({ schema, fragments, operation, variableValues }, schema.getQueryType()!));
  if (plans.size >= PLANS_MOST) plans.delete(plans.keys().next().value!);
  plans.set(key, plan);
  return plan;
}

function tryToPlan(plan: () => Complete): Complete | null {
  try {
    return plan();
  } catch (error) {
    if (error instanceof Unusual) return null;
    throw error;
  }
}

function keptOf(document: DocumentNode, operation: OperationDefinitionNode): Kept {
  const operations = KEPT.get(document) ?? new Map<string, Kept>();
  KEPT.set(document, operations);
  const name = operation.name?.value ?? '';
  const kept = operations.get(name);
  if (kept) return kept;
  const fragments = document.definitions.flatMap((node) =>
    node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [],
  );
  const made: Kept = {
    forming: formingVariables(document, operation),
    fragments: Object.fromEntries(fragments),
    plans: new Map(),
  };
  operations.set(name, made);
  return made;
}

/** Every variable that is used anywhere but in an argument of a field written at the top of the operation itself. */
function formingVariables(document: DocumentNode, operation: OperationDefinitionNode): readonly string[] {
  const used = new Set<string>();
  const collect = { Variable: (node: { readonly name: { readonly value: string } }) => void used.add(node.name.value) };
  for (const definition of document.definitions) if (definition.kind === Kind.FRAGMENT_DEFINITION) visit(definition, collect);
  for (const selection of operation.selectionSet.selections) {
    if (selection.kind !== Kind.FIELD) visit(selection, collect);
    else
      for (const part of [...(selection.directives ?? []), ...(selection.selectionSet?.selections ?? [])]) visit(part, collect);
  }
  return [...used].sort();
}
