/**
 * PostGraphile 5 on the same views and roles. Views have no keys, so it is told them by smart tags, as its documentation
 * advises; its list of default plugins is left as it comes, without the watcher and the explorer.
 */
import { createServer } from 'node:http';
import { grafserv } from 'postgraphile/grafserv/node';
import { makePgService } from 'postgraphile/adaptors/pg';
import { postgraphile } from 'postgraphile';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import { makeV4Preset } from 'postgraphile/presets/v4';
import { makeJSONPgSmartTagsPlugin } from 'postgraphile/utils';

const KEYS = {
  organization: [],
  source: [],
  engagement: [],
  call: [['engagement_id', 'engagement']],
  commitment: [
    ['engagement_id', 'engagement'],
    ['made_by_id', 'organization'],
    ['source_id', 'source'],
  ],
  due_date: [
    ['commitment_id', 'commitment'],
    ['set_by_id', 'organization'],
  ],
  delivery: [['commitment_id', 'commitment']],
  judgement: [
    ['commitment_id', 'commitment'],
    ['judged_by_id', 'organization'],
  ],
  work: [['engagement_id', 'engagement']],
  version: [['work_id', 'work']],
  sign_off: [
    ['version_id', 'version'],
    ['party_id', 'organization'],
    ['asserted_by_id', 'organization'],
    ['source_id', 'source'],
  ],
  sign_off_dispute: [['sign_off_id', 'sign_off']],
  comparison: [],
  finding: [['comparison_id', 'comparison']],
  confirmation: [['finding_id', 'finding']],
};

export async function servePeer(urls, ids) {
  const tags = Object.fromEntries(
    Object.entries(KEYS).map(([table, references]) => [
      `pub.${table}`,
      { tags: { primaryKey: 'id', foreignKey: references.map(([column, to]) => `(${column}) references pub.${to} (id)`) } },
    ]),
  );
  const instance = postgraphile({
    extends: [
      PostGraphileAmberPreset,
      makeV4Preset({ simpleCollections: undefined, graphiql: false, disableDefaultMutations: true }),
    ],
    plugins: [makeJSONPgSmartTagsPlugin({ version: 1, config: { class: tags } })],
    pgServices: [makePgService({ connectionString: urls.public, schemas: ['pub'], pubsub: false })],
    grafserv: { watch: false },
    grafast: { explain: false, context: () => ({ pgSettings: ids ? {} : {} }) },
  });
  const server = createServer();
  const serving = instance.createServ(grafserv);
  await serving.addTo(server);
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => resolve(`http://127.0.0.1:${server.address().port}/graphql`)),
  );
}
