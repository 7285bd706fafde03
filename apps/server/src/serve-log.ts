import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import type { EndedLog, OtherNews } from '#libs/ledger';
import { parseTilePath } from '#libs/ledger/core';

export interface ServedLog {
  readonly folder: string;
  /** whether entries have waited for their place longer than they should */
  readonly isLate: () => boolean;
  /** whether the log is frozen */
  readonly isFrozen?: () => boolean;
  /** whoever is asked about checkpoints: whether they answer changes nothing of the status */
  readonly others?: () => readonly OtherNews[];
  /** the logs that ended before this one */
  readonly ended?: readonly EndedLog[];
}

/**
 * The log as static files (C2SP tlog-tiles): its checkpoint, its key, its tiles, and time stamps by the size of their checkpoint. A tile never changes once written; the checkpoint is
 * asked for anew each time. A log that has ended stays under `/log/ended/KEYID/`. `/health/ledger` answers 503 when the log does not move or is frozen.
 */
export function serveLog(
  fastify: FastifyInstance,
  { folder, isLate, isFrozen = () => false, others = () => [] }: ServedLog,
): void {
  fastify.get('/health/ledger', async (_request, reply) => {
    const status = isFrozen() ? 'frozen' : isLate() ? 'late' : 'ok';
    return reply.code(status === 'ok' ? 200 : 503).send({ status, ...(others().length > 0 ? { others: others() } : {}) });
  });
  fastify.get<{ Params: { '*': string } }>('/log/*', async (request, reply) => {
    const path = request.params['*'];
    const [, inLog] = /^(?:ended\/[0-9a-f]{8}\/)?(.*)$/s.exec(path)!;
    const text = inLog === 'checkpoint' || inLog === 'vkey';
    const bytes = text || isTile(inLog!) ? await readFile(join(folder, path)).catch(() => null) : null;
    if (!bytes) return reply.code(404).type('text/plain; charset=utf-8').header('cache-control', 'no-store').send('Not found\n');
    return reply
      .type(text ? 'text/plain; charset=utf-8' : 'application/octet-stream')
      .headers({
        'cache-control': text ? 'public, no-cache' : 'public, max-age=31536000, immutable',
        'access-control-allow-origin': '*',
      })
      .send(bytes);
  });
}

function isTile(path: string): boolean {
  if (/^timestamp\/[1-9]\d{0,18}$/.test(path)) return true;
  try {
    parseTilePath(path);
    return true;
  } catch {
    return false;
  }
}
