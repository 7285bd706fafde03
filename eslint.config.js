import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const lines = { skipBlankLines: true, skipComments: true };
const specs = ['**/*.spec.ts', 'test/**/*.ts'];
const cores = ['libs/*/src/core/**/*.ts', 'libs/{kernel,comparison,rendering}/src/**/*.ts'];
const stores = ['libs/*/src/store/**/*.ts', 'libs/persistence/**/*.ts', 'migrations/**/*.ts'];
const htmlMakers = ['apps/web/**/*.ts', 'libs/rendering/**/*.ts', 'libs/documents/src/intake/**/*.ts'];

const clock = 'a core is told the time; it does not read the clock';
const byTheStore = 'rows are written in store/ and libs/persistence, so that one place knows how';
const byDescribeWhen = 'a skipped case says why: use describeWhen or itWhen from test/support/when.js';

const everywhere = [
  { selector: 'ExportDefaultDeclaration', message: 'exports have names' },
  { selector: 'TSEnumDeclaration[const=true]', message: 'isolated modules cannot read a const enum' },
];
const noClock = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: clock },
  { selector: "CallExpression[callee.name='Date']", message: clock },
  { selector: "MemberExpression[object.name='Date'][property.name='now']", message: clock },
  { selector: "MemberExpression[object.name='Math'][property.name='random']", message: 'a core draws no lots' },
];
const noRows = [
  { selector: "CallExpression[callee.property.name='save']", message: byTheStore },
  { selector: "CallExpression[callee.property.name='getRepository']", message: byTheStore },
  { selector: "MemberExpression[object.name=/dataSource$/i][property.name='manager']", message: byTheStore },
  { selector: "MemberExpression[object.property.name=/dataSource$/i][property.name='manager']", message: byTheStore },
];
const markup = '/<\\/[a-z][a-z0-9]*>/';
const noHtml = [
  { selector: `Literal[value=${markup}]`, message: 'HTML is made in apps/web and libs/rendering' },
  { selector: `TemplateElement[value.raw=${markup}]`, message: 'HTML is made in apps/web and libs/rendering' },
];
const honestSpecs = [
  {
    selector: "MemberExpression[object.name=/^(it|test|describe)$/][property.name='only']",
    message: 'an only leaves the others out',
  },
  {
    selector: 'MemberExpression[object.name=/^(it|test|describe)$/][property.name=/^(skip|todo|failing)$/]',
    message: byDescribeWhen,
  },
  { selector: 'CallExpression[callee.name=/^(xit|xtest|xdescribe|fit|fdescribe)$/]', message: byDescribeWhen },
  {
    selector: "CallExpression[callee.name='it'] > Literal.arguments[value=/\\bshould\\b/i]",
    message: 'it states the rule, without should',
  },
  { selector: "CallExpression[callee.property.name='toBeDefined']", message: 'say which value it is' },
];
const listOfNames = [
  { selector: 'Program > :not(ExportNamedDeclaration[source])', message: 'an index is a list of names, written by hand' },
];
const restrict = (...lists) => ({ 'no-restricted-syntax': ['error', ...everywhere, ...lists.flat()] });

export default defineConfig(
  { ignores: ['dist/**', 'coverage/**', 'data/**', '**/fixtures/**'] },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { ecmaVersion: 'latest', sourceType: 'module' },
    rules: { 'no-unused-vars': 'error', eqeqeq: 'error' },
  },
  {
    files: ['{apps,libs,migrations,test}/**/*.ts'],
    extends: [tseslint.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      'max-lines': ['error', { max: 250, ...lines }],
      'max-lines-per-function': ['error', { max: 50, ...lines }],
      // Leaves files with decorators alone: an injected class must stay a value for Nest to find it.
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        {
          allowNumber: true,
          allowBoolean: true,
          allowNever: true,
          allow: ['URL', 'URLSearchParams', 'Error'],
        },
      ],
      // Lets an interface that answers a promise be kept by a function that has nothing to wait for.
      '@typescript-eslint/require-await': 'off',
      // Judges `list[0]!` by who receives it, and then asks for two spellings of the same thing.
      '@typescript-eslint/no-unnecessary-type-assertion': 'off',
      ...restrict(noRows, noHtml),
    },
  },
  { files: cores, rules: restrict(noRows, noHtml, noClock) },
  { files: stores, rules: restrict(noHtml) },
  { files: htmlMakers, rules: restrict(noRows) },
  { files: ['libs/rendering/**/*.ts'], rules: restrict(noRows, noClock) },
  { files: ['libs/*/src/index.ts', 'libs/*/src/core/index.ts'], rules: restrict(listOfNames) },
  // A migration is one list of statements, read from top to bottom.
  { files: ['migrations/*.ts'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['apps/{server,cli}/**/*.ts'], rules: { 'no-console': 'off' } },
  {
    files: specs,
    rules: {
      'no-console': 'off',
      'max-lines': ['error', { max: 500, ...lines }],
      'max-lines-per-function': 'off',
      '@typescript-eslint/no-base-to-string': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/unbound-method': 'off',
      ...restrict(honestSpecs),
    },
  },
  { files: ['test/support/**/*.ts'], rules: { 'no-restricted-syntax': 'off' } },
);
