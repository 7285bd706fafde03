import { readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { transformSync } from '@swc/core';

/**
 * Puts the modules that an entry needs into one script: each as a function, with a `require` that finds the others. Of a lib only
 * what is asked for by name comes along, since its door (`index.ts`) is a list of names. Nothing is made shorter, so that
 * whoever opens the file can read it.
 *
 * @param {string} project  the folder of the project
 * @param {string} entry    the path of the first module
 * @param {{ node: boolean }} target  whether Node's own modules are there
 */
export function linkModules(project, entry, target) {
  const files = new Map();
  const doors = new Map();
  visit(join(project, entry));
  for (const [door, names] of doors) files.set(door, doorCode(door, names));
  const parts = [...files].map(([file, code]) => `${JSON.stringify(idOf(file))}: function (exports, require) {\n${code}\n},`);
  return `${HEAD}const modules = {\n${parts.join('\n')}\n};\n${RUN}start(${JSON.stringify(idOf(join(project, entry)))});\n`;

  function visit(file) {
    if (files.has(file)) return;
    files.set(file, '');
    const source = readFileSync(file, 'utf8');
    for (const { names, from } of importsOf(source)) {
      if (!from.startsWith('#libs/')) continue;
      const door = resolve(file, from);
      const wanted = doors.get(door) ?? new Set();
      doors.set(door, wanted);
      for (const name of names) {
        wanted.add(name);
        visit(namedBy(door, name).file);
      }
    }
    files.set(
      file,
      compile(source, file, (from) => (from.startsWith('#libs/') ? undefined : visit(resolve(file, from)))),
    );
  }

  function compile(source, file, meet = () => undefined) {
    const { code } = transformSync(source, { ...OPTIONS, filename: file });
    return code.replace(/\brequire\("([^"]+)"\)/g, (whole, from) => {
      if (from.startsWith('node:')) {
        if (!target.node) throw new Error(`${file} asks for ${from}, which a browser has not got`);
        return whole;
      }
      meet(from);
      return `require(${JSON.stringify(idOf(resolve(file, from)))})`;
    });
  }

  function doorCode(door, names) {
    const lines = [...names].map((name) => {
      const { from, was } = namedBy(door, name);
      return `export { ${was === name ? name : `${was} as ${name}`} } from '${from}';`;
    });
    return compile(lines.join('\n'), door);
  }

  function namedBy(door, name) {
    for (const [, list, from] of readFileSync(door, 'utf8').matchAll(/^export \{([^}]*)\} from '([^']+)';/gm)) {
      const found = list.split(',').map((one) => one.trim().split(' as '));
      const pair = found.find((one) => one.at(-1) === name);
      if (pair) return { file: resolve(door, from), from, was: pair[0] };
    }
    throw new Error(`${door} exports no value called ${name}`);
  }

  function resolve(file, from) {
    const [, lib, core] = /^#libs\/([^/]+)(\/core)?$/.exec(from) ?? [];
    if (lib) return join(project, 'libs', lib, 'src', core ?? '', 'index.ts');
    if (from.startsWith('.')) return join(dirname(file), from.replace(/\.js$/, '.ts'));
    if (from === 'canonicalize') return join(project, 'node_modules/canonicalize/lib/canonicalize.js');
    throw new Error(`${file} asks for ${from}, which has no place in the verifier`);
  }

  function idOf(file) {
    return relative(project, file).replaceAll('\\', '/');
  }
}

/** The names that a module takes as values, and from where. Types leave nothing behind. */
function importsOf(source) {
  return [...source.matchAll(/^import \{([^}]*)\} from '([^']+)';/gm)].map(([, list, from]) => {
    const names = list.split(',').map((name) => name.trim());
    return { from, names: names.filter((name) => name !== '' && !name.startsWith('type ')).map((name) => name.split(' as ')[0]) };
  });
}

const OPTIONS = {
  configFile: false,
  swcrc: false,
  sourceMaps: false,
  jsc: { target: 'es2022', parser: { syntax: 'typescript' }, preserveAllComments: true },
  module: { type: 'commonjs' },
};

const HEAD = `/*
 * Countersign: checks dossiers. Made by apps/verifier/build.mjs from the program's own source, module by module, nothing left out or made shorter.
 * Holds canonicalize 5.1.0, Copyright Samuel Erdtman, under the Apache License 2.0 (https://www.apache.org/licenses/LICENSE-2.0).
 */
`;

const RUN = `const loaded = {};
function start(id) {
  if (!(id in modules)) return outside(id);
  if (!(id in loaded)) modules[id]((loaded[id] = {}), start);
  return loaded[id];
}
`;
