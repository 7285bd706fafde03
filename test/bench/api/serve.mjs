/** One server in a process of its own: `ours`, `floor` (hand-written SQL behind node:http) or `peer` (PostGraphile). Prints its address. */
import { createServer } from 'node:http';
import pg from 'pg';
import { QUESTIONS } from './questions.mjs';

const { kind, urls, options, ids } = JSON.parse(process.argv[2]);
const SERVERS = { ours, floor, peer };
process.send(await SERVERS[kind]());

async function ours() {
  const { openDatabase } = await import('#libs/persistence');
  const { ENTITIES } = await import('#api');
  const { MIGRATIONS } = await import('#migrations');
  const { openApp } = await import('../../../dist/apps/server/src/open-server.js');
  const database = await openDatabase({ ...options, migrations: MIGRATIONS, entities: ENTITIES });
  const app = await openApp(database, { host: '127.0.0.1', port: 0, logLevel: 'silent' });
  await app.listen(0, '127.0.0.1');
  return `${await app.getUrl()}/graphql`;
}

async function floor() {
  const everybody = new pg.Pool({ connectionString: urls.public, max: 10 });
  const members = new pg.Pool({ connectionString: urls.app, max: 10 });
  return listen(async (body, member) => {
    const { question } = JSON.parse(body);
    const { floor: text, values } = QUESTIONS[question];
    const statement = { name: `q${question}`, text, values: values(ids) };
    if (!member) return (await everybody.query(statement)).rows[0].data;
    const client = await members.connect();
    try {
      await client.query(`begin read only; set local app.actor = '${ids.actor}'`);
      const { rows } = await client.query(statement);
      await client.query('commit');
      return rows[0].data;
    } finally {
      client.release();
    }
  });
}

function listen(answer) {
  const server = createServer((request, response) => {
    const chunks = [];
    request.on('data', (chunk) => chunks.push(chunk));
    request.on('end', () => {
      answer(Buffer.concat(chunks).toString(), request.headers.authorization !== undefined).then(
        (data) => response.setHeader('content-type', 'application/json').end(JSON.stringify({ data })),
        (error) => response.writeHead(500).end(String(error)),
      );
    });
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${server.address().port}/`)));
}

async function peer() {
  const { servePeer } = await import('../peers/postgraphile.mjs');
  return servePeer(urls, ids);
}
