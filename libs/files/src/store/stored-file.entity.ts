import { Column, Entity, PrimaryColumn } from 'typeorm';
import type { Id } from '#libs/kernel';

/** The bytes of a file as it came, inside one space. Two spaces that hold the same file hold it twice. */
@Entity('stored_file')
export class StoredFile {
  @PrimaryColumn('uuid')
  id: Id;

  @Column('uuid')
  spaceId: Id;

  /** SHA-256 of the bytes, in hex; the database refuses bytes that it is not the hash of */
  @Column('text')
  hash: string;

  @Column('bytea')
  bytes: Buffer;

  @Column('uuid')
  putBy: Id;

  @Column('timestamptz')
  putAt: Date;
}
