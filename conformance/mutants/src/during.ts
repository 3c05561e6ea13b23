import { AsyncLocalStorage } from 'node:async_hooks';

/** A value that whatever is called while some work lasts can look up. */
export interface During<T> {
  /** Lets the value be seen by all that this work calls, and by nothing else. */
  run<Result>(value: T, work: () => Promise<Result>): Promise<Result>;
  /** undefined: no such work is going on. */
  get(): T | undefined;
}

export function during<T>(): During<T> {
  const storage = new AsyncLocalStorage<T>();
  let running = 0;
  return {
    async run(value, work) {
      running++;
      try {
        return await storage.run(value, work);
      } finally {
        running--;
        // Whoever once used a storage pays for each promise from then on.
        if (running === 0) storage.disable();
      }
    },
    get: () => storage.getStore(),
  };
}
