import { compare } from '#libs/comparison';
import { wordFile, wordParts } from '#libs/rendering';
import type { ComparedText, Comparison } from '../comparison/comparison.query.js';
import { comparisonWords as words } from '../comparison/comparison.words.js';
import { versionKinds } from '../documents/version.words.js';
import { instantInWords } from '../layout/day.js';
import { dateViewOrNone } from '../layout/partial-date.view.js';
import { aboutFile, datedIn, type Taken } from './comparison-paper.js';
import { exportWords } from './export.words.js';
import { wholeText } from './whole-text.js';

/**
 * Both texts with tracked changes, or null where this reader is not shown both whole. The changes are worked out anew from the two
 * texts, whose hashes were checked; the header tells which engine did it, and which one made the comparison on the record.
 */
export function comparisonWord(comparison: Comparison, taken: Taken): Uint8Array | null {
  const [agreed, published] = [wholeText(comparison.agreed), wholeText(comparison.published)];
  if (agreed === null || published === null) return null;
  const { engine, lists, recordedAt } = comparison;
  const agreedAs = comparison.agreed.agreed ? words.called.agreed.alone : words.compares;
  const parts = wordParts(compare(agreed, published), {
    agreed: named(comparison.agreed),
    agreedAs,
    published: named(comparison.published),
    before: (taken.warnings ?? []).map(exportWords.warning),
    from: [
      ...(comparison.agreed.agreed ? [] : [words.notEarned(comparison.agreed.label)]),
      ...aboutFile(taken),
      exportWords.compared(engine, lists, instantInWords(recordedAt)),
      ...besideOf(agreedAs, comparison.agreed),
      ...besideOf(words.published, comparison.published),
    ],
  });
  return wordFile(parts);
}

function besideOf(role: string, { files }: ComparedText): readonly string[] {
  const notices = files.flatMap((file) => file.notices);
  return notices.length === 0 ? [] : [`${role}. ${words.beside}: ${notices.join(' ')}`];
}

function named({ work, label, kind, kindAssertedBy, dated, textHash }: ComparedText) {
  const asserted = exportWords.asserted(versionKinds[kind] ?? kind, kindAssertedBy.name, datedIn(dateViewOrNone(dated)));
  return { name: `${work.title}, ${label} (${asserted})`, sha256: textHash! };
}
