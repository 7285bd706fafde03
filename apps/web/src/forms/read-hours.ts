/**
 * Hours as people write them, as minutes: "12", "1.5", "1½", "2:30", "1 hour 30 minutes", "45 minutes". Undefined where it is none,
 * or none that is a whole number of minutes: nothing is rounded.
 */
export function minutesIn(value: string): number | undefined {
  const text = value.trim().toLowerCase().replace(/\s+/g, ' ');
  const [, wholes, clock] = /^(\d{1,5}):([0-5]\d)$/.exec(text) ?? [];
  if (wholes !== undefined) return positive(Number(wholes) * 60 + Number(clock));
  const [, alone] = ALONE.exec(text) ?? [];
  if (alone !== undefined) return positive(Number(alone));
  const [all, hours, decimals, part, minutes] = HOURS.exec(text) ?? [];
  if (all === undefined || (hours === undefined && part === undefined) || (decimals !== undefined && part !== undefined)) {
    return undefined;
  }
  const hundredths = Math.round(Number((hours ?? '0').replace(',', '.')) * 100) + PARTS.indexOf(part ?? '') * 25;
  return (hundredths * 60) % 100 === 0 ? positive((hundredths * 60) / 100 + Number(minutes ?? 0)) : undefined;
}

/** Minutes as somebody would write them in a field that is read as above: 12, 1:30. */
export function hoursAsWritten(minutes: number): string {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60];
  return rest === 0 ? String(hours) : `${hours}:${String(rest).padStart(2, '0')}`;
}

const PARTS = ['', '¼', '½', '¾'];
const ALONE = /^(\d{1,6}) ?(?:m|mins?|minutes?)$/;
const HOURS = /^(\d{1,5}([.,]\d{1,2})?)? ?([¼½¾])?(?: ?(?:h|hrs?|hours?)(?: ?(?:and )?(\d{1,6}) ?(?:m|mins?|minutes?))?)?$/;

function positive(minutes: number): number | undefined {
  return minutes > 0 ? minutes : undefined;
}
