import { Injectable } from '@nestjs/common';
import type { Viewer } from '#libs/access/core';
import { invalid, plainText, type Id } from '#libs/kernel';
import { NO_DATE } from '#libs/persistence';
import { dateColumnsIfGiven, Recorder, type Act, type ActInput, type PartialDateInput, type Recorded } from '#libs/recording';
import type { OrganizationClass } from './core/index.js';
import { Organization, OrganizationName, Post } from './store/organization.entity.js';

export interface RecordOrganization extends ActInput {
  readonly spaceId: Id;
  readonly name: string;
  readonly classification: OrganizationClass;
  readonly nameFrom?: PartialDateInput | null;
  readonly nameSourceId?: Id | null;
}

export interface RecordOrganizationName extends ActInput {
  readonly organizationId: Id;
  /** needed for a body of the register; otherwise the body's own space */
  readonly spaceId?: Id | null;
  readonly name: string;
  readonly from?: PartialDateInput | null;
  readonly until?: PartialDateInput | null;
  readonly sourceId?: Id | null;
}

export interface RecordPost extends ActInput {
  readonly organizationId: Id;
  /** as for a name */
  readonly spaceId?: Id | null;
  readonly title: string;
}

/**
 * Bodies as a space knows them. They join the register, which belongs to no space, when they are released; a further name
 * or post of a body of the register comes from a space too, and joins the register on its own release.
 */
@Injectable()
export class OrganizationsService {
  constructor(private readonly recorder: Recorder) {}

  /** Refuses SPACE_NOT_FOUND, SOURCE_NOT_FOUND, MAY_NOT, and text and date refusals. */
  async recordOrganization(viewer: Viewer, input: RecordOrganization): Promise<Recorded> {
    return this.recorder.act(viewer, 'recordOrganization', input, async (act) => {
      const { id: spaceId } = await act.referSpace(input.spaceId, 'input.spaceId');
      const name = nameOf(input);
      const sourceId = await act.referIfGiven('source', input.nameSourceId, 'input.nameSourceId');
      const borneFrom = dateColumnsIfGiven(input.nameFrom, 'input.nameFrom');
      const recorded = await act.add(Organization, 'organization', spaceId, { classification: input.classification }, { name });
      const first = { organizationId: recorded.id, name, borneFrom, borneUntil: NO_DATE, sourceId };
      await act.add(OrganizationName, 'organization_name', spaceId, first);
      return recorded;
    });
  }

  /** Refuses SPACE_NOT_FOUND, ORGANIZATION_NOT_FOUND, SOURCE_NOT_FOUND, MAY_NOT, and text and date refusals. */
  async recordOrganizationName(viewer: Viewer, input: RecordOrganizationName): Promise<Recorded> {
    return this.recorder.act(viewer, 'recordOrganizationName', input, async (act) => {
      const { organizationId, spaceId, inRegister } = await placeOf(act, input);
      if (inRegister) requireSourcedClaim(input);
      return act.add(OrganizationName, 'organization_name', spaceId, {
        organizationId,
        name: nameOf(input),
        borneFrom: dateColumnsIfGiven(input.from, 'input.from'),
        borneUntil: dateColumnsIfGiven(input.until, 'input.until'),
        sourceId: await act.referIfGiven('source', input.sourceId, 'input.sourceId'),
      });
    });
  }

  /** Refuses SPACE_NOT_FOUND, ORGANIZATION_NOT_FOUND, MAY_NOT and text refusals. */
  async recordPost(viewer: Viewer, input: RecordPost): Promise<Recorded> {
    return this.recorder.act(viewer, 'recordPost', input, async (act) => {
      const { organizationId, spaceId } = await placeOf(act, input);
      const title = plainText(input.title, { field: 'input.title', most: 200, lines: 'one' });
      return act.add(Post, 'post', spaceId, { organizationId, title });
    });
  }
}

/** The body, and the space that tells more of it. Refuses ORGANIZATION_NOT_FOUND, SPACE_NEEDED, SPACE_NOT_FOUND, MAY_NOT. */
async function placeOf(act: Act, input: { readonly organizationId: Id; readonly spaceId?: Id | null }) {
  const body = await act.refer('organization', input.organizationId, 'input.organizationId');
  const given = input.spaceId ?? body.spaceId;
  if (given === null) {
    throw invalid(
      'SPACE_NEEDED',
      'input.spaceId: this body is in the register. Say which of your spaces records it.',
      'input.spaceId',
    );
  }
  const { id: spaceId } = await act.referSpace(given, 'input.spaceId');
  const { id: organizationId } = await act.refer('organization', body.id, 'input.organizationId');
  return { organizationId, spaceId, inRegister: body.spaceId === null };
}

/** The register is changed by sourced claims only (decision 2): a name without a beginning would hold for all time. */
function requireSourcedClaim(input: RecordOrganizationName): void {
  if (input.sourceId == null) {
    throw invalid(
      'SOURCE_NEEDED',
      'input.sourceId: this body is in the register. Name the source that gives this name.',
      'input.sourceId',
    );
  }
  if (input.from == null) {
    throw invalid(
      'NAME_NEEDS_BEGINNING',
      'input.from: this body is in the register. Say from when it has borne this name.',
      'input.from',
    );
  }
}

function nameOf({ name }: { readonly name: string }): string {
  return plainText(name, { field: 'input.name', most: 300, lines: 'one' });
}
