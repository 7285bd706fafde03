import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { showData } from './data/show-data.js';
import { mountForms, signInFirst, type Asking } from './forms/mount-forms.js';
import { serveDossiers } from './dossiers/serve-dossiers.js';
import { serveCommitmentsTable } from './exports/serve-commitments-table.js';
import { serveSpaceCopies } from './exports/serve-space-copies.js';
import { servePictures } from './evidence/serve-pictures.js';
import { serveComparisonFiles } from './exports/serve-comparison-files.js';
import { siteOf } from './layout/asked.js';
import type { Door } from './layout/door.js';
import { ledgerAtFoot } from './layout/foot-of-ledger.js';
import { PageProblem } from './layout/problem.js';
import { problemWords } from './layout/problem.words.js';
import { showPage, showProblem, type House, type Shown } from './layout/show-page.js';
import { openTemplates } from './layout/templates.js';
import { isMember } from './layout/who.js';
import { serveCheckpointFeed } from './ledger/serve-checkpoint-feed.js';
import { pages } from './pages.js';
import { serveVerifiers } from './verifier/serve-verifiers.js';
import { serveShownAt } from './stewardship/serve-shown-at.js';
import { showPreview } from './stewardship/show-preview.js';

const publicFolder = fileURLToPath(new URL('../public/', import.meta.url));

/** No script, no frame, nothing from elsewhere; forms lead home. */
const POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/**
 * Mounts every page, the stylesheet under `/assets/` and the plain 404 for any other address that is read with GET.
 * Gives back what to answer where the server cannot even read an address.
 * Call it before the server listens. A hook of the caller's may set `request.viewer`; it is handed on to `execute` as it is.
 */
export async function registerPages(fastify: FastifyInstance, door: Door): Promise<(reply: FastifyReply) => FastifyReply> {
  // Of every answer and not of pages alone: the first thing that a browser asks for may be none.
  if (siteOf(door).startsWith('https:')) fastify.addHook('onSend', async (_request, reply) => void reply.headers(HTTPS_HEADERS));
  serveVerifiers(fastify);
  const now = async (): Promise<House> => ({ ...house, ledger: await ledgerAtFoot(door) });
  const house: House = { door, templates: openTemplates(), stylesheet: stylesheetAddress() };
  await fastify.register(async (scope) => {
    scope.addHook('onSend', async (_request, reply) => void reply.headers(HEADERS));
    scope.setErrorHandler(async (error, request, reply) => {
      if (isTooLarge(error)) return send(reply, showProblem(house, new PageProblem(413, 'too-large')));
      if (isRefusal(error)) return send(reply, showProblem(house, new PageProblem(404, 'not-found')));
      request.log.error({ err: { type: (error as Error).name, stack: placesOf(error) } });
      return send(reply, lastResort(house));
    });
    await scope.register(fastifyStatic, {
      root: publicFolder,
      prefix: '/assets/',
      decorateReply: false,
      maxAge: '1y',
      immutable: true,
    });
    for (const page of pages) {
      scope.get(page.path, async (request, reply) => {
        const asked = asRequest(request);
        const closed = page.who === 'members' && !isMember(asked.viewer);
        return send(reply, await (closed ? signInFirst(house, asked) : showPage(page, await now(), asked)));
      });
    }
    serveDossiers(scope, house, send);
    serveComparisonFiles(scope, house, send);
    serveCommitmentsTable(scope, house, send);
    serveSpaceCopies(scope, house, send);
    servePictures(scope, house, send);
    serveShownAt(scope, now, send);
    serveCheckpointFeed(scope, door);
    mountForms(scope, now, asRequest, send);
    for (const page of pages.filter((each) => each.kind !== undefined)) {
      scope.get(`/preview${page.path}`, async (request, reply) =>
        send(reply, await showPreview(page, await now(), asRequest(request))),
      );
    }
    scope.get('/data', async (request, reply) => send(reply, await showData(await now(), asRequest(request))));
    refuseOtherMethods(scope, house);
    answerTheRest(scope, house);
  });
  return (reply) => send(reply.headers(HEADERS), showProblem(house, new PageProblem(404, 'not-found')));
}

function refuseOtherMethods(scope: FastifyInstance, house: House): void {
  for (const { path } of pages) {
    const others = (['POST', 'PUT', 'PATCH', 'DELETE'] as const).filter((method) => !scope.hasRoute({ method, url: path }));
    scope.route({
      method: others,
      url: path,
      handler: async (_request, reply) =>
        send(reply.header('allow', 'GET, HEAD'), showProblem(house, new PageProblem(405, 'method'))),
    });
  }
}

/** Any other address that is read with GET: nothing there, or a page with a slash too many. */
function answerTheRest(scope: FastifyInstance, house: House): void {
  scope.get('/*', async (request, reply) => {
    const plain = withoutSlash(request.url);
    if (plain !== undefined) return reply.redirect(plain, 308);
    return send(reply, showProblem(house, new PageProblem(404, 'not-found')));
  });
}

/** The address of a page written with a slash at its end. One that begins with two names another server, and is left alone. */
function withoutSlash(url: string): string | undefined {
  const [, path, search = ''] = /^(\/[^/?\\][^?]*?)\/+(\?.*)?$/.exec(url) ?? [];
  return path === undefined ? undefined : `${path}${search}`;
}

/** What the server refuses to look for, such as an address that climbs out of a folder, is as good as not there. */
function isRefusal(error: unknown): boolean {
  const { statusCode } = error as { readonly statusCode?: unknown };
  return typeof statusCode === 'number' && statusCode >= 400 && statusCode < 500;
}

/** Even a broken template must not tell a reader about the inside of the server. */
function lastResort(house: House): Shown {
  try {
    return showProblem(house, new PageProblem(500, 'failed'));
  } catch {
    return {
      status: 500,
      html: `<!DOCTYPE html><html lang="en-GB"><title>${problemWords.failed.heading}</title><p>${problemWords.failed.says.join(' ')}</p></html>`,
    };
  }
}

/** Two pages of ours may look at one another and nobody else may; nobody is told where a reader came from. */
const HEADERS = {
  'content-security-policy': POLICY,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=(), browsing-topics=()',
  // Not no-referrer: under that a browser sends forms with "Origin: null", by which we could not know our own.
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

const HTTPS_HEADERS = { 'strict-transport-security': 'max-age=63072000' };

function isTooLarge(error: unknown): boolean {
  return (error as { readonly statusCode?: unknown }).statusCode === 413;
}

/** Where it broke and not what it says: that may hold what somebody wrote. */
function placesOf(error: unknown): string {
  const lines = ((error as Error).stack ?? '').split('\n');
  return lines.filter((line) => /^\s+at /.test(line)).join('\n');
}

function asRequest(request: FastifyRequest): Asking {
  const { viewer, caller } = request as FastifyRequest & { readonly viewer?: unknown; readonly caller?: unknown };
  const { url, params, query, headers, body } = request;
  return { url, params, query, viewer, caller, headers, body };
}

function send(reply: FastifyReply, shown: Shown): FastifyReply {
  if (shown.cookies && shown.cookies.length > 0) reply.header('set-cookie', shown.cookies);
  reply
    .code(shown.status)
    .header('cache-control', 'no-cache')
    .headers(shown.headers ?? {});
  if (shown.location !== undefined) return reply.header('location', shown.location).send();
  return reply.type('text/html; charset=utf-8').send(shown.html);
}

/** The address carries the hash of what it leads to, so a browser may keep it for good. */
function stylesheetAddress(): string {
  const file = `${publicFolder}main.css`;
  const version = existsSync(file) ? createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12) : 'unbuilt';
  return `/assets/main.css?v=${version}`;
}
