export { EvidenceModule } from './evidence.module.js';
export { EvidenceService, type RecordClaim, type RecordSource } from './evidence.service.js';
export { EVIDENCE_SHAPES } from './queries/source.shape.js';
export { Claim, Source } from './store/source.entity.js';
