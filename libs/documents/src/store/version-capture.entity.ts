import { Column, Entity } from 'typeorm';
import type { Id } from '#libs/kernel';
import { Fact } from '#libs/recording';
import type { Exchange } from '../core/index.js';

/** That a version’s file was fetched from a web address, when, and what was answered. */
@Entity('version_capture')
export class VersionCapture extends Fact {
  @Column('uuid')
  versionId: Id;

  @Column('timestamptz')
  fetchedAt: Date;

  @Column('integer')
  status: number;

  /** of its bytes; null when the text was erased */
  @Column({ type: 'integer', nullable: true })
  size: number | null;

  /** SHA-256 of its bytes, unpacked: whoever fetched the same page can tell; null when the text was erased */
  @Column({ type: 'text', nullable: true })
  bytesHash: string | null;

  /** for members: the whole of it, as an address may say who asked */
  @Column('jsonb')
  exchange: Exchange;
}
