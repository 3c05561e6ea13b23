import { Unmeasured } from '../outcome.js';

/** The time that one case has. Looked at wherever the case touches its world, so that it ends by itself. */
export interface TimeLimit {
  readonly isOver: boolean;
  /** @throws Unmeasured once the time is over. */
  check(): void;
}

export function timeLimit(seconds: number): TimeLimit {
  const until = performance.now() + seconds * 1000;
  const isOver = () => performance.now() >= until;
  return {
    get isOver() {
      return isOver();
    },
    check() {
      if (isOver()) throw new Unmeasured(`the case was given up after ${seconds} s`);
    },
  };
}

/** The result of work, or of `late` where the work takes longer; what then still comes of the work is dropped. */
export async function orLate<A>(work: Promise<A>, seconds: number, late: () => A): Promise<A> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<A>((resolve) => {
    timer = setTimeout(() => resolve(late()), seconds * 1000);
  });
  try {
    return await Promise.race([work, tooLate]);
  } finally {
    clearTimeout(timer);
    work.catch(() => undefined);
  }
}
