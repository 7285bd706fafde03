import { Kind, type OperationDefinitionNode } from 'graphql';

/** One field at the top is one statement, but for the board, which reads two documents. */
export function readsOnce(operation: OperationDefinitionNode): boolean {
  const [only, ...others] = operation.selectionSet.selections;
  return only?.kind === Kind.FIELD && others.length === 0 && only.name.value !== 'reportedBoard';
}
