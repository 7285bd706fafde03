import { randomUUID } from 'node:crypto';
import { Controller, Get, Logger, Param, Post, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import '@fastify/multipart';
import { FilesService, PicturesService, VersionFilesService } from '#libs/documents';
import { DomainError, forbidden, invalid, isId, type ErrorCategory } from '#libs/kernel';
import type { Viewer } from '#libs/access/core';

type Request = FastifyRequest & { readonly viewer: Viewer };

const STATUS: Readonly<Record<ErrorCategory, number>> = { invalid: 400, forbidden: 403, 'not-found': 404, conflict: 409 };
const CODES: Readonly<Record<ErrorCategory, string>> = {
  invalid: 'INVALID',
  forbidden: 'FORBIDDEN',
  'not-found': 'NOT_FOUND',
  conflict: 'CONFLICT',
};
const FILES_MOST = 50;
const FILE_MOST_BYTES = 25_000_000;

/**
 * Files in, by a plain POST of a form (see decision 27), and the sealed original out again for a steward. Both take a token and
 * no cookie, so that no page elsewhere can send a file in a member's name. Refusals have the form of the API's.
 */
@Controller('files')
export class FilesController {
  constructor(
    private readonly files: FilesService,
    private readonly versionFiles: VersionFilesService,
    private readonly pictures: PicturesService,
  ) {}

  /** `space` first, then any number of files. Answers as soon as they lie in the tray; `trayFiles` tells how far each has come. */
  @Post()
  async put(@Req() request: Request, @Res() reply: FastifyReply): Promise<void> {
    await answering(reply, async () => {
      requireToken(request);
      if (!request.isMultipart())
        throw invalid('FORM_NEEDED', 'Send a form (multipart/form-data): the field "space", then the files.');
      let spaceId: string | null = null;
      const put: { id: string; name: string | null }[] = [];
      for await (const part of request.parts({
        limits: { files: FILES_MOST, fileSize: FILE_MOST_BYTES, fields: 5, fieldSize: 200 },
      })) {
        if (part.type === 'field') {
          if (part.fieldname === 'space') spaceId = this.files.spaceFor(request.viewer, part.value, 'space').spaceId;
          continue;
        }
        if (spaceId === null) throw invalid('SPACE_FIRST', 'space: send this field before the files.', 'space');
        const name = part.filename === '' ? null : part.filename;
        const { id } = await this.files.put(request.viewer, { spaceId, name, bytes: await part.toBuffer() });
        put.push({ id, name });
      }
      if (put.length === 0) throw invalid('FILE_MISSING', 'file: no file was sent.', 'file');
      await reply.code(202).send({ files: put });
    });
  }

  /** The original of a version or of a picture, as it came, with all that it may tell of who made it. */
  @Get(':of')
  async original(@Param('of') of: string, @Req() request: Request, @Res() reply: FastifyReply): Promise<void> {
    await answering(reply, async () => {
      requireToken(request);
      const picture = isId(of) ? await this.pictures.originalOf(request.viewer, of) : null;
      const bytes = picture?.length ? picture : await this.versionFiles.originalOf(request.viewer, of);
      await reply
        .header('content-type', 'application/octet-stream')
        .header('content-disposition', 'attachment; filename="original"')
        .header('cache-control', 'no-store')
        .send(bytes);
    });
  }
}

function requireToken({ headers }: FastifyRequest): void {
  if (headers.authorization !== undefined) return;
  throw forbidden('SIGN_IN_NEEDED', 'Only a member can do this. Send a token in the header "authorization: Bearer …".');
}

async function answering(reply: FastifyReply, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) return void (await fault(reply, error));
    const { code, category, message, field } = refusal;
    const extensions = { code: CODES[category], rule: code, ...(field === null ? {} : { field }) };
    await reply.code(STATUS[category]).send({ errors: [{ message, extensions }] });
  }
}

/** What failed is told by its name alone: the error of a database holds what somebody was putting in. */
async function fault(reply: FastifyReply, error: unknown): Promise<void> {
  const reference = randomUUID();
  new Logger('files').error(`${reference} ${error instanceof Error ? error.name : 'unknown'}`);
  const message = `Something went wrong here. Look whether your files are in the tray before you try again. If it happens again, quote ${reference}.`;
  await reply.code(500).send({ errors: [{ message, extensions: { code: 'INTERNAL_SERVER_ERROR', reference } }] });
}

/** A refusal of ours, or one of the form's limits in our words; null for a fault. */
function refusalOf(error: unknown): DomainError | null {
  if (error instanceof DomainError) return error;
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';
  if (code === 'FST_REQ_FILE_TOO_LARGE') {
    return invalid(
      'FILE_TOO_LARGE',
      `file: it is larger than ${FILE_MOST_BYTES / 1_000_000} MB, the most a file may have.`,
      'file',
    );
  }
  if (code === 'FST_FILES_LIMIT')
    return invalid('FILES_TOO_MANY', `file: send ${FILES_MOST} files at the most at one time.`, 'file');
  return code.startsWith('FST_') || /multipart|unexpected end|malformed/i.test(error instanceof Error ? error.message : '')
    ? invalid('FORM_BROKEN', 'The form is damaged or has too many fields. Send the field "space", then the files.')
    : null;
}
