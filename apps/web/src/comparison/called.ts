import type { ComparedText } from './comparison.query.js';
import { comparisonWords as words } from './comparison.words.js';

/** How the text that a comparison starts from is called, in a sentence and by itself. */
export interface Called {
  readonly inSentence: string;
  readonly alone: string;
}

/** “The agreed text” only where the record bears that it was agreed; else by the name that its version has. */
export function calledIn({ agreed, label }: Pick<ComparedText, 'agreed' | 'label'>): Called {
  return agreed ? words.called.agreed : words.called.version(label);
}

/** The same text as everybody is shown it: a member may be shown it agreed by positions that nobody else can read. */
export function asEverybodySees<Text extends Pick<ComparedText, 'agreed' | 'signOffs'>>(text: Text): Text {
  return { ...text, agreed: text.agreed && (text.signOffs ?? []).every(({ level }) => level === 'PUBLIC') };
}

/** A name that speaks of agreement is the group’s own: it is not changed, and what the record does not show is said beside it. */
export function caveatBeside({ agreed, label, work }: Pick<ComparedText, 'agreed' | 'label' | 'work'>): readonly string[] {
  return !agreed && /agree/i.test(`${work.title} ${label}`) ? [words.notEarned(label)] : [];
}
