export { EvidenceModule } from './evidence.module.js';
export { EvidenceService, type RecordClaim, type RecordSource } from './evidence.service.js';
export { EVIDENCE_SHAPES } from './queries/source.shape.js';
export { RepliesService, type AskForReply, type RecordReply } from './replies.service.js';
export { ReplyRequestRow, ReplyRow } from './store/reply.entity.js';
export { Claim, Source } from './store/source.entity.js';
export { HandlingService, type RecordHandling } from './handling.service.js';
export { Handling } from './store/handling.entity.js';
