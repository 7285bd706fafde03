import { column, shape, type Graph } from '#libs/persistence';

export const ACCESS_SHAPES: Graph = {
  Space: shape('space', { name: column('name') }),
};
