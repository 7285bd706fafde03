import { inGroups } from './in-groups.js';
import { layoutWords } from './layout.words.js';
import { instantInWords } from './day.js';
import { momentInWords } from './moment.js';
import type { CheckpointOfRecord, Door, EndedLogTold } from './door.js';

/** What the foot of a page says of the ledger. */
export interface LedgerAtFoot {
  readonly checkpoint: (CheckpointOfRecord & { readonly published: string; readonly over: string }) | null;
  /** who is asked about checkpoints: told on the pages of the ledger, which nobody keeps */
  readonly others: readonly {
    readonly name: string;
    readonly silent: { readonly machine: string; readonly words: string } | null;
  }[];
  /** told there as well, as the next two */
  readonly frozen: boolean;
  readonly ended: readonly (EndedLogTold & { readonly over: string })[];
}

/**
 * Asked for with each page, before it is shown, so that what is shown is no older than the page's tag. A page is worth reading
 * without it, so it is left out where it cannot be had.
 */
export async function ledgerAtFoot({
  checkpoint: ask,
  others: asked,
  frozen: isFrozen = () => false,
  ended: before = [],
}: Door): Promise<LedgerAtFoot | undefined> {
  const checkpoint = await ask?.().catch(() => undefined);
  if (checkpoint === undefined) return undefined;
  const others = (asked?.() ?? []).map(({ name, silentSince }) => ({
    name,
    silent: silentSince === null ? null : { machine: silentSince, words: instantInWords(silentSince) },
  }));
  const ended = before.map((log) => ({ ...log, over: inGroups(log.size) }));
  const frozen = isFrozen();
  if (checkpoint === null) return { checkpoint, others, frozen, ended };
  const over = layoutWords.footer.ledgerOver(inGroups(checkpoint.size));
  return { checkpoint: { ...checkpoint, published: momentInWords(checkpoint.publishedAt), over }, others, frozen, ended };
}
