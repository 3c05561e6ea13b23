import type { Case } from '../../case.js';
import { after } from '../../oracle/calendar.js';
import { text, world } from '../plans.js';
import { activate, again, later, release, setLicense } from '../steps.js';
import { forcedAt, seatOf } from './look.js';
import { ALMOST_A_YEAR, FORCEABLE, STUCK, unproved } from './plans.js';

/** When an ending seat is released: the first instant at which lock, budget and policy, or a lapse, allow it. @spec 6.2 step 6 */
export const ENDING: readonly Case[] = [
  {
    id: 'deactivation/ending-frees-its-seat',
    title: 'At the end of the lock another machine gets the seat that was given up without proof.',
    asserts: ['DEACT-18'],
    needs: ['clock', 'feature:proofs'],
    world: world(text({}, { limit: 1 })),
    async run(t) {
      await t.arrange(activate('A'), unproved('A'));
      await t.arrange(activate('B'));
      await t.arrange(later('P6M'));
      await t.playFor('DEACT-18', activate('B'));
    },
  },
  {
    id: 'deactivation/ending-until-budget',
    title: 'A seat whose forced release the budget does not allow waits exactly until it does.',
    asserts: ['DEACT-18'],
    needs: ['seed', 'clock', 'ledger', 'feature:proofs'],
    world: world(FORCEABLE),
    async run(t) {
      await t.arrange(activate('A'), activate('B'), unproved('A'));
      const first = t.world.now().max;
      await t.arrange(unproved('B'));
      await t.arrange(...ALMOST_A_YEAR);
      await seatOf(t, 'DEACT-18', 'B', 'ending');
      await t.arrange(later('PT1S'));
      await seatOf(t, 'DEACT-18', 'B', 'released');
      // The first is 365 days old now, and a ledger need not show it any more.
      const shown = (await t.world.ledger()).licenses[0]?.counted ?? [];
      const now = t.world.now().max;
      const counted = shown.filter(({ kind, at }) => kind === 'forced' && Date.parse(at) / 1000 > first);
      t.that(
        'DEACT-18',
        counted.length === 1 && Date.parse(counted[0]?.at ?? '') / 1000 === now,
        'counted now',
        counted,
      );
    },
  },
  {
    id: 'deactivation/ending-without-budget',
    title: 'Where the budget is 0 nothing is ever forced: the seat stays ending.',
    asserts: ['DEACT-18'],
    needs: ['seed', 'clock', 'ledger', 'feature:proofs'],
    world: world(text({ lock: null, forcedReleaseBudget: 0 })),
    async run(t) {
      await t.arrange(activate('A'));
      await t.play(unproved('A'));
      await t.arrange(later('P9999D'));
      await seatOf(t, 'DEACT-18', 'A', 'ending');
    },
  },
  {
    id: 'deactivation/ending-in-order',
    title: 'Of two ending seats that wait for one forced release the one that is due first gets it.',
    asserts: ['DEACT-18'],
    needs: ['seed', 'clock', 'ledger', 'feature:proofs'],
    world: world(text({ lock: 'P30D' })),
    async run(t) {
      await t.arrange(activate('A'), later('PT1H'), activate('B'));
      const due = after(t.world.now().max, 'P30D') - 3600;
      await t.arrange(unproved('B'), unproved('A'), later('P60D'));
      await seatOf(t, 'DEACT-18', 'A', 'released');
      await seatOf(t, 'DEACT-18', 'B', 'ending');
      await forcedAt(t, 'DEACT-18', due);
    },
  },
  {
    id: 'deactivation/ending-in-order-of-creation',
    title: 'Of two that are due at the same instant the one created first goes first.',
    asserts: ['DEACT-18'],
    needs: ['seed', 'clock', 'ledger', 'feature:proofs'],
    world: world(text({ lock: 'P30D' })),
    async run(t) {
      await t.arrange(activate('A'), activate('B'), unproved('B'), unproved('A'), later('P60D'));
      await seatOf(t, 'DEACT-18', 'A', 'released');
      await seatOf(t, 'DEACT-18', 'B', 'ending');
    },
  },
  {
    id: 'deactivation/ending-whichever-is-first',
    title:
      'Where the token lapses before the lock is over the seat is released then, and nothing is counted.',
    asserts: ['DEACT-18'],
    needs: ['seed', 'clock', 'ledger', 'feature:proofs'],
    world: world(text({ offlineToken: 'P30D' })),
    async run(t) {
      await t.arrange(activate('A'), unproved('A'));
      await t.arrange({ op: 'advance', until: { of: 'lapse', license: 'L', machine: 'A', plus: -1 } });
      await seatOf(t, 'DEACT-18', 'A', 'ending');
      await t.arrange(later('PT1S'));
      await seatOf(t, 'DEACT-18', 'A', 'released');
      await forcedAt(t, 'DEACT-18');
    },
  },
  {
    id: 'deactivation/ending-for-ever',
    title: 'Where nothing lapses and the policy refuses, a seat given up without proof stays ending.',
    asserts: ['DEACT-18'],
    needs: ['seed', 'clock', 'ledger', 'feature:proofs'],
    world: world(STUCK),
    async run(t) {
      await t.arrange(activate('A'));
      await t.play(unproved('A'));
      await t.arrange(later('P9999D'));
      await seatOf(t, 'DEACT-18', 'A', 'ending');
    },
  },
  {
    id: 'deactivation/ending-until-the-policy-allows',
    title: 'When the vendor allows forced releases again, an ending seat is released.',
    asserts: ['DEACT-18'],
    needs: ['seed', 'clock', 'ledger', 'feature:proofs'],
    world: world(STUCK),
    async run(t) {
      await t.arrange(activate('A'), unproved('A'), later('P1D'));
      await t.arrange(setLicense('L', FORCEABLE), later('PT1S'));
      await seatOf(t, 'DEACT-18', 'A', 'released');
    },
  },
  {
    id: 'deactivation/ending-of-a-revoked-license',
    title: 'A seat given up without proof ends though the license was revoked meanwhile.',
    asserts: ['DEACT-18'],
    needs: ['seed', 'clock', 'ledger', 'feature:proofs'],
    world: world(text({ lock: 'P30D' })),
    async run(t) {
      await t.arrange(activate('A'), unproved('A'), setLicense('L', { state: 'revoked' }), later('P30D'));
      await seatOf(t, 'DEACT-18', 'A', 'released');
    },
  },
  {
    id: 'deactivation/ending-is-not-replayed-alive',
    title: 'Asking again with an answered code does not make an ending seat of a retired key live.',
    asserts: ['DEACT-18'],
    needs: ['seed', 'clock', 'ledger', 'feature:proofs'],
    world: world(STUCK),
    async run(t) {
      await t.arrange(activate('A', { as: 'c' }), unproved('A'));
      await t.ask(again('A', 'c'));
      await seatOf(t, 'DEACT-18', 'A', 'ending');
    },
  },
  {
    id: 'deactivation/ending-by-both',
    title:
      'A seat that ends on the portal and then without proof is released at the first of the two instants.',
    asserts: ['DEACT-18'],
    needs: ['seed', 'clock', 'outbox', 'ledger', 'feature:proofs', 'feature:portal'],
    world: world(text({ lock: null, offlineToken: 'P12M' })),
    async run(t) {
      // The budget is spent now, and left a day before the token lapses.
      await t.arrange(activate('X'), unproved('X'), activate('A'), release('A'));
      await t.arrange(unproved('A'));
      await t.arrange(...ALMOST_A_YEAR);
      await seatOf(t, 'DEACT-18', 'A', 'ending');
      await t.arrange(later('PT1S'));
      await seatOf(t, 'DEACT-18', 'A', 'released');
    },
  },
];
