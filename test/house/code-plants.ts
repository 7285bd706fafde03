/** One file that ESLint is to refuse, and the rule it is to name once. */
export interface CodePlant {
  readonly path: string;
  readonly text: string;
  readonly rule: string;
  readonly says?: string;
}

const later = `const later = async (): Promise<string> => 'later';\n`;

export const codePlants: readonly CodePlant[] = [
  plant(
    'libs/commitments/src/forgets.ts',
    `${later}export const start = (): void => {\n  later();\n};`,
    '@typescript-eslint/no-floating-promises',
  ),
  plant(
    'libs/commitments/src/asks-promise.ts',
    `${later}export const is = (): boolean => {\n  const it = later();\n  return it ? true : false;\n};`,
    '@typescript-eslint/no-misused-promises',
  ),
  plant('libs/commitments/src/any.ts', `export const what = (it: any): unknown => it;`, '@typescript-eslint/no-explicit-any'),
  plant(
    'libs/commitments/src/value-import.ts',
    `import { commitments } from './index.js';\nexport type It = commitments;`,
    '@typescript-eslint/consistent-type-imports',
  ),
  plant(
    'libs/commitments/src/misses-a-case.ts',
    `export function say(it: 'a' | 'b'): string {\n  switch (it) {\n    case 'a':\n      return 'a';\n  }\n  return '';\n}`,
    '@typescript-eslint/switch-exhaustiveness-check',
  ),
  plant('libs/commitments/src/loose.ts', `export const same = (a: string, b: string): boolean => a == b;`, 'eqeqeq'),
  plant('libs/commitments/src/prints.ts', `export const print = (): void => console.log('x');`, 'no-console'),
  plant(
    'libs/commitments/src/long.ts',
    Array.from({ length: 251 }, (_, n) => `export const n${n} = ${n};`).join('\n'),
    'max-lines',
  ),
  plant(
    'libs/commitments/src/long-function.ts',
    `export const it = (): string => {\n  let s = '';\n${"  s += 'x';\n".repeat(50)}  return s;\n};`,
    'max-lines-per-function',
  ),
  syntax('libs/commitments/src/core/clock.ts', `export const now = (): Date => new Date();`, 'clock'),
  syntax('libs/commitments/src/core/clock-call.ts', `export const now = (): string => Date();`, 'clock'),
  syntax('libs/kernel/src/now.ts', `export const now = (): number => Date.now();`, 'clock'),
  syntax('libs/rendering/src/now.ts', `export const now = (): number => Date.now();`, 'clock'),
  syntax('libs/comparison/src/chance.ts', `export const any = (): number => Math.random();`, 'draws no lots'),
  syntax(
    'libs/commitments/src/saves.ts',
    `export const put = (rows: { save(): string }): string => rows.save();`,
    'written in store/',
  ),
  syntax('apps/api/src/saves.ts', `export const put = (rows: { save(): string }): string => rows.save();`, 'written in store/'),
  syntax(
    'libs/commitments/src/asks.ts',
    `export const ask = (it: { getRepository(): string }): string => it.getRepository();`,
    'written in store/',
  ),
  syntax(
    'libs/commitments/src/manager.ts',
    `export const m = (dataSource: { manager: string }): string => dataSource.manager;`,
    'written in store/',
  ),
  syntax('libs/commitments/src/html.ts', `export const it = '<p>No</p>';`, 'HTML is made'),
  syntax('apps/api/src/html.ts', 'export const it = (x: string): string => `<p>${x}</p>`;', 'HTML is made'),
  syntax('libs/commitments/src/unnamed.ts', `export default 'x';`, 'exports have names'),
  syntax('libs/evidence/src/index.ts', `export type * from './evidence.js';`, 'list of names'),
  syntax('libs/schemes/src/index.ts', `export const schemes = 'schemes';`, 'list of names'),
  syntax('libs/commitments/src/only.spec.ts', specOf(`it.only('is one', () => undefined);`), 'leaves the others out'),
  syntax('libs/commitments/src/skip.spec.ts', specOf(`it.skip('is one', () => undefined);`), 'says why'),
  syntax('libs/commitments/src/should.spec.ts', specOf(`it('should be one', () => undefined);`), 'without should'),
  syntax(
    'libs/commitments/src/vague.spec.ts',
    specOf(`it('is one', () => expect(1).toBeDefined());`, 'expect, it'),
    'which value',
  ),
];

/** Files that name what a core does not have, and the name the compiler is to miss. */
export const worldlyCores: readonly { readonly path: string; readonly text: string; readonly names: string }[] = [
  { path: 'libs/commitments/src/core/process.ts', text: `export const it = process.env;\n`, names: 'process' },
  { path: 'libs/commitments/src/core/buffer.ts', text: `export const it = Buffer.from('x');\n`, names: 'Buffer' },
  { path: 'libs/kernel/src/fetches.ts', text: `export const it = fetch('http://localhost');\n`, names: 'fetch' },
  { path: 'libs/comparison/src/waits.ts', text: `export const it = setTimeout(() => undefined, 1);\n`, names: 'setTimeout' },
  { path: 'libs/rendering/src/prints.ts', text: `console.log('x');\nexport {};\n`, names: 'console' },
  { path: 'libs/ledger/src/core/random.ts', text: `export const it = crypto.randomUUID();\n`, names: 'crypto' },
];

function plant(path: string, text: string, rule: string): CodePlant {
  return { path, text: `${text}\n`, rule };
}

function syntax(path: string, text: string, says: string): CodePlant {
  return { path, text: `${text}\n`, rule: 'no-restricted-syntax', says };
}

function specOf(body: string, names = 'it'): string {
  return `import { ${names} } from '@jest/globals';\n${body}`;
}
