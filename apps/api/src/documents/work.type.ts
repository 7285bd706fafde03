import { Field, ID, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { BLOCK_KINDS, VERSION_KINDS } from '#libs/documents/core';
import { WORDINGS } from '#libs/kernel';
import type { Ref } from '../ref.js';
import { Engagement } from '../engagements/engagement.type.js';
import { enumOf } from '../enum-of.js';
import { Claim } from '../evidence/claim.type.js';
import { CONTENT_WARNING } from '../content-warning.js';
import { Level } from '../level.type.js';
import { Organization } from '../organizations/organization.type.js';
import { PartialDate } from '../partial-date.type.js';
import { connectionTypeOf } from '../read/connection.js';
import { Instant } from '../scalars/instant.scalar.js';
import { VersionCapture } from '../files/capture.type.js';
import { EmailHeader, FileComment, TrackedChange, VersionFile } from '../files/version-file.type.js';
import { AddressEventKind, CheckFound } from './address-event.type.js';
import { ContentPoint, SignOff } from './sign-off.type.js';
import { Told } from '../told.type.js';

export const Wording = enumOf(WORDINGS);
registerEnumType(Wording, {
  name: 'Wording',
  description: 'Whether the record holds the words or somebody’s account of them.',
  valuesMap: {
    VERBATIM: { description: 'The words themselves.' },
    REPORTED: { description: 'What somebody says the words were.' },
  },
});

export const VersionKind = enumOf(VERSION_KINDS);
registerEnumType(VersionKind, {
  name: 'VersionKind',
  description: 'What somebody says a version is.',
  valuesMap: {
    DRAFT: { description: 'A draft.' },
    LATEST_DRAFT_HELD: { description: 'The latest draft the group holds.' },
    SENT: { description: 'Sent to somebody.' },
    AGREED: { description: 'Never asserted: it follows from the positions on record. See Version.agreed.' },
    PUBLISHED: { description: 'Published.' },
    WITHDRAWN: { description: 'Withdrawn.' },
    LEAKED: { description: 'Made public by somebody else than its owner.' },
  },
});

export const BlockKind = enumOf(BLOCK_KINDS);
registerEnumType(BlockKind, {
  name: 'BlockKind',
  description: 'What part of a document a block is.',
  valuesMap: {
    HEADING: { description: 'A heading.' },
    PARAGRAPH: { description: 'A paragraph.' },
    LIST_ITEM: { description: 'An item of a list, or a numbered clause.' },
    TABLE_ROW: { description: 'A row of a table.' },
    QUOTE: { description: 'A quotation.' },
    FOOTNOTE: { description: 'A footnote.' },
  },
});

@ObjectType({ description: 'A document across all its texts.' })
export class Work {
  @Field(() => ID)
  id: string;

  @Field(() => Engagement, { description: 'The engagement it belongs to.' })
  engagement: Ref<Engagement>;

  @Field(() => String)
  title: string;

  @Field(() => String, { description: 'What sort of document it is, in words.' })
  kind: string;

  @Field(() => [String], { description: 'What else sources call it. Whether these are one document may itself be open.' })
  alsoCalled: string[];

  @Field(() => [Version], { description: 'Its versions, oldest first; undated last.' })
  versions: Version[];

  @Field(() => [Claim], { description: 'What people say of it, in the order recorded.' })
  claims: Claim[];

  @Field(() => String, { nullable: true, description: CONTENT_WARNING })
  contentWarning: string | null;

  @Field(() => Level, { description: 'Who can see it.' })
  level: string;
}

@ObjectType({ description: 'One text of a document at one time.' })
export class Version extends Told {
  @Field(() => ID)
  id: string;

  @Field(() => Work, { description: 'The work it is a version of.' })
  work: Ref<Work>;

  @Field(() => String, { description: 'How to tell it from others: "draft 14", "as published".' })
  label: string;

  @Field(() => VersionKind, { description: 'What somebody says it is.' })
  kind: string;

  @Field(() => Organization, { description: 'Who says that it is of this kind.' })
  kindAssertedBy: Ref<Organization>;

  @Field(() => PartialDate, {
    nullable: true,
    description:
      'The date of this text, as whoever entered it gives it; none when nobody has said. It is not when it was put on the record.',
  })
  dated: PartialDate | null;

  @Field(() => Version, { nullable: true, description: 'The version it was made from.' })
  derivedFrom: Version | null;

  @Field(() => Wording, { description: 'VERBATIM with its text, REPORTED without.' })
  wording: string;

  @Field(() => [Block], {
    description:
      'Its text in blocks, as far as you can see it. Empty when the record holds none, or when nobody has decided to show a document that came as a file.',
  })
  text: Block[];

  @Field(() => [VersionFile], { description: 'The file it came from; none when its text was typed in. At most one.' })
  files: VersionFile[];

  @Field(() => [VersionCapture], {
    description: 'That its file was fetched from a web address, when, and which hash it had. At most one.',
  })
  captures: VersionCapture[];

  @Field(() => [AddressEvent], {
    description: 'What this server found when it asked the address it was captured from again, as far as you can see it.',
  })
  addressEvents: AddressEvent[];

  @Field(() => [AddressEvent], {
    description:
      'For a version that this server found at a checked address: that the address gave it instead of the one it is derived from. At most one.',
  })
  foundBy: AddressEvent[];

  @Field(() => [TrackedChange], {
    description: 'The tracked changes of the file it came from, as the file tells them, as far as you can see them.',
  })
  trackedChanges: TrackedChange[];

  @Field(() => [FileComment], { description: 'The comments in the file it came from, as far as you can see them.' })
  fileComments: FileComment[];

  @Field(() => [EmailHeader], { description: 'The head of the e-mail it came from, line by line, as far as you can see it.' })
  emailHeaders: EmailHeader[];

  @Field(() => String, {
    nullable: true,
    description:
      'SHA-256 of its text, in hexadecimal; null for whoever does not read the text, since it has no salt and the text could be tried out.',
  })
  textHash: string | null;

  @Field(() => Work, { nullable: true, description: 'The work this was published instead of. A substitute is never a delivery.' })
  publishedInsteadOf: Work | null;

  @Field(() => [SignOff], { description: 'The positions parties took on it, each as somebody says, in the order recorded.' })
  signOffs: SignOff[];

  @Field(() => [ContentPoint], { description: 'What sources say it contains or lacks.' })
  contentPoints: ContentPoint[];

  @Field(() => Level, { description: 'Who can see it.' })
  level: string;
}

export const VersionConnection = connectionTypeOf('Version', () => Version);

@ObjectType({ description: 'A block of a text.' })
export class Block {
  @Field(() => ID)
  id: string;

  @Field(() => Int, { description: 'Its place, from 1.' })
  number: number;

  @Field(() => BlockKind, { description: 'What part of the document it is.' })
  kind: string;

  @Field(() => String, { description: 'What stood before its words, such as "1.2 ".' })
  mark: string;

  @Field(() => String, { description: 'Its words, without what stood before them.' })
  text: string;

  @Field(() => Int, { description: 'Where it begins in the text, in UTF-16 code units.' })
  start: number;

  @Field(() => Int, { description: 'Where it ends.' })
  end: number;

  @Field(() => String, { nullable: true, description: 'Where it stands in the file it came from: "page 3", "paragraph 12".' })
  locator: string | null;
}

@ObjectType({
  description:
    'What this server found when it asked the address of a captured version again. It says nothing of who did what, or why.',
})
export class AddressEvent {
  @Field(() => ID)
  id: string;

  @Field(() => AddressEventKind, { description: 'What was found.' })
  kind: string;

  @Field(() => CheckFound, { description: 'What the address gave us the last of these times.' })
  found: string;

  @Field(() => Int, { nullable: true, description: 'The status it answered with then, where it answered.' })
  status: number | null;

  @Field(() => Instant, { description: 'When we asked the last of these times.' })
  askedAt: string;

  @Field(() => Instant, {
    description: 'When we asked the first of these times; of a change, when the address last gave us the text before.',
  })
  since: string;

  @Field(() => Int, { description: 'How often in a row. Of a change always 1.' })
  times: number;

  @Field(() => Version, { nullable: true, description: 'Of a change, the version that was made of the other text.' })
  foundVersion: Ref<Version> | null;

  @Field(() => Instant, { description: 'When it was put on the record.' })
  recordedAt: string;

  @Field(() => Level, { description: 'Who can see it.' })
  level: string;
}
