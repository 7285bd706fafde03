import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { isObjectType } from 'graphql';
import { parseCheckpoint, parseNote } from '#libs/ledger/core';
import { openApp } from '../../apps/server/src/open-server.js';
import { shownIn } from '../support/files/words-in.js';
import { aLog, type TestLog } from '../support/record/a-log.js';
import { aFullPlace, type Place } from '../support/record/builders.js';
import { formAddress } from '../support/record/form-addresses.js';
import { openRecord, type TestRecord } from '../support/record/open-record.js';

/**
 * Whatever shows a proof says what a proof shows. The pages and files are found in the router and by what they hold, so that one
 * that is added later is asked like the others.
 */
const WORDS = 'the record is unchanged, not that it is true or complete';
const SHOWS_A_PROOF = /\b(checkpoint|inclusion|proofs?|sha-?256|salted|the log|ledger)\b|\b[0-9a-f]{64}\b/i;

/** Files in forms that are not ours to add words to. Whoever reads them has a verifier, which says the words. */
const FORMS_OF_OTHERS: readonly RegExp[] = [/^\/log\//, /^\/dossiers\//];
/** What nobody opens by its address, or what is no page. */
const NOT_OPENED: Readonly<Record<string, string>> = {
  '/*': 'what is not there',
  '/assets/*': 'the stylesheet and the marks',
  '/replies/:asked/write': 'opens for the office of an institution alone; it has the frame that all forms have',
  '/spaces/:id/members/:person/role': 'about a member with a name, and the members of a test record have none',
  '/spaces/:id/members/:person/remove': 'the same',
  '/calls/:id': 'leads to where it stands, on a page that is opened',
  '/claims/:id': 'the same',
  '/reveals/:id': 'the same',
  '/graphql': 'asked in its own way; its types are looked at below',
};

let record: TestRecord;
let place: Place;
let log: TestLog;
let app: NestFastifyApplication;
let authorization: string;
let size: string;
let claim: string;
let own: Parameters<typeof formAddress>[2];

beforeAll(async () => {
  record = await openRecord();
  const full = await aFullPlace(record);
  await full.released();
  place = full;
  log = await aLog(record);
  await log.publish();
  const folder = join(log.folder, 'log');
  const settings = { publicUrl: 'http://127.0.0.1', logLevel: 'silent', host: '127.0.0.1', port: 0 } as const;
  app = await openApp(record.db.database, { ...settings, log: { folder, cadenceMs: 600_000, isLate: () => false } });
  authorization = `Bearer ${await record.tokenOf(place.writer)}`;
  const { body } = await app.inject('/log/checkpoint');
  size = String(parseCheckpoint(parseNote(body).text).size);
  claim = (await record.db.admin.query<{ id: string }>('select id from claim')).rows[0]!.id;
  const { note, file } = place;
  own = { person: place.writer.actorId, note, file, kept: place.keptForm, asked: place.commitment };
}, 120_000);
afterAll(async () => {
  await app?.close();
  await log?.close();
  await record.close();
});

/** Every address that the server answers a GET at, as the router has them. */
function routes(): readonly string[] {
  const printed = (app.getHttpAdapter().getInstance() as unknown as FastifyInstance).printRoutes({ commonPrefix: false });
  const above: string[] = [];
  return printed.split('\n').flatMap((line) => {
    const [, indent, path, methods = ''] = /^([│ ]*)[├└]── (\S*)(?: \(([^)]*)\))?$/.exec(line) ?? [];
    if (indent === undefined) return [];
    const depth = indent.length / 4;
    above.splice(depth, Infinity, path!);
    return methods.split(', ').includes('GET') ? [above.join('')] : [];
  });
}

/** Null, and noted, where nobody said yet of which thing of the place the address is. */
function addressOf(route: string, nowhere: string[]): string | null {
  const { preview, path } = /^(?<preview>\/preview)?(?<path>.*)$/.exec(route)!.groups!;
  const plain = path!
    .replace('checkpoints/:id', `checkpoints/${size}`)
    .replace(/checkpoints$/, `checkpoints?over=${size}`)
    .replace('dossiers/:id', `dossiers/${place.commitment}`)
    .replace('claims/:id', `claims/${claim}`)
    .replace('files/:of', `files/${place.captured}`)
    .replace(/:id\([^)]*\)/, ':id')
    .replace(/^\/log\/\*$/, '/log/checkpoint');
  try {
    return `${preview ?? ''}${formAddress(plain, place, own)}`;
  } catch {
    nowhere.push(route);
    return null;
  }
}

describe('what shows a proof, a checkpoint, a hash or the log', () => {
  it('says what a proof shows and what it does not, on every page and in every file, to everybody and to members', async () => {
    const without: string[] = [];
    const opened = new Set<string>();
    const showing = new Set<string>();
    const asked = routes().filter((route) => !(route in NOT_OPENED));
    const nowhere: string[] = [];
    for (const route of asked) {
      const url = addressOf(route, nowhere);
      if (url === null) continue;
      for (const headers of [{}, { authorization }]) {
        const { statusCode, rawPayload } = await app.inject({ url, headers });
        if (statusCode !== 200) continue;
        opened.add(route);
        const text = await shownIn(rawPayload);
        if (FORMS_OF_OTHERS.some((form) => form.test(route)) || !SHOWS_A_PROOF.test(text)) continue;
        showing.add(route);
        if (!text.replaceAll(/\s+/g, ' ').includes(WORDS))
          without.push(`${route} to ${'authorization' in headers ? 'a member' : 'everybody'}`);
      }
    }
    expect({ without, nowhere, closed: asked.filter((route) => !opened.has(route) && !nowhere.includes(route)) }).toEqual({
      without: [],
      nowhere: [],
      closed: [],
    });
    expect(showing.size).toBeGreaterThan(60);
  }, 240_000);

  it('says so in the description of each type of the API that tells of it', () => {
    const types = Object.values(record.schema.getTypeMap()).filter(isObjectType);
    const telling = types.filter((type) =>
      Object.keys(type.getFields()).some((name) => /^(checkpoint|root|verifierKey|unchangedSince)$/.test(name)),
    );
    const told = telling
      .filter(({ name }) => name !== 'Query')
      .map(({ name, description }) => [name, description?.includes(WORDS)]);
    expect(told.sort()).toEqual(['Checkpoint', 'Ledger', 'LedgerEntry'].map((name) => [name, true]));
  });
});
