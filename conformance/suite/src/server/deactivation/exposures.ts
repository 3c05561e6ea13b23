import type { Case } from '../../case.js';
import { DRIFTED, text, world } from '../plans.js';
import { activate, change, later, release, twin } from '../steps.js';
import { exposureOf } from './look.js';
import { FORCEABLE, proved, unproved } from './plans.js';

/** A proof ends the exposure of its key, whatever it came from. @spec 6.2 step 2 */
export const EXPOSURES: readonly Case[] = [
  {
    id: 'deactivation/ends-forced-exposure',
    title:
      'The lost laptop turns up and proves its deactivation: the forced release is no over-use any more.',
    asserts: ['DEACT-14'],
    needs: ['seed', 'clock', 'outbox', 'ledger', 'feature:proofs', 'feature:portal'],
    world: world(FORCEABLE),
    async run(t) {
      await t.arrange(activate('A'), release('A'), later('P1D'), proved('A'));
      await exposureOf(t, 'DEACT-14', 'A', null);
    },
  },
  {
    id: 'deactivation/ends-rekeyed-exposure',
    title: 'The machine whose seat was taken over proves its deactivation, and only its own exposure ends.',
    asserts: ['DEACT-14'],
    needs: ['ledger', 'feature:proofs'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), twin('B', 'A'), activate('B'), twin('C', 'A'), activate('C'));
      const since = t.world.now().max;
      // That a seat taken over leaves an exposure is the matter of another sentence.
      for (const machine of ['A', 'B']) await exposureOf(t, 'ROW-12', machine, { cause: 'rekeyed', since });
      await t.arrange(change('A', ...DRIFTED), proved('A'));
      await exposureOf(t, 'DEACT-14', 'A', null);
      await exposureOf(t, 'DEACT-14', 'B', { cause: 'rekeyed', since });
    },
  },
  {
    id: 'deactivation/ends-exposure-of-unproved',
    title: 'What an unproved deactivation left as an exposure a later proof of the same key ends.',
    asserts: ['DEACT-14'],
    needs: ['seed', 'ledger', 'feature:proofs'],
    world: world(FORCEABLE),
    async run(t) {
      await t.arrange(activate('A'), unproved('A'), proved('A'));
      await exposureOf(t, 'DEACT-14', 'A', null);
    },
  },
  {
    id: 'deactivation/ends-exposure-that-fell-due',
    title: 'So it is where the release was forced long after the unproved deactivation.',
    asserts: ['DEACT-14'],
    needs: ['clock', 'ledger', 'feature:proofs'],
    world: world(text({ lock: 'P30D' })),
    async run(t) {
      await t.arrange(activate('A'), unproved('A'), later('P60D'), proved('A'));
      await exposureOf(t, 'DEACT-14', 'A', null);
    },
  },
  {
    id: 'deactivation/leaves-no-exposure',
    title: 'A proved release of a seat with an outstanding token is no over-use.',
    asserts: ['DEACT-14'],
    needs: ['ledger', 'feature:proofs'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), activate('A'), proved('A'));
      await exposureOf(t, 'DEACT-14', 'A', null);
    },
  },
];
