import type { Id } from '#libs/kernel';
import type { Act, Recorded } from '#libs/recording';
import type { Exchange, FileKind, FileText } from './core/index.js';
import { hashOf } from './files.service.js';
import { blocksOfParts } from './intake/blocks.js';
import type { Part, Reading } from './intake/format/reading.js';
import { counted } from './intake/format/tidy.js';
import { hashOfCapture, hashOfEvidence, hashOfHead, toldOfNotices } from './parts-of-facts.js';
import { EmailHeaderRow, FileCommentRow, TrackedChangeRow, VersionFile } from './store/file.entity.js';
import { VersionCapture } from './store/version-capture.entity.js';
import { TextBlock, Version } from './store/work.entity.js';

/** What is kept of a reading beside its kind and reader. */
export type Kept = Omit<Reading, 'kind' | 'reader' | 'attachments'>;

/** A file that was read, its bytes stored in the space, and which of its texts is meant. */
export interface FileRead {
  readonly storedFileId: Id;
  readonly hash: string;
  readonly size: number;
  readonly kind: FileKind;
  readonly reader: string;
  readonly taken: FileText;
  readonly parts: readonly Part[];
  readonly reading: Kept;
  readonly exchange: Exchange | null;
  readonly fetchedAt: Date | null;
}

/** What a person says of a version; the rest is the file's. */
export type SaidOfVersion = Pick<
  Version,
  'workId' | 'label' | 'kind' | 'kindAssertedById' | 'dated' | 'derivedFromId' | 'publishedInsteadOfId' | 'sourceId' | 'fromWhat'
>;

/**
 * Adds a version with its blocks, the file it came from, the tracked changes and comments of that, the head of an e-mail, and, where
 * an address gave it, that it was captured. One entry covers them all.
 */
export async function addVersionOfFile(act: Act, spaceId: Id, file: FileRead, said: SaidOfVersion): Promise<Recorded> {
  const { parts, reading } = file;
  const changesHash = hashOfEvidence(reading.changes, reading.comments);
  const told = { fileHash: file.hash, reader: file.reader, taken: file.taken, changesHash };
  const notices = noticesOf(reading);
  const capture = captureOf(file);
  const recorded = await act.add(
    Version,
    'version',
    spaceId,
    { ...said, wording: 'verbatim', textHash: hashOf(parts) },
    {
      ...told,
      ...toldOfNotices(notices),
      ...(capture === null ? {} : { captureHash: hashOfCapture(capture) }),
      ...(reading.headers.length === 0 ? {} : { headHash: hashOfHead(reading.headers) }),
    },
  );
  await addParts(act, spaceId, recorded.id, parts, reading);
  await act.addPart(VersionFile, spaceId, {
    ...told,
    versionId: recorded.id,
    storedFileId: file.storedFileId,
    kind: file.kind,
    notices,
    rereadsId: await readBefore(act, spaceId, said.workId, file, recorded.id),
  });
  if (capture !== null) await act.addPart(VersionCapture, spaceId, { ...capture, versionId: recorded.id });
  return recorded;
}

/**
 * What whoever reads the version has to know of its file. How many changes and comments there are is told to all of them: what those
 * say is for whoever may read each.
 */
function noticesOf({ notices, changes, comments }: Kept): readonly string[] {
  const some = (count: number, noun: string) => (count === 0 ? [] : [`${counted(count, noun)}.`]);
  return [...notices, ...some(changes.length, 'tracked change'), ...some(comments.length, 'comment')];
}

function captureOf({ exchange, fetchedAt, hash, size }: FileRead) {
  return exchange === null || fetchedAt === null ? null : { fetchedAt, status: exchange.status, size, bytesHash: hash, exchange };
}

async function addParts(act: Act, spaceId: Id, versionId: Id, parts: readonly Part[], reading: Kept): Promise<void> {
  await act.addParts(
    TextBlock,
    spaceId,
    blocksOfParts(parts).map((block) => ({ ...block, versionId })),
  );
  const changes = reading.changes.map((change, i) => ({
    versionId,
    number: i + 1,
    kind: change.kind,
    changeOf: change.what,
    authorNamed: change.author,
    datedInFile: change.dated,
    words: change.text,
    locator: change.at,
    wordsBefore: change.before,
    wordsAfter: change.after,
  }));
  await act.addParts(TrackedChangeRow, spaceId, changes);
  const comments = reading.comments.map(({ author, dated, text, on, onBefore = null, at }, i) => ({
    versionId,
    number: i + 1,
    authorNamed: author,
    datedInFile: dated,
    says: text,
    hangsOn: on,
    hangsOnBefore: onBefore,
    locator: at,
  }));
  await act.addParts(FileCommentRow, spaceId, comments);
  const head = reading.headers.map(({ name, value }, i) => ({ versionId, number: i + 1, name, says: value }));
  await act.addParts(EmailHeaderRow, spaceId, head);
}

/** The first version of this work that was made of the same text of the same bytes. */
async function readBefore(act: Act, spaceId: Id, workId: Id, { hash, taken }: FileRead, now: Id): Promise<Id | null> {
  const [row] = await act.manager.query<{ id: Id }[]>(
    `select v.id from version_file f join version v on v.id = f.version_id
     where f.space_id = $1 and f.file_hash = $2 and f.taken = $3 and v.work_id = $4 and v.id <> $5 order by f.recorded_at, f.id limit 1`,
    [spaceId, hash, taken, workId, now],
  );
  return row?.id ?? null;
}
