import type { FastifyInstance, FastifyReply } from 'fastify';
import { jsonLine, paperHtml, paperText, visible, type Paper } from '#libs/rendering';
import { comparisonQuery, type Comparison } from '../comparison/comparison.query.js';
import { comparisonView } from '../comparison/comparison.view.js';
import { readAsked, type Asked } from '../layout/asked.js';
import { dayInWords } from '../layout/day.js';
import { PageProblem } from '../layout/problem.js';
import { showProblem, showRefusal, visibleIn, writtenFor, type House, type Shown } from '../layout/show-page.js';
import { EVERYBODY, isMember, viewerOf } from '../layout/who.js';
import { checkpointNow } from './checkpoint-now.js';
import { oneAtATime } from './one-at-a-time.js';
import { comparisonPaper, type Taken } from './comparison-paper.js';
import { exportWords } from './export.words.js';

const TYPES = {
  html: 'text/html; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  json: 'application/json; charset=utf-8',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
} as const;

type Format = keyof typeof TYPES;

/**
 * `/comparisons/<id>.html`, `.txt`, `.json`, `.pdf` and `.docx`: a comparison to take away, made from the answer that its page gives
 * the same reader. `?for=everybody` gives a member what anybody may read. Where there is none the answer is a page that says why.
 */
export function serveComparisonFiles(
  scope: FastifyInstance,
  house: House,
  send: (reply: FastifyReply, shown: Shown) => FastifyReply,
): void {
  // A PDF takes longest by far: whoever wants another file does not wait behind it.
  const [pdfs, others] = [oneAtATime(8), oneAtATime(8)];
  for (const format of Object.keys(TYPES) as Format[]) {
    scope.get<{ Params: { id: string } }>(`/comparisons/:id([0-9a-fA-F-]+).${format}`, async (request, reply) => {
      const viewer = viewerOf(request);
      try {
        const asked = readAsked(request, house.door);
        if (asked.asOf) throw new PageProblem(400, 'no-past');
        const reader = asked.search['for'] === 'everybody' ? EVERYBODY : viewer;
        const file = await fileOf(format, house, asked, reader, format === 'pdf' ? pdfs : others);
        if (!('bytes' in file))
          return send(reply, showRefusal(house, file.status, withLink(file.says, request.params.id), viewer));
        return reply
          .type(TYPES[format])
          .header('content-disposition', `attachment; filename="comparison-${request.params.id.toLowerCase()}.${format}"`)
          .send(file.bytes);
      } catch (error) {
        if (error instanceof PageProblem) return send(reply, showProblem(house, error, viewer));
        throw error;
      }
    });
  }
}

interface Refused {
  readonly status: number;
  readonly says: { readonly heading: string; readonly says: readonly string[] };
}

type File = { readonly bytes: string | Uint8Array } | Refused;

async function fileOf(
  format: Format,
  house: House,
  asked: Asked,
  viewer: unknown,
  inTurn: ReturnType<typeof oneAtATime>,
): Promise<File> {
  const question = { document: comparisonQuery, variables: { id: asked.id, on: asked.day } };
  const written = (await writtenFor(question, house, { url: asked.path, params: {}, query: {}, viewer })) as {
    readonly comparison: Comparison;
  };
  const taken: Taken = {
    address: `${asked.publicUrl}/comparisons/${written.comparison.id}`,
    day: dayInWords(asked.today),
    byMember: isMember(viewer),
    checkpoint: await checkpointNow(house.door),
    warnings: warningsOf(written.comparison),
    nameIsWarned: Boolean(written.comparison.agreed.work.contentWarning),
  };
  if (format === 'json') return { bytes: dataFile(written.comparison, taken, asked.today) };
  const made = await inTurn(async (): Promise<File> => {
    if (format === 'docx') {
      const { comparisonWord } = await import('./comparison-word.js');
      const bytes = comparisonWord(written.comparison, taken);
      return bytes === null ? { status: 404, says: exportWords.refused.word } : { bytes };
    }
    const view = comparisonView(visibleIn(written) as typeof written, { ...asked, search: {}, path: '' });
    return paperAs(format, comparisonPaper(view, taken), asked);
  });
  return made ?? { status: 503, says: exportWords.refused.busy };
}

/** Letter by letter, so that the hashes can be worked out again from the blocks in it. */
function dataFile(comparison: Comparison, { address, byMember, checkpoint, warnings }: Taken, takenOn: string): string {
  return `${jsonLine({ address, takenOn, contentWarnings: warnings, holdsWhatMayRead: byMember ? 'MEMBERS' : 'EVERYBODY', checkpoint: checkpoint?.told ?? null, comparison })}\n`;
}

async function paperAs(format: 'html' | 'txt' | 'pdf', paper: Paper, asked: Asked): Promise<File> {
  if (format === 'html') return { bytes: paperHtml(paper) };
  if (format === 'txt') return { bytes: paperText(paper) };
  const { paperPdf, runsRightToLeft } = await import('./paper-pdf.js');
  if (runsRightToLeft(paper)) return { status: 404, says: exportWords.refused.pdf };
  return { bytes: await paperPdf(paper, { foot: asked.publicUrl + asked.path.replace(/\.pdf$/, ''), day: asked.today }) };
}

/** What the words in it touch, each once: of both texts, where each is from, what people say of the findings, and what was replied. */
function warningsOf({ agreed, published, findings, replies = [] }: Comparison): readonly string[] {
  const ofTexts = [agreed, published].flatMap(({ contentWarning, work, source }) => [
    contentWarning,
    work.contentWarning,
    work.engagement.contentWarning,
    source?.contentWarning,
  ]);
  const beside = [...findings.flatMap(({ confirmations }) => confirmations), ...replies];
  const all = [...ofTexts, ...beside.map(({ contentWarning }) => contentWarning)];
  return [...new Set(all.flatMap((touches) => (touches ? [visible(touches)] : [])))];
}

function withLink(says: Refused['says'], id: string) {
  return { ...says, link: { text: exportWords.refused.link, href: `/comparisons/${id}` } };
}
