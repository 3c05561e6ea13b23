import type { Case } from '../../case.js';
import { text, world } from '../plans.js';
import { activate, again, later, newKey, setLicense } from '../steps.js';
import { isRetired } from './look.js';
import { proved, unproved } from './plans.js';

/** A key that was given up is given up for ever. @spec 6.2 step 1 */
export const RETIRED_KEYS: readonly Case[] = [
  {
    id: 'deactivation/retires-key',
    title: 'Every deactivation retires its key: proved, unproved, and of a key never seen.',
    asserts: ['DEACT-11'],
    needs: ['ledger', 'feature:proofs'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), activate('B'));
      await t.arrange(proved('A'), unproved('B'), proved('C'), unproved('D'));
      for (const machine of ['A', 'B', 'C', 'D']) await isRetired(t, 'DEACT-11', machine);
    },
  },
  {
    id: 'deactivation/retires-key-for-ever',
    title: 'Years later the key is still retired, though the license was renewed and its seats raised.',
    asserts: ['DEACT-11'],
    needs: ['seed', 'clock', 'ledger', 'feature:proofs'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), proved('A'), later('P9999D'), setLicense('L', { limit: 9 }));
      await t.arrange(activate('B'));
      await isRetired(t, 'DEACT-11', 'A');
    },
  },
  {
    id: 'deactivation/never-seen-key-is-refused',
    title: 'A key that was given up before the server ever saw it is refused when it asks for a seat.',
    asserts: ['DEACT-11'],
    needs: ['feature:proofs'],
    world: world(text()),
    async run(t) {
      // That keys known to be retired are refused is another sentence.
      await t.arrange(activate('Z'), proved('Z'), activate('Z'));
      await t.arrange(proved('A'), unproved('B'));
      await t.playFor('DEACT-11', activate('A'), activate('B'));
    },
  },
  {
    id: 'deactivation/retired-at-activation',
    title: 'A retired key is refused with new codes and old ones, also while its seat is ending.',
    asserts: ['ROW-0'],
    needs: ['feature:proofs'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { as: 'a' }), activate('B', { as: 'b' }), proved('A'), unproved('B'));
      await t.play(activate('A'), again('A', 'a'), activate('B'), again('B', 'b'));
    },
  },
  {
    id: 'deactivation/retired-under-another-license',
    title: 'A key retired under one license is refused under another.',
    asserts: ['ROW-0'],
    needs: ['feature:proofs'],
    world: world(text(), { M: text() }),
    async run(t) {
      await t.arrange(activate('A'), proved('A'));
      await t.play(activate('A', { license: 'M' }));
    },
  },
  {
    id: 'deactivation/retired-at-check-in',
    title:
      'A retired key is refused at a check-in, and told why, with a seat that is ending and without one.',
    asserts: ['CHK-1'],
    needs: ['feature:proofs', 'feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), activate('B'), proved('A'), unproved('B'));
      await t.play({ op: 'checkIn', machine: 'A' }, { op: 'checkIn', machine: 'B' });
    },
  },
  {
    id: 'deactivation/new-key-in-the-same-trip',
    title:
      'Deactivating, making a new key and activating again is one trip: no seat is lost and none locked.',
    asserts: ['DEACT-13'],
    needs: ['feature:proofs'],
    world: world(text({}, { limit: 1 })),
    async run(t) {
      await t.arrange(activate('A'), proved('A'), newKey('A'));
      await t.playFor('DEACT-13', activate('A'));
    },
  },
];
