export { OrganizationsModule } from './organizations.module.js';
export {
  OrganizationsService,
  type RecordOrganization,
  type RecordOrganizationName,
  type RecordPost,
} from './organizations.service.js';
export { namedCondition } from './queries/organization-filter.js';
export { ORGANIZATION_SHAPES } from './queries/organization.shape.js';
export { Organization, OrganizationName, Post } from './store/organization.entity.js';
