import { describe, expect, it } from '@jest/globals';
import Fastify from 'fastify';
import { registerPages } from '../index.js';
import { aDoor } from '../layout/door.fixture.js';
import { aShownVersion } from './version.fixture.js';

async function page(how: 'REDACTED' | 'ERASED' | undefined) {
  const withheld =
    how === undefined ? [] : [{ field: 'text', how, reason: 'SAFETY', withheldAt: '2026-11-20T10:00:00Z', words: [] }];
  const door = aDoor({ Version: { version: aShownVersion(), withheld }, Withheld: { withheld } });
  const fastify = Fastify();
  fastify.addHook('onRequest', async (request) => void Object.assign(request, { viewer: { kind: 'anonymous' } }));
  await registerPages(fastify, { ...door, dossier: async () => ({ data: '{}' }) });
  return fastify.inject('/versions/draft-15');
}

describe('the page of a version', () => {
  it('whose text was erased answers 410, says when and why, and leads to its proof', async () => {
    const { statusCode, body } = await page('ERASED');
    expect(statusCode).toBe(410);
    expect(body).toContain('The text: erased on 20 November 2026. The reason given: it put somebody at risk.');
    expect(body).toContain('href="/dossiers/draft-15?for=everybody"');
    expect(body).not.toContain(aShownVersion().textHash);
  });

  it('says what the words touch before it leads to its proof, in which they are open, and not where there is no warning', async () => {
    const fastify = Fastify();
    const id = '0f0e0d0c-0000-7000-8000-000000000001';
    const version = { ...aShownVersion(), id };
    const contentWarnings = [{ kind: 'VERSION', thingId: id, says: 'Seclusion' }];
    const door = aDoor({ Version: { version, withheld: [] }, Warnings: { contentWarnings } });
    await registerPages(fastify, { ...door, dossier: async () => ({ data: '{}' }) });
    const { body } = await fastify.inject(`/versions/${id}`);
    const said = body.slice(body.indexOf('id="proof"'), body.indexOf(`/dossiers/${id}?for=everybody`));
    expect(said).toContain('Content warning: Seclusion.');
    expect((await page(undefined)).body.split('id="proof"')[1]).not.toContain('Content warning');
  });

  it('answers 200 otherwise, and leads to its proof', async () => {
    const { statusCode, body } = await page(undefined);
    expect(statusCode).toBe(200);
    expect(body).toContain('href="/dossiers/draft-15?for=everybody"');
    expect(body).toContain(aShownVersion().textHash);
  });
});
