/**
 * Words by which what is promised is told in other words.
 *
 * Source: written for Countersign. Licence: that of the project.
 */

/** Nouns and describing words of one line can stand for each other in what is promised. */
export const sameThings: readonly string[] = [
  'report document paper publication',
  'copy version',
  'rule policy strategy plan provision requirement standard guideline guidance regulation procedure',
  'agreement contract',
  'gate entrance door',
  'website site page',
  'person individual people somebody someone human',
  'patient client service user',
  'child children pupil student young',
  'member participant',
  'group body organisation team panel committee',
  'worker staff employee personnel officer',
  'information data detail material content',
  'method way means manner',
  'aim goal objective purpose',
  'issue problem matter concern question',
  'place location site',
  'request demand',
  'answer reply response',
  'code software program programme application',
  'step action measure',
  'result outcome finding findings',
  'exterior outside',
  'interior inside',
  'change amendment modification revision update',
  'big large',
  'appropriate suitable fitting adequate',
  'full complete whole',
  'small little',
  'clear plain',
  'quick prompt fast swift',
  'law statute act legislation',
  'damage harm injury',
  'key value',
  'address email',
  'lived own',
  'parent carer guardian',
  'tenant resident occupier',
  'survivor victim',
  'fee charge cost expense price payment',
  'term condition',
  'view opinion comment feedback',
  'help support advice assistance',
  'safe secure',
  'fair just equitable',
  'picture image photo photograph',
  'dignity respect',
];

/** Put before what is promised they narrow nothing: they point at it, or say what is so of all of it. */
export const idleDescribers: readonly string[] = [
  'following own respective said aforementioned foregoing above below present new current existing corresponding same applicable',
  'due very actual whole entire various different particular necessary important proper correct related such',
];

/** Put before things of which there are many they take in some of them. */
export const narrowingDescribers: readonly string[] = [
  'relevant eligible key main significant serious senior designated approved priority principal major suitable appropriate specified qualifying',
  'valid complex urgent severe exceptional vulnerable selected prolonged critical essential persistent proven upheld substantiated longer',
];

/** Put before a thing they only name it anew: "data" and "personal data". */
export const renaming: readonly string[] = [
  'personal user customer member patient client public private official company council trust agency service data own local written',
];
