import { Field, ID, ObjectType, registerEnumType } from '@nestjs/graphql';
import { ORGANIZATION_CLASSES } from '#libs/organizations/core';
import type { Ref } from '../ref.js';
import { enumOf } from '../enum-of.js';
import { Source } from '../evidence/source.type.js';
import { Level } from '../level.type.js';
import { PartialDate } from '../partial-date.type.js';
import { connectionTypeOf } from '../read/connection.js';

export const OrganizationClass = enumOf(ORGANIZATION_CLASSES);
registerEnumType(OrganizationClass, {
  name: 'OrganizationClass',
  description: 'What kind of body it is.',
  valuesMap: {
    INSTITUTION: { description: 'A public or private institution.' },
    GROUP: { description: 'A lived-experience group.' },
    COALITION: { description: 'Groups or people acting together.' },
    REGULATOR: { description: 'A body that oversees others.' },
    COMPANY: { description: 'A company.' },
    NEWSPAPER: { description: 'A newspaper, journal or news site.' },
    OTHER: { description: 'Anything else.' },
  },
});

@ObjectType({ description: 'A body, which may have borne several names.' })
export class Organization {
  @Field(() => ID)
  id: string;

  @Field(() => OrganizationClass, { description: 'What kind of body it is.' })
  classification: string;

  @Field(() => [OrganizationName], { description: 'Every name on record, in the order recorded.' })
  names: OrganizationName[];

  @Field(() => [Post], { description: 'Offices in this body. The record names offices, not people.' })
  posts: Post[];

  @Field(() => Level, { description: 'Who can see it.' })
  level: string;
}

@ObjectType({ description: 'A name a body has borne.' })
export class OrganizationName {
  @Field(() => ID)
  id: string;

  @Field(() => Level, { description: 'Who can see it.' })
  level: string;

  @Field(() => String)
  name: string;

  @Field(() => PartialDate, { nullable: true, description: 'From when; none when nobody has said.' })
  from: PartialDate | null;

  @Field(() => PartialDate, { nullable: true, description: 'Until when; none when it is still borne or nobody has said.' })
  until: PartialDate | null;

  @Field(() => Source, { nullable: true, description: 'Where the name can be read.' })
  source: Source | null;
}

@ObjectType({ description: 'An office in a body.' })
export class Post {
  @Field(() => ID)
  id: string;

  @Field(() => Level, { description: 'Who can see it.' })
  level: string;

  @Field(() => String)
  title: string;

  @Field(() => Organization, { description: 'The body it is an office of.' })
  organization: Ref<Organization>;
}

export const OrganizationConnection = connectionTypeOf('Organization', () => Organization);
