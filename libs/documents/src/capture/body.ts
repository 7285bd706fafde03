import type { IncomingMessage } from 'node:http';
import { pipeline, Transform, Writable, type TransformCallback } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { NotCaptured } from './not-captured.js';

/** The body, unpacked. Both what is sent and what it unpacks to are bounded while they come. Refuses ANSWER_TOO_LARGE and ANSWER_PACKED. */
export function bodyOf(response: IncomingMessage, mostBytes: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  const kept = new Writable({
    write(part: Buffer, _encoding, done) {
      parts.push(part);
      done();
    },
  });
  return new Promise((resolve, reject) => {
    const done = (error: NodeJS.ErrnoException | null) => {
      if (error === null) return resolve(Buffer.concat(parts));
      const packed = /^(?:Z_|ERR_BROTLI|ERR__ERROR_FORMAT)/.test(error.code ?? '');
      reject(packed ? cannotUnpack('what the server sent could not be unpacked.', response) : error);
    };
    const ended = (error?: NodeJS.ErrnoException | null) => done(error ?? null);
    const unpacked = unpacking(response);
    if (unpacked === null) pipeline(response, bounded(mostBytes), kept, ended);
    else pipeline(response, bounded(mostBytes), unpacked, bounded(mostBytes), kept, ended);
  });
}

function unpacking(response: IncomingMessage): Transform | null {
  const named = (response.headers['content-encoding'] ?? '').trim().toLowerCase();
  switch (named) {
    case '':
    case 'identity':
      return null;
    case 'gzip':
    case 'x-gzip':
      return createGunzip();
    case 'deflate':
      return createInflate();
    case 'br':
      return createBrotliDecompress();
  }
  response.destroy();
  throw cannotUnpack('the server packed its answer in a way that is not known here.', response);
}

function cannotUnpack(says: string, { statusCode }: IncomingMessage): NotCaptured {
  return new NotCaptured('unusable', 'ANSWER_PACKED', says, statusCode ?? null);
}

function bounded(most: number): Transform {
  let length = 0;
  return new Transform({
    transform(part: Buffer, _encoding, done: TransformCallback) {
      length += part.length;
      if (length <= most) return done(null, part);
      done(new NotCaptured('unusable', 'ANSWER_TOO_LARGE', `it has more than ${most / 1_000_000} MB, the most a file may have.`));
    },
  });
}
