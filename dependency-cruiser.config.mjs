/**
 * The import rule of libs/README.md, as a check that fails the build. Type-only imports count: a type is a dependency of the
 * reader as much as a function is. `test/house/house-rules.spec.ts` breaks each rule once and expects its name.
 */

/** A lib imports only libs named before it. */
const ladder = [
  'kernel',
  'comparison',
  'rendering',
  'persistence',
  'files',
  'ledger',
  'access',
  'recording',
  'notices',
  'organizations',
  'evidence',
  'schemes',
  'engagements',
  'documents',
  'commitments',
  'record',
  'stewardship',
];

const core = ['^libs/(kernel|comparison)/src/', '^libs/[^/]+/src/core/'];
const spec = '\\.spec\\.ts$';
const fixture = '\\.fixture\\.ts$';
/** A benchmark times what lies behind the doors. */
const bench = '^test/bench/';
const own = '^libs/$1/src/';
const npm = ['npm', 'npm-dev', 'npm-peer', 'npm-optional', 'npm-no-pkg', 'npm-unknown'];
const packages = (...names) => `(?:^|node_modules/)(?:@types/)?(?:${names.join('|')})(?:/|$)`;
const error = (name, comment, from, to) => ({ name, severity: 'error', comment, from, to });

const ladderRules = ladder
  .slice(0, -1)
  .map((lib, rung) =>
    error(
      `ladder:${lib}`,
      `${lib} stands on the libs above it in libs/README.md, never on those below`,
      { path: `^libs/${lib}/` },
      { path: `^libs/(${ladder.slice(rung + 1).join('|')})/` },
    ),
  );

const strangerRules = [
  error(
    'lib-is-on-the-ladder',
    'a new lib takes its place in the ladder first',
    { path: `^libs/(?!(${ladder.join('|')})/)[^/]+/` },
    {},
  ),
  error(
    'stranger-is-on-the-ladder',
    'a new lib takes its place in the ladder first',
    {},
    { path: `^libs/(?!(${ladder.join('|')})/)[^/]+/` },
  ),
];

const doorRules = [
  error(
    'two-doors',
    'a lib is entered by src/index.ts or src/core/index.ts',
    { path: '^(?:apps|libs|test)/([^/]+)/|^migrations/', pathNot: bench },
    { path: '^libs/[^/]+/src/', pathNot: ['^libs/$1/', '^libs/[^/]+/src/(core/)?index\\.ts$'] },
  ),
  error(
    'doors-have-names',
    'write #libs/x or #libs/x/core: a relative path to another lib hides which door it takes',
    { path: '^(?:apps|libs|test)/([^/]+)/|^migrations/', pathNot: bench },
    { path: '^libs/', pathNot: '^libs/$1/', dependencyTypesNot: ['aliased-subpath-import'] },
  ),
  error(
    'not-by-its-own-door',
    'inside a lib a file imports its neighbour; through index.ts everything depends on everything',
    { path: '^libs/([^/]+)/src/', pathNot: spec },
    { path: '^libs/$1/src/index\\.ts$' },
  ),
];

const inwardRules = [
  error(
    'core-looks-inward',
    'a core knows nothing else of its lib',
    { path: '^libs/([^/]+)/src/core/' },
    { path: `${own}(?!core/)` },
  ),
  error(
    'core-enters-by-core',
    'a core imports kernel, comparison and the core door of other libs',
    { path: '^libs/([^/]+)/src/core/' },
    { path: '^libs/', pathNot: ['^libs/$1/', '^libs/(kernel|comparison)/', '^libs/[^/]+/src/core/index\\.ts$'] },
  ),
  error(
    'store-below-service',
    'module → service → store and queries → core',
    { path: '^libs/([^/]+)/src/(?:store|queries)/' },
    { path: `${own}((?!core/|store/|queries/)[^/]+/|[^/]+\\.(service|module)\\.ts$)` },
  ),
  error(
    'service-below-module',
    'the module wires the services; a service does not know who wired it',
    { path: '^libs/([^/]+)/src/', pathNot: ['\\.module\\.ts$', '/index\\.ts$', spec] },
    { path: `${own}.*\\.module\\.ts$` },
  ),
];

const purityRules = [
  error(
    'core-is-pure-of-node',
    'time, ids and hashers are handed in',
    { path: core, pathNot: spec },
    { dependencyTypes: ['core'] },
  ),
  error(
    'core-is-pure-of-npm',
    'a core may import exactly edtf and canonicalize',
    { path: core, pathNot: spec },
    { dependencyTypes: npm, pathNot: packages('edtf', 'canonicalize') },
  ),
  error(
    'rendering-is-pure',
    'rendering turns a comparison into text, HTML and Word parts: no Node, and no package but nunjucks and fflate',
    { path: '^libs/rendering/', pathNot: spec },
    { dependencyTypes: ['core', ...npm], pathNot: packages('nunjucks', 'fflate') },
  ),
];

const fenceRules = [
  error(
    'sql-only-in-store',
    'TypeORM and pg belong to store/, queries/, persistence, the write path (recording) and migrations',
    {
      path: '^(apps|libs)/',
      pathNot: ['^libs/[^/]+/src/(store|queries)/', '^libs/(persistence|recording)/', '\\.module\\.ts$', spec],
    },
    { path: packages('typeorm', '@nestjs/typeorm', 'pg') },
  ),
  error(
    'module-wires-typeorm',
    'a module may name @nestjs/typeorm to wire its entities, nothing deeper',
    { path: '^(apps|libs)/.*\\.module\\.ts$', pathNot: '^libs/persistence/' },
    { path: packages('typeorm', 'pg') },
  ),
  error(
    'graphql-only-in-api',
    'GraphQL types and resolvers are the business of apps/api',
    { path: '^(apps/(?!api/)|libs/|migrations/)', pathNot: spec },
    {
      path: packages(
        '@nestjs/graphql',
        '@nestjs/apollo',
        '@apollo/server',
        '@as-integrations/fastify',
        'graphql',
        'graphql-query-complexity',
      ),
    },
  ),
  error(
    'html-only-in-web',
    'pages are made in apps/web, comparisons for any reader in libs/rendering',
    { path: '^(apps/(?!web/)|libs/(?!rendering/)|migrations/)', pathNot: spec },
    { path: packages('nunjucks', 'govuk-frontend') },
  ),
  error(
    'web-through-execute',
    'a page reads and writes through execute(), so that there is one wall and each page can show its query',
    { path: '^apps/web/' },
    { path: '^libs/(?!(kernel|comparison|rendering)/)' },
  ),
  error(
    'parsers-only-in-intake',
    'files from outside are opened in one place',
    // word-file packs a zip of ours and opens none.
    { path: '^(apps|libs)/', pathNot: ['^libs/documents/src/intake/', '^libs/rendering/src/word-file[.]ts$', spec] },
    {
      path: packages(
        'mammoth',
        'unpdf',
        'pdfjs-dist',
        'parse5',
        'cheerio',
        'linkedom',
        'jsdom',
        '@mozilla/readability',
        'sanitize-html',
        'marked',
        'file-type',
        'fflate',
        '@xmldom/xmldom',
        'saxes',
        'htmlparser2',
        'postal-mime',
        'sharp',
      ),
    },
  ),
];

const appRules = [
  error('libs-know-no-app', 'an app stands on libs, never the other way round', { path: '^libs/' }, { path: '^apps/' }),
  error(
    'apps-are-apart',
    'only apps/server, the composition root, imports other apps',
    { path: '^apps/(?!server/)([^/]+)/' },
    { path: '^apps/', pathNot: '^apps/$1/' },
  ),
  error(
    'apps-by-their-door',
    'another app is entered by its src/index.ts; apps/server, which has none, by the function that opens it all',
    { path: '^(?:apps|test)/([^/]+)/' },
    { path: '^apps/', pathNot: ['^apps/$1/', '^apps/[^/]+/src/index\\.ts$', '^apps/server/src/open-server\\.ts$', fixture] },
  ),
  error(
    'migrations-stand-alone',
    'a migration is read years later: it leans on nothing that will have changed',
    { path: '^migrations/', pathNot: spec },
    { path: '^(apps|libs|test)/', pathNot: '^libs/kernel/' },
  ),
  error(
    'nothing-shipped-leans-on-tests',
    'what people run does not contain the tests',
    { path: '^(apps|libs|migrations)/', pathNot: [spec, fixture] },
    { path: ['^test/', spec, fixture] },
  ),
  error(
    'nothing-shipped-needs-dev-packages',
    'a package that people run with is a dependency',
    { path: '^(apps|libs|migrations)/', pathNot: spec },
    { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  ),
];

const soundRules = [
  error(
    'no-cycles',
    'two files that need each other are one file, or three; only the types of the API may name each other, since the graph they describe has circles',
    {},
    { circular: true, via: { pathNot: '^apps/api/.*\\.type\\.ts$' } },
  ),
  error(
    'imports-resolve',
    'an import that leads nowhere; what the benchmarks measure against is installed apart, by whoever runs them',
    { pathNot: '^test/bench/peers/' },
    { couldNotResolve: true },
  ),
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...ladderRules,
    ...strangerRules,
    ...doorRules,
    ...inwardRules,
    ...purityRules,
    ...fenceRules,
    ...appRules,
    ...soundRules,
  ],
  options: {
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|coverage)/' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['development', 'import', 'require', 'node', 'default', 'types'],
    },
  },
};
