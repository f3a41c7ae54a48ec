/** Runs what it is given one after the other, whatever becomes of the one before. */
export type InTurn = <T>(task: () => Promise<T>) => Promise<T>;

export function inTurn(): InTurn {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(task: () => Promise<T>): Promise<T> => {
    const next = last.then(task, task);
    // Whoever asked for it is told.
    last = next.catch(() => undefined);
    return next;
  };
}
