import { CHECKPOINT_SHOWS } from './checkpoint-shows.words.js';

/** Words of the pages about the log behind the record. */
export const ledgerWords = {
  heading: 'The ledger: how to check that this record is unchanged',
  lead: 'Everything that is put on this record also goes into a log that can only grow. From time to time the log is signed, and the signature leaves this server as a checkpoint. Whoever keeps a checkpoint can find out later whether anything under it was changed, taken out, moved or dated back, also by whoever runs this server.',
  shows: {
    heading: 'What it shows, and what it does not',
    points: [
      'It shows that the record is unchanged, not that it is true or complete.',
      'It shows that from a checkpoint on: what stood under the checkpoint when it left stands there still, as it stood.',
      'Whoever enters a falsehood has a proof of having entered it. What was never put on the record is in no log.',
      'A checkpoint that nobody else keeps protects nobody. Keep one that does not come from here: on paper, in a message to somebody, in an archive of the web.',
    ],
  },
  last: {
    heading: 'The last checkpoint',
    notYet: 'None has gone out yet. The first one is made soon after the server starts.',
    at: 'It left this server on',
    clock: 'by the clock of this server, in London time.',
    over: (size: string) => `${size} entries stand under it. Some of them are there only to hide how many were made.`,
    words: 'Its words, to read out or to copy',
    wordsUse:
      'Somebody else who has the checkpoint over as many entries has the same eight words. If theirs are different, one of you was shown another record: keep both, and tell others.',
    due: 'The next one is due on',
    late: 'The next checkpoint is late. What is already under this one is still protected.',
    frozen:
      'The log is frozen. What this server holds is not what was signed before, or one of its files is missing, so nothing more is signed and no other checkpoint goes out until the keeper has looked. What stands under this checkpoint is protected as before. What was added since is under none.',
    behind: 'Something that everybody may read was added or changed after it, and is under no checkpoint yet.',
    file: 'The checkpoint as a file, signed',
    key: 'The key of this log',
    keyUse:
      'It verifies the signature. Take it from somebody you trust if you can: a key that comes from here says only that this server signed.',
  },
  ended: {
    heading: 'Keys that this log had before',
    what: 'The key was changed: somebody else may have had it, or it was lost. A proof or a checkpoint from before is checked with the key of then. A file here cannot tell you who changed it: take these keys, too, from somebody you trust.',
    over: (name: string, size: string) => `${name} ended with ${size} entries.`,
    continued:
      'The log of today begins with the same entries. A checkpoint of the one and a checkpoint of the other can be held against each other.',
    notContinued:
      'The log of today does not continue it: what stood under its checkpoints cannot be held against the checkpoints of today. Ask the keeper why.',
    unknown: 'Nothing here says which log came after it.',
    file: 'Its last checkpoint as a file',
  },
  others: {
    heading: 'Others who are asked about checkpoints',
    what: 'A witness signs a checkpoint if it goes on from the one it saw before; its signature stands below ours. An authority puts a time to it. Nobody waits for them, so a checkpoint may stand here without them.',
    answers: 'has answered, as far as it was asked',
    silent: 'has given us no signature and no time since',
  },
  check: {
    heading: 'Check it without us',
    steps: [
      'On the page of what you want to check, under “Take the proof with you”, download the proof.',
      'Open the checker, choose the file, and give it the key of this log: without a key nothing is proven. It works without a connection, also when you save it, and sends nothing anywhere.',
      'Or check it on a command line, with Node and one file of ours that needs nothing else:',
      'Keep the checkpoint, or its words, where we cannot reach them. Later, hold them beside what this page says of that many entries.',
    ],
    links: [
      { text: 'Open the checker', href: '/verify.html' },
      { text: 'Save the checker', href: '/download/verify.html' },
      { text: 'Save the file for the command line', href: '/download/countersign-verify.mjs' },
    ],
    command: 'Command',
    feed: 'A feed (Atom) of each checkpoint as it goes out: a program that reads feeds then keeps them for you',
    feedHref: '/ledger/checkpoints.atom',
  },
  find: {
    heading: 'You have words on paper',
    intro:
      'A printed page says how many entries its checkpoint covers. Look up the checkpoint over as many and compare the words.',
    label: 'How many entries',
    hint: 'For example 1024',
    button: 'Find it',
  },
  ask: 'A steward can ask for a checkpoint at once, from the page of their space.',
  trail: [{ text: 'The record', href: '/' }],
} as const;

export const checkpointWords = {
  heading: (size: string) => `Checkpoint over ${size} entries`,
  lead: 'Compare these words with those you have. The same words mean that up to here the log is the one you were shown then.',
  note: 'The signed note, word for word',
  ofEnded: 'This checkpoint is of a log that has ended. It is checked with the key of then.',
  trail: [
    { text: 'The record', href: '/' },
    { text: 'The ledger', href: '/ledger' },
  ],
} as const;

export const checkpointFeedWords = {
  title: (keeper: string | undefined) => `Checkpoints of the ledger${keeper === undefined ? '' : ` of ${keeper}`}`,
  subtitle: `${CHECKPOINT_SHOWS} Whoever keeps one can hold the record against it later.`,
  entry: (size: string) => `Checkpoint over ${size} entries`,
  says: (words: string, note: string) => `${words}\n\n${CHECKPOINT_SHOWS} Word for word:\n\n${note}`,
} as const;

export const askForCheckpointWords = {
  heading: 'Ask for a checkpoint now',
  lead: [
    'Checkpoints go out by themselves. Ask for one when you cannot wait, such as before a deadline or before you give somebody a proof.',
    'It goes out within seconds. You see it on the page of the ledger, which you are led to; open that again if it still shows the one before.',
    'It covers all that was put on the record before, also what is private, and says nothing of what that is. That somebody was at work at this moment can be seen from its time.',
  ],
  button: 'Ask for a checkpoint',
  cancel: { text: 'Leave it', href: '/spaces' },
  fields: {},
} as const;
