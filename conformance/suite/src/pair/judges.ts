import type { ClientJudge } from '../client/steps/judge.js';
import { HarnessError } from '../outcome.js';
import { toPlain } from '../plain.js';
import type { Id } from '../requirement.js';
import { isBinding, type Spec, sentence } from '../requirements.js';
import type { Decided, RowBreach } from '../runner/row.js';
import type { Judge } from '../steps/context.js';
import { type Side, SidedBreach } from './side.js';

/** What was looked at in one station. */
interface Docket {
  readonly decided: readonly Decided[];
  /** The first sentence that says SHOULD and was not followed. */
  readonly warned: { readonly side: Side; readonly breach: RowBreach } | undefined;
}

/** The two judges of a walk: everything that either end says is judged, whatever the station is about. */
export interface Judges {
  readonly client: ClientJudge;
  readonly server: Judge;
  /** Begins a station. */
  begin(): void;
  docket(): Docket;
}

/** Judges that throw at the first sentence that is broken, and say whose it is. */
export function judgesOf(spec: Spec): Judges {
  let decided = new Map<Id, boolean>();
  let warned: Docket['warned'];
  const judge =
    (side: Side) =>
    (id: Id, holds: boolean, expected: unknown, got: unknown, at = ''): void => {
      if (!spec.get(id)) throw new HarnessError(`${id} was asserted and is not in the specification`);
      decided.set(id, (decided.get(id) ?? true) && holds);
      if (holds) return;
      const breach = new SidedBreach(side, id, expected, got, at);
      if (isBinding(id, spec)) throw breach;
      warned ??= { side, breach: breachOf(breach, spec) };
    };
  const ofClient = judge('client');
  return {
    client: { that: ofClient, given: ofClient, base: ofClient, aside: ofClient },
    server: { that: judge('server') },
    begin() {
      decided = new Map();
      warned = undefined;
    },
    docket: () => ({ decided: [...decided].map(([id, ok]) => ({ id, ok })), warned }),
  };
}

/** A breach as rows have it. */
export const breachOf = ({ id, expected, got, at }: SidedBreach, spec: Spec): RowBreach => ({
  id,
  sentence: sentence(id, spec),
  expected: toPlain(expected),
  got: toPlain(got),
  at,
});
