import type { Case } from '../../case.js';
import type { Step } from '../../steps/step.js';
import { DRIFTED, strict, text, world } from '../plans.js';
import { activate, change, hide, later, release, twin } from '../steps.js';
import { seatOf } from './look.js';
import { LAPSING, proved, STUCK, unproved } from './plans.js';

/** A machine that asked twice on a license of two seats, and another: a server that counts requests refuses it here. */
const SEATS_ARE_MACHINES: readonly Step[] = [
  activate('P', { license: 'M' }),
  activate('P', { license: 'M' }),
  activate('Q', { license: 'M' }),
];

/** Releases with proof: at once, from every state. @spec 6.2 step 2 */
export const PROVED: readonly Case[] = [
  {
    id: 'deactivation/proved-inside-the-lock',
    title: 'A proved deactivation frees the seat at once, though it is locked for six months.',
    asserts: ['DEACT-13'],
    needs: ['feature:proofs'],
    world: world(text({}, { limit: 1 }), { M: text({}, { limit: 2 }) }),
    async run(t) {
      await t.arrange(...SEATS_ARE_MACHINES, activate('A'));
      await t.play(proved('A'));
      await t.playFor('DEACT-13', activate('B'));
    },
  },
  {
    id: 'deactivation/proved-live',
    title: 'A proved deactivation releases a live activation that nothing else could.',
    asserts: ['DEACT-13'],
    needs: ['seed', 'ledger', 'feature:proofs'],
    world: world(STUCK),
    async run(t) {
      await t.arrange(activate('A'), activate('B'));
      await t.play(proved('A'));
      await seatOf(t, 'DEACT-13', 'A', 'released');
      await seatOf(t, 'DEACT-13', 'B', 'live');
    },
  },
  {
    id: 'deactivation/proved-online',
    title: 'A machine with an online token gives its seat back at once too.',
    asserts: ['DEACT-13'],
    needs: ['seed', 'ledger', 'feature:proofs', 'feature:online'],
    world: world(STUCK),
    async run(t) {
      await t.arrange(activate('A', { online: true }));
      await t.play(proved('A'));
      await seatOf(t, 'DEACT-13', 'A', 'released');
    },
  },
  {
    id: 'deactivation/proved-drifted',
    title: 'A drifted machine can prove that a deactivation is its own.',
    asserts: ['DEACT-13'],
    needs: ['feature:proofs'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), change('A', ...DRIFTED));
      await t.play(proved('A'));
    },
  },
  {
    id: 'deactivation/proved-partly-unreadable',
    title: 'A machine whose UUID cannot be read now is drifted, and its deactivation proved.',
    asserts: ['DEACT-13'],
    needs: ['feature:proofs'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), hide('A', 'hw.smbios-uuid.1'));
      await t.play(proved('A'));
    },
  },
  {
    id: 'deactivation/proved-against-latest-baseline',
    title: 'The proof is compared with the baseline of the latest token, not of the first.',
    asserts: ['DEACT-13'],
    needs: ['feature:proofs'],
    world: world(text()),
    async run(t) {
      // Two changes of 4 and of 3 of 10: against the first baseline 3 are equal, against the second 7.
      await t.arrange(activate('A'), change('A', 'hw.board-serial.1', 'hw.disk-serial.1'), activate('A'));
      await t.arrange(change('A', 'hw.smbios-uuid.1'));
      await t.play(proved('A'));
    },
  },
  {
    id: 'deactivation/proved-lapsed',
    title: 'With proof the class is `proved`, also where nothing is outstanding any more.',
    asserts: ['DEACT-13'],
    needs: ['seed', 'clock', 'feature:proofs'],
    world: world(strict()),
    async run(t) {
      await t.arrange(activate('A'), later('P400D'));
      await t.play(proved('A'));
    },
  },
  {
    id: 'deactivation/proved-while-ending-by-portal',
    title: 'A seat that a person is giving up on the portal is released at once when the machine proves it.',
    asserts: ['DEACT-13'],
    needs: ['seed', 'clock', 'outbox', 'ledger', 'feature:proofs', 'feature:portal'],
    world: world(LAPSING),
    async run(t) {
      await t.arrange(activate('A'), release('A'));
      await t.play(proved('A'));
      await seatOf(t, 'DEACT-13', 'A', 'released');
    },
  },
  {
    id: 'deactivation/proved-after-unproved',
    title: 'A second deactivation of the same key, now with proof, ends the wait for the seat.',
    asserts: ['DEACT-13'],
    needs: ['seed', 'ledger', 'feature:proofs'],
    world: world(STUCK),
    async run(t) {
      await t.arrange(activate('A'), unproved('A'));
      await t.play(proved('A'));
      await seatOf(t, 'DEACT-13', 'A', 'released');
    },
  },
  {
    id: 'deactivation/proved-after-take-over',
    title: 'The machine whose seat was taken over proves its deactivation: the seat stays with its owner.',
    asserts: ['DEACT-13', 'DEACT-19'],
    needs: ['seed', 'ledger', 'feature:proofs'],
    world: world(STUCK),
    async run(t) {
      await t.arrange(activate('A'), twin('B', 'A'), activate('B'));
      await t.play(proved('A', { sub: 'B', generation: 1 }));
      await seatOf(t, 'DEACT-19', 'B', 'live');
    },
  },
  {
    id: 'deactivation/proved-after-proved',
    title: 'A second proof of a key that has no seat any more is `proved` too.',
    asserts: ['DEACT-13'],
    needs: ['feature:proofs'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), proved('A'));
      await t.play(proved('A'));
    },
  },
];
