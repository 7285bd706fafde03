export { ComparisonsService, type JudgeFinding, type RecordComparison } from './comparisons.service.js';
export { DocumentsModule } from './documents.module.js';
export { COMPARISON_SHAPES } from './queries/comparison.shape.js';
export { DOCUMENT_SHAPES } from './queries/document.shape.js';
export { SignOffsService, type RecordContentPoint, type RecordDispute, type SignOffVersion } from './sign-offs.service.js';
export { ComparisonRow, ConfirmationRow, FindingRow } from './store/comparison.entity.js';
export { ContentPoint, SignOff, SignOffDispute } from './store/sign-off.entity.js';
export { TextBlock, Version, Work } from './store/work.entity.js';
export { WorksService, type RecordVersion, type RecordWork } from './works.service.js';
