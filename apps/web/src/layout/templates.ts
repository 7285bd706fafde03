import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import nunjucks from 'nunjucks';
import { capitalFirst } from './named.js';

/**
 * The templates, found beside this code wherever it runs: in the source tree, or in `dist` where the build copies them.
 * Everything printed is escaped; nothing switches that off.
 */
export function openTemplates(): nunjucks.Environment {
  const pages = dirname(dirname(fileURLToPath(import.meta.url)));
  const components = join(dirname(createRequire(import.meta.url).resolve('govuk-frontend/package.json')), 'dist');
  const templates = new nunjucks.Environment(new nunjucks.FileSystemLoader([pages, components]), {
    autoescape: true,
    trimBlocks: true,
    lstripBlocks: true,
  });
  templates.addFilter('capitalFirst', capitalFirst);
  return templates;
}
