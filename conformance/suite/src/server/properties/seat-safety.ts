import fc from 'fast-check';
import { allSteps, coreSteps, runsOf } from '../../arbitraries/steps.js';
import { worlds } from '../../arbitraries/world.js';
import type { Case, T } from '../../case.js';
import { BUDGET_WINDOW } from '../../model/limits.js';
import { outstandingOf } from '../../model/outstanding.js';
import { settle } from '../../model/settle.js';
import { type Instant, parseInstant } from '../../oracle/calendar.js';
import type { Cap } from '../../requirement.js';
import type { Ledger, World } from '../../target.js';

const CORE: readonly Cap[] = ['seed', 'clock', 'ledger'];
const EVERYTHING: readonly Cap[] = [...CORE, 'outbox', 'feature:online', 'feature:proofs', 'feature:portal'];

/** Activations seen so far, per world: a new one is what the limit is about. */
const seen = new WeakMap<World, Set<string>>();

/** I1: whenever an activation has appeared, live + ending are within the limit in force. */
function withinLimit(t: T, ledger: Ledger): void {
  const before = seen.get(t.world) ?? new Set();
  for (const { limit, activations } of ledger.licenses) {
    const isNew = activations.some(({ id }) => !before.has(id));
    const holds = !isNew || activations.length <= limit;
    t.that('SEAT-1', holds, `at most ${limit}`, activations.length, 'live and ending activations');
  }
  seen.set(t.world, new Set(ledger.licenses.flatMap(({ activations }) => activations.map(({ id }) => id))));
}

function keysApart(t: T, ledger: Ledger): void {
  const current = ledger.licenses.flatMap(({ activations }) => activations.map(({ kid }) => kid));
  t.that(
    'SEAT-16',
    new Set(current).size === current.length,
    'distinct machine keys',
    current,
    'current keys',
  );
}

function noneRetired(t: T, ledger: Ledger): void {
  const live = ledger.licenses.flatMap(({ activations }) =>
    activations.filter(({ state }) => state === 'live'),
  );
  const retired = live.filter(({ kid }) => ledger.retiredKeys.includes(kid)).map(({ id }) => id);
  t.that(
    'SEAT-18',
    retired.length === 0,
    'no live activation with a retired key',
    retired,
    'live activations',
  );
}

/** I4: counted events within every window of 365 days. */
function withinBudget(t: T, ledger: Ledger): void {
  for (const { id, counted } of ledger.licenses) {
    const book = Object.values(t.bench.books.licenses).find((candidate) => candidate.id === id);
    if (!book) continue;
    for (const forced of [false, true]) {
      const budget = forced ? book.policy.forcedReleaseBudget : book.policy.reissueBudget;
      const at = counted
        .filter(({ kind }) => (kind === 'forced') === forced)
        .map((event) => parseInstant(event.at) as Instant);
      const most = Math.max(
        0,
        ...at.map((end) => at.filter((one) => one <= end && one > end - BUDGET_WINDOW).length),
      );
      t.that(
        'SEAT-17',
        most <= budget,
        `at most ${budget} in 365 days`,
        most,
        forced ? 'forced releases' : 'counted events',
      );
    }
  }
}

/** I2: exactly the holders that are not current are exposures, once each. Rests on the books, so only while they agree. */
function exposuresOfHolders(t: T, ledger: Ledger): void {
  const now = t.world.now().max;
  settle(t.bench.books, now);
  for (const book of Object.values(t.bench.books.licenses)) {
    const shown = ledger.licenses.find(({ id }) => id === book.id);
    const current = new Set((shown?.activations ?? []).map(({ kid }) => kid));
    const holders = [...new Set(book.tokens.map(({ kid }) => kid))].filter(
      (kid) => outstandingOf(book, kid, now).length > 0,
    );
    const expected = holders.filter((kid) => !current.has(kid)).sort();
    const got = (shown?.exposures ?? []).map(({ kid }) => kid).sort();
    t.that('SEAT-15', expected.join() === got.join(), expected, got, `exposures of ${book.handle}`);
  }
}

/** Seat safety over every step that a server has: nothing but its own ledger is believed. @spec 9.6 */
export const SEAT_SAFETY: readonly Case[] = [
  {
    id: 'seats/safety',
    title:
      'Whatever happens, seats stay within the limit, keys apart, and counted events within their budgets.',
    asserts: ['SEAT-1', 'SEAT-16', 'SEAT-17', 'SEAT-18'],
    needs: EVERYTHING,
    runs: fc.record({ world: worlds, steps: runsOf(allSteps, 40) }),
    async invariant(t) {
      const ledger = await t.world.ledger();
      withinLimit(t, ledger);
      keysApart(t, ledger);
      noneRetired(t, ledger);
      withinBudget(t, ledger);
    },
  },
  {
    id: 'seats/exposures',
    title: 'Whatever happens, every machine that may still hold a token without a seat is an exposure, once.',
    asserts: ['SEAT-15'],
    needs: EVERYTHING,
    runs: fc.record({ world: worlds, steps: runsOf(allSteps, 40) }),
    async invariant(t, diverged) {
      if (!diverged) exposuresOfHolders(t, await t.world.ledger());
    },
  },
  {
    id: 'seats/safety-of-core',
    title: 'The same, and the same of exposures, where nothing but activation is offered.',
    asserts: ['SEAT-1', 'SEAT-15', 'SEAT-16', 'SEAT-17'],
    needs: CORE,
    runs: fc.record({ world: worlds, steps: runsOf(coreSteps, 40) }),
    async invariant(t, diverged) {
      const ledger = await t.world.ledger();
      withinLimit(t, ledger);
      keysApart(t, ledger);
      withinBudget(t, ledger);
      if (!diverged) exposuresOfHolders(t, ledger);
    },
  },
];
