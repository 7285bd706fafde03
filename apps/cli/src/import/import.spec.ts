import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, describe, it } from '@jest/globals';
import { importFiles } from './import.js';

const folder = mkdtempSync(join(tmpdir(), 'countersign-import-'));
const asked: { url: string | undefined; authorization: string | undefined; body: string }[] = [];
let server: Server;
let address: string;
beforeAll(async () => {
  server = createServer((request, response) => {
    let body = '';
    request.setEncoding('latin1').on('data', (part: string) => (body += part));
    request.on('end', () => {
      asked.push({ url: request.url, authorization: request.headers.authorization, body });
      const refused = body.includes('no-such-space');
      response.statusCode = refused ? 404 : 202;
      response.end(JSON.stringify(refused ? { errors: [{ message: 'space: there is no space.' }] } : { files: [] }));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
  server.close();
});

describe('countersign import', () => {
  const file = join(folder, 'draft.txt');
  writeFileSync(file, 'The council will publish it.');

  it('sends each file by its own name, with the space before it and the token', async () => {
    await importFiles([file], { server: address, space: 'a-space' }, 'a-token');
    const { url, authorization, body } = asked.at(-1)!;
    expect([url, authorization]).toEqual(['/files', 'Bearer a-token']);
    expect(body.indexOf('a-space')).toBeLessThan(body.indexOf('filename="draft.txt"'));
    expect(body).toContain('The council will publish it.');
  });

  it('says why the server refused, that nothing answers, or that the token is missing', async () => {
    const sent = (space: string, to = address, token: string | undefined = 'a-token') =>
      importFiles([file], { server: to, space }, token);
    await expect(sent('no-such-space')).rejects.toThrow('was refused: space: there is no space.');
    await expect(sent('a', 'http://127.0.0.1:9')).rejects.toThrow('nothing answers at http://127.0.0.1:9');
    await expect(importFiles([file], { server: address, space: 'a' }, undefined)).rejects.toThrow('COUNTERSIGN_TOKEN');
  });
});
