import { isIP } from 'node:net';
import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';

/** One environment variable: everything a person needs to know to set it. */
export interface Setting<T = unknown> {
  /** What it is for. */
  readonly purpose: string;
  /** The value when it is not set; undefined when there is none, and then `unset` says what happens. */
  readonly fallback?: string;
  readonly unset?: string;
  /** Completes "NAME must be …". */
  readonly right: string;
  /** Holds a password: never shown as it is. */
  readonly secret?: boolean;
  readonly schema: z.ZodType<T, string>;
}

const databaseAddress = z.string().refine(isPostgresAddress);
const addressOfPostgres = 'an address like postgres://USER:PASSWORD@HOST:5432/DATABASE';
const databaseOf = (whose: string) => ({
  purpose: `the database as ${whose}, for hosts that forbid CREATE ROLE`,
  unset: 'made by the server from DATABASE_URL',
  right: addressOfPostgres,
  secret: true,
  schema: databaseAddress,
});

const folder = z.string().transform((path) => (isAbsolute(path) ? path : resolve(path)));
const wholeNumber = (least: number, most: number, such: number) => ({
  right: `a whole number from ${least} to ${most}, such as ${such}`,
  schema: z
    .string()
    .regex(/^\d{1,5}$/)
    .transform(Number)
    .refine((number) => number >= least && number <= most),
});
const hostName = /^(?=.{1,253}$)[a-z0-9]([a-z0-9-]*[a-z0-9])?(\.[a-z0-9]([a-z0-9-]*[a-z0-9])?)*$/i;
const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;

const checkpointMinutes = {
  purpose: 'minutes from one checkpoint of the ledger to the next',
  fallback: '10',
  ...wholeNumber(1, 1_440, 10),
};

/** Whom the sequencer asks about each checkpoint. Nobody waits for them. */
const OTHERS = {
  WITNESS_POLICY: {
    purpose: 'a policy file whose witnesses are asked to sign each checkpoint (docs/ledger.md)',
    unset: 'no witness is asked',
    right: 'the path of a file',
    schema: folder,
  },
  TIMESTAMP_URL: {
    purpose: 'the time stamping authority (RFC 3161) that is asked to stamp each checkpoint',
    unset: 'no authority is asked',
    right: 'an http or https address without a name and password in it, such as https://tsa.example.org/',
    schema: z.string().refine(isPlainWebAddress),
  },
  TIMESTAMP_CA: {
    purpose: 'a file with the certificates, in PEM, that a time stamp must lead to',
    unset: 'no authority is asked',
    right: 'the path of a file',
    schema: folder,
  },
};

const WEB_CAPTURE = {
  purpose: 'whether members can have a web address fetched by this server; only public places on the internet are',
  fallback: 'on',
  right: 'on or off',
  schema: z.string().pipe(z.enum(['on', 'off'])),
};

const KEEPER = {
  KEEPER_NAME: {
    purpose: 'who keeps this copy of the record; the foot of every page says so',
    unset: 'the foot of the page says that nobody is named',
    right: 'a name in one line of at most 120 characters',
    schema: z.string().refine((text) => /^\P{C}{1,120}$/u.test(text)),
  },
  KEEPER_CONTACT: {
    purpose: 'where to reply or ask for a correction; it stands beside the name',
    unset: 'the foot of the page says that none is set',
    right: 'an e-mail address or a web address, such as record@example.org or https://example.org/reply',
    schema: z.string().refine(isContact),
  },
};

/** Every setting there is: `readConfig` reads them and the command `config` shows them. `dataDir` is where data lies unless DATA_DIR says otherwise. */
export const settingsOf = (dataDir: string) =>
  ({
    HOST: {
      purpose: 'the address the pages are served on; 127.0.0.1 is this machine only, 0.0.0.0 is the whole network',
      fallback: '127.0.0.1',
      right: 'an IP address or the name of this machine, such as 127.0.0.1',
      schema: z.string().refine((text) => isIP(text) !== 0 || (hostName.test(text) && !/^[\d.]+$/.test(text))),
    },
    PORT: {
      purpose: 'the port the pages are served on; 0 takes any that is free',
      fallback: '3000',
      ...wholeNumber(0, 65_535, 3000),
    },
    DATA_DIR: { purpose: 'the folder all data lies in', fallback: dataDir, right: 'the path of a folder', schema: folder },
    DATABASE_URL: {
      purpose: 'a PostgreSQL of your own (15 or later), as the owner of the database',
      unset: 'the PostgreSQL that comes with Countersign, in DATA_DIR',
      right: addressOfPostgres,
      secret: true,
      schema: databaseAddress,
    },
    APP_DATABASE_URL: databaseOf('members use it'),
    PUBLIC_DATABASE_URL: databaseOf('everybody else reads it'),
    AUTH_DATABASE_URL: databaseOf('sign-in uses it'),
    SEQUENCER_DATABASE_URL: databaseOf('the ledger’s sequencer uses it'),
    AUDITOR_DATABASE_URL: databaseOf('`countersign ledger check` reads it'),
    EMBEDDED_PG_BIN: {
      purpose: 'the folder of initdb, pg_ctl and postgres to use for the database in DATA_DIR',
      unset: 'the one npm installed, else the system’s',
      right: 'the path of a folder',
      schema: folder,
    },
    LOG_LEVEL: {
      purpose: 'how much is logged; errors and warnings unless more is asked for',
      fallback: 'warn',
      right: `one of ${levels.join(', ')}`,
      schema: z.string().pipe(z.enum(levels)),
    },
    CHECKPOINT_MINUTES: checkpointMinutes,
    PUBLIC_URL: {
      purpose: 'the address people reach the pages at, when it is not http://HOST:PORT',
      unset: 'http://HOST:PORT',
      right: 'an address without a path, such as https://promises.example.org',
      schema: z.string().refine(isOrigin),
    },
    ...OTHERS,
    WEB_CAPTURE,
    ...KEEPER,
  }) satisfies Record<string, Setting>;

export type SettingName = keyof ReturnType<typeof settingsOf>;

/** A password with an unescaped / or @ would be read as host or database, and shown as such: it is refused. */
export function isPostgresAddress(text: string): boolean {
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text)) return false;
  const { pathname } = new URL(text);
  return pathname.length > 1 && !/[@:]|^\/.*\//.test(pathname);
}

function isContact(text: string): boolean {
  const web = /^https?:\/\/\S+$/i.test(text) && URL.canParse(text) && new URL(text).username === '';
  return text.length <= 254 && (web || z.email().safeParse(text).success);
}

function isPlainWebAddress(text: string): boolean {
  return /^https?:\/\/\S+$/i.test(text) && URL.canParse(text) && new URL(text).username === '' && new URL(text).password === '';
}

function isOrigin(text: string): boolean {
  if (!/^https?:\/\//i.test(text) || !URL.canParse(text)) return false;
  const url = new URL(text);
  return url.pathname === '/' && url.search === '' && url.hash === '' && url.username === '';
}
