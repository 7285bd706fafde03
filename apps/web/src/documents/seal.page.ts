import { asOfVariable } from '../layout/asked.js';
import type { Page } from '../layout/page.js';
import { sealDeeds } from '../stewardship/deeds.js';
import { revealRightsQuery, sealQuery, type SealData } from './seal.query.js';
import { sealView, type SealView } from './seal.view.js';
import { sealWords } from './seal.words.js';

/** A comparison of which one text is sealed: what is told of it, what opens it, and how somebody checks a copy. */
export const sealPage: Page<SealData, SealView> = {
  path: '/seals/:id',
  kind: 'SEAL',
  template: 'documents/seal.njk',
  words: sealWords,
  keeps: ['asOf'],
  ask: (asked) => ({ document: sealQuery, variables: { id: asked.id, ...asOfVariable(asked) } }),
  follow: ({ seal: { reveals } }, { asOf }) => {
    const waiting = reveals.find(({ level }) => level !== 'PUBLIC');
    if (!waiting || asOf) return undefined;
    return { document: revealRightsQuery, variables: { thing: { kind: 'SEAL_REVEAL', id: waiting.id } } };
  },
  view: sealView,
  deeds: sealDeeds,
};
