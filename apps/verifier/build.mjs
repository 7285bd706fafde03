import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { linkModules } from './link-modules.mjs';

/** Writes the two verifiers that stand alone, beside the stylesheet: `verify.html` and `countersign-verify.mjs`. */

const project = fileURLToPath(new URL('../../', import.meta.url));
const here = (name) => readFileSync(new URL(name, import.meta.url), 'utf8');
const put = (name, text) => writeFileSync(join(project, 'apps/web/public', name), text);

put('verify.html', page());
// As text, or the build would compile it again.
put('countersign-verify.mjs.txt', standalone());

function page() {
  const style = here('verify.css');
  const linked = linkModules(project, 'apps/verifier/src/page.ts', { node: false });
  const script = `(() => {\nfunction outside(id) { throw new Error(id); }\n${linked}})();\n`;
  if (/<\/script|<!--/i.test(script)) throw new Error('the script of verify.html holds what would end it');
  // Nothing but these very bytes may run or colour the page, and nothing may be asked for.
  const policy = `default-src 'none'; img-src data:; script-src '${hash(script)}'; style-src '${hash(style)}'; base-uri 'none'; form-action 'none'`;
  const parts = { policy, style, script };
  return here('verify.html').replace(/\{\{(\w+)\}\}/g, (_, name) => parts[name]);
}

function standalone() {
  const linked = linkModules(project, 'apps/cli/src/verify/standalone.ts', { node: true });
  return `#!/usr/bin/env node\nimport { createRequire } from 'node:module';\nconst outside = createRequire(import.meta.url);\n${linked}`;
}

function hash(text) {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}
