/** Adds up what several threads of work do, for one line of progress. */
export interface Counter {
  /** So many more are to be done. */
  expect(count: number): void;
  /** So many have been done. */
  done(count: number): void;
}

export function counter(progress: (done: number, total: number) => void): Counter {
  let [done, total] = [0, 0];
  return {
    expect: (count) => {
      total += count;
    },
    done: (count) => {
      done += count;
      progress(done, total);
    },
  };
}
