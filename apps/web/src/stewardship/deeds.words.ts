import { shortened } from '../layout/named.js';

/** What members are led to from the page of a thing. */
export const deedWords = {
  toThing: {
    propose: 'Propose to make this public',
    release: 'Make this public',
    embargo: 'Show it early to somebody, and hold its release',
    takeBack: 'Take it back',
    redact: 'Redact words in it',
    erase: 'Erase words in it',
    ask: 'Add that a reply was asked for',
    reply: 'Add a reply',
  },
  engagement: {
    commitment: 'Add what was promised',
    sheet: 'Add what was promised, from a spreadsheet',
    call: 'Add what the group asked for',
    answer: (number: number) => `Add what became of call ${number}`,
    work: 'Add a document',
    published: 'Something was published',
    logEntry: 'Add a meeting or something else that happened',
    logSheet: 'Add meetings and what else happened, from a spreadsheet',
    labour: 'Add hours the group gave',
    labourSheet: 'Add hours the group gave, from a spreadsheet',
    claim: 'Add what somebody says is so',
  },
  commitment: {
    due: 'Add by when it is due',
    move: (date: string) => `Add that the date was moved: ${date}`,
    delivery: 'Add that it was delivered',
    statement: 'Add what the body says of it',
    judgement: 'Add what the sources show',
    correct: 'Correct what was promised',
  },
  work: {
    version: 'Add a version',
    file: 'Add a version from a file',
    signOff: (label: string) => `Add who said what about: ${label}`,
    content: (label: string) => `Add what a source says is in: ${label}`,
    compare: (label: string) => `Compare another version with: ${label}`,
    handling: (label: string) => `Say how it is to be handled: ${label}`,
    dispute: (party: string, role: string, label: string) => `Add that this is disputed: ${party}, ${role}, on ${label}`,
  },
  finding: {
    confirm: (number: number, text: string) => `Confirm finding ${number}: ${shortened(text, 50)}`,
    overrule: (number: number, text: string) => `Overrule finding ${number}: ${shortened(text, 50)}`,
  },
  comparison: { seal: 'Seal one of its two texts' },
  seal: { reveal: 'Reveal the sealed text' },
  organization: { name: 'Add another name of it', post: 'Add an office in it' },
  source: { handling: 'Say how it is to be handled' },
} as const;
