import { cue, type CueList } from './cue.js';

/** After "offer to" they begin whom something is offered to, not the act. */
const DETERMINED = [
  'the',
  'a',
  'an',
  'all',
  'each',
  'every',
  'any',
  'our',
  'their',
  'your',
  'its',
  'those',
  'anyone',
  'everyone',
];

/**
 * Words that put a wish, an effort or a thought where the act stood: "will publish" against "will seek to publish".
 * The value says how far from the act they stand: 1 an effort bound to the act, 2 an aim, 3 a thought about it.
 *
 * Source: written for Countersign. Licence: that of the project.
 */
export const intentions: CueList = {
  family: 'intention',
  source: 'Written for Countersign',
  licence: 'Same as the project',
  cues: [
    cue('seek~ to', 2, 'We seek to publish it.', 'We seek advice on it.'),
    cue('aim~ to', 2, 'The trust aims to publish it.', 'The aim of the review is plain.'),
    cue('aim~ at', 2, 'The plan aims at publishing it.', 'The guide is aimed at staff.', {
      notAfter: ['is', 'are', 'was', 'were', 'be'],
    }),
    cue('with the/an aim of', 2, 'We meet with the aim of publishing it.', 'The aim was met.'),
    cue('with the/a goal of', 2, 'It is held with the goal of enabling reuse.', 'The goal was met.'),
    cue('with a view to', 2, 'We meet with a view to publishing it.', 'The view was fine.'),
    cue('strive~ to', 2, 'We strive to publish it.', 'Strife came to them.'),
    cue('strive~ for', 2, 'We strive for openness.', 'Strife came to them.'),
    cue('endeavour~ to', 2, 'We endeavour to publish it.', 'The endeavour was long.'),
    cue('begin~/start~ to', 1, 'We begin to publish it.', 'The beginning came to us.'),
    cue('try~ not to', 2, 'We try not to publish it.', 'The try did not come to much.'),
    cue('try~ to', 2, 'We try to publish it.', 'They try a new form.'),
    cue('attempt~ to', 2, 'We attempt to publish it.', 'They made one attempt.', { notAfter: ['or', 'and', 'not'] }),
    cue('intend~ to', 2, 'We intend to publish it.', 'It is the intended form.', { notAfter: ['is', 'are'] }),
    cue('intend~ that', 2, 'We intend that it be published.', 'The intended form is that.'),
    cue('intention to', 2, 'It is our intention to publish it.', 'The intention was good.', { notAfter: ['no'] }),
    cue('plan~ to', 2, 'We plan to publish it.', 'The plan for it is out.', {
      notAfter: ['a', 'the', 'our', 'their', 'its', 'care', 'this', 'that'],
    }),
    cue('offer~ to', 2, 'We offer to publish it.', 'The offer came to staff.', {
      notAfter: ['the', 'a', 'an', 'this', 'that', 'our', 'their', 'its', 'your', 'any', 'on', 'is', 'are', 'be', 'was', 'were'],
      notBefore: DETERMINED,
    }),
    cue('hope~ to', 2, 'We hope to publish it.', 'The hope was lost.'),
    cue('expect/expects/expecting to', 2, 'We expect to publish it.', 'Trusts are expected to publish it.', {
      notAfter: ['should', 'can', 'may', 'must', 'you', 'they'],
    }),
    cue('propose~ to', 2, 'We propose to publish it.', 'The proposal came to us.'),
    cue(
      'aim/goal/ambition/objective/intention/hope/aspiration be~ to',
      2,
      'Our aim is to publish it.',
      'Our aim to publish it is plain.',
    ),
    cue('ambition/aspiration', 2, 'It is our ambition to publish it.', 'They are ambitious.'),
    cue('hope~ that', 2, 'We hope that it helps.', 'The hope was lost.'),
    cue('aspire~ to', 2, 'We aspire to publish it.', 'The aspirin was kept.'),
    cue('wish~ to', 2, 'We wish to publish it.', 'Make a wish.', { notAfter: ['who', 'you', 'they'] }),
    cue('want~ to', 2, 'We want to publish it.', 'The want of it was felt.', { notAfter: ['who', 'you', 'they'] }),
    cue('would like to', 2, 'We would like to publish it.', 'Forms like this are kept.', { notAfter: ['you', 'who', 'they'] }),
    cue('look~ to', 2, 'We look to publish it.', 'A look at it helped.'),
    cue('work~ to/toward', 2, 'We work towards ending it.', 'Plan the work to end it.', {
      notAfter: ['the', 'a', 'this', 'their', 'our', 'your', 'more', 'further', 'of', 'its'],
    }),
    cue('be~ committed to', 1.5, 'We are committed to publishing it.', 'It is committed to by both.', { notBefore: ['by'] }),
    cue('remain~ committed to', 1.5, 'We remain committed to publishing it.', 'The remains were found.'),
    cue('be~ minded to', 2, 'We are minded to publish it.', 'An open-minded nurse came.'),
    cue('do~ our/its/their best to', 1.5, 'We do our best to publish it.', 'The best reply won.'),
    cue('best endeavours/endeavour', 1.5, 'We use best endeavours to publish it.', 'The best reply won.'),
    cue('best efforts/effort', 1.5, 'We use best efforts to publish it.', 'The best reply won.'),
    cue('reasonable efforts/effort/endeavours', 1.7, 'We use reasonable efforts to reply.', 'A reasonable reply came.'),
    cue('every effort', 1, 'We make every effort to reply.', 'Every letter was read.'),
    cue('do~ what we/it/they can', 1.7, 'We do what we can to publish it.', 'What we do can be read.'),
    cue('steps to/toward', 2, 'We take reasonable steps to end it.', 'The steps to it are steep.', {
      onlyAfter: ['take~', 'reasonable', 'practical', 'active', 'further', 'some'],
    }),
    cue('be~ keen/eager to', 2, 'We are keen to publish it.', 'A keen eye helps.'),
    cue('make~ progress toward/on/in', 2, 'We make progress towards publishing it.', 'The progress was slow.'),
    cue('move~ toward', 2, 'We move towards publishing it.', 'We move it to the ward.'),
    cue('prefer/prefers', 2, 'Prefer the short form.', 'The preferred form is kept.'),
    cue('consider/considers', 3, 'Trusts should consider publishing it.', 'A considerate nurse came.', {
      notAfter: ['(', ',', 'example'],
    }),
    cue('considering', 3, 'Trusts are considering publishing it.', 'It is odd, considering the weather.', { onlyAfter: ['be~'] }),
    cue('give~ consideration to', 3, 'We give consideration to publishing it.', 'Money was the consideration.'),
    cue('investigate~/examine~/assess~/evaluate~/study~', 3, 'We investigate ending it.', 'We investigate it.', {
      beforeAct: true,
    }),
    cue('explore~', 3, 'We explore a ban.', 'The explorer left.'),
    cue('look~ at', 3, 'We look at ending it.', 'The look was kind.'),
    cue('look~ into', 3, 'We look into ending it.', 'The look was kind.'),
    cue('think~ about', 3, 'We think about ending it.', 'The thinking was clear.'),
    cue('reflect~ on', 3, 'We reflect on ending it.', 'The mirror reflects light.'),
    cue('have~ regard to', 3, 'We have regard to the guidance.', 'Kind regards were sent.'),
    cue('take~ (due/full/proper) account of', 3, 'We take account of the guidance.', 'The account was taken.'),
    cue('into account/consideration', 3, 'We take the guidance into account.', 'The account was read.'),
    cue(
      'investigate/examine/review/assess/explore/study/consider whether/how',
      3,
      'We examine whether to end it.',
      'We examine it. Whether it ends is not known.',
    ),
    cue('decide/determine whether', 3, 'We decide whether to publish it.', 'We decide it.', { notAfter: ['to'] }),
    cue(
      'informed/shaped/guided/influenced by',
      2,
      'It is informed by what they say.',
      'They were well informed. By then we met.',
      {
        onlyAfter: ['be~'],
      },
    ),
    cue('be~ mindful of', 3, 'We are mindful of the guidance.', 'A mindful pause helps.'),
    cue('recognise~/acknowledge~ the/a need to/for', 3, 'We recognise the need to end it.', 'We recognise the harm.'),
    cue('see~ the/a need to/for', 3, 'We see the need to end it.', 'We see the harm.'),
    cue('help~ to', 1.5, 'We help to end it.', 'The help was kind.'),
    cue('help~ ensure/insure', 1.5, 'We help ensure it ends.', 'We ensure it ends.'),
    cue('help~ make~ sure', 1.5, 'We help make sure it ends.', 'We make sure it ends.'),
  ],
};
