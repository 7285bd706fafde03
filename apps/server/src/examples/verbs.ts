/**
 * What a step of a worked example may do: the mutations that record something, the field of the payload that holds the
 * thing recorded, and what kind of subject it is when it comes to be released.
 */
export interface Verb {
  readonly thing: string;
  /** The `SubjectKind` to release it as; null for what is never released by itself. */
  readonly releasedAs: string | null;
  /** True when the payload tells the ledger entry: everything but opening a space. */
  readonly entered: boolean;
}

export const VERBS: Readonly<Record<string, Verb>> = {
  openSpace: { thing: 'space', releasedAs: null, entered: false },
  recordSource: fact('source', 'SOURCE'),
  recordOrganization: fact('organization', 'ORGANIZATION'),
  // Its organization is released after it, and takes its names along.
  recordOrganizationName: fact('organizationName', null),
  recordPost: fact('post', 'POST'),
  recordEngagement: fact('engagement', 'ENGAGEMENT'),
  recordCall: fact('call', 'CALL'),
  // What bears on how its parent reads goes along with it, here and below.
  recordAnswer: fact('answer', null),
  recordCommitment: fact('commitment', 'COMMITMENT'),
  setDueDate: fact('dueDate', null),
  reviseDueDate: fact('dueDate', null),
  recordDelivery: fact('delivery', null),
  recordOfficialStatement: fact('statement', null),
  judgeCommitment: fact('judgement', null),
  askForReply: fact('request', null),
  recordReply: fact('reply', null),
  recordWork: fact('work', 'WORK'),
  recordVersion: fact('version', 'VERSION'),
  signOffVersion: fact('signOff', null),
  recordDispute: fact('dispute', null),
  recordClaim: fact('claim', 'CLAIM'),
  recordContentPoint: fact('contentPoint', null),
  recordComparison: fact('comparison', 'COMPARISON'),
  confirmFinding: fact('confirmation', null),
  overruleFinding: fact('confirmation', null),
};

/** The mutation for one verb, with its input as the variable `input`. */
export function mutationOf(verb: string): string {
  const { thing, entered } = verbNamed(verb);
  const input = `${verb.charAt(0).toUpperCase()}${verb.slice(1)}Input`;
  const entry = entered ? ' entry { id state }' : '';
  return `mutation ($input: ${input}!) { ${verb}(input: $input) { ${thing} { id }${entry} } }`;
}

export function verbNamed(verb: string): Verb {
  const found = VERBS[verb];
  if (!found) throw new TypeError(`no step of a worked example can "${verb}"`);
  return found;
}

function fact(thing: string, releasedAs: string | null): Verb {
  return { thing, releasedAs, entered: true };
}
