import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it } from '@jest/globals';
import { ScratchTree, type Tree } from './scratch-tree.js';

const scripts = { 'lint:types': 'exit 0', 'lint:core': 'exit 0', 'lint:code': 'exit 0', 'lint:house': 'exit 0' };
const support = ['ring-filter.mjs', 'rings.mjs', 'run-tests.mjs', 'when.ts'].map((name) => `test/support/${name}`);
const jestConfig = readFileSync('jest.config.js', 'utf8').replace(/\n *global(Setup|Teardown):[^\n]*/g, '');

const packageWith = (more: Readonly<Record<string, string>>): string =>
  JSON.stringify({ type: 'module', imports: {}, scripts: { ...scripts, ...more } });

const base: Tree = {
  ...Object.fromEntries(support.map((path) => [path, readFileSync(path, 'utf8')])),
  'package.json': packageWith({}),
  'jest.config.js': jestConfig,
};

const passing = (path: string): Tree => ({ [path]: `import { it } from '@jest/globals';\nit('holds', () => undefined);\n` });

describe('npm test', () => {
  let tree: ScratchTree;

  afterEach(() => tree.remove());

  const run = (files: Tree, env: Readonly<Record<string, string>> = {}, ...rings: string[]) => {
    tree = new ScratchTree({ ...base, ...files });
    const { PATH = '' } = process.env;
    const { status, stdout } = spawnSync(process.execPath, ['test/support/run-tests.mjs', ...rings], {
      cwd: tree.folder,
      encoding: 'utf8',
      env: { PATH, ...env },
    });
    return { status, lastLine: stdout.trimEnd().split('\n').at(-1), said: stdout };
  };

  it('ends with what passed and failed, lint steps included', () => {
    const files = {
      ...passing('libs/kernel/src/a.spec.ts'),
      ...passing('test/house/b.spec.ts'),
      ...passing('test/bench/node_modules/x/c.spec.ts'),
    };
    expect(run(files)).toMatchObject({ status: 0, lastLine: '6 passed, 0 failed' });
  }, 60_000);

  it('runs only the rings asked for', () => {
    const files = { ...passing('libs/kernel/src/a.spec.ts'), ...passing('test/browser/b.spec.ts') };
    expect(run(files, {}, 'unit')).toMatchObject({ status: 0, lastLine: '5 passed, 0 failed' });
  }, 60_000);

  it('fails by a failed case, a file that cannot be run, a spec in no ring and a failed lint step', () => {
    const files = {
      ...passing('libs/kernel/src/holds.spec.ts'),
      'libs/kernel/src/fails.spec.ts': `import { expect, it } from '@jest/globals';\nit('breaks', () => expect(1).toBe(2));\n`,
      'libs/kernel/src/throws.spec.ts': `throw new Error('no start');\n`,
      ...passing('test/elsewhere/homeless.spec.ts'),
      'package.json': packageWith({ 'lint:code': 'exit 1' }),
    };
    const { status, lastLine, said } = run(files);
    expect({ status, lastLine }).toEqual({ status: 1, lastLine: '4 passed, 4 failed' });
    expect(said).toContain('FAILED libs/kernel/src/fails.spec.ts: breaks');
    expect(said).toContain('FAILED libs/kernel/src/throws.spec.ts:');
    expect(said).toContain('FAILED npm run lint:code');
    expect(said).toContain('test/elsewhere/homeless.spec.ts');
  }, 60_000);

  it('fails when Jest ran fewer spec files than were found', () => {
    const files = {
      ...passing('libs/kernel/src/a.spec.ts'),
      ...passing('libs/kernel/src/lost.spec.ts'),
      'jest.config.js': jestConfig.replace('testEnvironment', `testPathIgnorePatterns: ['lost'],\n  testEnvironment`),
    };
    const { status, lastLine, said } = run(files);
    expect({ status, lastLine }).toEqual({ status: 1, lastLine: '5 passed, 1 failed' });
    expect(said).toContain('2 spec files found, 1 run');
  }, 60_000);

  const leavingOut = {
    ...passing('test/conformance/judge.spec.ts'),
    'libs/kernel/src/data.spec.ts': [
      `import { it } from '@jest/globals';`,
      `import { describeWhen } from '../../../test/support/when.js';`,
      `it('holds', () => undefined);`,
      `describeWhen(false, 'the shared data is not here', 'real texts', () => {`,
      `  it('one', () => undefined);`,
      `  it('two', () => undefined);`,
      `});`,
      ``,
    ].join('\n'),
  };

  it('says what it left out, why, and how to have it', () => {
    const { status, lastLine, said } = run(leavingOut, { PATH: '' });
    expect({ status, lastLine }).toEqual({ status: 0, lastLine: '5 passed, 0 failed, 3 skipped' });
    expect(said).toMatch(/SKIPPED ring conformance .*: install python3 and openssl/);
    expect(said).toContain('real texts [skipped: the shared data is not here] (2 cases)');
  }, 60_000);

  it('fails by what it left out when everything is required', () => {
    const { status, lastLine } = run(leavingOut, { PATH: '', REQUIRE_ALL: '1' });
    expect({ status, lastLine }).toEqual({ status: 1, lastLine: '5 passed, 2 failed' });
  }, 60_000);

  it('refuses the name of a ring that there is not', () => {
    expect(run({}, {}, 'outer').status).toBe(2);
  });
});
