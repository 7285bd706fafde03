import { HeaderMap, type ApolloServerPlugin } from '@apollo/server';
import { Kind, OperationTypeNode, type DefinitionNode, type OperationDefinitionNode } from 'graphql';
import { entityTag } from './caching/entity-tag.js';
import type { ApiContext } from './context.js';
import { answerOf } from './read/answer/answer.js';
import type { KnownDocuments } from './read/answer/known-documents.js';
import { readsOnce } from './reads-once.js';

/**
 * A mutation's answers are each read after their own transaction; a query is read in one moment, which ends with its answer.
 * A query that comes to be answered passed every check, and is known from then on.
 */
export const operationPlugin = (known: KnownDocuments): ApolloServerPlugin<ApiContext> => ({
  async requestDidStart() {
    return {
      async didResolveOperation({ operation, contextValue, request, schema, document, source }) {
        if (operation?.operation === OperationTypeNode.QUERY && document.definitions.filter(isOperation).length === 1)
          known.keep(source, { schema, document, operation });
        if (request.http?.method === 'GET' && contextValue.viewer.kind === 'anonymous') contextValue.read.tellRevision();
        if (operation?.operation === OperationTypeNode.MUTATION) contextValue.read.eachInItsOwnMoment();
        else if (operation && readsOnce(operation)) contextValue.read.once();
      },
      /** Null leaves the operation to graphql-js: mutations, introspection, and whatever goes wrong. */
      async responseForOperation({ schema, document, operation, request, contextValue }) {
        // Apollo's type promises an operation; a name that no operation has leads here all the same.
        if (!(operation as OperationDefinitionNode | undefined) || contextValue.unusual) return null;
        const data = await answerOf({ schema, document, operation, variables: request.variables ?? {}, context: contextValue });
        if (data !== null) return { body: { kind: 'single', singleResult: { data } }, http: { headers: new HeaderMap() } };
        await contextValue.read.close();
        return null;
      },
      async willSendResponse({ contextValue, response }) {
        const { revision } = contextValue.read;
        const whole = response.body.kind === 'single' && response.body.singleResult.errors === undefined;
        if (revision !== null && whole) response.http.headers.set('etag', entityTag(revision, contextValue.today));
        await contextValue.read.end();
      },
    };
  },
});

function isOperation({ kind }: DefinitionNode): boolean {
  return kind === Kind.OPERATION_DEFINITION;
}
