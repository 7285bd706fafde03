import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/access/core';
import { conflict, plainText, type Id } from '#libs/kernel';
import { Recorder, type Act, type ActInput, type Recorded } from '#libs/recording';
import { sealed, textOf, totalsOf, type Counted, type Side } from './core/index.js';
import { ComparisonRow } from './store/comparison.entity.js';
import { SealRevealRow, SealRow } from './store/seal.entity.js';
import { TextBlock } from './store/work.entity.js';

export interface SealComparison extends ActInput {
  readonly comparisonId: Id;
  /** which of its two texts stays sealed */
  readonly side: Side;
  /** what is sealed, in words that everybody may read */
  readonly says: string;
}

export interface RevealSeal extends ActInput {
  readonly sealId: Id;
}

/** Totals and a salted hash now, the text later, with the proof that it is the same one. */
@Injectable()
export class SealsService {
  constructor(private readonly recorder: Recorder) {}

  /**
   * Seals one text of a comparison: nothing of it is in the seal but a salted hash, and how many of its clauses had which fate.
   * The seal is then released like any other thing, by two people, and the text it is compared with has to be public.
   * Refuses COMPARISON_NOT_FOUND, MAY_NOT, TOO_FEW_SEALED, FINDINGS_NOT_JUDGED, TEXT_ERASED and SEALED_ALREADY.
   */
  async sealComparison(viewer: Viewer, input: SealComparison): Promise<Recorded> {
    return this.recorder.act(viewer, 'sealComparison', input, async (act) => {
      const { id, spaceId } = await act.referParent('comparison', input.comparisonId, 'input.comparisonId');
      await act.oneAtATime(id);
      const comparison = await act.find(ComparisonRow, 'comparison', id, 'input.comparisonId');
      const [sealedVersionId, shownVersionId] =
        input.side === 'agreed'
          ? [comparison.agreedVersionId, comparison.publishedVersionId]
          : [comparison.publishedVersionId, comparison.agreedVersionId];
      const totals = totalsOf(await countedIn(act, id, input.side), 'input.comparisonId');
      if (await act.manager.existsBy(SealRow, { comparisonId: id, sealedSide: input.side })) {
        throw conflict('SEALED_ALREADY', 'input.comparisonId: this text of it is sealed already.', 'input.comparisonId');
      }
      await requireText(act, sealedVersionId, 'input.comparisonId');
      const salt = act.newId();
      return act.add(SealRow, 'seal', spaceId, {
        comparisonId: id,
        shownVersionId,
        sealedVersionId,
        sealedSide: input.side,
        says: plainText(input.says, { field: 'input.says', most: 300, lines: 'one' }),
        totals,
        sealedHash: hashOf(salt, await textOfVersion(act, sealedVersionId)),
        salt,
      });
    });
  }

  /**
   * Gives the salt of a seal beside the sealed text. Everybody reads it once it is released and the version is public.
   * Refuses SEAL_NOT_FOUND, MAY_NOT, REVEALED_ALREADY, TEXT_ERASED, and SEAL_BROKEN where the text is not the one that was sealed.
   */
  async revealSeal(viewer: Viewer, input: RevealSeal): Promise<Recorded> {
    return this.recorder.act(viewer, 'revealSeal', input, async (act) => {
      const { id, spaceId } = await act.referParent('seal', input.sealId, 'input.sealId');
      await act.oneAtATime(id);
      const { sealedVersionId, sealedHash, salt } = await act.find(SealRow, 'seal', id, 'input.sealId');
      if (await act.manager.existsBy(SealRevealRow, { sealId: id })) {
        throw conflict('REVEALED_ALREADY', 'input.sealId: this seal has been revealed.', 'input.sealId');
      }
      await requireText(act, sealedVersionId, 'input.sealId');
      if (salt === null || hashOf(salt, await textOfVersion(act, sealedVersionId)) !== sealedHash) {
        throw conflict('SEAL_BROKEN', 'input.sealId: the text on the record is not the one that was sealed.', 'input.sealId');
      }
      return act.add(SealRevealRow, 'seal_reveal', spaceId, { sealId: id, versionId: sealedVersionId, sealedHash, salt });
    });
  }
}

async function countedIn(act: Act, comparisonId: Id, side: Side): Promise<readonly Counted[]> {
  return act.manager.query<Counted[]>(
    `select f.fate, jsonb_array_length(f.${side}) as sealed,
            (select c.fate from confirmation c where c.finding_id = f.id and c.superseded_at is null) as judged
     from finding f where f.comparison_id = $1 order by f.number`,
    [comparisonId],
  );
}

async function textOfVersion(act: Act, versionId: Id): Promise<string> {
  return textOf(await act.manager.find(TextBlock, { where: { versionId }, order: { number: 'ASC' } }));
}

/** Refuses TEXT_ERASED. */
async function requireText(act: Act, versionId: Id, field: string): Promise<void> {
  const erased = `select from withholding where thing_id = $1 and field = 'text' and how = 'erased' limit 1`;
  if ((await act.manager.query<unknown[]>(erased, [versionId])).length === 0) return;
  throw conflict('TEXT_ERASED', `${field}: the text that it means was erased, so nothing can be shown of it any more.`, field);
}

function hashOf(salt: Id, text: string): string {
  return createHash('sha256').update(sealed(salt, text)).digest('hex');
}
