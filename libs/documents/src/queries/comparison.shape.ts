import { column, computed, ended, many, one, select, shape, type Graph, warningField } from '#libs/persistence';

/** How comparisons are read; a finding that nobody has judged is not there for the public. */
export const COMPARISON_SHAPES: Graph = {
  Comparison: shape('comparison', {
    engine: column('engine'),
    lists: column('lists'),
    agreed: one('Version', 'agreed_version_id'),
    published: one('Version', 'published_version_id'),
    clausesAgreed: column('clauses_agreed'),
    clausesPublished: column('clauses_published'),
    wordsAgreed: column('words_agreed'),
    wordsPublished: column('words_published'),
    reuseOfAgreed: column('reuse_of_agreed'),
    reuseInPublished: column('reuse_in_published'),
    approximate: column('approximate'),
    level: column('effective_level'),
    recordedAt: column('recorded_at'),
    releases: many('ComparisonRelease', 'thing_id', [{ column: 'released_at', holds: 'instant' }]),
    release: computed(select('releases', 'releasedAt', 'people', 'takenBackAt')),
    replyRequests: many('ReplyRequest', 'comparison_id', [{ column: 'recorded_at', holds: 'instant' }]),
    replies: many('Reply', 'comparison_id', [{ column: 'recorded_at', holds: 'instant' }]),
    findings: many('Finding', 'comparison_id', [{ column: 'number', holds: 'number' }]),
    summary: computed('reuseOfAgreed', 'reuseInPublished', select('findings', 'fate', 'moved', select('confirmations', 'fate'))),
  }),
  ComparisonRelease: shape(
    'release',
    {
      releasedAt: column('released_at'),
      people: column('people'),
      takenBackAt: ended('taken_back_at'),
    },
    { recorded: 'released_at' },
  ),
  Finding: shape('finding', {
    level: column('effective_level'),
    number: column('number'),
    fate: column('fate'),
    moved: column('moved'),
    boundParty: column('bound_party'),
    agreed: column('agreed'),
    published: column('published'),
    cues: column('cues'),
    words: column('words'),
    confirmations: many('Confirmation', 'finding_id', [{ column: 'recorded_at', holds: 'instant' }]),
  }),
  Confirmation: shape('confirmation', {
    verdict: column('verdict'),
    fate: column('fate'),
    note: column('note'),
    contentWarning: warningField(),
    recordedAt: column('recorded_at'),
  }),
};
