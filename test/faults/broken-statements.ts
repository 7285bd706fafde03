import pg from 'pg';

/** How a statement fails: the server refuses it, or the server's process for this connection is ended just before it. */
export type Fault = 'refused' | 'killed';

export interface Broken {
  /** the statements sent while broken, the failed one too */
  readonly sent: readonly string[];
}

/** Picks the statement to fail by its place, from 1, and its text. */
export type Picks = (place: number, statement: string) => boolean;

const query = pg.Client.prototype.query as (this: pg.Client, ...args: unknown[]) => Promise<unknown>;

/**
 * Runs `work` while one statement of this process fails, or every one that is picked, whichever connection sends it. `admin` ends connections and is
 * itself left alone.
 */
export async function whileBroken<T>(
  admin: pg.Client,
  picks: Picks,
  fault: Fault,
  work: () => Promise<T>,
  times: 'once' | 'always' = 'once',
): Promise<Broken & { readonly answer: T }> {
  const sent: string[] = [];
  let done = false;
  const broken = function (this: pg.Client & { readonly processID?: number }, ...args: unknown[]): Promise<unknown> {
    if (this === admin) return query.apply(this, args);
    sent.push(textOf(args[0]));
    // A pool that is asked itself, without a client of its own, waits by a callback.
    const callback = typeof args.at(-1) === 'function' ? [args.at(-1)] : [];
    if (done || !picks(sent.length, textOf(args[0]))) return query.apply(this, args);
    done = times === 'once';
    if (fault === 'refused') return query.call(this, 'select 1 / 0', ...callback);
    return query.call(admin, 'select pg_terminate_backend($1, 5000)', [this.processID]).then(() => query.apply(this, args));
  };
  pg.Client.prototype.query = broken as unknown as typeof pg.Client.prototype.query;
  try {
    return { sent, answer: await work() };
  } finally {
    pg.Client.prototype.query = query as unknown as typeof pg.Client.prototype.query;
  }
}

function textOf(statement: unknown): string {
  return typeof statement === 'string' ? statement : String((statement as { readonly text?: string }).text);
}
