import type { T } from '../../case.js';
import { formatInstant, type Instant } from '../../oracle/calendar.js';
import type { H } from '../../plan.js';
import type { Id } from '../../requirement.js';
import type { LedgerLicense } from '../../target.js';

/** Looks into the server's ledger at one thing only, so that only what a sentence says can break it. */
async function licenseIn(t: T, license: H): Promise<LedgerLicense | undefined> {
  const { licenses } = await t.world.ledger();
  return licenses.find(({ id }) => id === t.world.licenses[license]?.id);
}

const kidOf = (t: T, machine: H): string => t.bench.actor(machine).machine.kid;

/** What is left of the activation that has the machine's key. */
export async function seatOf(
  t: T,
  id: Id,
  machine: H,
  expected: 'live' | 'ending' | 'released',
): Promise<void> {
  const shown = await licenseIn(t, 'L');
  const state = shown?.activations.find(({ kid }) => kid === kidOf(t, machine))?.state ?? 'released';
  t.that(id, state === expected, expected, state, `activation of ${machine}`);
}

/** The exposure of the machine's key: its cause and since when, or none. */
export async function exposureOf(
  t: T,
  id: Id,
  machine: H,
  expected: { readonly cause: string; readonly since: Instant } | null,
): Promise<void> {
  const shown = await licenseIn(t, 'L');
  const own = (shown?.exposures ?? []).filter(({ kid }) => kid === kidOf(t, machine));
  const got = own.map(({ cause, since }) => `${cause} since ${since}`).join(', ') || 'none';
  const wanted = expected ? `${expected.cause} since ${formatInstant(expected.since)}` : 'none';
  t.that(id, got === wanted, wanted, got, `exposure of ${machine}`);
}

/** The instants of the forced releases that were counted. */
export async function forcedAt(t: T, id: Id, ...expected: Instant[]): Promise<void> {
  const shown = await licenseIn(t, 'L');
  const got = (shown?.counted ?? []).filter(({ kind }) => kind === 'forced').map(({ at }) => at);
  const wanted = expected.map(formatInstant);
  t.that(id, got.join() === wanted.join(), wanted, got, 'counted forced releases');
}

/** Everything that the ledger says of a license. */
export async function everythingOf(t: T): Promise<string> {
  return JSON.stringify((await licenseIn(t, 'L')) ?? null);
}

export async function isRetired(t: T, id: Id, machine: H): Promise<void> {
  const { retiredKeys } = await t.world.ledger();
  const holds = retiredKeys.includes(kidOf(t, machine));
  t.that(id, holds, 'the key is retired', holds ? 'it is' : 'it is not', `retired keys: key of ${machine}`);
}
