export { ApiModule } from './api.module.js';
export { ENTITIES } from './entities.js';
export { ExecuteService } from './execute.service.js';
export { printSchemaOf } from './print-schema.js';
