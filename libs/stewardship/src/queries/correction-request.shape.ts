import { column, one, shape, type Graph } from '#libs/persistence';

export const STEWARDSHIP_SHAPES: Graph = {
  CorrectionRequest: shape('correction_request', {
    space: one('Space', 'space_id'),
    page: column('page'),
    says: column('says'),
    answerTo: column('answer_to'),
    receivedAt: column('received_at'),
    outcome: column('outcome'),
    why: column('why'),
    closedAt: column('closed_at'),
  }),
};
