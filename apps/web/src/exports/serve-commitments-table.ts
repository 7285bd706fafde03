import type { FastifyInstance, FastifyReply } from 'fastify';
import { jsonLine } from '#libs/rendering';
import { readAsked, type Asked } from '../layout/asked.js';
import { PageProblem } from '../layout/problem.js';
import { showProblem, showRefusal, writtenFor, type House, type PageRequest, type Shown } from '../layout/show-page.js';
import { isMember, viewerOf } from '../layout/who.js';
import { checkpointNow, type CheckpointNow } from './checkpoint-now.js';
import {
  commitmentsCsv,
  commitmentsTableQuery,
  engagementNamedQuery,
  type CommitmentsPage,
  type TableCommitment,
} from './commitments-table.js';
import { tableWords } from './table.words.js';

/** More than a spreadsheet is good for; who needs more asks the API page by page. */
const MOST_PAGES = 100;

const PLACES = [
  { path: '/commitments', file: 'commitments' },
  { path: '/engagements/:id/commitments', file: 'commitments-of' },
] as const;

const TYPES = { csv: 'text/csv; charset=utf-8; header=present', json: 'application/json; charset=utf-8' } as const;

/** `/commitments.csv` and `.json`, and those of one engagement: every commitment that this reader may see, with its statuses on `?on=` or today. */
export function serveCommitmentsTable(
  scope: FastifyInstance,
  house: House,
  send: (reply: FastifyReply, shown: Shown) => FastifyReply,
): void {
  for (const { path, file } of PLACES) {
    for (const format of ['csv', 'json'] as const) {
      scope.get<{ Params: { id?: string } }>(`${path}.${format}`, async (request, reply) => {
        const viewer = viewerOf(request);
        try {
          const asked = readAsked(request, house.door);
          if (asked.asOf) throw new PageProblem(400, 'no-past');
          const found = await allCommitments(house, asked, { url: request.url, params: request.params, query: {}, viewer });
          if (found === null) return send(reply, showRefusal(house, 413, tableWords.tooMany, viewer));
          const checkpoint = await checkpointNow(house.door);
          const name = request.params.id === undefined ? file : `${file}-${request.params.id.toLowerCase()}`;
          return reply
            .type(TYPES[format])
            .header('content-disposition', `attachment; filename="${name}-on-${asked.day}.${format}"`)
            .send(
              format === 'csv'
                ? commitmentsCsv(found, asked.day, asked.publicUrl, checkpoint)
                : tableJson(found, asked, viewer, checkpoint),
            );
        } catch (error) {
          if (error instanceof PageProblem) return send(reply, showProblem(house, error, viewer));
          throw error;
        }
      });
    }
  }
}

async function allCommitments(house: House, asked: Asked, request: PageRequest): Promise<readonly TableCommitment[] | null> {
  const engagementId = asked.id === '' ? null : asked.id;
  if (engagementId !== null)
    await writtenFor({ document: engagementNamedQuery, variables: { id: engagementId } }, house, request);
  const all: TableCommitment[] = [];
  let after: string | null = null;
  for (let nth = 0; nth < MOST_PAGES; nth++) {
    const variables = { on: asked.day, engagementId, after };
    const page = (await writtenFor({ document: commitmentsTableQuery, variables }, house, request)) as CommitmentsPage;
    all.push(...page.commitments.edges.map(({ node }) => node));
    if (!page.commitments.pageInfo.hasNextPage) return all;
    after = page.commitments.pageInfo.endCursor;
  }
  return null;
}

/** Letter by letter. */
function tableJson(
  commitments: readonly TableCommitment[],
  { address, day, today }: Asked,
  viewer: unknown,
  checkpoint: CheckpointNow | null,
): string {
  const holdsWhatMayRead = isMember(viewer) ? 'MEMBERS' : 'EVERYBODY';
  return `${jsonLine({ address, takenOn: today, statusesOn: day, holdsWhatMayRead, checkpoint: checkpoint?.told ?? null, commitments })}\n`;
}
