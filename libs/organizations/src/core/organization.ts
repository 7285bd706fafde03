/** What kind of body it is, as far as a reader needs to know. */
export const ORGANIZATION_CLASSES = ['institution', 'group', 'coalition', 'regulator', 'company', 'newspaper', 'other'] as const;

export type OrganizationClass = (typeof ORGANIZATION_CLASSES)[number];
