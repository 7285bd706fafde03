/**
 * Verbs that name one act in other words, and how much of a say a verb gives.
 *
 * Source: written for Countersign. Licence: that of the project.
 */

/** Verbs of one line can stand for each other in a duty. */
export const sameActs: readonly string[] = [
  'ensure make guarantee secure',
  'provide give supply offer furnish',
  'publish release issue post',
  'adopt implement introduce use apply enact pass',
  'begin start commence',
  'stop end cease halt discontinue',
  'delete erase remove destroy',
  'remain keep stay',
  'keep retain hold store maintain preserve',
  'tell inform notify advise',
  'reply respond answer return',
  'send forward transmit deliver submit',
  'publish post put',
  'help assist support',
  'pay reimburse bear meet cover fund',
  'bring take',
  'hold carry have',
  'check verify confirm validate',
  'follow comply obey adhere observe meet satisfy abide conform pass',
  'do perform carry conduct undertake execute',
  'set establish create form found build',
  'state specify set say describe declare indicate',
  'include contain comprise',
  'show display present',
  'get obtain acquire receive buy purchase procure',
  'work collaborate cooperate',
  'change alter amend modify update revise edit',
  'look investigate examine',
  'choose select pick',
  'name appoint designate',
  'ask request invite',
  'address tackle deal handle',
  'treat regard consider',
  'record log document register',
  'identify recognise find discover',
  'share disclose',
  'discard drop ignore',
  'fail abort reject',
  'be become constitute represent mean',
  'refrain avoid',
  'call invoke',
  'disclose reveal',
  'report raise',
  'employ use utilise',
  'complete fill',
  'submit hand lodge file',
  'tell inform notify advise let explain',
  'make compose consist comprise',
  'ring phone telephone call',
  'fix repair mend',
  'gather collect',
  'allow permit let',
  'finish complete conclude',
  'need require',
  'clean wash',
  'live reside',
  'leave vacate',
  'throw dispose discard',
];

/** What somebody is free to do until a day: a shorter time is less freedom. */
export const rights: readonly string[] = [
  'appeal complain ask request apply object cancel withdraw respond reply comment challenge claim return dispute opt leave',
];

/** From the strongest say to the weakest: who decides, who is asked, who is told. */
export const says: readonly string[] = [
  'vote elect ratify approve authorise decide determine agree sign veto choose consent',
  'involve consult engage discuss',
  'inform notify tell see view note comment observe share show',
];

/** What does the whole of a thing, and what does less of the same: "stop" against "reduce". */
export const lesserActs: readonly (readonly [whole: string, less: string])[] = [
  [
    'end stop cease halt ban abolish eliminate eradicate scrap prohibit outlaw prevent',
    'reduce limit minimise lessen curb restrict discourage decrease lower',
  ],
  ['pay cover meet fund bear refund reimburse finance', 'contribute subsidise help'],
  [
    'complete finish repair fix resolve replace',
    'attend begin start commence schedule log progress acknowledge inspect survey monitor check',
  ],
  ['accept adopt implement', 'respond note consider acknowledge welcome'],
  ['publish release lay submit deliver issue', 'prepare draft plan'],
  ['answer resolve settle', 'acknowledge log record note register'],
  ['build construct', 'enable facilitate encourage'],
  ['compel oblige', 'invite ask request encourage urge'],
];

/** By these somebody is brought to do what a body had to do itself: "will pay" against "will encourage partners to pay". */
export const urging: readonly string[] = [
  'encourage ask invite urge support help expect advise recommend persuade press lobby remind prompt enable',
];

/** What is given in a number: less than the number is less given. */
export const giving: readonly string[] = [
  'give provide offer supply pay fund plant build buy recruit employ hire train appoint spend invest award grant allocate create open',
  'install donate',
];

/** What is done a number of times, to a number of things or by a number of people: less than the number is less done. */
export const countedActs: readonly string[] = [
  'approve sign authorise review check witness inspect examine assess see visit attend publish test send answer hold read interview receive',
  'hear consult convene organise include',
];

/** What a body does for somebody: where they must do it themselves it is no longer done for them. */
export const services: readonly string[] = [
  'arrange clear repair clean pay maintain translate deliver replace fix insure cover bear book provide supply fund collect remove install',
  'fetch store dispose',
];

/** What goes on for a time, and is more the longer it does. */
export const lasting: readonly string[] = ['run last continue protect guarantee maintain support freeze stay remain'];

/** From what everybody can read to what some are given. */
export const openness: readonly string[] = ['publish release', 'share circulate disclose'];

/** Verbs that say little: the noun behind them names the act. */
export const lightVerbs: readonly string[] = ['make take give have hold carry undertake conduct provide do reach'];
