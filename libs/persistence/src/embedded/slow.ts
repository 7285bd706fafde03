/** Tells one line of what a person is waiting for. */
export type Progress = (line: string) => void;

/** Says the line only if the work takes longer than two seconds. */
export const noteIfSlow = async <T>(progress: Progress, line: string, work: Promise<T>): Promise<T> => {
  const timer = setTimeout(() => progress(line), 2000);
  try {
    return await work;
  } finally {
    clearTimeout(timer);
  }
};

export const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));
