import { Column, Entity } from 'typeorm';
import type { Id } from '#libs/kernel';
import { PartialDateColumns } from '#libs/persistence';
import { ToldFact } from '#libs/recording';

/** A working relationship between a group and an institution. */
@Entity('engagement')
export class Engagement extends ToldFact {
  @Column('text')
  title: string;

  @Column('text')
  summary: string;

  @Column('uuid')
  groupId: Id;

  @Column('uuid')
  institutionId: Id;

  @Column(() => PartialDateColumns)
  began: PartialDateColumns;

  @Column(() => PartialDateColumns)
  ended: PartialDateColumns;
}
