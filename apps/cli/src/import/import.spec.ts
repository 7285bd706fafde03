import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, describe, it, jest } from '@jest/globals';
import { importAll } from './import.js';

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
      const trayFile = { finalAddress: 'https://example.org/b', hash: 'ab12', refusal: 'it is a scan.' };
      const given = request.url === '/graphql' ? { data: { captureAddress: { trayFile } } } : { files: [] };
      response.end(JSON.stringify(refused ? { data: null, errors: [{ message: 'space: there is no space.' }] } : given));
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
    await importAll([file], { server: address, space: 'a-space' }, 'a-token');
    const { url, authorization, body } = asked.at(-1)!;
    expect([url, authorization]).toEqual(['/files', 'Bearer a-token']);
    expect(body.indexOf('a-space')).toBeLessThan(body.indexOf('filename="draft.txt"'));
    expect(body).toContain('The council will publish it.');
  });

  it('has an address fetched by the server, among files, and says where it was found, its hash and whether it was read', async () => {
    const said: string[] = [];
    const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
    await importAll(['https://example.org/a', file], { server: address, space: 'a-space' }, 'a-token').finally(() =>
      write.mockRestore(),
    );
    const [captured, sent] = asked.slice(-2);
    expect([captured!.url, captured!.authorization, sent!.url]).toEqual(['/graphql', 'Bearer a-token', '/files']);
    expect(JSON.parse(captured!.body)).toMatchObject({
      variables: { input: { spaceId: 'a-space', address: 'https://example.org/a' } },
    });
    expect(said[0]).toBe(
      'https://example.org/a was fetched from https://example.org/b and lies in your tray. SHA-256 of what came: ab12. It could not be read: it is a scan.\n',
    );
  });

  it('says of a picture what to do with it', async () => {
    const picture = join(folder, 'Door.JPG');
    writeFileSync(picture, 'the server looks what it is');
    const said: string[] = [];
    const write = jest.spyOn(process.stdout, 'write').mockImplementation((text) => said.push(String(text)) > 0);
    await importAll([picture, file], { server: address, space: 'a-space' }, 'a-token').finally(() => write.mockRestore());
    expect(said).toEqual([
      `${picture} lies in your tray. Put it with a source on the page of your files, and write what it shows: a picture is no version of a document.\n`,
      `${file} lies in your tray.\n`,
    ]);
  });

  it('leaves it to the server to refuse an address, whatever its scheme', async () => {
    const told = importAll(['ftp://example.org/a'], { server: address, space: 'no-such-space' }, 'a-token');
    await expect(told).rejects.toThrow('ftp://example.org/a was refused: space: there is no space.');
    expect(asked.at(-1)!.url).toBe('/graphql');
  });

  it('says why the server refused, that nothing answers, or that the token is missing', async () => {
    const sent = (space: string, to = address, token: string | undefined = 'a-token') =>
      importAll([file], { server: to, space }, token);
    await expect(sent('no-such-space')).rejects.toThrow('was refused: space: there is no space.');
    await expect(sent('a', 'http://127.0.0.1:9')).rejects.toThrow('nothing answers at http://127.0.0.1:9');
    await expect(importAll([file], { server: address, space: 'a' }, undefined)).rejects.toThrow('COUNTERSIGN_TOKEN');
  });
});
