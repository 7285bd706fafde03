import { AccountResolver } from './access/account.resolver.js';
import { MemberResolver } from './access/member.resolver.js';
import { SpaceResolver } from './access/space.resolver.js';
import { CallAnswerResolver, CallResolver } from './commitments/call.resolver.js';
import { CommitmentResolver, DueDateResolver } from './commitments/commitment.resolver.js';
import { ComparisonResolver } from './documents/comparison.resolver.js';
import { SealResolver } from './documents/seal.resolver.js';
import { AddressCheckResolver } from './documents/address-check.resolver.js';
import { PublishedPathResolver } from './documents/published-path.resolver.js';
import { SignOffResolver } from './documents/sign-off.resolver.js';
import { WorkResolver } from './documents/work.resolver.js';
import { EngagementResolver } from './engagements/engagement.resolver.js';
import { HarmNoteResolver } from './engagements/harm-note.resolver.js';
import { LogResolver } from './engagements/log.resolver.js';
import { EvidenceResolver } from './evidence/evidence.resolver.js';
import { AskedReplyResolver } from './evidence/asked-reply.resolver.js';
import { ReplyResolver } from './evidence/reply.resolver.js';
import { HandlingResolver } from './evidence/handling.resolver.js';
import { PictureResolver } from './files/picture.resolver.js';
import { TrayFileResolver } from './files/tray-file.resolver.js';
import { VersionFileResolver } from './files/version-file.resolver.js';
import { LedgerResolver } from './ledger/ledger.resolver.js';
import { OrganizationResolver } from './organizations/organization.resolver.js';
import { PartialDateResolver } from './partial-date.type.js';
import { HistoryResolver } from './record/history.resolver.js';
import { SearchResolver } from './record/search.resolver.js';
import { KeptFormResolver } from './recording/kept-form.resolver.js';
import { NoteResolver } from './recording/note.resolver.js';
import { DayScalar } from './scalars/day.scalar.js';
import { InstantScalar } from './scalars/instant.scalar.js';
import { ContentWarningResolver } from './stewardship/content-warning.resolver.js';
import { CorrectionRequestResolver } from './stewardship/correction-request.resolver.js';
import { KeepingResolver } from './stewardship/keeping.resolver.js';
import { NoticeResolver } from './stewardship/notice.resolver.js';
import { QuietResolver } from './stewardship/quiet.resolver.js';
import { ReleaseProposalResolver } from './stewardship/release-proposal.resolver.js';
import { ReleaseResolver } from './stewardship/release.resolver.js';
import { WithholdingResolver } from './stewardship/withholding.resolver.js';

/** Every resolver: from these, and nothing else, the schema is made. */
export const RESOLVERS = [
  PartialDateResolver,
  SpaceResolver,
  AccountResolver,
  MemberResolver,
  NoteResolver,
  KeptFormResolver,
  OrganizationResolver,
  EvidenceResolver,
  AskedReplyResolver,
  ReplyResolver,
  HandlingResolver,
  EngagementResolver,
  LogResolver,
  HarmNoteResolver,
  WorkResolver,
  TrayFileResolver,
  VersionFileResolver,
  PictureResolver,
  SignOffResolver,
  ComparisonResolver,
  SealResolver,
  AddressCheckResolver,
  PublishedPathResolver,
  CommitmentResolver,
  DueDateResolver,
  CallResolver,
  CallAnswerResolver,
  SearchResolver,
  HistoryResolver,
  ReleaseResolver,
  ReleaseProposalResolver,
  WithholdingResolver,
  ContentWarningResolver,
  CorrectionRequestResolver,
  NoticeResolver,
  QuietResolver,
  KeepingResolver,
  LedgerResolver,
];

export const SCALARS = [DayScalar, InstantScalar];
