import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/access/core';
import type { Database } from '#libs/persistence';
import { ApiContextFactory } from './api-context.factory.js';
import { readsOnce } from './reads-once.js';
import { answerOf } from './read/answer/answer.js';
import { KnownDocuments } from './read/answer/known-documents.js';

/** A query as it was sent. */
export interface QuickQuestion {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly operationName?: string | null;
}

/**
 * Answers queries that have been checked before, without the machinery that checks and words errors. It answers with data or
 * not at all: whatever there is to say beside data is said by Apollo, asked from the beginning.
 */
@Injectable()
export class QuickAnswers {
  constructor(
    private readonly known: KnownDocuments,
    private readonly contexts: ApiContextFactory,
  ) {}

  knows(text: string): boolean {
    return this.known.get(text) !== undefined;
  }

  /** The data, or null. `reads` as in ApiContextFactory. */
  async answer(
    { query: text, variables, operationName }: QuickQuestion,
    viewer: Viewer,
    reads?: Pick<Database, 'reader'>,
  ): Promise<Readonly<Record<string, unknown>> | null> {
    const query = this.known.get(text);
    if (!query || (operationName != null && operationName !== query.operation.name?.value)) return null;
    const context = this.contexts.contextFor(viewer, reads);
    if (readsOnce(query.operation)) context.read.once();
    try {
      return await answerOf({ ...query, variables, context });
    } finally {
      await context.read.end();
    }
  }
}
