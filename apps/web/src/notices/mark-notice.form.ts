import { mutation, type Form } from '../forms/form.js';
import { markNoticeWords, noticesWords } from './notices.words.js';

/** Somebody sees to it. */
export const markNoticeForm: Form = {
  path: '/notices/:id/seen',
  who: 'members',
  verb: 'markNoticeSeen',
  words: markNoticeWords,
  ask: ({ id }) => ({ document: 'query Notice($id: ID!) { notice(id: $id) { id } }', variables: { id } }),
  trail: () => [...noticesWords.trail, { text: noticesWords.heading, href: '/notices' }],
  fields: [],
  submit: mutation(
    'mutation MarkNoticeSeen($input: MarkNoticeSeenInput!) { markNoticeSeen(input: $input) { notice { id } } }',
    ({ asked }) => ({ noticeId: asked.id }),
  ),
  done: () => ({ to: '/notices' }),
};
