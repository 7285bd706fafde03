import { Clock } from '#libs/persistence';

/** A clock that a spec can move on. Ids stay chance. */
export class TestClock extends Clock {
  private ahead = 0;

  override now(): Date {
    return new Date(Date.now() + this.ahead);
  }

  moveOn(hours: number): void {
    this.ahead += hours * 60 * 60 * 1000;
  }
}
