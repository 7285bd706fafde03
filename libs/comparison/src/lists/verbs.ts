/**
 * Verbs that name an act somebody can be held to, in their plain form. They are used to see a duty that has no modal of its
 * own: the second half of "will delete the data and inform you", or an item that begins with its verb.
 *
 * Source: written for Countersign. Licence: that of the project.
 */
export const dutyVerbs: readonly string[] = [
  'abide accept accompany acknowledge act address adhere adopt advertise advise agree allow amend analyse announce answer apologise appoint',
  'apply approve archive arrange ask assess assign attend attribute authorise ban build cancel carry cease change check cite close',
  'collaborate collect commission communicate compensate complete comply conduct confirm consult contact continue contribute',
  'convene cooperate correct create credit deal declare decline define delete deliver describe destroy develop disclose',
  'discontinue discuss display document encrypt end enforce engage ensure erase establish evaluate examine exclude explain express',
  'fail file follow forward fund gather give grant halt handle hold honour host identify implement improve include inform inspect',
  'install instruct investigate invite involve issue keep lead limit list listen maintain make manage measure meet monitor move name',
  'notify obtain offer open operate organise pause pay perform permit prepare present preserve prevent process produce prohibit',
  'promote protect provide publish pursue put raise read receive recognise record redact reduce refer reflect refrain refund refuse',
  'register reimburse reject release remedy remove repair replace reply report represent request resolve respect respond restore',
  'restrict retain return review revise revoke safeguard satisfy scrutinise secure seek send serve set settle share show sign store',
  'stop submit supply support suspend take tell terminate test track train transfer treat undertake update uphold use validate verify',
  'wait warn withdraw withhold work write',
  'allocate audit award brief calculate clean employ examine fix label mitigate notify prioritise rectify resource screen survey',
  'translate upload vet visit',
];
