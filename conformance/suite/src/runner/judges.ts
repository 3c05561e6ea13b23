import { Blocked, Breach, HarnessError } from '../outcome.js';
import type { Id } from '../requirement.js';
import type { Spec } from '../requirements.js';
import type { Judge } from '../steps/context.js';
import type { Recorder } from './recorder.js';

/** What a judge needs to know of the case. */
interface Court {
  readonly declared: ReadonlySet<Id>;
  readonly spec: Spec;
  readonly recorder: Recorder;
}

/** Fails for declared ids, blocks for others that the rest depends on. */
export function playJudge({ declared, spec, recorder }: Court): Judge {
  return {
    that(id, holds, expected, got, at, side) {
      known(id, spec);
      if (declared.has(id)) recorder.decide(id, holds);
      if (holds) return;
      if (declared.has(id)) throw new Breach(id, expected, got, at);
      const blocked = new Blocked(id, expected, got, at);
      if (!side) throw blocked;
      recorder.noteAside(blocked);
    },
  };
}

/** Blocks for whatever the rest depends on; decides nothing. */
export function arrangeJudge({ spec, recorder }: Court): Judge {
  return {
    that(id, holds, expected, got, at, side) {
      known(id, spec);
      if (holds) return;
      const blocked = new Blocked(id, expected, got, at);
      if (!side) throw blocked;
      recorder.noteAside(blocked);
    },
  };
}

/** The sentence that a token which does not verify breaks, whatever it is the answer to. */
const VERIFIES: Id = 'TOK-1';

/** Whatever the rest depends on is judged as this one requirement, but that tokens verify; nothing else is looked at. */
export function singleJudge(court: Court, only: Id): Judge {
  const judge = playJudge(court);
  return {
    that(id, holds, expected, got, at, side) {
      known(id, court.spec);
      if (!side) judge.that(id === VERIFIES ? id : only, holds, expected, got, at);
    },
  };
}

function known(id: Id, spec: Spec): void {
  if (!spec.get(id)) throw new HarnessError(`${id} was asserted and is not in the specification`);
}
