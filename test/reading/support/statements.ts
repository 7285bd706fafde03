import pg from 'pg';

/** What the server's own pools sent meanwhile, as it was handed to pg. */
export async function statementsDuring<T>(
  deed: () => Promise<T>,
): Promise<{ readonly answer: T; readonly statements: readonly string[] }> {
  const statements: string[] = [];
  const query = pg.Client.prototype.query as (...args: unknown[]) => unknown;
  pg.Client.prototype.query = function (this: unknown, ...args: unknown[]) {
    const [asked] = args as [string | { readonly text: string }];
    statements.push(typeof asked === 'string' ? asked : asked.text);
    return query.apply(this, args);
  } as typeof pg.Client.prototype.query;
  try {
    return { answer: await deed(), statements };
  } finally {
    pg.Client.prototype.query = query as typeof pg.Client.prototype.query;
  }
}
