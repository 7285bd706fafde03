export type { Thing } from '#libs/persistence';
