import type { ApolloServerPlugin } from '@apollo/server';
import { OperationTypeNode } from 'graphql';
import type { ApiContext } from './context.js';

/** A mutation's answers are each read after their own transaction; a query is read in one moment, which ends with its answer. */
export const operationPlugin: ApolloServerPlugin<ApiContext> = {
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, contextValue }) {
        if (operation?.operation === OperationTypeNode.MUTATION) contextValue.read.eachInItsOwnMoment();
      },
      async willSendResponse({ contextValue }) {
        await contextValue.read.close();
      },
    };
  },
};
