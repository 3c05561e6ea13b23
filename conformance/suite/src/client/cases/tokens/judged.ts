import type { JsonObject } from '../../../oracle/json.js';
import type { Kind } from '../../../oracle/kinds.js';
import type { Anchor } from '../../../oracle/read-artifact.js';
import { readCarried } from '../../../oracle/read-carried.js';
import type { Refusal } from '../../../oracle/refusal.js';
import type { Id } from '../../../requirement.js';
import type { ClientT } from '../../case.js';
import { outcomeOf, refusalIn } from '../../installed.js';

/** How the oracle refuses what is given: a case is never judged by another reading than the suite's own. */
export function refusedBy(
  kind: Kind,
  content: string | Uint8Array,
  anchors: readonly Anchor[],
): Refusal | undefined {
  const read = readCarried(kind, content, anchors);
  return read.ok ? undefined : read;
}

/** Judges what came of a reading by one sentence: taken, or refused with exactly this code. */
export function judgeOutcome(
  t: ClientT,
  requirement: Id,
  refusal: Pick<Refusal, 'code'> | undefined,
  result: JsonObject,
  at: string,
): void {
  const wanted = refusal?.code ?? 'taken';
  const got = outcomeOf(result);
  t.that(requirement, got === wanted, wanted, got, at);
}

/** Judges that a refusal names these members, each with this value. */
export function judgeMembers(
  t: ClientT,
  requirement: Id,
  members: Readonly<Record<string, unknown>>,
  result: JsonObject,
  at: string,
): void {
  const told = refusalIn(result) ?? {};
  for (const [name, value] of Object.entries(members)) {
    t.that(requirement, told[name] === value, value, told[name] ?? 'absent', `${at} ${name}`);
  }
}
