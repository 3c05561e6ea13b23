import type { Case } from '../../case.js';
import { strict, text, world } from '../plans.js';
import { lifted, RELEASES as PORTAL } from '../portal/visit.js';
import { activate, checkIn, deactivate, later, release } from '../steps.js';

/** From when to when a lock keeps a device from being released. @spec 10.1 */
export const WINDOW: readonly Case[] = [
  {
    id: 'lock/window',
    title: 'One second before `unlockAt` a device cannot be released; at that instant, and after it, it can.',
    asserts: ['LOCK-3', 'LOCK-8'],
    needs: PORTAL,
    world: world(text({ forcedReleaseBudget: 2 })),
    async run(t) {
      await t.arrange(activate('A'), activate('B'));
      await t.play(release('A'));
      await t.arrange({ op: 'advance', until: { of: 'unlockAt', license: 'L', machine: 'A', plus: -1 } });
      await t.play(release('A'), later('PT1S'), release('A'), later('PT1S'), release('B'));
    },
  },
  {
    id: 'lock/window-before-other-reasons',
    title: 'Inside the window the lock is the answer, whatever else would keep the device or let it end.',
    asserts: ['LOCK-3', 'LOCK-8'],
    needs: PORTAL,
    world: world(text({ forcedReleaseBudget: 0 }), { M: text({ forcedRelease: 'refused' }), N: strict() }),
    async run(t) {
      for (const license of ['L', 'M', 'N']) {
        await t.arrange(activate(`on ${license}`, { license }));
        await t.play(release(`on ${license}`, license));
      }
    },
  },
  {
    id: 'lock/window-of-ending',
    title: 'A device that is ending without proof is still locked.',
    asserts: ['LOCK-3', 'LOCK-8'],
    needs: [...PORTAL, 'feature:proofs'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), deactivate('A', false));
      await t.play(release('A'));
    },
  },
  {
    id: 'lock/none',
    title: 'Without a lock, or online, a device can be given up at once.',
    asserts: ['LOCK-3'],
    needs: [...PORTAL, 'feature:online'],
    world: world(text({ lock: null }), { M: text({ lock: 'P0D' }), N: text() }),
    async run(t) {
      await t.arrange(
        activate('A'),
        activate('B', { license: 'M' }),
        activate('C', { license: 'N', online: true }),
      );
      await t.play(release('A'), release('B', 'M'), release('C', 'N'));
    },
  },
  {
    id: 'lock/back-online',
    title: 'A locked device that comes back to the internet can be given up once it has shown what it holds.',
    asserts: ['LOCK-3'],
    needs: [...PORTAL, 'ledger', 'feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), later('P3D'), checkIn('A'), checkIn('A', { holds: true }));
      await lifted(t, 'A', 'L');
      await t.play(release('A'));
    },
  },
];
