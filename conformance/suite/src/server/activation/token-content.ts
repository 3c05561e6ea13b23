import type { Case } from '../../case.js';
import { strict, text, world } from '../plans.js';
import { activate, again, later, setLicense } from '../steps.js';

/** What every issued token says. @spec 5.1 */
export const TOKEN_CONTENT: readonly Case[] = [
  {
    id: 'activation/token-content',
    title: 'A token verifies, answers its code, and says what the license says.',
    asserts: ['TOK-1', 'TOK-2', 'TOK-3', 'TOK-4', 'TOK-8', 'TOK-9', 'TOK-11'],
    needs: ['seed', 'clock'],
    world: world(text({}, { entitlements: ['export', 'beta'], expiresIn: 'P12M', limit: 7 })),
    async run(t) {
      await t.play(activate('A'), activate('A', { edition: 'pro' }));
      await t.arrange(setLicense('L', { limit: 5 }), later('P3D'));
      await t.play(activate('A'), activate('B'));
    },
  },
  {
    id: 'activation/token-ids-differ',
    title: 'No two tokens have one `jti`.',
    asserts: ['TOK-12'],
    needs: [],
    world: world(text()),
    async run(t) {
      await t.play(activate('A'), activate('A'), activate('B'), activate('A'), activate('B'));
    },
  },
  {
    id: 'activation/perpetual',
    title: 'A perpetual offline token of a license that does not expire has no `exp`.',
    asserts: ['TOK-5'],
    needs: ['seed'],
    world: world(text()),
    async run(t) {
      await t.play(activate('A'));
    },
  },
  {
    id: 'activation/exp-of-policy',
    title: 'An offline token lives as long as the policy says, in calendar months.',
    asserts: ['TOK-5'],
    needs: ['seed', 'clock'],
    world: world(strict({ offlineToken: 'P6M' }), {}, { now: '2027-08-31T23:59:59Z' }),
    async run(t) {
      await t.play(activate('A'));
      // 29 February 2028: clamped from the 31st; then plainly six months later.
      await t.arrange(later('P184D'));
      await t.play(activate('A'));
    },
  },
  {
    id: 'activation/exp-of-license',
    title: 'No offline token outlives its license by more than the grace.',
    asserts: ['TOK-5'],
    needs: ['seed', 'clock'],
    world: world(text({ grace: 'P7D' }, { expiresIn: 'P12M' }), {
      M: strict({ offlineToken: 'P30D' }, { expiresIn: 'P40D' }),
    }),
    async run(t) {
      await t.play(
        activate('A'),
        activate('B', { license: 'M' }),
        later('P20D'),
        activate('B', { license: 'M' }),
      );
    },
  },
  {
    id: 'activation/exp-of-lease',
    title: 'An online token lives for a lease, and not longer than license and grace.',
    asserts: ['TOK-6', 'TOK-9'],
    needs: ['seed', 'clock', 'feature:online'],
    world: world(text({ lease: 'P10D', grace: 'P3D' }, { expiresIn: 'P30D' })),
    async run(t) {
      await t.play(activate('A', { online: true }), later('P25D'), activate('A', { online: true }));
    },
  },
  {
    id: 'activation/binding',
    title:
      'The binding holds what the policy lists and the code carries, with the policy’s classes and weights.',
    asserts: ['TOK-7'],
    needs: ['seed'],
    world: world(
      text({
        binding: {
          components: [
            { name: 'net.mac.1', class: 'network', weight: 7 },
            { name: 'vendor.dongle.1', class: 'hardware', weight: 40 },
            { name: 'hw.smbios-uuid.1', class: 'hardware', weight: 5 },
            { name: 'os.install-id.1', class: 'os', weight: 1000 },
          ],
          quorum: 12,
          required: [],
        },
      }),
    ),
    async run(t) {
      await t.play(
        activate('A'),
        activate('B', { spoil: { without: ['os.install-id.1'], extra: ['vendor.other.1'] } }),
      );
      await t.play(activate('C', { spoil: { extra: ['vendor.dongle.1', 'a.first.1'] } }));
    },
  },
  {
    id: 'activation/unlock-at-only-if-locked',
    title: 'A policy without lock, and an online activation, have no `unlockAt`.',
    asserts: ['TOK-10'],
    needs: ['seed'],
    world: world(text({ lock: null })),
    async run(t) {
      await t.play(activate('A'), activate('A'));
    },
  },
  {
    id: 'activation/unlock-at-not-online',
    title: 'An online activation is not locked.',
    asserts: ['TOK-10'],
    needs: ['seed', 'feature:online'],
    world: world(text()),
    async run(t) {
      await t.play(activate('A', { online: true }));
    },
  },
  {
    id: 'activation/lock-begins',
    title: 'The lock of an offline activation is the policy’s duration from the moment of issue.',
    asserts: ['LOCK-1', 'TOK-10'],
    needs: ['seed', 'clock'],
    world: world(text(), { M: text({ lock: 'P30D' }) }),
    async run(t) {
      await t.play(activate('A'), later('PT7H'), activate('B', { license: 'M' }));
    },
  },
  {
    id: 'activation/lock-months',
    title: 'The lock of 31 August ends on the last of February, at the same time of day.',
    asserts: ['LOCK-2'],
    needs: ['seed', 'clock'],
    world: world(text(), {}, { now: '2026-08-31T18:45:07Z' }),
    async run(t) {
      const { body } = await t.ask(activate('A'));
      const activation = body?.['activation'] as { unlockAt?: string } | undefined;
      const unlockAt = activation?.unlockAt ?? null;
      t.that('LOCK-2', unlockAt === '2027-02-28T18:45:07Z', '2027-02-28T18:45:07Z', unlockAt, 'unlockAt');
    },
  },
  {
    id: 'activation/newest-accepted-key',
    title: 'The server signs with its newest active key that the code accepts.',
    asserts: ['KEY-1'],
    needs: ['seed', 'keys'],
    world: world(text(), {}, { issuerKeys: ['active', 'active', 'retired'] }),
    async run(t) {
      await t.play(
        activate('A'),
        activate('A', { spoil: { accepts: 'oldest' } }),
        activate('B', { spoil: { accepts: 'newest' } }),
      );
    },
  },
  {
    id: 'activation/clock-of-the-machine',
    title: 'A machine whose clock stands in 1996 or 2107 is served like any other.',
    asserts: ['CODE-2'],
    needs: [],
    world: world(text()),
    async run(t) {
      await t.playFor('CODE-2', activate('A', { spoil: { iatOffset: -30 * 366 * 86_400 } }));
      await t.playFor('CODE-2', activate('B', { spoil: { iatOffset: 81 * 366 * 86_400 } }));
    },
  },
  {
    id: 'activation/same-answer-in-any-carrier',
    title: 'A code in a request file gets a seat like one that was pasted.',
    asserts: ['CODE-6'],
    needs: [],
    world: world(strict()),
    async run(t) {
      await t.arrange(activate('B', { as: 'b' }), again('B', 'b'));
      await t.playFor('CODE-6', activate('A', { carrier: 'file', as: 'c' }), again('A', 'c'));
    },
  },
];
