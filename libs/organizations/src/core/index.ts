export { nameOn, type BorneName } from './name.js';
export { ORGANIZATION_CLASSES, type OrganizationClass } from './organization.js';
