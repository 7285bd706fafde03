import { Column, Entity } from 'typeorm';
import type { Id } from '#libs/kernel';
import { PartialDateColumns } from '#libs/persistence';
import { ToldFact } from '#libs/recording';
import { CONTENT_SAYS, POSITIONS, type ContentSays, type Position } from '../core/index.js';

/** A party's position on a version, as somebody says it was. */
@Entity('sign_off')
export class SignOff extends ToldFact {
  @Column('uuid')
  versionId: Id;

  @Column('uuid')
  partyId: Id;

  /** in what role within the party: legal, communications, chief executive */
  @Column('text')
  role: string;

  @Column({ type: 'enum', enum: POSITIONS, enumName: 'sign_off_position' })
  position: Position;

  @Column({ type: 'text', nullable: true })
  says: string | null;

  @Column('uuid')
  assertedById: Id;

  /** the chain of telling, such as "as told to the coalition" */
  @Column({ type: 'text', nullable: true })
  toldTo: string | null;

  @Column(() => PartialDateColumns)
  takenOn: PartialDateColumns;
}

/** Somebody disputes that a position was taken. It stands beside what it disputes, never over it. */
@Entity('sign_off_dispute')
export class SignOffDispute extends ToldFact {
  @Column('uuid')
  signOffId: Id;

  @Column('uuid')
  disputedById: Id;

  @Column('text')
  verb: string;

  @Column('text')
  says: string;

  @Column(() => PartialDateColumns)
  saidOn: PartialDateColumns;
}

/** What a source says a version contains or lacks. */
@Entity('content_point')
export class ContentPoint extends ToldFact {
  @Column('uuid')
  versionId: Id;

  @Column('text')
  topic: string;

  @Column({ type: 'enum', enum: CONTENT_SAYS, enumName: 'content_says' })
  says: ContentSays;

  /** the source's own words for it, when short */
  @Column({ type: 'text', nullable: true })
  phrase: string | null;
}
