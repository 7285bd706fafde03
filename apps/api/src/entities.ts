import { AccessToken, InvitationRow, Outsider, Session, Space, SpaceMembership } from '#libs/access';
import {
  CallAddresseeRow,
  CallAnswerRow,
  CallRow,
  CommitmentRow,
  DeliveryRow,
  DueDateRow,
  JudgementRow,
  OfficialStatementRow,
} from '#libs/commitments';
import {
  ComparisonRow,
  ConfirmationRow,
  ContentPoint,
  FindingRow,
  SealRevealRow,
  SealRow,
  PublishedPath,
  SignOff,
  SignOffDispute,
  FileCommentRow,
  TextBlock,
  TrackedChangeRow,
  TrayFile,
  Version,
  VersionFile,
  Work,
} from '#libs/documents';
import { Engagement } from '#libs/engagements';
import { Claim, Handling, ReplyRequestRow, ReplyRow, Source } from '#libs/evidence';
import { StoredFile } from '#libs/files';
import { OutboxEntry } from '#libs/ledger';
import { Organization, OrganizationName, Post } from '#libs/organizations';
import { KeptForm, Note } from '#libs/recording';
import { Notice } from '#libs/stewardship';

/** Every entity there is; TypeORM is told of them one by one, never by a pattern of file names. */
export const ENTITIES = [
  Space,
  SpaceMembership,
  Session,
  AccessToken,
  InvitationRow,
  Outsider,
  OutboxEntry,
  Note,
  KeptForm,
  Notice,
  Organization,
  OrganizationName,
  Post,
  Source,
  Claim,
  ReplyRequestRow,
  ReplyRow,
  Engagement,
  Work,
  Version,
  TextBlock,
  StoredFile,
  TrayFile,
  VersionFile,
  TrackedChangeRow,
  FileCommentRow,
  Handling,
  SignOff,
  SignOffDispute,
  ContentPoint,
  ComparisonRow,
  FindingRow,
  SealRow,
  SealRevealRow,
  ConfirmationRow,
  PublishedPath,
  CallRow,
  CallAddresseeRow,
  CallAnswerRow,
  CommitmentRow,
  DueDateRow,
  DeliveryRow,
  JudgementRow,
  OfficialStatementRow,
];
