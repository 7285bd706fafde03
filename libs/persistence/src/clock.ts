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
    return new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/London', dateStyle: 'short' }).format(this.now());
  }
}
