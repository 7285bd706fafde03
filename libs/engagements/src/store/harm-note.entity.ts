import { Column, Entity } from 'typeorm';
import { FROM_WHAT, type FromWhat, type Id } from '#libs/kernel';
import { PartialDateColumns } from '#libs/persistence';
import { Fact } from '#libs/recording';

/** What an engagement did to somebody, in their words. Whoever recorded it is its author, who alone shows and withdraws it. */
@Entity('harm_note')
export class HarmNoteRow extends Fact {
  @Column('uuid')
  engagementId: Id;

  @Column(() => PartialDateColumns)
  happenedOn: PartialDateColumns;

  @Column('text')
  says: string;

  @Column({ type: 'uuid', nullable: true })
  sourceId: Id | null;

  /** nobody who tells of harm is made to say what they tell it from */
  @Column({ type: 'enum', enum: FROM_WHAT, enumName: 'from_what', nullable: true })
  fromWhat: FromWhat | null;
}
