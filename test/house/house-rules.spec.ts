import { globSync, readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cleanTree, ladder } from './clean-tree.js';
import { importPlants } from './import-plants.js';
import { ScratchTree } from './scratch-tree.js';

interface Cruise {
  readonly summary: {
    readonly violations: readonly { readonly from: string; readonly rule: { readonly name: string } }[];
    readonly ruleSetUsed: { readonly forbidden: readonly { readonly name: string }[] };
    readonly totalCruised: number;
  };
}

const cruise = (tree: ScratchTree): Cruise['summary'] => {
  const { stdout, stderr } = tree.run(
    'dependency-cruiser/bin/dependency-cruiser.mjs',
    ...['--config', 'dependency-cruiser.config.mjs', '--output-type', 'json', 'apps', 'libs', 'migrations', 'test'],
  );
  if (!stdout.startsWith('{')) throw new Error(`dependency-cruiser did not answer: ${stderr}`);
  return (JSON.parse(stdout) as Cruise).summary;
};

describe('the import rule', () => {
  let clean: ScratchTree;
  let planted: ScratchTree;
  let inOrder: Cruise['summary'];
  let broken: Cruise['summary'];

  beforeAll(() => {
    clean = new ScratchTree(cleanTree);
    planted = new ScratchTree({ ...cleanTree, ...Object.fromEntries(importPlants.map(({ path, text }) => [path, text])) });
    inOrder = cruise(clean);
    broken = cruise(planted);
  }, 180_000);

  afterAll(() => {
    clean.remove();
    planted.remove();
  });

  const namesGiven = (path: string): string[] => [
    ...new Set(broken.violations.filter(({ from }) => from === path).map(({ rule }) => rule.name)),
  ];

  it('finds nothing in a house in good order', () => {
    expect(inOrder.violations).toEqual([]);
    expect(inOrder.totalCruised).toBeGreaterThan(Object.keys(cleanTree).length);
  });

  it.each(importPlants)('names what $path breaks: $breaks', ({ path, breaks }) => {
    expect(namesGiven(path).sort()).toEqual([...breaks].sort());
  });

  it('names nothing but the planted files', () => {
    const planted = new Set(importPlants.map(({ path }) => path));
    expect(broken.violations.filter(({ from }) => !planted.has(from))).toEqual([]);
  });

  it('has a plant for every rule', () => {
    const rules = broken.ruleSetUsed.forbidden.map(({ name }) => name);
    const seen = new Set(importPlants.flatMap(({ breaks }) => breaks));
    expect(rules.filter((name) => !seen.has(name))).toEqual([]);
  });
});

describe('the ladder', () => {
  it('stands in libs/README.md in the order that is checked', () => {
    const rows = readFileSync('libs/README.md', 'utf8').matchAll(/^\d+\. \*\*([a-z]+)\*\*/gm);
    expect([...rows].map(([, lib]) => lib)).toEqual([...ladder]);
  });

  it('has a rung for every folder in libs', () => {
    const folders = readdirSync('libs', { withFileTypes: true }).filter((entry) => entry.isDirectory());
    expect(folders.map(({ name }) => name).filter((name) => !(ladder as readonly string[]).includes(name))).toEqual([]);
  });
});

describe('the names of files', () => {
  it('are kebab-case, with a suffix for what a framework asks for', () => {
    const files = globSync('{apps,libs,migrations,test}/**/*.ts', { exclude: ['**/node_modules/**'] }).map((path) =>
      basename(path),
    );
    expect(files.filter((name) => !/^[a-z0-9]+(-[a-z0-9]+)*(\.[a-z]+)*\.ts$/.test(name))).toEqual([]);
    expect(files.length).toBeGreaterThan(100);
  });
});
