/** Runs what takes a while one after the other; null, and nothing run, for whoever comes when `most` are waiting. */
export function oneAtATime(most: number): <Made>(make: () => Promise<Made>) => Promise<Made | null> {
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  return async (make) => {
    if (waiting >= most) return null;
    waiting += 1;
    const turn = last.then(make);
    last = turn.catch(() => undefined);
    return turn.finally(() => (waiting -= 1));
  };
}
