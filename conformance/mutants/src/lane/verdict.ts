import type { Id } from '@offline-activation/conformance';
import type { CaseOutcome } from './outcome.js';
import type { MutantResult, Verdict } from './result.js';

/** Ids that a requirement derives from; undefined or empty where it stands for itself. */
export type DerivedFrom = (id: Id) => readonly Id[] | undefined;

/** Statuses that say nothing about the mutant, only about the run. */
const UNCLEAR: readonly string[] = ['harness-error', 'unmeasured'];

/** What of a result follows from the outcomes of the cases. */
export type Judged = Pick<
  MutantResult,
  'verdict' | 'why' | 'failed' | 'derived' | 'missing' | 'extra' | 'blocked'
>;

/** Compares what the suite saw with what the mutant names. */
export function judge(fails: readonly Id[], cases: readonly CaseOutcome[], derivedFrom: DerivedFrom): Judged {
  const seen = distinct(cases.flatMap(({ failed }) => failed ?? []));
  const failed = seen.filter((id) => isOwn(id, derivedFrom));
  // Generated steps go on from what a fault has led to, and which of its consequences they meet depends on the seed.
  const byExample = distinct(
    cases.flatMap(({ failed, generated }) => (failed && !generated ? [failed] : [])),
  );
  const follows = (id: Id) => !isOwn(id, derivedFrom) && restsOn(id, fails, derivedFrom);
  const excused = seen.filter((id) => !fails.includes(id) && (follows(id) || !byExample.includes(id)));
  const missing = fails.filter((id) => !seen.includes(id));
  const extra = seen.filter((id) => !fails.includes(id) && !excused.includes(id));
  const unclear = cases.find(({ status }) => UNCLEAR.includes(status));
  return {
    verdict: unclear ? 'inconclusive' : verdictOf(seen, missing, extra),
    ...(unclear && { why: `${unclear.case}: ${unclear.status}, ${unclear.why ?? 'it does not say why'}` }),
    failed,
    derived: excused,
    missing,
    extra,
    blocked: distinct(cases.flatMap(({ blockedBy }) => blockedBy ?? [])),
  };
}

function verdictOf(seen: readonly Id[], missing: readonly Id[], extra: readonly Id[]): Verdict {
  if (seen.length === 0) return 'survived';
  return missing.length + extra.length === 0 ? 'killed' : 'wrong-ids';
}

const isOwn = (id: Id, derivedFrom: DerivedFrom): boolean => (derivedFrom(id) ?? []).length === 0;

/** Whether a requirement derives from one of these, over however many steps. */
function restsOn(id: Id, roots: readonly Id[], derivedFrom: DerivedFrom): boolean {
  const reached = new Set<Id>();
  const open = [...(derivedFrom(id) ?? [])];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    if (roots.includes(next)) return true;
    if (reached.has(next)) continue;
    reached.add(next);
    open.push(...(derivedFrom(next) ?? []));
  }
  return false;
}

const distinct = (ids: readonly Id[]): Id[] => [...new Set(ids)].sort(compareIds);

/** By prefix, then by number. */
function compareIds(a: Id, b: Id): number {
  const [[prefixA, numberA], [prefixB, numberB]] = [split(a), split(b)];
  return prefixA === prefixB ? numberA - numberB : prefixA < prefixB ? -1 : 1;
}

function split(id: Id): [prefix: string, number: number] {
  const dash = id.lastIndexOf('-');
  return [id.slice(0, dash), Number(id.slice(dash + 1))];
}
