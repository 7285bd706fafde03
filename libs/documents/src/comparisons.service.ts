import { Injectable } from '@nestjs/common';
import { requireMay, type Viewer } from '#libs/access/core';
import { compare, type Comparison } from '#libs/comparison';
import { conflict, optionalText, type Id } from '#libs/kernel';
import { Recorder, type Act, type ActInput, type Recorded } from '#libs/recording';
import { addComparison } from './add-comparison.js';
import { judgedFate, requireVerbatim, textOf, type Fate, type Verdict } from './core/index.js';
import { toldOfFinding } from './parts-of-facts.js';
import { ComparisonRow, ConfirmationRow, FindingRow } from './store/comparison.entity.js';
import { isErased } from './store/erased.js';
import { TextBlock, Version } from './store/work.entity.js';

export interface RecordComparison extends ActInput {
  readonly agreedVersionId: Id;
  readonly publishedVersionId: Id;
}

export interface JudgeFinding extends ActInput {
  readonly findingId: Id;
  readonly fate?: Fate | null;
  readonly note?: string | null;
}

/** What became of one text in another: found by the engine, judged by people, both kept. */
@Injectable()
export class ComparisonsService {
  constructor(private readonly recorder: Recorder) {}

  /**
   * Compares two verbatim versions of one space and puts the result on the record, whole, with the engine that made it.
   * Refuses VERSION_NOT_FOUND, MAY_NOT, REPORTED_NOT_VERBATIM, TEXT_ERASED, SAME_VERSION, COMPARED_ALREADY.
   */
  async recordComparison(viewer: Viewer, input: RecordComparison): Promise<Recorded> {
    return this.recorder.act(viewer, 'recordComparison', input, async (act) => {
      const { spaceId } = await act.referParent('version', input.agreedVersionId, 'input.agreedVersionId');
      await act.referInside(spaceId, 'version', input.publishedVersionId, 'input.publishedVersionId');
      const agreed = await act.find(Version, 'version', input.agreedVersionId, 'input.agreedVersionId');
      const published = await act.find(Version, 'version', input.publishedVersionId, 'input.publishedVersionId');
      requireVerbatim(agreed.wording, 'input.agreedVersionId');
      requireVerbatim(published.wording, 'input.publishedVersionId');
      await requireText(act, agreed.id, 'input.agreedVersionId');
      await requireText(act, published.id, 'input.publishedVersionId');
      if (agreed.id === published.id) {
        throw conflict(
          'SAME_VERSION',
          'input.publishedVersionId: this is the agreed version itself.',
          'input.publishedVersionId',
        );
      }
      const result = compare(await textOfVersion(act, agreed.id), await textOfVersion(act, published.id));
      await requireNew(act, agreed.id, published.id, result);
      return addComparison(act, spaceId, { agreedVersionId: agreed.id, publishedVersionId: published.id }, result);
    });
  }

  /** Refuses FINDING_NOT_FOUND, MAY_NOT, FINDING_JUDGED. */
  async confirmFinding(viewer: Viewer, input: JudgeFinding): Promise<Recorded> {
    return this.judge(viewer, 'confirmFinding', 'confirmed', input);
  }

  /** Refuses FINDING_NOT_FOUND, MAY_NOT, FINDING_JUDGED, OVERRULED_BY_THE_SAME, NOTE_NEEDED, FATE_DOES_NOT_FIT. */
  async overruleFinding(viewer: Viewer, input: JudgeFinding): Promise<Recorded> {
    return this.judge(viewer, 'overruleFinding', 'overruled', input);
  }

  /**
   * The verdict and the finding it is about become as public as the comparison; before, no finding is (domain.md). While the
   * comparison is not released they wait in the space and go along with its release. A finding that quotes more than may be
   * shown of a text stays in the space with its verdict.
   */
  private async judge(viewer: Viewer, verb: string, verdict: Verdict, input: JudgeFinding): Promise<Recorded> {
    return this.recorder.act(viewer, verb, input, async (act) => {
      const finding = await act.find(FindingRow, 'finding', input.findingId, 'input.findingId');
      act.requireRecord(finding.spaceId);
      const comparison = await act.find(ComparisonRow, 'comparison', finding.comparisonId, 'input.findingId');
      const released = comparison.level === 'public';
      // Where the comparison is public the verdict makes its finding public, which is a steward's to decide.
      if (released) requireMay(act.member, 'release', finding.spaceId);
      await act.oneAtATime(finding.id);
      const already = await act.manager.countBy(ConfirmationRow, { findingId: finding.id });
      if (already > 0) throw conflict('FINDING_JUDGED', 'input.findingId: a person has judged this finding.', 'input.findingId');
      const note = optionalText(input.note, { field: 'input.note', most: 2_000 });
      const clauses = { agreed: finding.agreed.map(textOfClause), published: finding.published.map(textOfClause) };
      const fate = judgedFate(finding.fate, verdict, input.fate ?? null, note, clauses);
      const judged = { findingId: finding.id, verdict, fate, note };
      // The level first: whoever has added a row of the space and then changes a level can be waited for by another who did.
      const shown = released && (await mayBeShown(act, finding.id));
      if (shown) await act.manager.update(FindingRow, { id: finding.id }, { level: 'public' });
      return act.add(
        ConfirmationRow,
        'confirmation',
        finding.spaceId,
        judged,
        toldOfFinding(finding),
        shown ? 'public' : 'space',
      );
    });
  }
}

/** How the two documents are handled decides it (see the migration that makes the function). */
async function mayBeShown(act: Act, findingId: Id): Promise<boolean> {
  const [row] = await act.manager.query<{ may: boolean }[]>('select finding_may_be_shown($1) as may', [findingId]);
  return row!.may;
}

async function textOfVersion(act: Act, versionId: Id): Promise<string> {
  return textOf(await act.manager.find(TextBlock, { where: { versionId }, order: { number: 'ASC' } }));
}

/** Of a text that was erased one line is left that says so, and every clause of the other would seem dropped or added. */
async function requireText(act: Act, versionId: Id, field: string): Promise<void> {
  if (await isErased(act.manager, versionId))
    throw conflict('TEXT_ERASED', `${field}: the text of this version was erased.`, field);
}

/** A newer engine adds a second result; the same one would only add a second set of verdicts on the same words. */
async function requireNew(act: Act, agreedVersionId: Id, publishedVersionId: Id, { engine, lists }: Comparison): Promise<void> {
  await act.oneAtATime(agreedVersionId);
  if (!(await act.manager.existsBy(ComparisonRow, { agreedVersionId, publishedVersionId, engine, lists }))) return;
  throw conflict('COMPARED_ALREADY', 'These two versions are compared on the record already, by this same engine.');
}

/** Stored as the engine wrote it. */
function textOfClause(clause: unknown): string {
  return (clause as { readonly text: string }).text;
}
