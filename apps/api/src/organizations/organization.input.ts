import { InputType } from '@nestjs/graphql';
import type { OrganizationClass as OrganizationClassValue } from '#libs/organizations/core';
import { ActInputType, PartialDateInputType } from '../input/act.input.js';
import { EnumField, IdField, InsideField, TextField } from '../input/fields.js';
import { OrganizationClass } from './organization.type.js';

@InputType({ description: 'What recordOrganization takes: what a body is called, and what kind of body it is.' })
export class RecordOrganizationInput extends ActInputType {
  @IdField('The space that records it. The body joins the public register when it is released.')
  spaceId: string;

  @TextField('What it is called.', { most: 300, lines: 'one' })
  name: string;

  @EnumField(() => OrganizationClass, 'What kind of body it is.')
  classification: OrganizationClassValue;

  @InsideField(() => PartialDateInputType, 'From when it has borne this name.', { optional: true })
  nameFrom?: PartialDateInputType | null;

  @IdField('Where the name can be read.', { optional: true })
  nameSourceId?: string | null;
}

@InputType({ description: 'What recordOrganizationName takes: a further name of a body, and from when until when it bore it.' })
export class RecordOrganizationNameInput extends ActInputType {
  @IdField('The body.')
  organizationId: string;

  @IdField('The space that records it; needed when the body is in the public register.', { optional: true })
  spaceId?: string | null;

  @TextField('A further name it has borne.', { most: 300, lines: 'one' })
  name: string;

  @InsideField(() => PartialDateInputType, 'From when.', { optional: true })
  from?: PartialDateInputType | null;

  @InsideField(() => PartialDateInputType, 'Until when.', { optional: true })
  until?: PartialDateInputType | null;

  @IdField('Where this can be read.', { optional: true })
  sourceId?: string | null;
}

@InputType({ description: 'What recordPost takes: what an office in a body is called. It names no person.' })
export class RecordPostInput extends ActInputType {
  @IdField('The body.')
  organizationId: string;

  @IdField('The space that records it; needed when the body is in the public register.', { optional: true })
  spaceId?: string | null;

  @TextField('What the office is called. Name no person.', { most: 200, lines: 'one' })
  title: string;
}
