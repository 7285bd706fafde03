/**
 * The small words that open and close clauses.
 *
 * Source: written for Countersign. Licence: that of the project.
 */

/** They open a condition, a time or a reason: a modal after them does not carry the sentence. */
export const sideOpeners: readonly string[] = [
  'if when where whenever wherever unless until till while whether because although though once how what why',
  'whom whereas lest except',
];

/** They open a description; the modal after the description's own verb is the sentence's ("Trusts which use it should stop"). */
export const describers: readonly string[] = ['that which who whose'];

/** Before "that", these make what follows the thing said or agreed, not a description of a noun. */
export const saidThat: readonly string[] = [
  'agree ensure acknowledge confirm require state represent warrant undertake promise guarantee commit recommend mean accept',
  'understand say announce declare assert note make sure essential important clear so provided expect insist specify is be',
];

export const prepositions: readonly string[] = [
  'of for in on at with by from under to within without between among into onto over through against about as than after before',
  'during per via including like that which who whose and or',
];

export const determiners: readonly string[] = [
  'the a an this that these those each every all any some no such other another both either neither its their his her our your my most many',
];

export const pronouns: readonly string[] = ['it they he she them this that these those itself themselves such'];

/** Adverbs without -ly that can stand between a modal and its verb. */
export const midAdverbs: readonly string[] = [
  'also always then still never ever only thus therefore thereafter further just already normally instead not even first again both all now either at a minimum once be',
];

/** They end in -ly and are no adverbs. */
export const noAdverbs: readonly string[] = [
  'reply apply reapply supply comply imply multiply rely ally bully tally rally family families assembly anomaly monopoly italy july',
];

/** Verbs before "to" that are not the act themselves. */
export const efforts: readonly string[] = [
  'seek aim strive endeavour try attempt intend plan hope aspire wish want look work continue help commit begin start go agree',
];

/** Verbs before a verb in -ing that are not the act themselves. */
export const thoughts: readonly string[] = [
  'consider explore investigate examine assess evaluate study begin start continue keep discuss',
];

/** Verbs that say what is so rather than what is done: "may not be", "may not apply". */
export const stateVerbs: readonly string[] = [
  'be have receive appear work reflect apply exist matter know need want seem remain happen occur contain always constitute become fit affect result change vary require necessarily',
];

/** Small words of other languages that are no English words. */
export const foreignWords: readonly string[] = [
  'le la les des du et est une dans pour qui sur avec pas plus nous vous leur cette ces aux ou sont sera doit doivent peut',
  'der das und ist nicht ein eine einer mit von zu den dem auf sich wird werden muss soll sollen darf auch wir sie oder bei',
  'el los las del y es una por con para que se su sus debe deben puede esta como lo al',
  'il gli di che per non sono della delle dei nel alla deve devono essere',
  'het een van niet zijn moet moeten wordt worden voor naar ook deze',
  'og och att som inte ska skal til med av det den ikke er for',
  'nie jest oraz przez dla musi jego być się lub w z',
  'yn yr ac i gan ar bod mae wedi rhaid gyda',
];

/** Frequent words by which a text is known as English. */
export const englishWords: readonly string[] = [
  'the of and to a in is it you that he was for on are with as i his they be at one have this from or had by but not what all were we',
  'when your can there use an each which she do how their if will up other about out many then them these so some her would make like',
  'him into has look more go see no way could my than been who its now did get may must should shall our us any only',
];
