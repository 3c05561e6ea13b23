import type { Case, T } from '../../case.js';
import { lapseOf } from '../../model/outstanding.js';
import { formatInstant } from '../../oracle/calendar.js';
import { strict, text, world } from '../plans.js';
import { lifted } from '../portal/visit.js';
import { activate, checkIn, later, release } from '../steps.js';

const portal = ['seed', 'clock', 'outbox', 'feature:online', 'feature:portal'] as const;
const holding = (machine: string) => checkIn(machine, { holds: true });

/** When the first seat of `L` could be free, as a machine is told that gets none. */
async function freeAt(t: T): Promise<unknown> {
  const { body } = await t.ask(activate('Z'));
  return body?.['freeAt'] ?? null;
}

/** The end of the lock that the token given last to the only machine states; null: none. */
const statedLock = (t: T): string | null =>
  t.bench.books.licenses['L']?.activations[0]?.current.unlockAt ?? null;

/** What a contact, and a confirmed `holds`, do to the lock and to what is outstanding. @spec 10.4 */
export const LOCK_AT_CHECK_IN: readonly Case[] = [
  {
    id: 'check-in/contact-leaves-the-lock',
    title: 'A device that only made contact is as locked as before; on the portal it cannot be released.',
    asserts: ['CHK-2'],
    needs: portal,
    world: world(text()),
    async run(t) {
      // B shows that locked devices are refused here, and C that others are released.
      await t.arrange(activate('B'), activate('C', { online: true }), release('B'), release('C'));
      await t.arrange(activate('A'), checkIn('A'), later('P8D'), checkIn('A'));
      await t.playFor('CHK-2', release('A'));
    },
  },
  {
    id: 'check-in/contact-leaves-unlock-at',
    title: 'A check-in without `holds` leaves `unlockAt` in the ledger as it was.',
    asserts: ['CHK-2'],
    needs: ['seed', 'clock', 'ledger', 'feature:online'],
    world: world(text()),
    async run(t) {
      const unlockAt = async () => (await t.world.ledger()).licenses[0]?.activations[0]?.unlockAt ?? null;
      await t.arrange(activate('A'));
      const before = await unlockAt();
      t.that('LOCK-1', before !== null, 'a lock', before, 'ledger');
      await t.arrange(later('P1D'), checkIn('A'));
      const after = await unlockAt();
      t.that('CHK-2', after === before, before, after, 'unlockAt');
    },
  },
  {
    id: 'check-in/contact-leaves-the-stated-lock',
    title: 'Tokens of check-ins without `holds` state the lock as before.',
    asserts: ['CHK-2'],
    needs: ['seed', 'clock', 'feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'));
      const before = statedLock(t);
      t.that('LOCK-1', before !== null, 'a lock', before, 'token.seat.unlockAt');
      await t.arrange(later('P1D'), checkIn('A'));
      t.that('CHK-2', statedLock(t) === before, before, statedLock(t), 'token.seat.unlockAt');
      await t.arrange(later('P7D'), checkIn('A'));
      t.that('CHK-2', statedLock(t) === before, before, statedLock(t), 'token.seat.unlockAt');
    },
  },
  {
    id: 'check-in/contact-covers-nothing',
    title: 'An offline token goes on counting as in use after a contact alone.',
    asserts: ['CHK-2'],
    needs: ['seed', 'clock', 'feature:online'],
    world: world(strict({}, { limit: 1 })),
    async run(t) {
      await t.arrange(activate('A'));
      const before = await freeAt(t);
      t.that('SEAT-12', before !== null, 'a time', before, 'freeAt');
      await t.arrange(checkIn('A'), later('P8D'), checkIn('A'));
      const after = await freeAt(t);
      t.that('CHK-2', after === before, before, after, 'freeAt');
    },
  },
  {
    id: 'check-in/contact-leaves-a-perpetual-token',
    title: 'After a contact alone and the end of the lock a release is still one of a token in use.',
    asserts: ['CHK-2'],
    needs: portal,
    world: world(text({ forcedReleaseBudget: 2 })),
    async run(t) {
      await t.arrange(activate('A'), activate('B'), checkIn('A'), later('P6M'), release('B'));
      await t.playFor('CHK-2', release('A'));
    },
  },
  {
    id: 'check-in/holds-lifts-the-lock',
    title: 'A device that has shown that it holds its lease is released on the portal at once: it is ending.',
    asserts: ['CHK-3'],
    needs: portal,
    world: world(text()),
    async run(t) {
      await t.arrange(activate('B'), activate('C', { online: true }), release('B'), release('C'));
      await t.arrange(activate('A'), checkIn('A'), holding('A'));
      await t.playFor('CHK-3', release('A'));
    },
  },
  {
    id: 'check-in/holds-at-renewal-lifts-the-lock',
    title: 'A check-in that confirms a lease and renews it gives a token without lock.',
    asserts: ['CHK-3'],
    needs: ['seed', 'clock', 'feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), checkIn('A'));
      t.that('LOCK-4', statedLock(t) !== null, 'a lock', null, 'token.seat.unlockAt');
      await t.arrange(later('P7D'), holding('A'));
      t.that('CHK-3', statedLock(t) === null, 'no lock', statedLock(t), 'token.seat.unlockAt');
    },
  },
  {
    id: 'check-in/lifted-lock-not-shown',
    title: 'When a lock was lifted, the view beside the same token shows none, though the token states it.',
    asserts: ['HTTP-30'],
    needs: ['seed', 'clock', 'ledger', 'feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), checkIn('A'), holding('A'));
      await lifted(t, 'A', 'L');
      t.that('CHK-4', statedLock(t) !== null, 'the same token', null, 'token.seat.unlockAt');
      await t.play(holding('A'));
    },
  },
  {
    id: 'check-in/lock-after-a-lifted-one',
    title: 'When a lock was lifted, the next offline token starts a new one.',
    asserts: ['LOCK-6'],
    needs: ['seed', 'clock', 'feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), checkIn('A'), later('P7D'), holding('A'));
      t.that('CHK-3', statedLock(t) === null, 'no lock', statedLock(t), 'token.seat.unlockAt');
      await t.play(activate('A'));
    },
  },
  {
    id: 'check-in/holds-covers-earlier-tokens',
    title:
      'A confirmed lease covers the offline token before it: the seat is free when the lease has lapsed.',
    asserts: ['CHK-3'],
    needs: ['seed', 'clock', 'feature:online'],
    world: world(strict({}, { limit: 1 })),
    async run(t) {
      await t.arrange(activate('A'), checkIn('A'));
      const before = await freeAt(t);
      t.that('SEAT-12', before !== null, 'a time', before, 'freeAt');
      await t.arrange(holding('A'));
      const lease = t.bench.books.licenses['L']?.activations[0]?.current;
      const expected = lease ? formatInstant(lapseOf(lease) ?? 0) : null;
      const after = await freeAt(t);
      t.that('CHK-3', after === expected, expected, after, 'freeAt');
    },
  },
  {
    id: 'check-in/holds-covers-a-perpetual-token',
    title:
      'A confirmed lease covers the perpetual token before it: when the lease has lapsed, nothing is in use.',
    asserts: ['CHK-3'],
    needs: portal,
    world: world(text()),
    async run(t) {
      await t.arrange(activate('B', { online: true }), activate('A'), checkIn('A'), holding('A'));
      await t.arrange({ op: 'advance', until: { of: 'lapse', license: 'L', machine: 'B' } }, release('B'));
      await t.playFor('CHK-3', release('A'));
    },
  },
  {
    id: 'check-in/holds-covers-only-earlier-tokens',
    title: 'A confirmed lease covers neither itself nor what came after it.',
    asserts: ['CHK-3'],
    needs: ['seed', 'clock', 'feature:online'],
    world: world(strict({}, { limit: 1 })),
    async run(t) {
      await t.arrange(activate('A'), checkIn('A'), later('P8D'), activate('A'));
      const before = await freeAt(t);
      t.that('SEAT-12', before !== null, 'a time', before, 'freeAt');
      await t.arrange(holding('A'));
      const after = await freeAt(t);
      t.that('CHK-3', after === before, before, after, 'freeAt');
    },
  },
  {
    id: 'check-in/later-offline-token-keeps-the-lock',
    title: 'A confirmed lease does not lift the lock while an offline token that came after it is in use.',
    asserts: ['CHK-3'],
    needs: portal,
    world: world(text()),
    async run(t) {
      await t.arrange(activate('B'), activate('C', { online: true }), release('B'), release('C'));
      await t.arrange(activate('A'), checkIn('A'), activate('A'), holding('A'));
      await t.playFor('CHK-3', release('A'));
    },
  },
  {
    id: 'check-in/lapsed-offline-token-keeps-no-lock',
    title: 'A later offline token that has lapsed keeps no lock: the lease that is confirmed then lifts it.',
    asserts: ['CHK-3'],
    needs: portal,
    world: world(text({ offlineToken: 'P3D', lease: 'P30D' })),
    async run(t) {
      await t.arrange(activate('B'), activate('C', { online: true }), release('C'));
      await t.arrange(activate('A'), checkIn('A'), activate('A'), later('P2D'), release('B'), later('P3D'));
      await t.arrange(checkIn('A', { holds: { token: 'first' } }));
      await t.playFor('CHK-3', release('A'));
    },
  },
  {
    id: 'check-in/earlier-lease-confirmed',
    title: 'An unexpired lease that was renewed already can still be confirmed, and lifts the lock.',
    asserts: ['CHK-3'],
    needs: portal,
    world: world(text()),
    async run(t) {
      await t.arrange(activate('B'), activate('C', { online: true }), release('B'), release('C'));
      await t.arrange(activate('A'), checkIn('A'), later('P8D'), checkIn('A'));
      await t.arrange(checkIn('A', { holds: { token: 'first' } }));
      await t.playFor('CHK-3', release('A'));
    },
  },
];
