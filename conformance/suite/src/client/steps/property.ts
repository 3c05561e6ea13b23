import fc from 'fast-check';
import { Blocked, Breach } from '../../outcome.js';
import type { Id } from '../../requirement.js';
import { seed32 } from '../../seed.js';
import type { ClientT } from '../case.js';
import { leave, newClientBench } from './bench.js';
import { playSteps } from './play.js';
import type { ClientStep } from './step.js';

/** A candidate that breaks something else than what was found: shrinking never slips from one bug to another. */
class Elsewhere extends Error {
  override readonly name = 'Elsewhere';
}

/**
 * Plays generated lives, each on a fresh state directory, and looks at the status after every step.
 *
 * @throws Breach of the first list that fails, shrunk, with its steps in `at`.
 * @throws Blocked where every list was blocked.
 */
export async function playLives(t: ClientT, lives: fc.Arbitrary<ClientStep[]>): Promise<void> {
  let pinned: Id | undefined;
  let found: { readonly breach: Breach; readonly steps: readonly ClientStep[] } | undefined;
  let blocked: Blocked | undefined;
  let heldSome = false;
  let other: unknown;
  let shrinksLeft = t.shrinks;

  const pinning =
    (judge: ClientT['that']): ClientT['that'] =>
    (...what) => {
      try {
        judge(...what);
      } catch (error) {
        const [id] = what;
        throw pinned === undefined || id === pinned ? error : new Elsewhere();
      }
    };
  const judged: ClientT = {
    driver: t.driver,
    seed: t.seed,
    random: t.random,
    runs: t.runs,
    shrinks: t.shrinks,
    folder: () => t.folder(),
    start: (options) => t.start(options),
    arrange: (work) => t.arrange(work),
    that: pinning(t.that),
    aside: pinning(t.aside),
  };

  async function holds(steps: readonly ClientStep[]): Promise<boolean> {
    if (other !== undefined || (pinned !== undefined && shrinksLeft-- <= 0)) return true;
    try {
      await playLife(judged, steps);
      heldSome = true;
      return true;
    } catch (error) {
      if (error instanceof Elsewhere) return fc.pre(false) as never;
      if (error instanceof Blocked) {
        blocked ??= error;
        return true;
      }
      // After a fault of the driver itself no call of the case is answered any more.
      if (!(error instanceof Breach) || error.id.startsWith('DRV-')) {
        other = error;
        return true;
      }
      pinned = error.id;
      found = { breach: error, steps };
      return false;
    }
  }

  await fc.check(fc.asyncProperty(lives, holds), {
    seed: seed32(t.seed),
    numRuns: t.runs,
    endOnFailure: false,
    maxSkipsPerRun: t.shrinks + t.runs,
  });
  if (found) {
    const { id, expected, got, at } = found.breach;
    throw new Breach(id, expected, got, `${at || 'the answer'} after ${JSON.stringify(found.steps)}`);
  }
  if (other !== undefined) throw other;
  if (blocked && !heldSome) throw blocked;
}

/** One life from an empty state directory on. */
async function playLife(t: ClientT, steps: readonly ClientStep[]): Promise<void> {
  const bench = await newClientBench(t);
  try {
    await playSteps(t, bench, { op: 'open' });
    for (const step of steps) await playSteps(t, bench, step, { op: 'status' });
  } finally {
    await leave(bench);
  }
}
