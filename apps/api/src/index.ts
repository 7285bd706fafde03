export { ApiModule } from './api.module.js';
export { ENTITIES } from './entities.js';
export { ExecuteService } from './execute.service.js';
export { makeSchema, printedSchema } from './print-schema.js';
