import { cue, type CueList } from './cue.js';

/**
 * Words that shut out everything else, so that their gain binds more and their loss less.
 *
 * Source: written for Countersign. Licence: that of the project.
 */
export const restrictions: CueList = {
  family: 'restriction',
  source: 'Written for Countersign',
  licence: 'Same as the project',
  cues: [
    cue('only', 2, 'We only use it here.', 'The lonely use it here.', {
      notAfter: ['not', 'the', 'read', 'an'],
      notBefore: ['one'],
    }),
    cue('alone', 2, 'The clerk alone may use it.', 'It was found alone here.', {
      onlyBefore: ['may', 'can', 'must', 'shall', 'will', 'is', 'are', 'has', 'have', 'should'],
    }),
    cue('nobody/noone/none except/but', 2, 'Nobody except the clerk may use it.', 'Nobody may use it, except here.'),
    cue('no one except/but', 2, 'No one except the clerk may use it.', 'No one may use it, except here.'),
    cue('solely', 2, 'We use it solely here.', 'The work is owned solely by them.', { notBefore: ['by'] }),
    cue('exclusively', 2, 'We use it exclusively here.', 'They exclude it here.'),
    cue('for no other purpose/reason/use (than)', 2, 'We use it for no other purpose.', 'The other purpose is plain.'),
    cue('for no purpose/reason/use other than', 2, 'We use it for no purpose other than this.', 'The other purpose is plain.'),
    cue('and for no other purpose', 2, 'We use it here and for no other purpose.', 'The purpose is other.'),
    cue('no more than', 2, 'We keep no more than the name.', 'We keep more than the name.', {
      notBefore: ['#', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'twelve', 'twenty', 'half'],
    }),
    cue('nothing more than', 2, 'We keep nothing more than the name.', 'We keep more than the name.'),
  ],
};
