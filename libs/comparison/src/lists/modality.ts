import { cue, type CueList } from './cue.js';

const BE = ['be~'];
/** "Is committed to" states a wish, "commits to" a promise: the first is in the list of intentions. */
const COMMITTED_AFTER = ['be', 'is', 'are', 'was', 'were', 'been', 'fully', 'remain', 'remains'];

/**
 * How strongly words bind, from 4 (must) to 0 (need not). A difference under 0.3 is none, from 0.7 on it is a change.
 * Negative cues bind against an act. "Not" after or before a cue is read by the engine, not listed here.
 *
 * Source: written for Countersign; the order of must, should and may is that of RFC 2119, section 1 to 5.
 * Licence: that of the project.
 */
export const modality: CueList = {
  family: 'modality',
  source: 'Written for Countersign; order of the levels after RFC 2119',
  licence: 'Same as the project',
  cues: [
    cue('must', 4, 'The trust must publish the policy.', 'It is a must-have for the ward.'),
    cue('shall', 4, 'The server shall reply.', 'They shallowly reply.'),
    cue('have~ to', 4, 'Trusts have to stop it.', 'The reply they have will be sent to you.', { lifts: true }),
    cue('have~ got to', 4, 'You have got to tell us.', 'You have got two letters.', { lifts: true }),
    cue('need~ to', 4, 'Staff need to ask first.', 'The need for a reply is plain.', {
      notAfter: ['a', 'the', 'no', 'any'],
      lifts: true,
    }),
    cue('required to', 4, 'Trusts are not required to reply.', 'We hold the form required for a reply.', {
      onlyAfter: BE,
      lifts: true,
    }),
    cue('be~ required (to)', 4, 'A written reply is required.', 'Reply where required.', { lifts: true }),
    cue('required', 4, 'A REQUIRED field is sent.', 'Fill in the required fields.', { capitals: true, lifts: true }),
    cue('obliged to', 4, 'We are obliged to reply.', 'They obliged us.', { onlyAfter: BE, lifts: true }),
    cue('obligated to', 4, 'We are obligated to reply.', 'The obligated sum is paid.', { onlyAfter: BE, lifts: true }),
    cue('be~ mandatory', 4, 'A reply is mandatory.', 'The mandatory training course was held.', { lifts: true }),
    cue('be~ compulsory', 4, 'A reply is compulsory.', 'The compulsory training course was held.', { lifts: true }),
    cue('need not', 0, 'You need not reply.', 'You need nothing.'),
    cue('be~ essential', 4, 'It is essential that trusts reply.', 'The essential oils are kept.', { lifts: true }),
    cue('be~ imperative', 4, 'It is imperative that trusts reply.', 'An imperative verb comes first.', { lifts: true }),
    cue('have~ a duty to', 4, 'Trusts have a duty to reply.', 'Staff on duty reply.', { lifts: true }),
    cue('have~ an obligation to', 4, 'Trusts have an obligation to reply.', 'The obligation to reply grew.', { lifts: true }),
    cue('have~ a/the responsibility to', 3.9, 'Trusts have a responsibility to reply.', 'The responsibility grew.', {
      lifts: true,
    }),
    cue('under a/an duty/obligation to', 4, 'Trusts are under a duty to reply.', 'It came under a duty roster.', {
      onlyAfter: BE,
      lifts: true,
    }),
    cue('bound to', 4, 'Trusts are bound to reply.', 'The train is homeward bound to us.', { onlyAfter: BE, lifts: true }),
    cue('be~ obligatory', 4, 'A reply is obligatory.', 'The obligatory form came.', { lifts: true }),
    cue('be~ the duty/obligation', 4, 'It is the duty of trusts to reply.', 'The duty is plain.', { onlyBefore: ['of'] }),
    cue('be~ the responsibility', 3.9, 'It is the responsibility of trusts to reply.', 'The responsibility is plain.', {
      onlyBefore: ['of'],
    }),
    cue('be~ responsible for', 3.9, 'The board is responsible for the review.', 'A responsible officer reads it.', {
      lifts: true,
    }),
    cue('remain~ responsible for', 3.9, 'The board remains responsible for the review.', 'The responsible officer remains.'),
    cue('undertake~ to', 3.9, 'We undertake to publish it.', 'We undertake the review to learn.'),
    cue('agree~ to', 3.9, 'Developer agrees to use it.', 'They agree on it.'),
    cue('commit~ to', 3.8, 'We commit to publish it.', 'They commit crimes.', { notAfter: COMMITTED_AFTER }),
    cue('promise~ to', 3.8, 'We promise to publish it.', 'The promise was kept.'),
    cue('pledge~ to', 3.8, 'We pledge to publish it.', 'The pledge was kept.'),
    cue('guarantee~ to', 3.9, 'We guarantee to publish it.', 'The guarantee was kept.'),
    cue('will', 3.8, 'We will publish it.', 'The will of the patient is respected.', {
      notAfter: ['the', 'a', 'free', 'good', 'ill', 'own', 'political', 'their', 'his', 'her', 'living', "'s"],
      notBefore: ['is', 'was', 'of', 'and'],
    }),
    cue('be~ going to', 3.8, 'We are going to publish it.', 'We are going home.'),
    cue('would', 3.4, 'We would publish it.', 'The wood burned.'),
    cue('should', 2.8, 'Trusts should publish it.', 'It rests on her shoulder.'),
    cue('ought', 2.8, 'Trusts ought not to publish it.', 'They ought the form.', { onlyBefore: ['not'] }),
    cue('ought to', 2.8, 'Trusts ought to publish it.', 'They fought to publish it.'),
    cue('be~ recommended', 2.8, 'A reply is recommended.', 'The recommended dose was given.'),
    cue('recommend~ that', 2.8, 'We recommend that trusts reply.', 'The reply that we recommend is short.'),
    cue('recommended', 2.8, 'The RECOMMENDED value is 2.', 'The recommended dose was given.', { capitals: true }),
    cue('supposed to', 2.7, 'Trusts are supposed to reply.', 'The supposed reply came.', { onlyAfter: BE, lifts: true }),
    cue('advised to', 2.6, 'Trusts are advised to reply.', 'We advised the trust.', { onlyAfter: BE }),
    cue('be~ good/best practice', 2.6, 'It is good practice to reply.', 'Good practice is shared.', {
      onlyBefore: ['to', 'for', 'that'],
    }),
    cue('be~ preferable', 2, 'It is preferable to reply.', 'The preferable form is kept.'),
    cue('urged to', 2.1, 'Trusts are urged to reply.', 'We urged the trust.', { onlyAfter: BE }),
    cue('asked to', 2.1, 'Trusts are asked to reply.', 'We asked the trust.', { onlyAfter: BE, lifts: true }),
    cue('requested to', 2.1, 'Trusts are requested to reply.', 'We requested the letter.', { onlyAfter: BE, lifts: true }),
    cue('expected to', 2.1, 'Trusts are expected to reply.', 'The expected letter came.', { onlyAfter: BE, lifts: true }),
    cue('expect~ that', 2.1, 'We expect that trusts reply.', 'The letter we expect is short.'),
    cue('encouraged to', 1.8, 'Trusts are encouraged to reply.', 'The news encouraged the trust.', { onlyAfter: BE }),
    cue('encouraged', 1.8, 'A reply is encouraged.', 'The encouraged nurse replied.', { onlyAfter: BE }),
    cue('encourage~ that', 1.8, 'We encourage that they reply.', 'Trusts that encourage it reply.'),
    cue('invited to', 1.5, 'Trusts are invited to reply.', 'They were our invited guests.', { onlyAfter: BE }),
    cue('advisable', 2.5, 'It is advisable to reply.', 'The advisory board met.'),
    cue('be~ desirable', 2, 'It is desirable to reply.', 'It is a desirable house.'),
    cue('may', 1, 'Trusts may publish it.', 'It was sent on 7 May 2021.', {
      notAfter: ['in', 'by', 'of', 'since', 'until', 'on', 'during', 'early', 'late', 'mid', '#'],
      notBefore: ['#'],
    }),
    cue('might', 1, 'Trusts might publish it.', 'They fight with all their might.', { notAfter: ['their', 'the', 'its'] }),
    cue('can', 1, 'Trusts can publish it.', 'A can of paint was left.', { notAfter: ['a', 'the', 'tin'] }),
    cue('could', 1, 'Trusts could publish it.', 'A cloud came.'),
    cue('likely to', 1.3, 'Trusts are likely to reply.', 'A likely reply came.', { onlyAfter: BE }),
    cue('willing to', 1.3, 'Trusts are willing to reply.', 'A willing nurse came.', { onlyAfter: BE }),
    cue('prepared to', 1.3, 'Trusts are prepared to reply.', 'A prepared reply was sent to us.', { onlyAfter: BE }),
    cue('happy to', 1.3, 'Trusts are happy to reply.', 'A happy reply came.', { onlyAfter: BE }),
    cue('at liberty to', 1, 'Trusts are at liberty to reply.', 'Liberty came to them.', { onlyAfter: BE }),
    cue('may/might be able to', 0.6, 'Trusts may be able to reply.', 'It may be fine to reply.'),
    cue('able to', 1, 'Trusts are able to reply.', 'An able clerk replied.'),
    cue('free to', 1, 'Trusts are free to reply.', 'The call is free for you.', { onlyAfter: BE }),
    cue('permitted to', 1, 'Trusts are not permitted to reply.', 'The permitted use is listed.', { onlyAfter: BE }),
    cue('allowed to', 1, 'Trusts are not allowed to reply.', 'They allowed a reply.', { onlyAfter: BE }),
    cue('be~ permitted (to)', 1, 'A reply is permitted.', 'The permitted use is listed.'),
    cue('be~ allowed (to)', 1, 'A reply is allowed.', 'The allowed use is listed.'),
    cue('entitled to', 1.5, 'You are entitled to reply.', 'A letter entitled Our reply came.', { onlyAfter: BE }),
    cue('welcome to', 1, 'You are welcome to reply.', 'A warm welcome was given.', { onlyAfter: BE }),
    cue('have~ the option', 1, 'You have the option to reply.', 'The option was taken.'),
    cue('have~ the power/discretion to', 1, 'Trusts have the power to reply.', 'The power to reply grew.'),
    cue('have~ the/a right to', 1.5, 'You have the right to reply.', 'The right to reply is theirs.'),
    cue('reserve~ the right to', 1, 'We reserve the right to reply.', 'The right to reply is theirs.'),
    cue('be~ optional', 1, 'A reply is optional.', 'An optional field was left out.'),
    cue('be~ voluntary', 1, 'A reply is voluntary.', 'A voluntary body replied.'),
    cue('optional', 1, 'The OPTIONAL field is sent.', 'An optional field was left out.', { capitals: true }),
    cue('be~ prohibited (from)', 4, 'Its use is prohibited.', 'Nothing prohibits it.', { negative: true }),
    cue('prohibited from', 4, 'Trusts are strictly prohibited from using it.', 'The prohibited item was found.', {
      negative: true,
    }),
    cue('be~ forbidden', 4, 'Its use is forbidden.', 'The forbidden fruit was eaten.', { negative: true }),
    cue('be~ banned', 4, 'Its use is banned.', 'The banned book was read.', { negative: true }),
    cue('barred from', 4, 'Trusts are barred from using it.', 'The barred window was shut.', { negative: true }),
    cue('refrain~ from', 4, 'Trusts refrain from using it.', 'The refrain was sung.', { negative: true }),
    cue('discouraged', 2.6, 'Its use is discouraged.', 'They encouraged its use.', { negative: true, onlyAfter: BE }),
    cue('avoid~', 2.8, 'Trusts avoid using it.', 'They defeat, avoid, or break it.', {
      negative: true,
      notAfter: [',', 'to'],
      notBefore: [','],
    }),
  ],
};
