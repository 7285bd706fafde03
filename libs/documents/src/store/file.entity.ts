import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#libs/kernel';
import { Fact } from '#libs/recording';
import {
  CHANGE_KINDS,
  CHANGES_OF,
  FILE_KINDS,
  FILE_TEXTS,
  TRAY_STATES,
  type ChangeKind,
  type ChangeOf,
  type Exchange,
  type FileKind,
  type FileText,
  type TrayState,
} from '../core/index.js';

/** A file that somebody put in and has not put on the record: they alone see it, and can throw it away. */
@Entity('tray_file')
export class TrayFile {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  spaceId: Id;

  @Column('uuid')
  storedFileId: Id;

  /** the e-mail it was attached to */
  @Column({ type: 'uuid', nullable: true })
  attachedToId: Id | null;

  @Column({ type: 'text', nullable: true })
  name: string | null;

  @Column('integer')
  size: number;

  @Column('text')
  hash: string;

  @Column('uuid')
  putBy: Id;

  @Column('timestamptz')
  putAt: Date;

  @Column({ type: 'enum', enum: TRAY_STATES, enumName: 'tray_state' })
  state: TrayState;

  @Column({ type: 'enum', enum: FILE_KINDS, enumName: 'file_kind', nullable: true })
  kind: FileKind | null;

  @Column({ type: 'text', nullable: true })
  reader: string | null;

  /** hash of the text it gives, the same a version of that text has */
  @Column({ type: 'text', nullable: true })
  textHash: string | null;

  /** of the text before its tracked changes */
  @Column({ type: 'text', nullable: true })
  beforeHash: string | null;

  @Column({ type: 'jsonb', nullable: true })
  reading: object | null;

  @Column({ type: 'text', nullable: true })
  refusalCode: string | null;

  @Column({ type: 'text', nullable: true })
  refusal: string | null;

  @Column({ type: 'integer', nullable: true })
  milliseconds: number | null;

  /** of a file that we fetched: what was asked and answered */
  @Column({ type: 'jsonb', nullable: true })
  exchange: Exchange | null;

  @Column({ type: 'timestamptz', nullable: true })
  fetchedAt: Date | null;

  @Column({ type: 'text', nullable: true })
  finalAddress: string | null;
}

/** The file a version came from. */
@Entity('version_file')
export class VersionFile extends Fact {
  @Column('uuid')
  versionId: Id;

  @Column('uuid')
  storedFileId: Id;

  /** SHA-256 of its bytes, for members: a public hash would tell who holds the same file that it came from there; null when the text was erased */
  @Column({ type: 'text', nullable: true })
  fileHash: string | null;

  @Column({ type: 'enum', enum: FILE_KINDS, enumName: 'file_kind' })
  kind: FileKind;

  /** which reader read it, such as docx/1 */
  @Column('text')
  reader: string;

  @Column({ type: 'enum', enum: FILE_TEXTS, enumName: 'file_text' })
  taken: FileText;

  @Column({ type: 'uuid', nullable: true })
  rereadsId: Id | null;

  /** SHA-256 over its tracked changes and comments, which the entry of the version covers by it; null when the text was erased */
  @Column({ type: 'text', nullable: true })
  changesHash: string | null;

  /** what its reader told of it beside the text; none where it is from before they were kept, or its text was erased */
  @Column({ type: 'text', array: true })
  notices: readonly string[];
}

/** One tracked change of a Word or OpenDocument file, as the file tells it. */
@Entity('tracked_change')
export class TrackedChangeRow extends Fact {
  @Column('uuid')
  versionId: Id;

  @Column('integer')
  number: number;

  @Column({ type: 'enum', enum: CHANGE_KINDS, enumName: 'change_kind' })
  kind: ChangeKind;

  @Column({ type: 'enum', enum: CHANGES_OF, enumName: 'change_of' })
  changeOf: ChangeOf;

  @Column({ type: 'text', nullable: true })
  authorNamed: string | null;

  @Column({ type: 'text', nullable: true })
  datedInFile: string | null;

  @Column('text')
  words: string;

  @Column('text')
  locator: string;

  @Column('text')
  wordsBefore: string;

  @Column('text')
  wordsAfter: string;
}

/** One line of the head of an e-mail. */
@Entity('email_header')
export class EmailHeaderRow extends Fact {
  @Column('uuid')
  versionId: Id;

  @Column('integer')
  number: number;

  @Column('text')
  name: string;

  /** as the e-mail has it */
  @Column('text')
  says: string;
}

/** One comment of a Word or OpenDocument file, as the file tells it. */
@Entity('file_comment')
export class FileCommentRow extends Fact {
  @Column('uuid')
  versionId: Id;

  @Column('integer')
  number: number;

  @Column({ type: 'text', nullable: true })
  authorNamed: string | null;

  @Column({ type: 'text', nullable: true })
  datedInFile: string | null;

  @Column('text')
  says: string;

  @Column('text')
  hangsOn: string;

  /** the words there before the tracked changes, where they are others */
  @Column({ type: 'text', nullable: true })
  hangsOnBefore: string | null;

  @Column({ type: 'text', nullable: true })
  locator: string | null;
}
