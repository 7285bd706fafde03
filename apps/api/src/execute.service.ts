import type { ApolloServer } from '@apollo/server';
import type { ApolloDriver } from '@nestjs/apollo';
import { Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { GraphQLModule } from '@nestjs/graphql';
import type { FormattedExecutionResult } from 'graphql';
import { ANONYMOUS, type Viewer } from '#libs/access/core';
import type { Database } from '#libs/persistence';
import { PreviewService, type ThingInput } from '#libs/stewardship';
import { ApiContextFactory } from './api-context.factory.js';
import type { ApiContext } from './context.js';
import { QuickAnswers } from './quick-answers.service.js';

/** The one door to the record for whatever is in this house: the same limits, masking and viewer as over HTTP (decision 12). */
@Injectable()
export class ExecuteService {
  constructor(
    private readonly modules: ModuleRef,
    private readonly contexts: ApiContextFactory,
    private readonly previews: PreviewService,
    private readonly quick: QuickAnswers,
  ) {}

  /** Runs a document as a viewer; errors come in the answer, never thrown. */
  async execute(document: string, variables: Record<string, unknown>, viewer: Viewer): Promise<FormattedExecutionResult> {
    return this.run(document, variables, viewer);
  }

  /**
   * Runs a mutation as `execute` does, up to the moment before it would stand: what its verb refuses is answered, and nothing of it
   * stays. An answer with no error but one whose rule is REHEARSED says that it would be taken.
   */
  async rehearse(document: string, variables: Record<string, unknown>, viewer: Viewer): Promise<FormattedExecutionResult> {
    return this.run(document, variables, viewer.kind === 'member' ? { ...viewer, rehearses: true } : viewer);
  }

  /**
   * Runs a document as everybody would if the thing were released by this viewer, in a transaction that is rolled back.
   * Throws what previewRelease refuses.
   */
  async preview(
    document: string,
    variables: Record<string, unknown>,
    viewer: Viewer,
    thing: ThingInput,
  ): Promise<FormattedExecutionResult> {
    return this.previews.asEverybody(viewer, thing, (everybody) =>
      this.run(document, variables, ANONYMOUS, { reader: () => everybody }),
    );
  }

  private async run(
    document: string,
    variables: Record<string, unknown>,
    viewer: Viewer,
    reads?: Pick<Database, 'reader'>,
  ): Promise<FormattedExecutionResult> {
    const unusual = this.quick.knows(document);
    const data = await this.quick.answer({ query: document, variables }, viewer, reads);
    if (data !== null) return { data };
    const contextValue = this.contexts.contextFor(viewer, reads, unusual);
    try {
      const { body } = await this.server().executeOperation({ query: document, variables }, { contextValue });
      if (body.kind !== 'single') throw new TypeError('this API answers at once or not at all');
      return body.singleResult;
    } finally {
      await contextValue.read.end();
    }
  }

  private server(): ApolloServer<ApiContext> {
    const module: GraphQLModule<ApolloDriver> = this.modules.get(GraphQLModule, { strict: false });
    // Apollo's type of the context is fixed by whoever makes the server, which is Nest; ours is made by GraphqlOptions.
    return module.graphQlAdapter.instance as unknown as ApolloServer<ApiContext>;
  }
}
