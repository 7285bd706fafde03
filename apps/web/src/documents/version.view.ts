import { instantInWords } from '../layout/day.js';
import type { LinkView } from '../layout/named.js';
import { titled, type PageView } from '../layout/page.js';
import { dateViewOrNone, type DateView } from '../layout/partial-date.view.js';
import { sourceList, type SourceList } from '../layout/source.view.js';
import { linksApart } from '../layout/told-apart.js';
import { quoteHere } from '../record/quote.js';
import { quoteWords } from '../record/quote.words.js';
import { quoteForVersion } from './version-quotes.js';
import { addressEventsView, type AddressEventsView } from './address-events.view.js';
import { isErased, type EmailHeader, type FileComment, type SameTextData, type TrackedChange } from './version.query.js';
import type { VersionData, VersionShown } from './version.query.js';
import { versionPageWords as words } from './version-page.words.js';
import { versionKinds } from './version.words.js';

export interface VersionPageView extends PageView {
  readonly answer: string;
  readonly quote: string | undefined;
  readonly agreed: boolean;
  readonly verbatim: boolean;
  readonly dated: DateView | undefined;
  readonly recorded: string;
  readonly hash: string | undefined;
  readonly from: LinkView | undefined;
  readonly branches: readonly LinkView[];
  readonly siblings: readonly LinkView[];
  readonly same: { readonly links: readonly LinkView[]; readonly more: boolean };
  readonly file:
    | {
        readonly says: string;
        readonly notices: readonly string[];
        readonly quote: string | undefined;
        readonly rereads: { readonly says: string; readonly before: LinkView } | undefined;
      }
    | undefined;
  readonly capture: { readonly says: string; readonly hash: string | null; readonly quote: string | undefined } | undefined;
  readonly address: AddressEventsView;
  readonly changes: readonly ChangeView[];
  readonly comments: readonly CommentView[];
  readonly head: {
    readonly main: readonly HeadLine[];
    readonly others: readonly HeadLine[];
    readonly membersOnly: boolean;
    readonly quote: string | undefined;
  };
  /** Whether anything of the file's own evidence is shown that is not released. */
  readonly membersOnly: boolean;
  /** Whether its text was erased. */
  readonly erased: boolean;
  readonly text: readonly { readonly look: string; readonly text: string }[];
  readonly sources: SourceList;
}

interface HeadLine {
  readonly name: string;
  readonly says: string;
}

interface ChangeView {
  readonly name: string;
  readonly look: 'insert' | 'delete';
  readonly before: string;
  readonly words: string;
  readonly after: string;
  readonly about: string;
  readonly quote: string | undefined;
}

interface CommentView {
  readonly says: string;
  readonly hangsOn: readonly { readonly name: string; readonly words: string; readonly nothing: string }[];
  readonly about: string;
  readonly quote: string | undefined;
}

export function versionView(data: VersionData, _asked: unknown, followed: unknown): VersionPageView {
  const { version } = data;
  const { work, derivedFrom } = version;
  const erased = isErased(data);
  const named = `${work.title}, ${version.label}`;
  const derived = (id: string) => work.versions.filter((other) => other.derivedFrom?.id === id && other.id !== version.id);
  return {
    ...titled(words.kind, `${version.label}, of ${work.title}`),
    trail: [
      { text: 'The record', href: '/' },
      { text: work.engagement.title, href: `/engagements/${work.engagement.id}` },
      { text: work.title, href: `/works/${work.id}` },
    ],
    answer: words.answer(versionKinds[version.kind] ?? version.kind, version.kindAssertedBy.name, work.title),
    quote: erased ? undefined : quoteForVersion(version, work.title),
    agreed: version.agreed,
    verbatim: version.wording === 'VERBATIM',
    dated: dateViewOrNone(version.dated),
    recorded: instantInWords(version.recordedAt),
    hash: erased ? undefined : (version.textHash ?? undefined),
    from: derivedFrom === null ? undefined : link(derivedFrom),
    branches: derived(version.id).map(link),
    siblings: derivedFrom === null ? [] : derived(derivedFrom.id).map(link),
    same: sameOf(version, followed as SameTextData | undefined),
    file: fileOf(version, named),
    capture: captureOf(version),
    address: addressEventsView(version.addressEvents, version.foundBy, named),
    changes: version.trackedChanges.map((change) => changeView(change, named)),
    comments: version.fileComments.map((comment) => commentView(comment, named)),
    head: headOf(version, named),
    membersOnly: [...version.trackedChanges, ...version.fileComments].some(({ level }) => level !== 'PUBLIC'),
    erased,
    text: (erased ? [] : version.text).map(({ kind, mark, text }) => ({
      look: kind.toLowerCase(),
      text: kind === 'LIST_ITEM' || kind === 'FOOTNOTE' ? mark + text : text,
    })),
    sources: sourceList([version.source]),
  };
}

function link({ id, label }: { readonly id: string; readonly label: string }): LinkView {
  return { text: label, href: `/versions/${id}` };
}

function sameOf({ id, work }: VersionShown, found: SameTextData | undefined): VersionPageView['same'] {
  const others = found?.versions.edges.map(({ node }) => node).filter((node) => node.id !== id) ?? [];
  return {
    links: linksApart(
      others.map((node) => ({
        text: words.same.name(node.label, node.work.id === work.id ? undefined : node.work.title),
        href: `/versions/${node.id}`,
      })),
    ),
    more: found?.versions.pageInfo.hasNextPage ?? false,
  };
}

function fileOf({ files: [file] }: VersionShown, named: string): VersionPageView['file'] {
  if (!file) return undefined;
  const { rereads, notices } = file;
  const says = words.file.read(file.kind, file.taken, file.reader);
  const told = notices.length === 0 ? [] : [`${words.file.notices.heading}: ${notices.join(' ')}`];
  const beside = [quoteWords.of(`“${named}”`), ...told];
  return {
    says,
    notices,
    quote: file.level === 'PUBLIC' ? quoteHere({ says, source: undefined, beside }) : undefined,
    rereads: rereads ? { says: words.file.rereads(file.reader, rereads.files[0]?.reader), before: link(rereads) } : undefined,
  };
}

function captureOf({ captures: [capture], source, work, label }: VersionShown): VersionPageView['capture'] {
  if (!capture) return undefined;
  const from = source?.address ?? undefined;
  const says = words.capture.says(instantInWords(capture.fetchedAt), capture.status, from);
  const hash = capture.bytesHash === null ? [] : [`${words.capture.hash} ${capture.bytesHash}`];
  const beside = [quoteWords.of(`“${work.title}, ${label}”`), ...hash];
  return {
    says,
    hash: capture.bytesHash,
    quote: capture.level === 'PUBLIC' ? quoteHere({ says, source: undefined, beside }) : undefined,
  };
}

/** What people ask of an e-mail first; what machines on its way wrote is behind a summary. */
const MAIN_LINES = ['from', 'to', 'cc', 'date', 'subject', 'message-id'];

function headOf({ emailHeaders }: VersionShown, named: string): VersionPageView['head'] {
  const line = ({ name, says }: EmailHeader): HeadLine => ({ name: `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`, says });
  const isMain = ({ name }: EmailHeader) => MAIN_LINES.includes(name);
  const open = emailHeaders.filter((each) => isMain(each) && each.level === 'PUBLIC').map(line);
  const told = quoteWords.head(
    `“${named}”`,
    open.map(({ name, says }) => `${name}: “${says}”`),
  );
  return {
    main: emailHeaders.filter(isMain).map(line),
    others: emailHeaders.filter((each) => !isMain(each)).map(line),
    membersOnly: emailHeaders.some(({ level }) => level !== 'PUBLIC'),
    quote: open.length === 0 ? undefined : quoteHere({ says: told, source: undefined, beside: [words.head.limit] }),
  };
}

function changeView(change: TrackedChange, version: string): ChangeView {
  const name = `${words.changes.kinds[change.kind]}${words.changes.of[change.changeOf]}`;
  return {
    name,
    quote: inFile(change, version, name, change.words),
    look: change.kind === 'INSERTION' || change.kind === 'MOVED_TO' ? 'insert' : 'delete',
    before: change.wordsBefore,
    words: change.words,
    after: change.wordsAfter,
    about: aboutOf(change, change.locator),
  };
}

function commentView(comment: FileComment, version: string): CommentView {
  return {
    quote: inFile(comment, version, quoteWords.comment, comment.says),
    says: comment.says,
    hangsOn: hangsOn(comment),
    about: aboutOf(comment, comment.locator),
  };
}

/** Where words were struck out and others put in, each text is quoted by itself. */
function hangsOn({ hangsOn: after, hangsOnBefore: before }: FileComment): CommentView['hangsOn'] {
  const { on, onBefore, onAfter, nothing } = words.comments;
  if (before !== null)
    return [
      { name: onBefore, words: before, nothing },
      { name: onAfter, words: after, nothing },
    ];
  return after === '' ? [] : [{ name: on, words: after, nothing }];
}

/** What stands in a file, as the file tells it: whom it names is no proof of who did it, and the sentence says so. */
function inFile(item: TrackedChange | FileComment, version: string, what: string, says: string): string | undefined {
  if (item.level !== 'PUBLIC') return undefined;
  const beside = [aboutOf(item, item.locator), words.changes.intro];
  return quoteHere({ says: quoteWords.inFile(version, what, says), source: undefined, beside });
}

/** “The file names ‘Comms Team’”, never that they did it. */
function aboutOf({ authorNamed, datedInFile }: TrackedChange | FileComment, locator: string | null): string {
  const named = `${words.changes.named(authorNamed)}, ${words.changes.dated(datedInFile)}`;
  return locator === null ? `${named}.` : `${named}; ${locator}.`;
}
