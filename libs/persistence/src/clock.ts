import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Id } from '#libs/kernel';

/** Time and chance, handed to whatever needs them, so that a test can hand over its own. */
@Injectable()
export class Clock {
  now(): Date {
    return new Date();
  }

  newId(): Id {
    return randomUUID();
  }

  /** Today's date where the record is kept; days turn at midnight in Europe/London (decision 22). */
  today(): string {
    return dayWhereKept(this.now());
  }
}

/** The day of a moment where the record is kept. It turns on a whole minute, so it is worked out once a minute. */
export function dayWhereKept(moment: Date): string {
  const minute = Math.floor(moment.getTime() / 60_000);
  if (latest.minute !== minute) latest = { minute, day: LONDON.format(moment) };
  return latest.day;
}

let latest = { minute: NaN, day: '' };

/** en-CA writes a day as 2023-03-16. Made once: making one costs more than most requests. */
const LONDON = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' });
