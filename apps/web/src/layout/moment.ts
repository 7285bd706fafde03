/** An instant as people read it, in London: 25 November 2026, 14:05. */
export function momentInWords(instant: string): string {
  const parts = Object.fromEntries(LONDON.formatToParts(new Date(instant)).map(({ type, value }) => [type, value]));
  return `${parts['day']} ${parts['month']} ${parts['year']}, ${parts['hour']}:${parts['minute']}`;
}

/** The day of an instant in London. */
export function londonDay(instant: string): string {
  return LONDON_DAY.format(new Date(instant));
}

/** When a day begins in London. */
export function londonMidnight(day: string): string {
  const utc = Date.parse(`${day}T00:00:00Z`);
  const { hour } = Object.fromEntries(LONDON.formatToParts(new Date(utc)).map(({ type, value }) => [type, value]));
  return new Date(utc - Number(hour) * 3_600_000).toISOString();
}

/** en-CA writes a day as 2023-03-16. */
const LONDON_DAY = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
