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
  /** Is told of what was not as it must be, and neither this case's business nor in its way. */
  readonly noteAside: (seen: Blocked) => void;
  readonly folder: ClientT['folder'];
  readonly start: ClientT['start'];
}

/** What every case asks of its driver, whatever it declares: that calls are answered, and in form. */
export const isOfDriver = (id: Id): boolean => id.startsWith('DRV-');

type Judged = (...what: Parameters<ClientT['that']>) => Breach | Blocked | undefined;

/** Makes what a client case works with. */
export function makeClientT(parts: ClientTParts): ClientT {
  const { caseId, driver, seed, runs, shrinks, declared, spec, decide, noteAside, folder, start } = parts;
  const random: Random = seededRandom(caseId, seed);
  let arranging = 0;
  /** What is wrong, if something is: a breach where the case judges it. */
  const judged: Judged = (id, holds, expected, got, at) => {
    if (!spec.get(id)) throw new HarnessError(`${id} was asserted and is not in the specification`);
    const judges = declared.has(id) && arranging === 0;
    if (judges) decide(id, holds);
    if (holds) return undefined;
    return judges ? new Breach(id, expected, got, at) : new Blocked(id, expected, got, at);
  };
  return {
    driver,
    seed,
    random,
    runs,
    shrinks,
    folder,
    start,
    that(...what) {
      const wrong = judged(...what);
      if (wrong) throw wrong;
    },
    aside(...what) {
      const wrong = judged(...what);
      if (wrong instanceof Breach) throw wrong;
      if (wrong) noteAside(wrong);
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
