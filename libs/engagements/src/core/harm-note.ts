import { invalid, type CivilDate } from '#libs/kernel';

/** What somebody tells of harm is of a time that has come. Refuses HARM_NOTE_IN_FUTURE. */
export function requireHarmNote(happened: { readonly earliest: CivilDate | null }, today: CivilDate): void {
  if (happened.earliest !== null && happened.earliest > today) {
    throw invalid('HARM_NOTE_IN_FUTURE', 'input.on: this has not come yet. Record what has happened.', 'input.on');
  }
}
