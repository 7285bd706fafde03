import type { Condition, Order } from '#libs/persistence';

/** Of harm notes, what the viewer wrote, whether or not they still belong to its space. */
export const WRITTEN_BY_VIEWER: Condition = (t) => `${t}.recorded_by = (select current_actor())`;

export const WRITTEN_LAST: Order = [{ column: 'recorded_at', holds: 'instant', descending: true }];
