import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloDriver, type ApolloDriverConfig } from '@nestjs/apollo';
import { Injectable, Logger } from '@nestjs/common';
import type { GqlOptionsFactory } from '@nestjs/graphql';
import type { GraphQLFormattedError } from 'graphql';
import type { Viewer } from '#libs/access/core';
import { ApiContextFactory } from './api-context.factory.js';
import { formatError } from './errors/format-error.js';
import { documentLimits, LIMITS } from './limits/document-limits.js';
import { operationPlugin } from './operation.plugin.js';
import { KnownDocuments } from './read/answer/known-documents.js';
import { describeRoots } from './roots.js';

@Injectable()
export class GraphqlOptions implements GqlOptionsFactory<ApolloDriverConfig> {
  private readonly logger = new Logger('api');

  constructor(
    private readonly contexts: ApiContextFactory,
    private readonly known: KnownDocuments,
  ) {}

  createGqlOptions(): ApolloDriverConfig {
    return {
      driver: ApolloDriver,
      autoSchemaFile: true,
      sortSchema: true,
      transformSchema: describeRoots,
      path: '/graphql',
      graphiql: false, // it would load a script from elsewhere; /data is our explorer
      introspection: true, // the API is for others: the schema is published on purpose
      csrfPrevention: true,
      cache: 'bounded',
      persistedQueries: false,
      includeStacktraceInErrorResponses: false,
      parseOptions: { maxTokens: LIMITS.tokens },
      validationRules: [documentLimits],
      // Apollo's own cache hints cost a call for each field; our answers carry the record's revision instead.
      plugins: [operationPlugin(this.known), ApolloServerPluginCacheControlDisabled()],
      stringifyResult: (answer) => JSON.stringify(answer),
      context: ({ viewer, unusual }: { readonly viewer: Viewer; readonly unusual?: boolean }) =>
        this.contexts.contextFor(viewer, undefined, unusual),
      formatError: (formatted: GraphQLFormattedError, error: unknown) => formatError(formatted, error, this.report),
    };
  }

  /** The stack says where; the message of a database error may hold what somebody wrote, so it is not logged. */
  private readonly report = (reference: string, error: unknown): void => {
    const { name, code, stack } = (error ?? {}) as { name?: string; code?: string; stack?: string };
    const places = (stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
    this.logger.error(`${reference} ${name ?? 'Error'}${code ? ` ${code}` : ''}\n${places.join('\n')}`);
  };
}
