import 'reflect-metadata';
import { createHmac, randomBytes } from 'node:crypto';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { ENTITIES, ExecuteService, PublicTags, QuickAnswers } from '#api';
import { PeopleService, ViewersService } from '#libs/access';
import { ANONYMOUS, type Viewer } from '#libs/access/core';
import { CapturesService, FilesService, PicturesService } from '#libs/documents';
import type { SubjectKind } from '#libs/kernel';
import { endedLogs } from '#libs/ledger';
import { Clock, openDatabase, roleUrl, type Database } from '#libs/persistence';
import { CorrectionRequestsService, SpaceCopiesService } from '#libs/stewardship';
import { MIGRATIONS } from '#migrations';
import { registerPages, type Keeper } from '#web';
import { tagPublicAnswers } from './caching-hook.js';
import type { Config, RoleUrls } from './config.js';
import { cookiesOf } from './cookies.js';
import { openPictures, openTray } from './tray-door.js';
import { examplesTold } from './examples/example-files.js';
import { loadExamples } from './examples/load-all.js';
import type { Execute } from './examples/load-examples.js';
import { NAMED_TYPE } from './headers.js';
import { keepSequencer, type KeptSequencer } from './keep-sequencer.js';
import { openCorrections } from './corrections-door.js';
import { endedLogTold, openCheckpoints, openLastCheckpoints } from './checkpoint-door.js';
import { openSpaceCopies } from './space-copies-door.js';
import { openDossiers } from './dossiers-door.js';
import { keepJobs } from './jobs.js';
import { ledgerPlaces } from './ledger-places.js';
import { othersAsked, witnessesIn } from './others-asked.js';
import { openPeople } from './people-door.js';
import { keepRoleSecret, keepStewardToken, stewardTokenFile } from './secrets.js';
import { answerQuickly } from './quick-answers-door.js';
import { LARGEST_BODY, wordRefusals } from './refusals-hook.js';
import { serveLog, type ServedLog } from './serve-log.js';
import { ServerModule } from './server.module.js';
import { nameTheViewer } from './viewer-hook.js';

export interface ServerSettings extends Pick<
  Config,
  'host' | 'port' | 'dataDir' | 'logLevel' | 'publicUrl' | 'checkpointMinutes' | 'witnessPolicy' | 'timestampUrl' | 'timestampCa'
> {
  /** False when no web address is to be fetched. */
  readonly webCapture?: boolean;
  /** Who keeps this copy; the foot of every page says so. */
  readonly keeper?: Keeper;
  /** The owner's address. */
  readonly databaseUrl: string;
  readonly roleUrls?: RoleUrls | undefined;
  /** Whether the worked examples are loaded on the first start. */
  readonly examples: boolean;
  readonly progress: (line: string) => void;
}

export interface OpenServer {
  /** Where the pages are, as in http://127.0.0.1:3000. */
  readonly url: string;
  readonly stewardTokenFile: string;
  readonly firstStart: boolean;
  /** The six words that make the first account somebody's; null once somebody has it. */
  readonly invitation: string | null;
  close(): Promise<void>;
}

/** Migrates, makes the first account on the first start, loads the examples, and serves. */
export async function openServer(settings: ServerSettings): Promise<OpenServer> {
  const witnesses = witnessesIn(othersAsked(settings).policy);
  const secret = await keepRoleSecret(settings.dataDir);
  const database = await openDatabase({
    ownerUrl: settings.databaseUrl,
    roleSecret: secret,
    ...(settings.roleUrls ? { roleUrls: settings.roleUrls } : {}),
    migrations: MIGRATIONS,
    entities: ENTITIES,
    warn: settings.progress,
  });
  try {
    let sequencer: KeptSequencer | null = null;
    const log = {
      folder: ledgerPlaces(settings.dataDir).folder,
      cadenceMs: settings.checkpointMinutes * 60_000,
      witnesses,
      isLate: () => sequencer?.isLate() ?? true,
      isFrozen: () => sequencer?.isFrozen() ?? false,
      others: () => sequencer?.others() ?? [],
      ended: (await endedLogs(ledgerPlaces(settings.dataDir).folder)).logs,
    };
    const app = await openApp(database, { ...settings, secret, log });
    const firstStart = await app.get(ViewersService).makeFirstAccount(() => keepStewardToken(settings.dataDir));
    if (settings.examples) await loadExamples(settings.dataDir, firstStart, asSteward(app, settings.dataDir), settings.progress);
    const invitation = await app.get(PeopleService).inviteFirst();
    await app.listen(settings.port, settings.host);
    const jobs = keepJobs(app);
    sequencer = startSequencer(settings, secret, await app.getUrl());
    return {
      url: await app.getUrl(),
      stewardTokenFile: stewardTokenFile(settings.dataDir),
      firstStart,
      invitation,
      close: async () => {
        await jobs.stop();
        await sequencer?.stop();
        await app.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

function startSequencer(settings: ServerSettings, secret: string, url: string): KeptSequencer {
  const { dataDir, databaseUrl, publicUrl, roleUrls, checkpointMinutes } = settings;
  const places = ledgerPlaces(dataDir);
  return keepSequencer(
    {
      url: roleUrls?.sequencer ?? roleUrl(databaseUrl, 'sequencer', secret),
      keyFile: places.keyFile,
      origin: `${new URL(publicUrl ?? url).host}/log`,
      places,
      cadenceMs: checkpointMinutes * 60_000,
      ...othersAsked(settings),
    },
    settings.progress,
  );
}

/** The address on this machine: with port 0 the one that the system gave, which is known once the server listens. */
function servedAt({ host, port }: Pick<ServerSettings, 'host' | 'port'>, fastify: FastifyInstance): string {
  const address = fastify.server.address();
  const given = typeof address === 'object' && address !== null ? address.port : port;
  return `http://${host.includes(':') ? `[${host}]` : host}:${given}`;
}

type LogSettings = ServedLog & { readonly cadenceMs: number; readonly witnesses?: readonly string[] };

/** What is answered to an address that cannot even be read: it comes before any route and any hook. */
interface Unreadable {
  answer?: (reply: FastifyReply) => unknown;
}

function anAdapter(): { readonly adapter: FastifyAdapter; readonly unreadable: Unreadable } {
  const unreadable: Unreadable = {};
  const frameworkErrors = (_error: unknown, _request: unknown, reply: unknown) => void unreadable.answer?.(reply as FastifyReply);
  const adapter = new FastifyAdapter({
    bodyLimit: LARGEST_BODY,
    forceCloseConnections: 'idle',
    trustProxy: 'loopback',
    frameworkErrors,
  });
  return { adapter, unreadable };
}

/** The application without a port: what specs drive by `inject`. */
export async function openApp(
  database: Database,
  settings: Pick<ServerSettings, 'publicUrl' | 'logLevel' | 'host' | 'port'> & {
    readonly secret?: string;
    readonly keeper?: Keeper;
    readonly webCapture?: boolean;
    readonly log?: LogSettings;
  },
  clock: Clock = new Clock(),
): Promise<NestFastifyApplication> {
  const { adapter, unreadable } = anAdapter();
  const app = await NestFactory.create<NestFastifyApplication>(ServerModule.of(database, clock), adapter, {
    logger: settings.logLevel === 'silent' ? false : ['error', 'fatal', 'warn'],
  });
  const fastify = adapter.getInstance() as unknown as FastifyInstance;
  const publicUrl = () => settings.publicUrl ?? servedAt(settings, fastify);
  const [viewers, people, cookies] = [app.get(ViewersService), app.get(PeopleService), cookiesOf(publicUrl())];
  const [execute, secret] = [app.get(ExecuteService), settings.secret ?? randomBytes(32).toString('hex')];
  people.countUnder(keyed(secret, 'countersign-tries/v1'));
  nameTheViewer(fastify, viewers, cookies);
  leadReadersToTheData(fastify);
  wordRefusals(nameTypesOnce(fastify));
  tagPublicAnswers(fastify, app.get(PublicTags), () => [publicUrl(), settings.keeper]);
  answerQuickly(fastify, app.get(QuickAnswers), viewers);
  if (settings.log) serveLog(fastify, settings.log);
  if (settings.webCapture === false) app.get(CapturesService, { strict: false }).allow(null);
  // The fields of a form come as they are sent, so that a file is never held back for one.
  await fastify.register(multipart);
  unreadable.answer = await registerPages(fastify, {
    execute: (document, variables, viewer) => execute.execute(document, variables, viewer as Viewer),
    rehearse: (document, variables, viewer) => execute.rehearse(document, variables, viewer as Viewer),
    preview:
      ({ kind, id }) =>
      (document, variables, viewer) =>
        execute.preview(document, variables, viewer as Viewer, { kind: kind.toLowerCase() as SubjectKind, id }),
    publicUrl,
    keeper: settings.keeper,
    ...(await examplesTold()),
    today: () => clock.today(),
    people: openPeople(people, viewers, cookies),
    askForCorrection: openCorrections(app.get(CorrectionRequestsService, { strict: false })),
    picture: openPictures(app.get(PicturesService, { strict: false })),
    putFile: openTray(app.get(FilesService, { strict: false })),
    spaceCopy: openSpaceCopies(app.get(SpaceCopiesService, { strict: false })),
    ...(settings.log && doorsOfLog(database, settings.log, clock)),
    sign: (text) => keyed(secret, `countersign-form/v1\n${text}`),
  });
  await app.init();
  await fastify.ready();
  return app;
}

/** What the pages tell of the log. */
function doorsOfLog(database: Database, log: LogSettings, clock: Clock) {
  return {
    dossier: openDossiers(database, { ...log, now: () => clock.now() }),
    checkpoint: openCheckpoints(database),
    checkpoints: openLastCheckpoints(database),
    others: log.others,
    frozen: log.isFrozen,
    ended: log.ended?.map(endedLogTold),
  };
}

function keyed(secret: string, text: string): string {
  return createHmac('sha256', secret).update(text).digest('base64url');
}

/** A browser that opens the API's address is a person who wants to look at it: /data is for them (decision 30). */
function leadReadersToTheData(fastify: FastifyInstance): void {
  fastify.addHook('onRequest', async (request, reply) => {
    const opened =
      request.method === 'GET' && /^\/graphql\/?$/.test(request.url) && /\btext\/html\b/.test(request.headers.accept ?? '');
    if (opened) await reply.redirect('/data', 303);
  });
}

function nameTypesOnce(fastify: FastifyInstance): FastifyInstance {
  return fastify.addHook('onRequest', (_request, reply, done) => {
    reply.headers(NAMED_TYPE);
    done();
  });
}

/** The door as the first steward, looked up anew each time: opening a space makes them its member. */
function asSteward(app: NestFastifyApplication, dataDir: string): Execute<void> {
  const [api, viewers] = [app.get(ExecuteService), app.get(ViewersService)];
  return async (document, variables) => {
    const viewer = await viewers.viewerOfToken(await keepStewardToken(dataDir));
    return api.execute(document, variables, viewer ?? ANONYMOUS);
  };
}
