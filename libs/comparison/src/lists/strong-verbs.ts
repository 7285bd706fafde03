/**
 * Verbs that bring a thing about, and verbs that only lean towards it: "ensure" against "support", "stop" against "review".
 *
 * Source: written for Countersign. Licence: that of the project.
 */
export const outcomeVerbs: readonly string[] = [
  'ensure guarantee require deliver stop end ban halt cease publish implement apologise remove delete pay provide withdraw enforce',
  'prohibit prevent protect complete make establish fund replace secure',
];

/** Verbs of thought alone: whatever act one of them stands for is no longer promised. */
export const thinkingVerbs: readonly string[] = ['consider explore discuss reflect contemplate listen'];

export const leaningVerbs: readonly string[] = [
  'support promote encourage facilitate consider explore review discuss reflect examine assess look work seek aim strive aspire hope',
  'endeavour try contribute foster champion advocate raise note welcome acknowledge recognise learn regret ask invite urge',
];

/** Verbs that find out what is so, by which a thing is looked into. */
export const inquiries: readonly string[] = ['investigate examine inspect review study research inquire enquire'];
