import { Column, Entity } from 'typeorm';
import type { Id } from '#libs/kernel';
import { PartialDateColumns } from '#libs/persistence';
import { Fact } from '#libs/recording';
import { PICTURE_TYPES, type PictureType } from '../core/index.js';

/** A picture of a source: evidence, and never a version of a work. */
@Entity('picture')
export class Picture extends Fact {
  @Column('uuid')
  sourceId: Id;

  /** in words, for whoever does not see it */
  @Column('text')
  shows: string;

  @Column(() => PartialDateColumns)
  takenOn: PartialDateColumns;

  @Column({ type: 'enum', enum: PICTURE_TYPES, enumName: 'picture_type' })
  mediaType: PictureType;

  @Column('integer')
  width: number;

  @Column('integer')
  height: number;

  /** SHA-256 of what is shown, made anew from the pixels; says that it was erased where it was */
  @Column('text')
  image: string;

  /** SHA-256 of what came, for members; says that it was erased where it was */
  @Column('text')
  original: string;

  @Column('uuid')
  imageFileId: Id;

  @Column('uuid')
  originalFileId: Id;
}
