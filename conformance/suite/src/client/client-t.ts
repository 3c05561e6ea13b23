import { type Random, seededRandom } from '../oracle/random.js';
import { Blocked, Breach, HarnessError } from '../outcome.js';
import type { Id } from '../requirement.js';
import type { Spec } from '../requirements.js';
import type { ClientT } from './case.js';
import type { Driver } from './driver.js';

interface ClientTParts {
  readonly caseId: string;
  readonly driver: Driver;
  readonly seed: bigint;
  readonly runs: number;
  readonly shrinks: number;
  /** Ids that the case declares. */
  readonly declared: ReadonlySet<Id>;
  readonly spec: Spec;
  readonly decide: (id: Id, ok: boolean) => void;
  readonly folder: ClientT['folder'];
  readonly start: ClientT['start'];
}

/** What every case asks of its driver, whatever it declares: that calls are answered, and in form. */
export const isOfDriver = (id: Id): boolean => id.startsWith('DRV-');

/** Makes what a client case works with. */
export function makeClientT(parts: ClientTParts): ClientT {
  const { caseId, driver, seed, runs, shrinks, declared, spec, decide, folder, start } = parts;
  const random: Random = seededRandom(caseId, seed);
  let arranging = 0;
  return {
    driver,
    seed,
    random,
    runs,
    shrinks,
    folder,
    start,
    that(id, holds, expected, got, at) {
      if (!spec.get(id)) throw new HarnessError(`${id} was asserted and is not in the specification`);
      const judges = declared.has(id) && arranging === 0;
      if (judges) decide(id, holds);
      if (holds) return;
      throw judges ? new Breach(id, expected, got, at) : new Blocked(id, expected, got, at);
    },
    async arrange(work) {
      arranging++;
      try {
        return await work();
      } catch (error) {
        if (error instanceof Breach && !isOfDriver(error.id))
          throw new Blocked(error.id, error.expected, error.got, error.at);
        throw error;
      } finally {
        arranging--;
      }
    },
  };
}
