import { readFile } from 'node:fs/promises';
import { describe, expect, it } from '@jest/globals';
import { buildSchema, getVariableValues, parse, validate, type OperationDefinitionNode } from 'graphql';
import { EXAMPLES, isReadStep, readExample } from './example-files.js';
import { mutationOf, VERBS } from './verbs.js';

const schema = buildSchema(await readFile(new URL('../../../api/schema.graphql', import.meta.url), 'utf8'));

describe('what a step can do', () => {
  it.each(Object.keys(VERBS))('%s is a mutation of the API', (verb) => {
    expect(validate(schema, parse(mutationOf(verb))).map((error) => error.message)).toEqual([]);
  });

  it.each(EXAMPLES)('%s gives each mutation what its input takes', async (name) => {
    const problems: string[] = [];
    for (const step of (await readExample(name)).steps) {
      if (isReadStep(step)) continue;
      const [operation] = parse(mutationOf(step.do)).definitions as OperationDefinitionNode[];
      const input = { ...step.input, idempotencyKey: `example/${name}/${step.as}` };
      const { errors } = getVariableValues(schema, operation?.variableDefinitions ?? [], { input });
      problems.push(...(errors ?? []).map((error) => `${step.as}: ${error.message}`));
    }
    expect(problems).toEqual([]);
  });

  it('refuses a deed that is not on the list', () => {
    expect(() => mutationOf('deleteEverything')).toThrow('deleteEverything');
  });
});
