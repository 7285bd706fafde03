import type { ApolloServerPlugin } from '@apollo/server';
import { Kind, OperationTypeNode, type OperationDefinitionNode } from 'graphql';
import type { ApiContext } from './context.js';

/** A mutation's answers are each read after their own transaction; a query is read in one moment, which ends with its answer. */
export const operationPlugin: ApolloServerPlugin<ApiContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, contextValue }) {
        if (operation?.operation === OperationTypeNode.MUTATION) contextValue.read.eachInItsOwnMoment();
        else if (operation && readsOnce(operation)) contextValue.read.once();
      },
      async willSendResponse({ contextValue }) {
        await contextValue.read.close();
      },
    };
  },
};

/** One field at the top is one statement, but for the board, which reads two documents. */
function readsOnce(operation: OperationDefinitionNode): boolean {
  const [only, ...others] = operation.selectionSet.selections;
  return only?.kind === Kind.FIELD && others.length === 0 && only.name.value !== 'reportedBoard';
}
