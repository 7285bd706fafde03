import 'reflect-metadata';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import request from 'supertest';
import { openRecord, type TestRecord } from '../../../test/support/record/open-record.js';

let record: TestRecord;
beforeAll(async () => {
  record = await openRecord();
});
afterAll(() => record.close());

const ask = () => request(record.app.getHttpServer());

describe('the server over HTTP', () => {
  it('lives, and is ready while it reaches its database', async () => {
    await ask().get('/health/live').expect(200, { status: 'ok' });
    await ask().get('/health/ready').expect(200, { status: 'ok' });
  });

  it('refuses a token that leads nowhere, and does not take it for none', async () => {
    const { body } = await ask()
      .get('/')
      .set('authorization', 'Bearer cs_nothing')
      .expect(401)
      .expect('www-authenticate', 'Bearer');
    expect(body).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  it('leads a browser at the API to the data page, and lets no answer pass for another type', async () => {
    await ask().get('/graphql').set('accept', 'text/html').expect(303).expect('location', '/data');
    await ask().get('/nothing').expect(404).expect('x-content-type-options', 'nosniff');
  });
});
