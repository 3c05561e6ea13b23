import type { Case } from '../../case.js';
import { strict, text, world } from '../plans.js';
import { lifted, RELEASES as PORTAL } from '../portal/visit.js';
import { activate, checkIn, later, newKey, release } from '../steps.js';

/** When a lock is void or lifted, and the next one begins. @spec 10.1 */
export const BEGINS: readonly Case[] = [
  {
    id: 'lock/void-when-lapsed',
    title:
      'The lock is kept to the last second in which a token is outstanding; then a new token starts a new one.',
    asserts: ['LOCK-4', 'LOCK-6'],
    needs: ['seed', 'clock'],
    world: world(strict({ lock: 'P24M' })),
    async run(t) {
      await t.arrange(activate('A'), activate('B'));
      await t.arrange({ op: 'advance', until: { of: 'lapse', license: 'L', machine: 'A', plus: -1 } });
      await t.play(activate('A'), later('PT1S'), activate('B'));
    },
  },
  {
    id: 'lock/begins-after-lifted',
    title: 'After a lock was lifted the next offline token starts a new one.',
    asserts: ['LOCK-6', 'LOCK-1'],
    needs: ['seed', 'clock', 'ledger', 'feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), later('P3D'), checkIn('A'), checkIn('A', { holds: true }), later('P3D'));
      await lifted(t, 'A', 'L');
      await t.play(activate('A'));
    },
  },
  {
    id: 'lock/begins-with-first-offline-token',
    title:
      'A machine that was activated online is locked from its first offline token on, not from its first token.',
    asserts: ['LOCK-1'],
    needs: ['seed', 'clock', 'feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { online: true }), later('P3D'));
      await t.play(activate('A'));
    },
  },
  {
    id: 'lock/take-over-holds-longer',
    title: 'A seat that a new key took over is locked from the take-over on.',
    asserts: ['LOCK-7'],
    needs: PORTAL,
    world: world(text({ forcedReleaseBudget: 3 })),
    async run(t) {
      await t.arrange(activate('A'), activate('B'), later('P3M'), newKey('A'), activate('A'), activate('C'));
      await t.arrange({ op: 'advance', until: { of: 'unlockAt', license: 'L', machine: 'B' } });
      await t.arrange(release('B'), release('C'));
      await t.playFor('LOCK-7', release('A'));
    },
  },
  {
    id: 'lock/take-over-online-sets-free',
    title: 'A seat that a new key took over online can be given up at once.',
    asserts: ['LOCK-7'],
    needs: [...PORTAL, 'feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(
        activate('A'),
        activate('B', { online: true }),
        newKey('A'),
        activate('A', { online: true }),
      );
      await t.arrange(release('B'));
      await t.playFor('LOCK-7', release('A'));
    },
  },
];
