import { Column, Entity } from 'typeorm';
import type { Id } from '#libs/kernel';
import { PartialDateColumns } from '#libs/persistence';
import { ToldFact } from '#libs/recording';

/** What an engagement did to somebody, in their words. Whoever recorded it is its author, who alone shows and withdraws it. */
@Entity('harm_note')
export class HarmNoteRow extends ToldFact {
  @Column('uuid')
  engagementId: Id;

  @Column(() => PartialDateColumns)
  happenedOn: PartialDateColumns;

  @Column('text')
  says: string;
}
