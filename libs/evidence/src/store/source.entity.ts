import { Column, Entity } from 'typeorm';
import type { Id } from '#libs/kernel';
import { PartialDateColumns } from '#libs/persistence';
import { RegisterFact, ToldFact } from '#libs/recording';

/** Where something can be read, and whose voice it is. */
@Entity('source')
export class Source extends RegisterFact {
  @Column('text')
  citation: string;

  @Column({ type: 'text', nullable: true })
  address: string | null;

  /** whose account it is: three citations may have one origin */
  @Column('text')
  origin: string;

  @Column({ type: 'text', nullable: true })
  quote: string | null;

  /** the chain of telling, such as "as the coalition says it was told" */
  @Column({ type: 'text', nullable: true })
  hearsay: string | null;

  @Column({ type: 'date', nullable: true })
  seenOn: string | null;

  @Column(() => PartialDateColumns)
  publishedOn: PartialDateColumns;
}

/** Somebody's statement that something is so, in the source's own verb. */
@Entity('claim')
export class Claim extends ToldFact {
  @Column('uuid')
  engagementId: Id;

  @Column({ type: 'uuid', nullable: true })
  workId: Id | null;

  @Column('uuid')
  assertedById: Id;

  @Column('text')
  verb: string;

  @Column('text')
  statement: string;

  @Column(() => PartialDateColumns)
  saidOn: PartialDateColumns;
}
