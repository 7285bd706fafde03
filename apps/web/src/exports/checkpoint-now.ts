import type { Door } from '../layout/door.js';
import { inGroups } from '../layout/in-groups.js';
import { momentInWords } from '../layout/moment.js';
import { CHECKPOINT_SHOWS } from '../ledger/checkpoint-shows.words.js';
import { exportWords } from './export.words.js';

/** The last checkpoint that had gone out when a file was made, as programs and as people read it. */
export interface CheckpointNow {
  readonly told: { readonly size: string; readonly words: string; readonly publishedAt: string; readonly shows: string };
  readonly inWords: string;
}

/** Null where there is none. Whether it covers what is in the file is left to the file's reader: something may have been recorded meanwhile. */
export async function checkpointNow({ checkpoint: ask }: Pick<Door, 'checkpoint'>): Promise<CheckpointNow | null> {
  const found = await ask?.();
  if (!found) return null;
  const { size, words, publishedAt } = found;
  return {
    told: { size, words, publishedAt, shows: CHECKPOINT_SHOWS },
    inWords: exportWords.checkpoint(words, inGroups(size), momentInWords(publishedAt)),
  };
}
