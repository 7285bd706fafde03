import { copyFileSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { spawnSync } from 'node:child_process';

export type Tree = Readonly<Record<string, string>>;

const configs = ['package.json', 'tsconfig.json', 'libs/tsconfig.core.json', 'eslint.config.js', 'dependency-cruiser.config.mjs'];

/** A folder of its own with this project's configuration and packages, and the given files instead of its code. */
export class ScratchTree {
  readonly folder: string;

  constructor(tree: Tree) {
    const project = process.cwd();
    this.folder = mkdtempSync(join(tmpdir(), 'countersign-house-'));
    symlinkSync(join(project, 'node_modules'), join(this.folder, 'node_modules'));
    for (const path of configs) this.#place(path, (target) => copyFileSync(join(project, path), target));
    for (const [path, text] of Object.entries(tree)) this.#place(path, (target) => writeFileSync(target, text));
  }

  /** Runs a script of node_modules in the folder and returns what it printed. */
  run(script: string, ...args: string[]): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
    const options = { cwd: this.folder, encoding: 'utf8', maxBuffer: 1 << 27 } as const;
    return spawnSync(process.execPath, [join(this.folder, 'node_modules', script), ...args], options);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  #place(path: string, write: (target: string) => void): void {
    const target = join(this.folder, path);
    mkdirSync(dirname(target), { recursive: true });
    write(target);
  }
}
