import { requireMay, requireMayDecide, type Action } from '#libs/access/core';
import { conflict, invalid, KINDS_OF_THEIR_AUTHOR, type Id, type SubjectKind } from '#libs/kernel';
import type { Act } from '#libs/recording';
import { effectiveLevelOf, levelOf, RELEASABLE, setLevel } from './store/releasable.js';

/** A thing on the record, as an input names it. */
export interface ThingInput {
  readonly kind: SubjectKind;
  readonly id: Id;
}

/**
 * A thing that can be shown to others and is not public yet. Until the act ends, nobody else changes who sees it.
 * Refuses NOT_RELEASABLE, ID_INVALID, the kind's NOT_FOUND and ALREADY_PUBLIC.
 */
export async function findReleasable(act: Act, input: ThingInput): Promise<{ readonly id: Id; readonly spaceId: Id }> {
  requireReleasable(input.kind);
  const { id, spaceId } = await act.refer(input.kind, input.id, 'input.id');
  await act.oneAtATime(id);
  if (spaceId === null || (await levelOf(act.manager, input.kind, id)) === 'public') {
    const isSeen = (await effectiveLevelOf(act.manager, input.kind, id)) === 'public';
    throw conflict('ALREADY_PUBLIC', `input.id: ${isSeen ? IS_PUBLIC : WAITS}`, 'input.id');
  }
  return { id, spaceId };
}

const IS_PUBLIC = 'this is public already: everybody can read it. What was added to it since is made public by itself.';
const WAITS =
  'this was made public already, and nobody outside sees it yet: something that it belongs to or names is not public.';

export function requireReleasable(kind: SubjectKind): void {
  if (RELEASABLE[kind]) return;
  const kinds = Object.keys(RELEASABLE).join(', ');
  throw invalid('NOT_RELEASABLE', `input.kind: this is not released on its own. What is: ${kinds}.`, 'input.kind');
}

/** Refuses what requireMay() does; of what is its author's alone, what requireMayDecide() does. */
export async function requireMayShow(act: Act, action: Action, kind: SubjectKind, id: Id, spaceId: Id): Promise<void> {
  if (!KINDS_OF_THEIR_AUTHOR.includes(kind)) return requireMay(act.member, action, spaceId);
  const [row] = await act.manager.query<{ recordedBy: Id }[]>(`select recorded_by as "recordedBy" from ${kind} where id = $1`, [
    id,
  ]);
  requireMayDecide(act.member, action === 'take back' ? 'withdraw' : 'show', { spaceId, recordedBy: row!.recordedBy });
}

/** A name or a post can join the register only where its body has. */
export async function requireBodyReleased(act: Act, kind: SubjectKind, id: Id): Promise<void> {
  if (!RELEASABLE[kind]?.ofBody) return;
  const [row] = await act.manager.query<{ spaceId: Id | null }[]>(
    `select o.space_id as "spaceId" from ${kind} t join organization o on o.id = t.organization_id where t.id = $1`,
    [id],
  );
  if (row && row.spaceId !== null) throw conflict('BODY_NOT_RELEASED', 'input.id: release the organization first.', 'input.id');
}

/**
 * What somebody decided about a document or a source holds against its release: of a text that nothing is to be shown of, no
 * comparison; of a text that everybody does not read whole, not the salt; of a source that is not to be quoted, no quotation; of a source
 * that is not to be shown whole, no picture. Refuses
 * HANDLING_SHOWS_NOTHING, HANDLING_HOLDS_PICTURE, SEALED_TEXT_NOT_SHOWN, SEALED_TEXT_NOT_PUBLIC and HANDLING_HOLDS_QUOTE.
 */
export async function requireHandlingAllows(act: Act, kind: SubjectKind, id: Id): Promise<void> {
  for (const { held, code, message } of HELD_BY_HANDLING[kind] ?? []) {
    const [row] = await act.manager.query<{ held: boolean }[]>(`select (${held}) as held`, [id]);
    if (row!.held) throw conflict(code, `input.id: ${message}`, 'input.id');
  }
}

interface Holds {
  readonly held: string;
  readonly code: string;
  readonly message: string;
}

const HELD_BY_HANDLING: Readonly<Partial<Record<SubjectKind, readonly Holds[]>>> = {
  comparison: [
    {
      held: `exists (select from comparison c where c.id = $1
        and 'nothing' in (shown_of_version(c.agreed_version_id), shown_of_version(c.published_version_id)))`,
      code: 'HANDLING_SHOWS_NOTHING',
      message: 'somebody decided that nothing of one of its texts is to be shown to everybody. Record another decision first.',
    },
  ],
  seal_reveal: [
    {
      held: `exists (select from seal_reveal r where r.id = $1 and shown_of_version(r.version_id) is distinct from 'whole')`,
      code: 'SEALED_TEXT_NOT_SHOWN',
      message:
        'the sealed text is not shown whole to everybody, and with its salt they could try out the rest. Decide first that it is shown whole.',
    },
    {
      held: `exists (select from seal_reveal r where r.id = $1 and not text_is_public(r.version_id))`,
      code: 'SEALED_TEXT_NOT_PUBLIC',
      message:
        'everybody does not read the whole sealed text yet, and with its salt they could try it out. Release its version first. If that is done and words of it are held back, take the version back and release it again.',
    },
  ],
  picture: [
    {
      held: `not exists (select from picture p join handling h on h.source_id = p.source_id and h.space_id = p.space_id
        where p.id = $1 and h.superseded_at is null and h.shows = 'whole')`,
      code: 'HANDLING_HOLDS_PICTURE',
      message:
        'a picture shows the whole of what is on it. Decide first, for its source, that the whole of it may be shown: whose it is, and why.',
    },
  ],
  source: [
    {
      held: `exists (select from source s join handling h on h.source_id = s.id and h.superseded_at is null
        where s.id = $1 and s.quote is not null and h.shows in ('nothing', 'totals'))`,
      code: 'HANDLING_HOLDS_QUOTE',
      message:
        'it quotes words that somebody decided not to show to everybody. Correct it to stand without them, or record another decision.',
    },
  ],
};

/** What release does to levels, and a preview rehearses. Answers the ids of what went along. */
export function makePublic(act: Act, kind: SubjectKind, id: Id): Promise<readonly Id[]> {
  return setLevel(act.manager, kind, id, 'public', act.now);
}
