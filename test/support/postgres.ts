import { connect } from 'node:net';
import { text } from 'node:stream/consumers';

/** One PostgreSQL for all specs of a run. It is thrown away afterwards and does not survive a power cut. */
export interface TestPostgres {
  /** The superuser, in the database `postgres`: makes and drops databases. */
  readonly adminUrl: string;
  /** `countersign_owner`, in the database `countersign`: as the server's own owner. */
  readonly ownerUrl: string;
  /** As in "18.4". */
  readonly version: string;
}

/** The test database, started (about a second) for the first spec that asks. With TEST_DATABASE_URL or EMBEDDED_PG_BIN it is that one. */
export async function testPostgres(): Promise<TestPostgres> {
  const path = process.env.COUNTERSIGN_TEST_POSTGRES;
  if (path === undefined) throw new Error('Jest was started without test/support/global-setup.mjs, so there is no test database');
  const answer = JSON.parse(await text(connect(path))) as TestPostgres & { readonly error?: string };
  if (answer.error !== undefined) throw new Error(`The test database did not start: ${answer.error}`);
  return answer;
}
