import { type Blocked, Breach } from '../outcome.js';
import { toPlain } from '../plain.js';
import type { Id } from '../requirement.js';
import type { Played } from '../steps/context.js';
import type { Step } from '../steps/step.js';
import type { Exchange } from '../target.js';
import type { Decided, RowStep } from './row.js';

/** In what role a step was played. */
type HowPlayed = Pick<RowStep, 'arranged' | 'judgedBy'>;

/** Something wrong that was met beside what a case is about, and what led to it. */
export interface Aside {
  readonly seen: Blocked;
  /** What had gone over the wire by then. */
  readonly log: readonly Exchange[];
  /** How many steps had been played with it. */
  readonly steps: number;
}

/** What is seen while a case is played in one world. */
export interface Recorder {
  readonly steps: readonly RowStep[];
  readonly decided: readonly Decided[];
  /** Whether the steps alone say all that was done to the world. */
  readonly isPlayable: boolean;
  /** Whether a step is being played now. */
  readonly isPlaying: boolean;
  /** The first thing that was not as it must be, among those that the case is not about and nothing else depends on. */
  readonly aside: Aside | undefined;
  decide(id: Id, ok: boolean): void;
  noteAside(seen: Blocked): void;
  /** Runs the playing of a step, and keeps it. */
  step(step: Step, how: HowPlayed, at: () => string, play: () => Promise<Played>): Promise<void>;
  /** Notes that the ledger was compared with the books after the last step. */
  comparedBooks(id: Id): void;
  /** Notes that the case did something by hand. */
  byHand(): void;
}

/** An empty record. @param log - What has gone over the wire so far. */
export function recorder(log: () => readonly Exchange[]): Recorder {
  const steps: RowStep[] = [];
  const decided = new Map<Id, boolean>();
  let playing = 0;
  let playable = true;
  let aside: Aside | undefined;
  return {
    steps,
    get decided() {
      return [...decided].map(([id, ok]) => ({ id, ok }));
    },
    get isPlayable() {
      return playable;
    },
    get isPlaying() {
      return playing > 0;
    },
    get aside() {
      return aside;
    },
    decide(id, ok) {
      decided.set(id, (decided.get(id) ?? true) && ok);
    },
    noteAside(seen) {
      aside ??= { seen, log: [...log()], steps: steps.length + playing };
    },
    async step(step, how, at, play) {
      playing++;
      try {
        const { expected, observed, by, at: when, skipped } = await play();
        steps.push({
          step,
          at: when,
          expected: toPlain(expected),
          observed: toPlain(observed),
          by,
          ...(skipped !== undefined && { skipped }),
          ...how,
        });
      } catch (error) {
        steps.push({ ...failedStep(step, at(), error), ...how });
        throw error;
      } finally {
        playing--;
      }
    },
    comparedBooks(id) {
      const last = steps.pop();
      if (last) steps.push({ ...last, books: [...(last.books ?? []), id] });
      else playable = false;
    },
    byHand() {
      playable = false;
    },
  };
}

function failedStep(step: Step, at: string, error: unknown): RowStep {
  const { id, by, expected, got } = error as { id?: Id; by?: Id; expected?: unknown; got?: unknown };
  const name = error instanceof Breach ? id : by;
  return { step, at, expected: toPlain(expected), observed: toPlain(got), by: name ?? null };
}
