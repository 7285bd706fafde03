/** Stands beside each checkpoint, on pages, in files and in the feed. */
export const CHECKPOINT_SHOWS = 'A checkpoint shows that the record is unchanged, not that it is true or complete.';
