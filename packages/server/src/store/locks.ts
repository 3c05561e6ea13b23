/** Mutual exclusion by name. */
export interface Locks {
  /** Runs `work` while no one else holds one of these names. */
  exclusively<Result>(names: readonly string[], work: () => Promise<Result>): Promise<Result>;
}

/**
 * Makes locks that live in memory. A request enters the queues of all its names at once, so that no two requests ever
 * wait for each other, and every queue is served in the order of asking.
 */
export function memoryLocks(): Locks {
  const tails = new Map<string, Promise<void>>();
  return {
    async exclusively(names, work) {
      const distinct = [...new Set(names)];
      const before = distinct.flatMap((name) => tails.get(name) ?? []);
      let release = () => {};
      const done = new Promise<void>((resolve) => {
        release = resolve;
      });
      for (const name of distinct) tails.set(name, done);
      await Promise.all(before);
      try {
        return await work();
      } finally {
        for (const name of distinct) if (tails.get(name) === done) tails.delete(name);
        release();
      }
    },
  };
}
