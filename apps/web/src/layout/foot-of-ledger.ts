import { inGroups } from './in-groups.js';
import { layoutWords } from './layout.words.js';
import { momentInWords } from './moment.js';
import type { CheckpointOfRecord, Door } from './door.js';

/** What the foot of a page says of the ledger. */
export interface LedgerAtFoot {
  readonly checkpoint: (CheckpointOfRecord & { readonly published: string; readonly over: string }) | null;
}

/**
 * Asked for with each page, before it is shown, so that what is shown is no older than the page's tag. A page is worth reading
 * without it, so it is left out where it cannot be had.
 */
export async function ledgerAtFoot({ checkpoint: ask }: Door): Promise<LedgerAtFoot | undefined> {
  const checkpoint = await ask?.().catch(() => undefined);
  if (checkpoint === undefined) return undefined;
  if (checkpoint === null) return { checkpoint };
  const over = layoutWords.footer.ledgerOver(inGroups(checkpoint.size));
  return { checkpoint: { ...checkpoint, published: momentInWords(checkpoint.publishedAt), over } };
}
