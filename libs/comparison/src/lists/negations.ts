import { cue, type CueList } from './cue.js';

/**
 * Words that say no. Verbs with "not" are read with their modal; these stand alone.
 *
 * Source: written for Countersign. Licence: that of the project.
 */
export const negations: CueList = {
  family: 'polarity',
  source: 'Written for Countersign',
  licence: 'Same as the project',
  cues: [
    cue('do~ not', 3.7, 'We do not sell it.', 'What we do is not for sale.'),
    cue('never', 3.8, 'We never sell it.', 'Nevertheless we sell it.'),
    cue('no longer', 3.7, 'We no longer sell it.', 'We sell it no longer than a year.', { notBefore: ['than'] }),
    cue('be~ not', 3.5, 'It is not sold.', 'It is nothing.', { notBefore: ['only', 'limited', 'necessarily'] }),
  ],
};
