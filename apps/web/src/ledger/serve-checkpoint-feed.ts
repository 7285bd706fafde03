import { createHash } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { escapeHtml as text } from '#libs/rendering';
import { siteOf } from '../layout/asked.js';
import type { CheckpointSent, Door } from '../layout/door.js';
import { inGroups } from '../layout/in-groups.js';
import { checkpointFeedWords as words } from './ledger.words.js';

/** `/ledger/checkpoints.atom` (RFC 4287): the checkpoints that went out last, so that they lie where this server cannot reach them. */
export function serveCheckpointFeed(scope: FastifyInstance, door: Door): void {
  const { checkpoints: ask, keeper } = door;
  scope.get('/ledger/checkpoints.atom', async (request, reply) => {
    const sent = (await ask?.()) ?? [];
    const feed = feedOf(sent, siteOf(door), keeper?.name);
    const etag = `"${createHash('sha256').update(feed).digest('base64url')}"`;
    reply.headers({ etag, 'cache-control': 'public, no-cache' });
    if (request.headers['if-none-match'] === etag) return reply.code(304).send();
    return reply.type('application/atom+xml; charset=utf-8').send(feed);
  });
}

function feedOf(sent: readonly CheckpointSent[], publicUrl: string, keeper: string | undefined): string {
  const at = `${publicUrl}/ledger/checkpoints.atom`;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
  <title>${text(words.title(keeper))}</title>
  <subtitle>${text(words.subtitle)}</subtitle>
  <id>${text(at)}</id>
  <link rel="self" href="${text(at)}"/>
  <link href="${text(publicUrl)}/ledger"/>
  <author><name>${text(keeper ?? new URL(publicUrl).host)}</name></author>
  <updated>${sent[0]?.publishedAt ?? BEFORE_THE_FIRST}</updated>
${sent.map((each) => entryOf(each, publicUrl)).join('')}</feed>
`;
}

/** By its origin too: where a log began anew, sizes come again. */
function entryOf({ origin, size, words: eight, note, publishedAt }: CheckpointSent, publicUrl: string): string {
  const page = `${publicUrl}/ledger/checkpoints/${size}`;
  return `  <entry>
    <title>${text(words.entry(inGroups(size)))}</title>
    <id>${text(page)}#${text(encodeURIComponent(origin))}</id>
    <link href="${text(page)}"/>
    <updated>${publishedAt}</updated>
    <content>${text(words.says(eight, note))}</content>
  </entry>
`;
}

const BEFORE_THE_FIRST = '1970-01-01T00:00:00.000Z';
