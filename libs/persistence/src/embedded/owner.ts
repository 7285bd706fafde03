import { Client } from 'pg';

/** The login that owns the database `countersign`: it migrates and makes the roles of the service, and can neither pass row security nor make a superuser. */
export const OWNER = 'countersign_owner';
export const DATABASE = 'countersign';

/**
 * Makes the owner and its database, or makes sure of them. Nobody else may connect to the maintenance databases.
 * @param adminUrl the superuser's, in the database `postgres`
 * @param password hex digits; set again on each start, so that file and database cannot drift apart
 */
export const makeOwner = async (adminUrl: string, password: string): Promise<void> => {
  if (!/^[0-9a-f]+$/.test(password)) throw new Error("The owner's password is not made of hex digits");
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const found = await client.query('select from pg_roles where rolname = $1', [OWNER]);
    const verb = found.rowCount === 0 ? 'create' : 'alter';
    await client.query(
      `${verb} role ${OWNER} login nosuperuser nocreatedb createrole noreplication nobypassrls password '${password}'`,
    );
    const database = await client.query('select from pg_database where datname = $1', [DATABASE]);
    if (database.rowCount === 0) await client.query(`create database ${DATABASE} owner ${OWNER} template template0`);
    await client.query('revoke all on database postgres, template1 from public');
  } finally {
    await client.end();
  }
};
