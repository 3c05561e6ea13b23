import type { Case } from '../../case.js';
import { text, world } from '../plans.js';
import { activate, checkIn, later, newKey, release, setLicense } from '../steps.js';

const firstHeld = checkIn('A', { holds: { token: 'first' } });

/** Step 10: what `holds` may name. @spec 10.4 */
export const HOLDS: readonly Case[] = [
  {
    id: 'check-in/holds-of-another-activation',
    title: '`holds` that names another machine’s activation is refused, whosever token it names.',
    asserts: ['CHK-1'],
    needs: ['feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { online: true }), activate('B', { online: true }), checkIn('A'));
      await t.play(
        checkIn('A', { holds: { sub: 'other' } }),
        checkIn('A', { holds: { sub: 'other', token: 'of-other-key' } }),
      );
    },
  },
  {
    id: 'check-in/holds-of-another-machines-token',
    title: '`holds` that names the machine’s own activation with another machine’s token is refused.',
    asserts: ['CHK-1'],
    needs: ['feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { online: true }), activate('B', { online: true }), checkIn('A'));
      await t.play(checkIn('A', { holds: { token: 'of-other-key' } }));
    },
  },
  {
    id: 'check-in/holds-of-an-offline-token',
    title: '`holds` that names an offline token is refused.',
    asserts: ['CHK-1'],
    needs: ['feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), checkIn('A'));
      await t.play(checkIn('A', { holds: { token: 'offline' } }));
    },
  },
  {
    id: 'check-in/holds-of-the-key-before',
    title: '`holds` that names a token which the activation had under the key before is refused.',
    asserts: ['CHK-1'],
    needs: ['feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { online: true }), newKey('A'), activate('A', { online: true }));
      await t.arrange(checkIn('A'));
      await t.play(checkIn('A', { holds: { token: 'of-other-key' } }), checkIn('A', { holds: true }));
    },
  },
  {
    id: 'check-in/holds-of-the-activation-before',
    title: '`holds` that names a token which the key had for an activation since released is refused.',
    asserts: ['CHK-1'],
    needs: ['seed', 'outbox', 'feature:online', 'feature:portal'],
    world: world(text({ lock: null })),
    async run(t) {
      await t.arrange(
        activate('A'),
        checkIn('A'),
        release('A'),
        activate('A', { online: true }),
        checkIn('A'),
      );
      await t.play(firstHeld, checkIn('A', { holds: true }));
    },
  },
  {
    id: 'check-in/holds-of-an-expired-token',
    title: '`holds` may name a lease until the second before it expires.',
    asserts: ['CHK-1'],
    needs: ['seed', 'clock', 'feature:online'],
    world: world(text()),
    async run(t) {
      const at = (plus: number) =>
        ({ op: 'advance', until: { of: 'exp', license: 'L', machine: 'B', plus } }) as const;
      await t.arrange(activate('A', { online: true }), activate('B', { online: true }));
      // Changed terms, so that the check-in is not one of a lease that is kept.
      await t.arrange(later('P8D'), checkIn('A'), at(-1), setLicense('L', { entitlements: ['export'] }));
      await t.play(firstHeld);
      await t.arrange(at(0), checkIn('A'));
      await t.play(firstHeld);
    },
  },
  {
    id: 'check-in/refused-holds-lifts-nothing',
    title: 'A check-in that is refused for its `holds` leaves the lock as it was.',
    asserts: ['ACT-2'],
    needs: ['seed', 'clock', 'outbox', 'feature:online', 'feature:portal'],
    world: world(text()),
    async run(t) {
      await t.arrange(
        activate('C', { online: true }),
        release('C'),
        activate('A'),
        checkIn('A'),
        release('A'),
      );
      await t.arrange(checkIn('A', { holds: { token: 'none' } }));
      await t.playFor('ACT-2', release('A'));
    },
  },
];
