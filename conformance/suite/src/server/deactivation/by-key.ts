import type { Case } from '../../case.js';
import type { Step } from '../../steps/step.js';
import { world } from '../plans.js';
import { activate } from '../steps.js';
import { seatOf } from './look.js';
import { proved, STUCK } from './plans.js';

/** On another license: what goes wrong with a deactivation that names nothing is not about names. */
const NAMING_NOTHING: readonly Step[] = [activate('Z', { license: 'Z' }), proved('Z')];

/** Release is by machine key: what else a deactivation names is informative. @spec 6.2 (DEACT-19) */
export const BY_KEY: readonly Case[] = [
  {
    id: 'deactivation/names-another-seat',
    title: 'A deactivation that names the seat of another machine releases its own, and not that one.',
    asserts: ['DEACT-19'],
    needs: ['seed', 'ledger', 'feature:proofs'],
    world: world(STUCK, { Z: STUCK }),
    async run(t) {
      await t.arrange(...NAMING_NOTHING, activate('A'), activate('B'));
      await t.playFor('DEACT-19', proved('A', { sub: 'B', generation: 2 }));
      await seatOf(t, 'DEACT-19', 'B', 'live');
      await seatOf(t, 'DEACT-19', 'A', 'released');
    },
  },
  {
    id: 'deactivation/names-a-seat-of-another-license',
    title: 'So it does with a seat of another license.',
    asserts: ['DEACT-19'],
    needs: ['seed', 'ledger', 'feature:proofs'],
    world: world(STUCK, { M: STUCK, Z: STUCK }),
    async run(t) {
      await t.arrange(...NAMING_NOTHING, activate('A', { license: 'M' }), activate('B'));
      await t.playFor('DEACT-19', proved('A', { sub: 'B', generation: 1 }));
      await seatOf(t, 'DEACT-19', 'B', 'live');
    },
  },
  {
    id: 'deactivation/names-an-older-generation',
    title: 'A deactivation that names an older token releases the seat with the newest one.',
    asserts: ['DEACT-19'],
    needs: ['seed', 'ledger', 'feature:proofs'],
    world: world(STUCK, { Z: STUCK }),
    async run(t) {
      await t.arrange(...NAMING_NOTHING, activate('A'), activate('A'), activate('A'));
      await t.playFor('DEACT-19', proved('A', { sub: 'A', generation: 1 }));
      await seatOf(t, 'DEACT-19', 'A', 'released');
    },
  },
  {
    id: 'deactivation/unseen-key-names-a-seat',
    title: 'A key without a seat cannot give up one by naming it.',
    asserts: ['DEACT-19'],
    needs: ['seed', 'ledger', 'feature:proofs'],
    world: world(STUCK, { Z: STUCK }),
    async run(t) {
      await t.arrange(activate('A'), proved('C', { sub: 'A', generation: 1 }));
      await seatOf(t, 'DEACT-19', 'A', 'live');
    },
  },
];
