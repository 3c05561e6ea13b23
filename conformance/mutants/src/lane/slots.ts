/** Does a piece of work as soon as there is room for it, first come, first served. */
export type Slot = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Room for so many pieces of work at the same time. */
export function slots(most: number): Slot {
  let free = most;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
