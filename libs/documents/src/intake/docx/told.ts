import { Struck } from '../format/struck.js';

/** What is told of a story beside its text. */
export class Told extends Struck {
  hidden = 0;
  /** documents in the document, which Word would draw in when it opens it */
  chunks = 0;
  /** signs of a font of pictures that no character stands for */
  signs = 0;
  /** places written twice, for old and for new programs, in words that differ */
  twice = 0;
  /** whether a tracked change says that something was of another kind, had another number or was not hidden before */
  reformatted = false;
}
