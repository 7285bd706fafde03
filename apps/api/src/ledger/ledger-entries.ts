import { Field } from '@nestjs/graphql';
import { Call, CallAnswer } from '../commitments/call.type.js';
import { Commitment, CommitmentReading, Delivery, DueDate } from '../commitments/commitment.type.js';
import { Judgement, OfficialStatement } from '../commitments/status.type.js';
import { Comparison, Confirmation } from '../documents/comparison.type.js';
import { Seal, SealReveal } from '../documents/seal.type.js';
import { ContentPoint, Dispute, SignOff } from '../documents/sign-off.type.js';
import { AddressEvent, Version } from '../documents/work.type.js';
import { Engagement } from '../engagements/engagement.type.js';
import { HarmNote } from '../engagements/harm-note.type.js';
import { Labour, LabourReading, LogEntry, LogEntryReading } from '../engagements/log.type.js';
import { Claim } from '../evidence/claim.type.js';
import { Handling } from '../evidence/handling.type.js';
import { Reply, ReplyRequest } from '../evidence/reply.type.js';
import { Picture } from '../files/picture.type.js';
import { LedgerEntry } from './ledger.type.js';

/** All that says when it was recorded, and so also where the ledger holds that. */
const RECORDED = [
  AddressEvent,
  Call,
  CallAnswer,
  Claim,
  Commitment,
  CommitmentReading,
  Comparison,
  Confirmation,
  ContentPoint,
  Delivery,
  Dispute,
  DueDate,
  Engagement,
  Handling,
  HarmNote,
  Judgement,
  Labour,
  LabourReading,
  LogEntry,
  LogEntryReading,
  OfficialStatement,
  Picture,
  Reply,
  ReplyRequest,
  Seal,
  SealReveal,
  SignOff,
  Version,
];

const description = 'Its place in the ledger; null until it has one that you may see.';

/** Gives each of them the field `ledgerEntry`, which GRAPH reads. */
export function addLedgerEntries(): void {
  for (const { prototype } of RECORDED) Field(() => LedgerEntry, { nullable: true, description })(prototype, 'ledgerEntry');
}
