import { Injectable } from '@nestjs/common';
import { requireMember, type Viewer } from '#libs/access/core';
import { conflict, noSuchSpace, parseId } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { rowsOfSpace, tablesOfSpaces, warningsOfSpace } from './store/space-copy.js';

/** All that one member can read of a space, by what kind of thing it is. */
export interface SpaceCopy {
  readonly space: { readonly id: string; readonly name: string };
  /** what the words of a thing below touch: before all of them, for whoever opens the file */
  readonly contentWarnings: readonly { readonly kind: string; readonly thingId: string; readonly says: string }[];
  readonly things: Readonly<Record<string, readonly object[]>>;
}

/** More than one file should hold; who has more asks the API page by page. */
const MOST_ROWS = 100_000;

/** What members take along, for example before their space is wound up. */
@Injectable()
export class SpaceCopiesService {
  constructor(private readonly database: Database) {}

  /**
   * As it stands at one moment, read by the member's own rights: what is private to another is not in it, and of notes there are
   * theirs. Nobody is named in it: no row says who recorded it. Refuses SIGN_IN_NEEDED, SPACE_NOT_FOUND and COPY_TOO_LARGE.
   */
  async copySpace(viewer: Viewer, spaceId: string): Promise<SpaceCopy> {
    const reader = this.database.reader(requireMember(viewer));
    try {
      const id = parseId(spaceId, 'id');
      const [space] = await reader.query<SpaceCopy['space']>('select id, name from space where id = $1', [id]);
      if (!space) throw noSuchSpace('id');
      const contentWarnings = await warningsOfSpace(reader, id);
      const things: Record<string, readonly object[]> = {};
      let left = MOST_ROWS;
      for (const table of await tablesOfSpaces(reader)) {
        const rows = await rowsOfSpace(reader, table, id, left + 1);
        if (rows.length > left)
          throw conflict('COPY_TOO_LARGE', 'There is more in this space than one file holds. Ask the API page by page.');
        left -= rows.length;
        if (rows.length > 0) things[table] = rows;
      }
      return { space, contentWarnings, things };
    } finally {
      await reader.close();
    }
  }
}
