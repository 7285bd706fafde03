import { cue, type CueList } from './cue.js';

/** Behind a hedge these only tell another name of a thing: "sometimes called". */
const NAMING = ['called', 'known', 'named', 'termed', 'referred', 'abbreviated', 'described', 'labelled', 'denoted', 'written'];

/**
 * Words that loosen what is said without naming an exception. The value is how much: 2 is a change, 1 is for a reader to judge.
 *
 * Source: written for Countersign, after reading the word lists `hedges` 2.0.1 and `weasels` 2.0.1 (MIT, github.com/words) and
 * taking from them only the kinds of word, no entries wholesale. Licence: that of the project.
 */
export const hedges: CueList = {
  family: 'hedge',
  source: 'Written for Countersign; kinds of word after github.com/words/hedges 2.0.1 and weasels 2.0.1 (MIT)',
  licence: 'Same as the project',
  cues: [
    cue('generally', 2, 'Generally, we reply.', 'It is a generally accepted rule.', {
      notBefore: [...NAMING, 'including', 'available', 'speaking', 'accepted', 'used', 'recognised'],
    }),
    cue('in general', 2, 'In general, we reply.', 'In the general ward we reply.'),
    cue('usually', 2, 'We usually reply.', 'The usual form is kept.', { notBefore: NAMING }),
    cue('normally', 2, 'We normally reply.', 'The normal form is kept.', { notBefore: NAMING }),
    cue('ordinarily', 2, 'We ordinarily reply.', 'The ordinary form is kept.', { notBefore: NAMING }),
    cue('typically', 2, 'We typically reply.', 'The typical form is kept.', { notBefore: NAMING }),
    cue('mostly', 2, 'We mostly reply.', 'Most forms are kept.', { notBefore: NAMING }),
    cue('mainly', 1, 'We mainly reply.', 'The main form is kept.'),
    cue('largely', 2, 'We largely reply.', 'The large form is kept.'),
    cue('broadly', 2, 'We broadly agree.', 'The broad form is kept.'),
    cue('often', 1, 'We often reply.', 'They soften it.', { notBefore: NAMING }),
    cue('sometimes', 2, 'We sometimes reply.', 'Some times are kept.', { notBefore: NAMING }),
    cue('in principle', 2, 'We reply in principle.', 'The first principle is plain.'),
    cue('in most cases', 2, 'We reply in most cases.', 'In most towns we reply.'),
    cue('in many cases', 2, 'We reply in many cases.', 'In many towns we reply.'),
    cue('in some cases', 2, 'We reply in some cases.', 'In some towns we reply.'),
    cue('on the whole', 2, 'On the whole we reply.', 'The whole form is kept.'),
    cue('by and large', 2, 'By and large we reply.', 'It lies by a large house.'),
    cue('as a general rule', 2, 'As a general rule we reply.', 'The general rule is kept.'),
    cue('as a rule', 2, 'As a rule we reply.', 'The rule is kept.'),
    cue('for the most part', 2, 'For the most part we reply.', 'The most part of it is kept.'),
    cue('in the main', 2, 'In the main we reply.', 'In the main hall we reply.', {
      notBefore: ['hall', 'body', 'text', 'part', 'building', 'document'],
    }),
    cue('to some extent/degree', 2, 'To some extent we reply.', 'The extent of it is known.'),
    cue('to a large/great extent', 2, 'To a large extent we reply.', 'A large form is kept.'),
    cue('in part', 2, 'We pay it in part.', 'In parts it is kept.', {
      notBefore: ['of', '#', 'one', 'two', 'three', 'four', 'a', 'b', 'c'],
    }),
    cue('partly', 2, 'We partly pay it.', 'A party was held.'),
    cue('partially', 2, 'We partially pay it.', 'They are partial to it.'),
    cue('commonly', 2, 'We commonly reply.', 'The common form is kept.', { notBefore: [...NAMING, 'used', 'accepted'] }),
    cue('tend~ to', 2, 'We tend to reply.', 'The nurse tends the ward.'),
    cue('at the discretion of', 2, 'We reply at the discretion of the chair.', 'Her discretion was known.'),
    cue('as best (as) we/it/they can', 2, 'We reply as best we can.', 'The best we can do is reply.'),
    cue('to the best of our/its/their ability', 2, 'We reply to the best of our ability.', 'The best of them replied.'),
    cue('currently', 1, 'We do not currently sell it.', 'The current form is kept.'),
    cue('at present', 1, 'We do not sell it at present.', 'All present agreed.'),
    cue('reasonable', 2, 'We take reasonable measures.', 'They reason with us.'),
    cue('reasonably', 2, 'We take measures reasonably needed.', 'They reason with us.'),
    cue('proportionate', 2, 'We take proportionate measures.', 'A proportion is kept.'),
    cue('broadly in line with', 2, 'It is broadly in line with the terms.', 'It is in line with the terms.'),
    cue('within reason', 2, 'We reply within reason.', 'We reply within a week.'),
    cue('perhaps', 2, 'Perhaps we reply.', 'The haps were few.'),
    cue('possibly', 2, 'We possibly reply.', 'The possible forms are kept.'),
    cue('potentially', 1, 'We potentially reply.', 'The potential forms are kept.'),
    cue(
      'that/which may/might have (been)',
      2,
      'We apologise for harm that may have been caused.',
      'The harm that was caused may have ended.',
    ),
    cue('for any/whatever', 2, 'We apologise for any harm.', 'We are liable for any harm.', {
      onlyAfter: ['apologise~', 'sorry'],
    }),
    cue('sorry if', 2, 'We are sorry if it harmed you.', 'We are sorry it harmed you.'),
    cue('apologise~ if', 2, 'We apologise if it harmed you.', 'We apologise that it harmed you.'),
    cue('hopefully', 2, 'Hopefully we reply.', 'A hopeful reply came.'),
    cue('ideally', 2, 'Ideally we reply.', 'The ideal form is kept.'),
    cue('preferably', 2, 'We preferably reply.', 'The preferred form is kept.'),
    cue(
      "at/in the chair's/head's/board's/council's/trust's/manager's/minister's/secretary's/committee's/panel's/company's/officer's (sole/absolute) discretion",
      2,
      "We reply at the chair's discretion.",
      "The chair's discretion was known.",
    ),
    cue(
      "at/in the headteacher's/landlord's/provider's/authority's/department's/agency's/school's/owner's/team's/editor's (sole/absolute) discretion",
      2,
      "We reply at the landlord's discretion.",
      "The landlord's discretion was known.",
    ),
    cue('discretionary', 1, 'The payment is discretionary.', 'They showed discretion.'),
    cue('at our/its/their (sole) discretion', 2, 'We reply at our discretion.', 'They showed discretion.'),
    cue('in our/its/their (sole) discretion', 2, 'We reply in our sole discretion.', 'They showed discretion.'),
  ],
};
