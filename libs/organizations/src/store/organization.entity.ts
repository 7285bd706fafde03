import { Column, Entity } from 'typeorm';
import type { Id } from '#libs/kernel';
import { PartialDateColumns } from '#libs/persistence';
import { RegisterFact } from '#libs/recording';
import { ORGANIZATION_CLASSES, type OrganizationClass } from '../core/index.js';

/** A body. What it is called is a fact of its own, because names change. */
@Entity('organization')
export class Organization extends RegisterFact {
  @Column({ type: 'enum', enum: ORGANIZATION_CLASSES, enumName: 'organization_class' })
  classification: OrganizationClass;
}

/** A name a body has borne, and when. */
@Entity('organization_name')
export class OrganizationName extends RegisterFact {
  @Column('uuid')
  organizationId: Id;

  @Column('text')
  name: string;

  @Column(() => PartialDateColumns)
  borneFrom: PartialDateColumns;

  @Column(() => PartialDateColumns)
  borneUntil: PartialDateColumns;

  @Column({ type: 'uuid', nullable: true })
  sourceId: Id | null;
}

/** An office in a body; who held it is not kept here. */
@Entity('post')
export class Post extends RegisterFact {
  @Column('uuid')
  organizationId: Id;

  @Column('text')
  title: string;
}
