import { relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cleanTree } from './clean-tree.js';
import { codePlants, worldlyCores } from './code-plants.js';
import { ScratchTree } from './scratch-tree.js';

interface Finding {
  readonly path: string;
  readonly rule: string;
  readonly says: string;
}

interface FileReport {
  readonly filePath: string;
  readonly messages: readonly { readonly ruleId: string | null; readonly message: string }[];
}

const lint = (tree: ScratchTree): readonly Finding[] => {
  const { stdout, stderr } = tree.run('eslint/bin/eslint.js', '--format', 'json', 'apps', 'libs', 'migrations', 'test');
  if (!stdout.startsWith('[')) throw new Error(`ESLint did not answer: ${stderr}`);
  return (JSON.parse(stdout) as FileReport[]).flatMap(({ filePath, messages }) =>
    messages.map(({ ruleId, message }) => ({ path: relative(tree.folder, filePath), rule: ruleId ?? 'parser', says: message })),
  );
};

const missedNames = (tree: ScratchTree): readonly string[] => {
  const { stdout } = tree.run('typescript/bin/tsc', '--pretty', 'false', '-p', 'libs/tsconfig.core.json');
  return [...stdout.matchAll(/^(\S+?)\(\d+,\d+\): error TS\d+: Cannot find name '(\w+)'/gm)].map(
    ([, path, name]) => `${path}: ${name}`,
  );
};

describe('the code rules', () => {
  let clean: ScratchTree;
  let planted: ScratchTree;
  let found: readonly Finding[];

  beforeAll(() => {
    clean = new ScratchTree(cleanTree);
    planted = new ScratchTree({ ...cleanTree, ...Object.fromEntries(codePlants.map(({ path, text }) => [path, text])) });
    found = lint(planted);
  }, 180_000);

  afterAll(() => {
    clean.remove();
    planted.remove();
  });

  it('find nothing in a house in good order', () => {
    expect(lint(clean)).toEqual([]);
  }, 180_000);

  it.each(codePlants)('refuse $path by $rule $says', ({ path, rule, says }) => {
    expect(found.filter((finding) => finding.path === path)).toEqual([{ path, rule, says: expect.stringContaining(says ?? '') }]);
  });

  it('refuse nothing but the planted files', () => {
    const paths = new Set(codePlants.map(({ path }) => path));
    expect(found.filter(({ path }) => !paths.has(path))).toEqual([]);
  });
});

describe('the core types', () => {
  it('are enough for a house in good order', () => {
    const tree = new ScratchTree(cleanTree);
    const { status, stdout } = tree.run('typescript/bin/tsc', '-p', 'libs/tsconfig.core.json');
    tree.remove();
    expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
  }, 180_000);

  it('do not know Node, the network, timers or chance', () => {
    const tree = new ScratchTree({ ...cleanTree, ...Object.fromEntries(worldlyCores.map(({ path, text }) => [path, text])) });
    const missed = missedNames(tree);
    tree.remove();
    expect([...missed].sort()).toEqual(worldlyCores.map(({ path, names }) => `${path}: ${names}`).sort());
  }, 180_000);
});
