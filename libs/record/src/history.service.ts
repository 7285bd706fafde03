import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/access/core';
import { invalid, notFound, parseId, type Id, type SubjectKind } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { firstRecorded, requireNotBefore } from './queries/first-recorded.js';
import { changesOf, type Change } from './queries/history.js';

export interface HistoryAsked {
  readonly kind: SubjectKind;
  readonly id: Id;
  /** instants, ISO 8601 in UTC: only what was recorded after the one, and up to the other */
  readonly since?: string | null;
  readonly asOf?: string | null;
  readonly first?: number | null;
}

export interface History {
  readonly changes: readonly (Change & { readonly why: string | null })[];
  /** whether more was recorded than is told here */
  readonly more: boolean;
}

const FIRST = 100;
const FIRST_MOST = 500;

/** What was recorded of a thing, entry by entry: when, by whom, and why it was changed where somebody said why. */
@Injectable()
export class HistoryService {
  constructor(private readonly database: Database) {}

  /**
   * Who sees a thing reads what was recorded of it, as far as each entry is theirs to read today: `asOf` moves what was said, never
   * who may see it (decision 5). Refuses ID_INVALID, THING_NOT_FOUND alike for hidden and missing, PAGE_SIZE_INVALID, SINCE_AFTER_AS_OF
   * and AS_OF_BEFORE_RECORD: an empty history of a moment before there was any would read as one without changes.
   */
  async history(viewer: Viewer, { kind, id: thing, since = null, asOf = null, first = null }: HistoryAsked): Promise<History> {
    const id = parseId(thing, 'thing.id');
    const size = first ?? FIRST;
    if (size < 1 || size > FIRST_MOST)
      throw invalid('PAGE_SIZE_INVALID', `first: give a number from 1 to ${FIRST_MOST}.`, 'first');
    if (since !== null && asOf !== null && Date.parse(since) > Date.parse(asOf)) {
      throw invalid('SINCE_AFTER_AS_OF', 'since: it is after asOf, and nothing was recorded between them.', 'since');
    }
    const reader = this.database.reader(viewer, true);
    try {
      if (asOf !== null) requireNotBefore(asOf, await firstRecorded({ query: (text, values) => reader.query(text, values) }));
      const asked = { id, since, asOf, first: size };
      const found = await changesOf(reader, kind, asked, viewer.kind === 'member');
      if (
        found.length === 0 &&
        (await changesOf(reader, kind, { ...asked, since: null, asOf: null, first: 1 }, false)).length === 0
      ) {
        throw notFound('THING_NOT_FOUND', 'thing.id: there is nothing with this id that you can see.', 'thing.id');
      }
      const changes = found.map((change) => ({ ...change, why: whyOf(change) }));
      return { changes, more: changes.length < (found[0]?.total ?? 0) };
    } finally {
      await reader.close();
    }
  }
}

/** The reason that whoever did it gave, for a deed that takes one. */
function whyOf({ said }: Change): string | null {
  return said.find(({ name }) => WHY.has(name))?.value ?? null;
}

const WHY: ReadonlySet<string> = new Set(['correctionReason', 'reason', 'withheld.reason']);
