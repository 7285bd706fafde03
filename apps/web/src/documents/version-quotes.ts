import { dateViewOrNone, type PartialDate } from '../layout/partial-date.view.js';
import type { Named } from '../layout/named.js';
import { sourceView, type Source } from '../layout/source.view.js';
import { quoteHere, quoteOf } from '../record/quote.js';
import { quoteWords as words } from '../record/quote.words.js';
import type { ContentPoint } from './reported-board.query.js';
import { versionKinds } from './version.words.js';

interface Quoted {
  readonly level?: string;
  readonly label: string;
  readonly kind: string;
  readonly agreed: boolean;
  readonly textHash: string | null;
  readonly kindAssertedBy: Named;
  readonly dated: PartialDate | null;
  readonly publishedInsteadOf?: { readonly title: string } | null;
  readonly source: Source | null;
}

/** What kind it is and who says so; what it stands for, and the hash by which a copy is known. */
export function quoteForVersion(version: Quoted, work: string): string | undefined {
  if (version.level !== 'PUBLIC') return undefined;
  const { label, kind, agreed, textHash, kindAssertedBy, dated, publishedInsteadOf, source } = version;
  return quoteOf({
    who: kindAssertedBy.name,
    when: undefined,
    says: words.version(label, work, dateViewOrNone(dated)?.words, versionKinds[kind] ?? kind),
    verbatim: undefined,
    source: source ? sourceView(source) : undefined,
    beside: [
      ...(publishedInsteadOf ? [words.insteadOf(publishedInsteadOf.title)] : []),
      ...(agreed ? [words.agreed] : []),
      ...(textHash === null ? [] : [words.hash(textHash)]),
    ],
  });
}

/** What one source says that a document contains or lacks. */
export function quoteForPoint(point: ContentPoint, topic: string, version: string): string | undefined {
  if (point.level !== 'PUBLIC') return undefined;
  const { says, wording, source } = point;
  const said = words.point(version, says, topic);
  const beside = wording === null ? [] : [words.pointWording(wording)];
  if (source === null) return quoteHere({ says: `${said} (${words.toldByNobody})`, source: undefined, beside });
  const from = sourceView(source);
  return quoteOf({ who: source.origin, when: from.published, says: said, verbatim: undefined, source: from, beside });
}
