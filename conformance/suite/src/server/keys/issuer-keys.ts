import type { Case } from '../../case.js';
import { text, world } from '../plans.js';
import { activate, again, checkIn, later, setKeys, setLicense } from '../steps.js';

/** Which key signs, while keys come and go. @spec 3.4 */
export const ISSUER_KEYS: readonly Case[] = [
  {
    id: 'keys/new-key-signs-at-once',
    title:
      'A new issuer key signs from the next token on, and the old one for applications that know no other.',
    asserts: ['KEY-1'],
    needs: ['seed', 'keys'],
    world: world(text(), {}, { issuerKeys: ['active'] }),
    async run(t) {
      await t.arrange(activate('A'), setKeys('active', 'active'));
      await t.play(activate('A'), activate('B', { spoil: { accepts: 'oldest' } }), activate('B'));
      await t.arrange(setKeys('active', 'active', 'active'));
      await t.play(activate('A'), activate('B', { spoil: { accepts: 'oldest' } }));
    },
  },
  {
    id: 'keys/order-of-accepts-says-nothing',
    title: 'The newest key signs, in whatever order the code names those it accepts.',
    asserts: ['KEY-1'],
    needs: ['seed', 'keys'],
    world: world(text(), {}, { issuerKeys: ['active', 'active', 'active'] }),
    async run(t) {
      await t.play(activate('A', { spoil: { accepts: 'reversed' } }), activate('A'));
    },
  },
  {
    id: 'keys/retired-newest-does-not-sign',
    title: 'When the newest key is retired, the newest that is active signs.',
    asserts: ['KEY-1'],
    needs: ['seed', 'keys'],
    world: world(text(), {}, { issuerKeys: ['active', 'active', 'active'] }),
    async run(t) {
      await t.arrange(activate('A'), setKeys('retired', 'active', 'active'));
      await t.play(activate('A'), activate('B', { spoil: { accepts: 'reversed' } }));
    },
  },
  {
    id: 'keys/revoked-newest-does-not-sign',
    title: 'A revoked key signs nothing, also for a code that still accepts it.',
    asserts: ['KEY-1'],
    needs: ['seed', 'keys'],
    world: world(text(), {}, { issuerKeys: ['active', 'active'] }),
    async run(t) {
      await t.arrange(activate('A', { as: 'c' }), setKeys('revoked', 'active'));
      await t.play(
        activate('A'),
        activate('B', { spoil: { accepts: 'with-revoked' } }),
        // Its token is not to be trusted any more, so the same code gets a new one.
        again('A', 'c'),
      );
    },
  },
  {
    id: 'keys/only-retired-accepted',
    title:
      'A code that accepts only retired, or only revoked, keys is told that its application is outdated.',
    asserts: ['ORD-11'],
    needs: ['seed', 'keys'],
    world: world(text(), {}, { issuerKeys: ['active', 'retired', 'revoked'] }),
    async run(t) {
      await t.play(
        activate('A', { spoil: { accepts: 'retired' } }),
        activate('A', { spoil: { accepts: 'revoked' } }),
      );
    },
  },
  {
    id: 'keys/accepted-key-retired-meanwhile',
    title:
      'A code that was on its way while its only key was retired is told that its application is outdated.',
    asserts: ['ORD-11'],
    needs: ['seed', 'keys'],
    world: world(text({}, { state: 'suspended' }), {}, { issuerKeys: ['active'] }),
    async run(t) {
      await t.arrange(activate('A', { as: 'c' }), setKeys('active', 'retired'));
      await t.arrange(setLicense('L', { state: 'active' }), activate('B'));
      await t.play(again('A', 'c'));
    },
  },
  {
    id: 'keys/retired-then-active-again',
    title: 'A key that is made active again signs again.',
    asserts: ['KEY-1'],
    needs: ['seed', 'keys'],
    world: world(text(), {}, { issuerKeys: ['retired', 'active'] }),
    async run(t) {
      await t.play(activate('A'), setKeys('active', 'active'), activate('A'));
    },
  },
  {
    id: 'keys/renewal-signed-by-the-newest',
    title: 'A lease is renewed with the newest active key that the application accepts.',
    asserts: ['KEY-1'],
    needs: ['seed', 'clock', 'keys', 'feature:online'],
    world: world(text(), {}, { issuerKeys: ['active'] }),
    async run(t) {
      await t.arrange(
        activate('A', { online: true }),
        activate('B'),
        setKeys('active', 'active'),
        later('P7D'),
      );
      await t.play(checkIn('A'), checkIn('B', { spoil: { accepts: 'oldest' } }));
      await t.arrange(setKeys('retired', 'active'), later('P7D'));
      await t.play(checkIn('A'));
    },
  },
  {
    id: 'keys/lease-of-a-retired-key',
    title: 'A lease whose issuer key was retired is answered unchanged until its middle.',
    asserts: ['CHK-4'],
    needs: ['seed', 'keys', 'feature:online'],
    world: world(text(), {}, { issuerKeys: ['active'] }),
    async run(t) {
      await t.arrange(activate('A', { online: true }), setKeys('active', 'retired'));
      await t.play(checkIn('A'));
    },
  },
  {
    id: 'keys/lease-of-a-revoked-key',
    title: 'A lease whose issuer key was revoked, or is accepted no more, is renewed at the next check-in.',
    asserts: ['CHK-1'],
    needs: ['seed', 'keys', 'feature:online'],
    world: world(text(), {}, { issuerKeys: ['active', 'active'] }),
    async run(t) {
      await t.arrange(activate('A', { online: true }), setKeys('revoked', 'active'));
      await t.play(checkIn('A'));
      await t.arrange(setKeys('active', 'revoked', 'active'), activate('B', { online: true }));
      await t.play(checkIn('B', { spoil: { accepts: 'oldest' } }));
    },
  },
  {
    id: 'keys/check-in-without-active-key',
    title: 'A check-in that accepts only retired or revoked keys is told that its application is outdated.',
    asserts: ['CHK-1'],
    needs: ['seed', 'keys', 'feature:online'],
    world: world(text(), {}, { issuerKeys: ['active', 'retired', 'revoked'] }),
    async run(t) {
      // What the directory lacks cannot be accepted: a code that accepts nothing is refused for that.
      for (const status of ['retired', 'revoked'] as const) {
        const listed = t.world.directory.keys.some((key) => key.status === status);
        t.that('HTTP-1', listed, `a ${status} key`, 'none', 'directory/keys');
      }
      await t.arrange(activate('A', { online: true }));
      await t.play(
        checkIn('A', { spoil: { accepts: 'retired' } }),
        checkIn('A', { spoil: { accepts: 'revoked' } }),
      );
    },
  },
];
