import { invalid, parseHash } from '#libs/kernel';
import { column, many, one, shape, type Condition, type Graph, type Order } from '#libs/persistence';

const IN_ORDER: Order = [{ column: 'number', holds: 'number' }];

/** How files in the tray, and what is on the record of files, are read. */
export const FILE_SHAPES: Graph = {
  TrayFile: shape('tray_file', {
    space: one('Space', 'space_id'),
    name: column('name'),
    size: column('size'),
    hash: column('hash'),
    state: column('state'),
    kind: column('kind'),
    reader: column('reader'),
    textHash: column('text_hash'),
    beforeHash: column('before_hash'),
    refusalCode: column('refusal_code'),
    refusal: column('refusal'),
    milliseconds: column('milliseconds'),
    notices: { is: 'column', sql: (t) => `coalesce(${t}.reading -> 'notices', '[]')` },
    finalAddress: column('final_address'),
    fetchedAt: column('fetched_at'),
    putAt: column('put_at'),
    attachedTo: one('TrayFile', 'attached_to_id'),
    attachments: many('TrayFile', 'attached_to_id', [{ column: 'put_at', holds: 'instant' }]),
  }),
  VersionFile: shape('version_file', {
    kind: column('kind'),
    reader: column('reader'),
    taken: column('taken'),
    rereads: one('Version', 'rereads_id'),
    notices: column('notices'),
    recordedAt: column('recorded_at'),
    level: column('effective_level'),
  }),
  VersionCapture: shape('version_capture', {
    fetchedAt: column('fetched_at'),
    status: column('status'),
    size: column('size'),
    bytesHash: column('bytes_hash'),
    level: column('effective_level'),
  }),
  TrackedChange: shape('tracked_change', {
    number: column('number'),
    kind: column('kind'),
    changeOf: column('change_of'),
    authorNamed: column('author_named'),
    datedInFile: column('dated_in_file'),
    words: column('words'),
    locator: column('locator'),
    wordsBefore: column('words_before'),
    wordsAfter: column('words_after'),
    level: column('effective_level'),
  }),
  FileComment: shape('file_comment', {
    number: column('number'),
    authorNamed: column('author_named'),
    datedInFile: column('dated_in_file'),
    says: column('says'),
    hangsOn: column('hangs_on'),
    hangsOnBefore: column('hangs_on_before'),
    locator: column('locator'),
    level: column('effective_level'),
  }),
  EmailHeader: shape('email_header', {
    number: column('number'),
    name: column('name'),
    says: column('says'),
    level: column('effective_level'),
  }),
};

/** What a version has of the file it came from. */
export const VERSION_FILE_FIELDS = {
  files: many('VersionFile', 'version_id', [{ column: 'recorded_at', holds: 'instant' }]),
  captures: many('VersionCapture', 'version_id', [{ column: 'recorded_at', holds: 'instant' }]),
  trackedChanges: many('TrackedChange', 'version_id', IN_ORDER),
  fileComments: many('FileComment', 'version_id', IN_ORDER),
  emailHeaders: many('EmailHeader', 'version_id', IN_ORDER),
} as const;

/** The hash of a text has no salt: whoever has most of the text could try out the rest. It is for whoever reads the text. */
export function hashWithText(t: string): string {
  return `case when exists (select from block b where b.version_id = ${t}.id) then ${t}.text_hash end`;
}

/** As many files as a page of the tray shows, each with two texts at the most. */
const HASHES_MOST = 200;

/** Versions that say the same to the letter as one of these texts; all where none is named. Refuses LIST_TOO_LONG and HASH_INVALID. */
export function versionsOfTexts(textHashes: readonly string[] | null | undefined, field: string): readonly Condition[] {
  if (textHashes == null) return [];
  if (textHashes.length > HASHES_MOST) throw invalid('LIST_TOO_LONG', `${field}: give at most ${HASHES_MOST}.`, field);
  const hashes = textHashes.map((hash) => parseHash(hash, field));
  return [(t, value) => `${t}.text_hash = any(${value(hashes)}::text[]) and ${hashWithText(t)} is not null`];
}
