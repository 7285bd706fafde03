import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { z } from 'zod';
import type { RoleName } from '#libs/persistence';
import { isPostgresAddress, settingsOf, type Setting, type SettingName } from './settings.js';

export type RoleUrls = Readonly<Record<RoleName, string>>;

/** What the server was told, checked. */
export interface Config {
  readonly host: string;
  /** 0 for any free port. */
  readonly port: number;
  /** Absolute. */
  readonly dataDir: string;
  /** The operator's own database; without it the embedded one is used. */
  readonly databaseUrl?: string | undefined;
  readonly roleUrls?: RoleUrls | undefined;
  readonly embeddedPgBin?: string | undefined;
  readonly logLevel: 'fatal' | 'error' | 'warn' | 'info' | 'debug' | 'trace' | 'silent';
  /** from one checkpoint of the ledger to the next */
  readonly checkpointMinutes: number;
  /** whether web addresses are fetched for members */
  readonly webCapture: boolean;
  /** An origin without the last slash. */
  readonly publicUrl?: string | undefined;
  /** Files and addresses of whoever is asked about checkpoints. */
  readonly witnessPolicy?: string | undefined;
  readonly timestampUrl?: string | undefined;
  readonly timestampCa?: string | undefined;
  /** Who keeps this copy, and where to reply to them or ask for a correction. */
  readonly keeper: { readonly name?: string | undefined; readonly contact?: string | undefined };
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Either the configuration, or one line for each setting that is wrong: which, what was given (never a password), what would be right. */
export type ReadConfig = { readonly config: Config } | { readonly problems: readonly string[] };

/** Reads the settings; touches nothing. A variable that is set to nothing counts as not set. */
export const readConfig = (env: Environment): ReadConfig => {
  const settings = settingsOf(defaultDataDir());
  const names = Object.keys(settings) as SettingName[];
  const problems = [
    ...names.flatMap((name) => problemOf(name, settings[name], env)),
    ...incompleteRoles(env),
    ...halfAuthority(env),
  ];
  return problems.length > 0 ? { problems } : { config: toConfig(settings, env) };
};

export interface SettingRow {
  readonly name: SettingName;
  readonly purpose: string;
  /** As it would be used, passwords masked. */
  readonly value: string;
  readonly from: 'environment' | 'default';
}

/** Every setting with its value and where it came from, for the command `config`. */
export const listSettings = (env: Environment): readonly SettingRow[] => {
  const settings: Record<string, Setting> = settingsOf(defaultDataDir());
  return Object.entries(settings).map(([name, setting]) => {
    const given = textOf(name, env);
    const value =
      given === undefined ? (setting.fallback ?? `(${setting.unset})`) : setting.secret ? withoutPassword(given) : given;
    return { name: name as SettingName, purpose: setting.purpose, value, from: given === undefined ? 'default' : 'environment' };
  });
};

const toConfig = (settings: ReturnType<typeof settingsOf>, env: Environment): Config => {
  const read = <N extends SettingName>(name: N): z.output<(typeof settings)[N]['schema']> | undefined => {
    const setting: Setting = settings[name];
    const text = textOf(name, env) ?? setting.fallback;
    return text === undefined ? undefined : (setting.schema.parse(text) as z.output<(typeof settings)[N]['schema']>);
  };
  const urls = Object.entries(ROLE_SETTINGS).map(([role, name]) => [role, read(name)] as const);
  return {
    host: read('HOST')!,
    port: read('PORT')!,
    dataDir: read('DATA_DIR')!,
    databaseUrl: read('DATABASE_URL'),
    roleUrls: urls.every(([, url]) => url) ? (Object.fromEntries(urls) as RoleUrls) : undefined,
    embeddedPgBin: read('EMBEDDED_PG_BIN'),
    logLevel: read('LOG_LEVEL')!,
    checkpointMinutes: read('CHECKPOINT_MINUTES')!,
    webCapture: read('WEB_CAPTURE') === 'on',
    publicUrl: read('PUBLIC_URL')?.replace(/\/$/, ''),
    witnessPolicy: read('WITNESS_POLICY'),
    timestampUrl: read('TIMESTAMP_URL'),
    timestampCa: read('TIMESTAMP_CA'),
    keeper: { name: read('KEEPER_NAME'), contact: read('KEEPER_CONTACT') },
  };
};

const problemOf = (name: string, setting: Setting, env: Environment): readonly string[] => {
  const text = textOf(name, env);
  if (text === undefined || setting.schema.safeParse(text).success) return [];
  return [`${name} is ${setting.secret ? scheme(text) : quoted(text)}; it must be ${setting.right}.`];
};

const ROLE_SETTINGS = {
  app: 'APP_DATABASE_URL',
  public: 'PUBLIC_DATABASE_URL',
  auth: 'AUTH_DATABASE_URL',
  sequencer: 'SEQUENCER_DATABASE_URL',
  auditor: 'AUDITOR_DATABASE_URL',
} as const satisfies Readonly<Record<RoleName, SettingName>>;

/** They go together, and only with a database of one's own. */
const incompleteRoles = (env: Environment): readonly string[] => {
  const names = Object.values(ROLE_SETTINGS);
  const given = names.filter((name) => textOf(name, env) !== undefined);
  if (given.length === 0) return [];
  const missing = ['DATABASE_URL', ...names].filter((name) => textOf(name, env) === undefined);
  return missing.map(
    (name) => `${name} is not set, but ${given[0]} is; set DATABASE_URL and all of ${names.join(', ')}, or none of these.`,
  );
};

/** Without a certificate nothing that an authority says could be believed. */
const halfAuthority = (env: Environment): readonly string[] => {
  const [url, ca] = [textOf('TIMESTAMP_URL', env), textOf('TIMESTAMP_CA', env)];
  if ((url === undefined) === (ca === undefined)) return [];
  const [set, missing] = url === undefined ? ['TIMESTAMP_CA', 'TIMESTAMP_URL'] : ['TIMESTAMP_URL', 'TIMESTAMP_CA'];
  return [`${missing} is not set, but ${set} is; set both or neither.`];
};

const textOf = (name: string, env: Environment): string | undefined => env[name]?.trim() || undefined;

/** One line, whatever was given. */
const quoted = (text: string): string => JSON.stringify(text.length > 80 ? `${text.slice(0, 80)}…` : text);

/** All that can be shown of an address that may hold a password anywhere. */
const scheme = (text: string): string => {
  const found = /^[a-z][a-z0-9+.-]*:\/\//i.exec(text)?.[0];
  return found === undefined ? 'not an address (not shown, as it may hold a password)' : `"${found}…"`;
};

const withoutPassword = (text: string): string => {
  if (!isPostgresAddress(text)) return '(not an address)';
  const url = new URL(text);
  if (url.password !== '') url.password = '***';
  url.search = '';
  return url.href;
};

/** `data` beside package.json, from the sources as from the built program. */
const defaultDataDir = (): string => join(projectFolder(import.meta.dirname), 'data');

const projectFolder = (from: string): string =>
  existsSync(join(from, 'package.json')) || dirname(from) === from ? from : projectFolder(dirname(from));
