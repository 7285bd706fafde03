import { Column, Entity } from 'typeorm';
import { WORDINGS, type Id, type Wording } from '#libs/kernel';
import { PartialDateColumns } from '#libs/persistence';
import { Fact, ToldFact } from '#libs/recording';
import { BLOCK_KINDS, VERSION_KINDS, type BlockKind, type VersionKind } from '../core/index.js';

/** A document across its texts. */
@Entity('work')
export class Work extends Fact {
  @Column('uuid')
  engagementId: Id;

  @Column('text')
  title: string;

  /** what sort of document it is, in words: policy, letter, position statement */
  @Column('text')
  kind: string;

  @Column('text', { array: true })
  alsoCalled: string[];
}

/** One text of a work at one time. */
@Entity('version')
export class Version extends ToldFact {
  @Column('uuid')
  workId: Id;

  @Column('text')
  label: string;

  @Column({ type: 'enum', enum: VERSION_KINDS, enumName: 'version_kind' })
  kind: VersionKind;

  @Column('uuid')
  kindAssertedById: Id;

  @Column(() => PartialDateColumns)
  dated: PartialDateColumns;

  @Column({ type: 'uuid', nullable: true })
  derivedFromId: Id | null;

  @Column({ type: 'enum', enum: WORDINGS, enumName: 'wording' })
  wording: Wording;

  /** SHA-256 of the text, in hex */
  @Column({ type: 'text', nullable: true })
  textHash: string | null;

  /** the work this was published instead of: a substitute is never a delivery */
  @Column({ type: 'uuid', nullable: true })
  publishedInsteadOfId: Id | null;
}

/** A block of a version's text. */
@Entity('block')
export class TextBlock extends Fact {
  @Column('uuid')
  versionId: Id;

  @Column('integer')
  number: number;

  @Column({ type: 'enum', enum: BLOCK_KINDS, enumName: 'block_kind' })
  kind: BlockKind;

  @Column('text')
  mark: string;

  @Column('text')
  text: string;

  @Column('integer')
  starts: number;

  @Column('integer')
  ends: number;

  /** where it stands in the file it came from; null for a text that was typed in */
  @Column({ type: 'text', nullable: true })
  locator: string | null;
}
