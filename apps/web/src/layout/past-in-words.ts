import type { AsOf } from './asked.js';
import { dayInWords } from './day.js';
import { layoutWords } from './layout.words.js';
import { momentInWords } from './moment.js';

/** What `?asOf=` names, as people read it: a day, or a moment of it. */
export function pastInWords({ named, instant, day }: AsOf): string {
  return named === day ? dayInWords(day) : layoutWords.past.moment(momentInWords(instant!));
}
