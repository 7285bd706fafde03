import { aComparison } from '../comparison/comparison.fixture.js';
import { aHome } from '../home/home.fixture.js';
import type { Answer, Door } from './door.js';

/** A door whose answers are canned, by the name of the operation: for rendering pages without a server behind them. */
export function aDoor(answers: Readonly<Record<string, unknown>> = {}): Door {
  const known: Readonly<Record<string, unknown>> = { Home: aHome(), Comparison: { comparison: aComparison() }, ...answers };
  return {
    publicUrl: 'https://record.example',
    today: () => '2026-11-22',
    execute: async (document): Promise<Answer> => {
      const name = /query (\w+)/.exec(document)?.[1] ?? '';
      const found = known[name];
      if (found instanceof Error) throw found;
      return found === undefined
        ? { data: null, errors: [{ message: 'nothing here', extensions: { code: 'NOT_FOUND' } }] }
        : { data: found };
    },
  };
}
