import type { FastifyRequest } from 'fastify';
import '@fastify/multipart';

/** One file of a form, whole. */
export interface SentFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/** What a form with files was sent as: its fields as any other form’s, and its files one by one, each read when it is asked for. */
export interface SentParts {
  readonly body: string;
  readonly files: AsyncIterable<SentFile>;
  /** Reads on to the end and keeps nothing, so that a browser that still sends gets its answer. */
  readonly drain: () => Promise<void>;
}

/** As many and as large as POST /files takes. */
export const FILES_MOST = 50;
const LIMITS = { files: FILES_MOST, fileSize: 25_000_000, fields: 20, fieldSize: 8_000 };

export function hasParts(request: FastifyRequest): boolean {
  return request.isMultipart?.() === true;
}

/** The fields stand before the files, as our forms write them: they are read, and no file is before somebody asks for it. */
export async function readParts(request: FastifyRequest): Promise<SentParts> {
  const parts = request.parts({ limits: LIMITS });
  const fields = new URLSearchParams();
  let next = await parts.next();
  for (; next.done !== true && next.value.type === 'field'; next = await parts.next())
    fields.append(next.value.fieldname, String(next.value.value));
  const first = next.done === true ? undefined : next.value;
  if (first?.type === 'file') fields.append(first.fieldname, first.filename);
  return {
    body: fields.toString(),
    files: {
      async *[Symbol.asyncIterator]() {
        for (; next.done !== true; next = await parts.next()) {
          if (next.value.type !== 'file') continue;
          const { filename: name } = next.value;
          const bytes = await next.value.toBuffer();
          // A browser sends a field without a file as a file without a name.
          if (name !== '' || bytes.length > 0) yield { name, bytes };
        }
      },
    },
    drain: async () => {
      try {
        for (; next.done !== true; next = await parts.next()) if (next.value.type === 'file') next.value.file.resume();
      } catch (error) {
        // Whoever asked for the files was told of it.
        if (brokenBy(error) === undefined) throw error;
      }
    },
  };
}

/** The rule that a form of files broke; undefined for a fault. */
export function brokenBy(error: unknown): 'too-large' | 'too-many' | 'damaged' | undefined {
  const { code = '', message = '' } = (typeof error === 'object' ? error : null) as { code?: unknown; message?: string };
  if (code === 'FST_REQ_FILE_TOO_LARGE') return 'too-large';
  if (code === 'FST_FILES_LIMIT') return 'too-many';
  return String(code).startsWith('FST_') || /multipart|unexpected end|malformed/i.test(message) ? 'damaged' : undefined;
}
