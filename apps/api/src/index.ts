export { ApiModule } from './api.module.js';
export { isNamedIn } from './caching/entity-tag.js';
export { PublicTags } from './caching/public-tags.js';
export { ENTITIES } from './entities.js';
export { ExecuteService } from './execute.service.js';
export { QuickAnswers, type QuickQuestion } from './quick-answers.service.js';
export { makeSchema, printedSchema } from './print-schema.js';
export { GRAPH } from './read/graph.js';
