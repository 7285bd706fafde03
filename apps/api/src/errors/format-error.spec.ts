import { describe, expect, it } from '@jest/globals';
import { buildSchema, graphql } from 'graphql';
import { formatError } from './format-error.js';

describe('what belongs to something unseen', () => {
  it('is not found, and is reported: a fault of ours would look the same', async () => {
    const schema = buildSchema(
      'type Query { call: Call } type Call { id: ID!, engagement: Engagement! } type Engagement { id: ID! }',
    );
    const rootValue = { call: { id: 'a call', engagement: null } };
    const { data, errors } = await graphql({ schema, source: '{ call { id engagement { id } } }', rootValue });
    const reported: unknown[] = [];
    const [told] = errors!.map((error) => formatError(error.toJSON(), error, (_reference, cause) => reported.push(cause)));
    expect(data).toEqual({ call: null });
    expect(told).toEqual({
      message: 'engagement: there is no such thing here that you can see. Ask without it.',
      path: ['call', 'engagement'],
      extensions: { code: 'NOT_FOUND', rule: 'PART_NOT_FOUND' },
    });
    expect(reported).toHaveLength(1);
  });
});
