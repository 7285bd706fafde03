import { ladder } from './clean-tree.js';

/** One file that breaks the import rule, and every name the check is to give it, no more and no fewer. */
export interface ImportPlant {
  readonly path: string;
  readonly text: string;
  readonly breaks: readonly string[];
}

const rungs: readonly ImportPlant[] = ladder.slice(0, -1).map((lib, rung) => {
  const below = ladder[rung + 1] ?? lib;
  return plant(
    `libs/${lib}/src/planted-rung.ts`,
    `import type { ${below} } from '#libs/${below}';\nexport type It = ${below};`,
    `ladder:${lib}`,
  );
});

export const importPlants: readonly ImportPlant[] = [
  ...rungs,
  plant('libs/newcomer/src/index.ts', uses('kernel', '#libs/kernel'), 'lib-is-on-the-ladder'),
  plant('libs/stewardship/src/stranger.ts', `export * from '#libs/newcomer';`, 'stranger-is-on-the-ladder'),

  plant(
    'libs/record/src/deep-by-path.ts',
    `export * from '../../commitments/src/core/schedule.js';`,
    'two-doors',
    'doors-have-names',
  ),
  plant(
    'apps/api/src/deep-by-path.ts',
    `export * from '../../../libs/commitments/src/core/schedule.js';`,
    'two-doors',
    'doors-have-names',
  ),
  plant(
    'test/journeys/deep-by-path.ts',
    `export * from '../../libs/commitments/src/core/schedule.js';`,
    'two-doors',
    'doors-have-names',
  ),
  plant('libs/record/src/door-by-path.ts', `export * from '../../commitments/src/index.js';`, 'doors-have-names'),
  plant('libs/record/src/type-by-path.ts', uses('commitments', '../../commitments/src/index.js'), 'doors-have-names'),
  plant('libs/record/src/deep-by-alias.ts', `export * from '#libs/commitments/src/core/schedule';`, 'imports-resolve'),
  plant('libs/commitments/src/own-door.ts', uses('commitments', './index.js'), 'not-by-its-own-door'),

  plant('libs/commitments/src/core/looks-out.ts', `export * from '../queries/list.js';`, 'core-looks-inward'),
  plant('libs/commitments/src/core/enters-by-front.ts', uses('ledger', '#libs/ledger'), 'core-enters-by-core'),
  plant('libs/commitments/src/core/asks-persistence.ts', uses('persistence', '#libs/persistence'), 'core-enters-by-core'),
  plant(
    'libs/commitments/src/store/asks-service.ts',
    uses('CommitmentsService', '../commitments.service.js'),
    'store-below-service',
  ),
  plant(
    'libs/commitments/src/queries/asks-service.ts',
    uses('CommitmentsService', '../commitments.service.js'),
    'store-below-service',
  ),
  plant('libs/commitments/src/asks-module.ts', uses('CommitmentsModule', './commitments.module.js'), 'service-below-module'),

  plant('libs/commitments/src/core/reads-files.ts', `export { readFileSync } from 'node:fs';`, 'core-is-pure-of-node'),
  plant('libs/kernel/src/reads-files.ts', `export { readFileSync } from 'fs';`, 'core-is-pure-of-node'),
  plant('libs/commitments/src/core/leans-on-npm.ts', `export { map } from 'rxjs';`, 'core-is-pure-of-npm'),
  plant('libs/comparison/src/leans-on-npm.ts', `export type { Observable } from 'rxjs';`, 'core-is-pure-of-npm'),
  plant('libs/rendering/src/reads-files.ts', `export { readFileSync } from 'node:fs';`, 'rendering-is-pure'),

  plant('libs/commitments/src/sql.service.ts', `export { DataSource } from 'typeorm';`, 'sql-only-in-store'),
  plant('libs/commitments/src/type-of-sql.ts', `export type { Pool } from 'pg';`, 'sql-only-in-store'),
  plant('apps/server/src/sql.ts', `export { Pool } from 'pg';`, 'sql-only-in-store'),
  plant('libs/commitments/src/sql.module.ts', `export { Pool } from 'pg';`, 'module-wires-typeorm'),
  plant('libs/commitments/src/types.ts', `export { ObjectType } from '@nestjs/graphql';`, 'graphql-only-in-api'),
  plant('apps/web/src/parse-query.ts', `export { parse } from 'graphql';`, 'graphql-only-in-api'),
  plant('apps/api/src/template.ts', `import nunjucks from 'nunjucks';\nexport const n = nunjucks;`, 'html-only-in-web'),
  plant('apps/web/src/asks-area.ts', uses('commitments', '#libs/commitments'), 'web-through-execute'),
  plant('apps/web/src/asks-core.ts', `export * from '#libs/commitments/core';`, 'web-through-execute'),
  plant('libs/documents/src/opens-files.ts', `export * from 'mammoth';`, 'parsers-only-in-intake', 'imports-resolve'),

  plant('libs/record/src/asks-app.ts', `export * from '#api';`, 'libs-know-no-app'),
  plant('apps/web/src/asks-api.ts', `export { execute } from '#api';`, 'apps-are-apart'),
  plant('apps/server/src/asks-deep.ts', `export * from '../../api/src/other-noun.js';`, 'apps-by-their-door'),
  plant('test/journeys/asks-deep.ts', `export * from '../../apps/api/src/other-noun.js';`, 'apps-by-their-door'),
  plant('migrations/2-leans.ts', uses('commitments', '#libs/commitments'), 'migrations-stand-alone'),
  plant(
    'libs/commitments/src/leans-on-test.ts',
    `export * from '../../../test/support/builders.js';`,
    'nothing-shipped-leans-on-tests',
  ),
  plant('apps/web/src/leans-on-fixture.ts', `export * from './work.fixture.js';`, 'nothing-shipped-leans-on-tests'),
  plant('apps/cli/src/dev.ts', `export * from 'fast-check';`, 'nothing-shipped-needs-dev-packages'),

  // A circle is named once, where it is met first: at the egg.
  plant('libs/commitments/src/hen.ts', `import { egg } from './egg.js';\nexport const hen = (): string => egg();`),
  plant('libs/commitments/src/egg.ts', `import { hen } from './hen.js';\nexport const egg = (): string => hen();`, 'no-cycles'),
  plant('apps/api/src/hen.type.ts', `import type { hatch } from './hatch.js';\nexport type Hen = typeof hatch;`),
  plant(
    'apps/api/src/hatch.ts',
    `import type { Hen } from './hen.type.js';\nexport const hatch = (hen: Hen): Hen => hen;`,
    'no-cycles',
  ),
  plant('libs/schemes/src/ends-nowhere.ts', `export * from './nobody-home.js';`, 'imports-resolve'),
];

function plant(path: string, text: string, ...breaks: readonly string[]): ImportPlant {
  return { path, text: `${text}\n`, breaks };
}

function uses(name: string, from: string): string {
  return `import type { ${name} } from '${from}';\nexport type It = ${name};`;
}
