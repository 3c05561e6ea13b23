import type { Case } from '../../case.js';
import { after } from '../../oracle/calendar.js';
import { DIM, MISMATCHED, text, world } from '../plans.js';
import { activate, change, dim, later, release, twin } from '../steps.js';
import { everythingOf, exposureOf, forcedAt, seatOf } from './look.js';
import { FORCEABLE, LAPSING, proved, STUCK, unproved } from './plans.js';

/** Deactivations that do not show that they come from the machine. @spec 6.2 steps 3 to 6 */
export const UNPROVED: readonly Case[] = [
  {
    id: 'deactivation/none-never-seen',
    title: 'A key that was never seen has nothing to release, whatever fingerprint comes with it.',
    asserts: ['DEACT-15'],
    needs: ['feature:proofs'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), twin('B', 'A'));
      await t.play(unproved('C'), proved('B'));
    },
  },
  {
    id: 'deactivation/none-changes-nothing',
    title:
      'The deactivation of a key that was never seen touches no seat, not even that of an equal machine.',
    asserts: ['DEACT-15'],
    needs: ['ledger', 'feature:proofs'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), twin('B', 'A'));
      const before = await everythingOf(t);
      await t.play(proved('B'));
      const now = await everythingOf(t);
      t.that('DEACT-15', now === before, before, now, 'ledger of L');
    },
  },
  {
    id: 'deactivation/none-after-release',
    title: 'Without proof the exposure of a key that was released before stays.',
    asserts: ['DEACT-15'],
    needs: ['seed', 'ledger', 'feature:proofs'],
    world: world(FORCEABLE),
    async run(t) {
      await t.arrange(activate('A'), unproved('A'));
      const before = await everythingOf(t);
      await t.play(unproved('A'));
      const now = await everythingOf(t);
      t.that('DEACT-15', now === before, before, now, 'ledger of L');
    },
  },
  {
    id: 'deactivation/none-after-take-over',
    title: 'Without proof the machine whose seat was taken over stays an exposure.',
    asserts: ['DEACT-15'],
    needs: ['ledger', 'feature:proofs'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), twin('B', 'A'), activate('B'));
      const before = await everythingOf(t);
      await t.play(unproved('A'));
      const now = await everythingOf(t);
      t.that('DEACT-15', now === before, before, now, 'ledger of L');
    },
  },
  {
    id: 'deactivation/lapsed',
    title: 'Once nothing is outstanding an unproved deactivation releases as `lapsed`, inside the lock too.',
    asserts: ['DEACT-16'],
    needs: ['seed', 'clock', 'ledger', 'feature:proofs'],
    world: world(text({ offlineToken: 'P30D' })),
    async run(t) {
      await t.arrange(activate('A'));
      await t.arrange({ op: 'advance', until: { of: 'lapse', license: 'L', machine: 'A' } });
      await t.play(unproved('A'));
      await seatOf(t, 'DEACT-16', 'A', 'released');
      await forcedAt(t, 'DEACT-16');
    },
  },
  {
    id: 'deactivation/lapsed-online',
    title: 'A lease that lapsed long ago is nothing outstanding either.',
    asserts: ['DEACT-16'],
    needs: ['clock', 'feature:proofs', 'feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { online: true }), later('P30D'));
      await t.play(unproved('A'));
    },
  },
  {
    id: 'deactivation/forced',
    title: 'Without a lock an unproved deactivation releases at once, counted and as an exposure.',
    asserts: ['DEACT-17'],
    needs: ['seed', 'clock', 'ledger', 'feature:proofs'],
    world: world(FORCEABLE),
    async run(t) {
      await t.arrange(activate('A'));
      await t.play(unproved('A'));
      const now = t.world.now().max;
      await seatOf(t, 'DEACT-17', 'A', 'released');
      await forcedAt(t, 'DEACT-17', now);
      await exposureOf(t, 'DEACT-17', 'A', { cause: 'forced', since: now });
    },
  },
  {
    id: 'deactivation/forced-online',
    title: 'A lease that still runs makes the unproved release a forced one.',
    asserts: ['DEACT-17'],
    needs: ['clock', 'ledger', 'feature:proofs', 'feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { online: true }), later('P1D'));
      await t.play(unproved('A'));
      await exposureOf(t, 'DEACT-17', 'A', { cause: 'forced', since: t.world.now().max });
    },
  },
  {
    id: 'deactivation/forced-from-unlock',
    title: 'At `unlockAt` itself the lock is over.',
    asserts: ['DEACT-17'],
    needs: ['clock', 'feature:proofs'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'));
      await t.arrange({ op: 'advance', until: { of: 'unlockAt', license: 'L', machine: 'A' } });
      await t.play(unproved('A'));
    },
  },
  {
    id: 'deactivation/forced-while-ending-by-portal',
    title:
      'A seat that ends on the portal is released at once by an unproved deactivation that may be forced.',
    asserts: ['DEACT-17'],
    needs: ['seed', 'clock', 'outbox', 'ledger', 'feature:proofs', 'feature:portal'],
    world: world(text({ lock: null, offlineToken: 'P30D' })),
    async run(t) {
      await t.arrange(activate('A'), release('A'));
      await t.play(unproved('A'));
      await seatOf(t, 'DEACT-17', 'A', 'released');
    },
  },
  ...(
    [
      ['mismatched', 'of a machine with other hardware', [change('A', ...MISMATCHED)]],
      ['indeterminate', 'of a machine of which too much is unreadable', dim('A')],
      ['without-fingerprint', 'without a fingerprint', []],
    ] as const
  ).map(
    ([name, of, before]): Case => ({
      id: `deactivation/unproved-${name}`,
      title: `A deactivation ${of} proves nothing: inside the lock the seat is only ending.`,
      asserts: ['DEACT-18'],
      needs: ['clock', 'ledger', 'feature:proofs'],
      world: world(text()),
      async run(t) {
        await t.arrange(activate('A'), ...before);
        await t.play(name === 'without-fingerprint' ? unproved('A') : proved('A'));
        await seatOf(t, 'DEACT-18', 'A', 'ending');
      },
    }),
  ),
  {
    id: 'deactivation/unproved-for-another-product',
    title: 'Digests for another product prove nothing.',
    asserts: ['DEACT-18'],
    needs: ['clock', 'feature:proofs'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'));
      await t.play(proved('A', { aud: 'other' }));
    },
  },
  {
    id: 'deactivation/proof-of-old-baseline',
    title: 'The fingerprint that an older token was bound to is no proof any more.',
    asserts: ['DEACT-18'],
    needs: ['clock', 'feature:proofs'],
    world: world(text()),
    async run(t) {
      // S keeps what A was; then A changes by 4 of 10, gets a new baseline, and by 3 more from there.
      await t.arrange(activate('A'), twin('S', 'A'));
      await t.arrange(change('A', ...DIM.change), activate('A'), change('A', ...DIM.hide), activate('A'));
      await t.arrange(twin('A', 'S'));
      await t.play(proved('A'));
    },
  },
  {
    id: 'deactivation/unproved-twice',
    title: 'A second deactivation without proof leaves an ending seat ending.',
    asserts: ['DEACT-18'],
    needs: ['seed', 'clock', 'ledger', 'feature:proofs'],
    world: world(STUCK),
    async run(t) {
      await t.arrange(activate('A'), unproved('A'));
      await t.play(unproved('A'));
      await seatOf(t, 'DEACT-18', 'A', 'ending');
    },
  },
  {
    id: 'deactivation/not-yet-unlocked',
    title: 'One second before `unlockAt` the seat is ending; at that instant it is released, as forced.',
    asserts: ['DEACT-18'],
    needs: ['clock', 'ledger', 'feature:proofs'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'));
      await t.arrange({ op: 'advance', until: { of: 'unlockAt', license: 'L', machine: 'A', plus: -1 } });
      await t.play(unproved('A'));
      await seatOf(t, 'DEACT-18', 'A', 'ending');
      await t.arrange(later('PT1S'));
      const now = t.world.now().max;
      await seatOf(t, 'DEACT-18', 'A', 'released');
      await exposureOf(t, 'DEACT-18', 'A', { cause: 'forced', since: now });
      await forcedAt(t, 'DEACT-18', now);
    },
  },
  {
    id: 'deactivation/not-yet-lapsed',
    title: 'One second before the last token lapses the seat is ending; then it is released, uncounted.',
    asserts: ['DEACT-18'],
    needs: ['seed', 'clock', 'ledger', 'feature:proofs'],
    world: world(LAPSING),
    async run(t) {
      await t.arrange(activate('A'));
      await t.arrange({ op: 'advance', until: { of: 'lapse', license: 'L', machine: 'A', plus: -1 } });
      await t.play(unproved('A'));
      await seatOf(t, 'DEACT-18', 'A', 'ending');
      await t.arrange(later('PT1S'));
      await seatOf(t, 'DEACT-18', 'A', 'released');
      await exposureOf(t, 'DEACT-18', 'A', null);
      await forcedAt(t, 'DEACT-18');
    },
  },
  {
    id: 'deactivation/unlocked-months-ago',
    title: 'What fell due while nobody looked happened then: counted and exposed since the end of the lock.',
    asserts: ['DEACT-18'],
    needs: ['clock', 'ledger', 'feature:proofs'],
    world: world(text({ lock: 'P30D' })),
    async run(t) {
      await t.arrange(activate('A'), unproved('A'));
      const due = after(t.world.now().max, 'P30D');
      await t.arrange(later('P200D'));
      await exposureOf(t, 'DEACT-18', 'A', { cause: 'forced', since: due });
      await forcedAt(t, 'DEACT-18', due);
    },
  },
];
