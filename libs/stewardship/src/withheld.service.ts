import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/access/core';
import { parseId } from '#libs/kernel';
import { Database } from '#libs/persistence';
import { opens, type WithholdingKind, type WithholdingReason } from './core/index.js';
import { ofItsKind } from './queries/of-its-kind.js';
import type { ThingInput } from './releasing.js';
import { openingsOf } from './store/withholding.js';

/** That words of a thing were withheld, when and why. */
export interface Withheld {
  readonly field: string;
  readonly how: WithholdingKind;
  readonly reason: WithholdingReason;
  readonly withheldAt: string;
  /** for members of the space, the words that were redacted and not erased since, in their order */
  readonly words: readonly string[];
}

@Injectable()
export class WithheldService {
  constructor(private readonly database: Database) {}

  /** The earliest first; none for what the viewer cannot see, as far as `reads` tells. Refuses ID_INVALID, and THING_NOT_FOUND for the id of a thing of another kind. */
  async withheld(
    viewer: Viewer,
    { kind, id: thing }: ThingInput,
    reads: Pick<Database, 'reader'> = this.database,
  ): Promise<readonly Withheld[]> {
    const id = parseId(thing, 'thing.id');
    const reader = reads.reader(viewer, true);
    try {
      const rows = await ofItsKind<Omit<Withheld, 'words'>>(
        reader,
        `select field, how, reason, withheld_at as "withheldAt" from withholding where thing_kind = $1 and thing_id = $2
         order by withheld_at, field limit 1000`,
        { kind, id },
      );
      if (rows.length === 0) return [];
      const hidden = (await openingsOf(reader, kind, [id])).filter(({ shown }) => !shown);
      return rows.map((row) => ({
        ...row,
        words: row.how === 'erased' ? [] : hidden.filter(({ name }) => opens(name, row.field)).map(({ value }) => value),
      }));
    } finally {
      await reader.close();
    }
  }
}
