import type { Case } from '../../case.js';
import { same } from '../../model/checks-of-issue.js';
import { formatInstant, parseInstant } from '../../oracle/calendar.js';
import type { JsonObject } from '../../oracle/json.js';
import { claimsOf, type Observed } from '../../steps/observe.js';
import { strict, text, world } from '../plans.js';
import { activate, again, later, setLicense } from '../steps.js';

/** By how many seconds the validity of a token begins before its time of issue, and ends behind it. */
function lives({ token }: Observed): JsonObject {
  const claims = claimsOf(token);
  const iat = parseInstant(claims?.iat ?? '') ?? Number.NaN;
  const [nbf, exp] = [claims?.nbf, claims?.exp].map((time) =>
    time === undefined ? null : (parseInstant(time) ?? Number.NaN) - iat,
  );
  return { nbf: nbf ?? null, exp: exp ?? null };
}

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
    needs: [],
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
    needs: [],
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
    needs: [],
    world: world(text({ lock: null })),
    async run(t) {
      await t.play(activate('A'), activate('A'));
    },
  },
  {
    id: 'activation/view-without-lock',
    title: 'Where there is no lock, the view of an activation has no `unlockAt`.',
    asserts: ['HTTP-30'],
    needs: [],
    world: world(text({ lock: null })),
    async run(t) {
      await t.play(activate('A', { as: 'c' }), again('A', 'c'));
    },
  },
  {
    id: 'activation/token-to-the-last-second',
    title: 'A token whose life would go past the year 9999 expires at its last second.',
    asserts: ['TOK-5'],
    needs: ['seed', 'clock'],
    world: world(strict({ lock: null }), {}, { now: '9999-06-30T12:00:00Z' }),
    async run(t) {
      await t.playFor('TOK-5', activate('A', { as: 'c' }));
      const exp = t.bench.books.licenses['L']?.activations[0]?.current.exp;
      const got = typeof exp === 'number' ? formatInstant(exp) : null;
      t.that('TOK-5', got === '9999-12-31T23:59:59Z', '9999-12-31T23:59:59Z', got, 'token.exp');
    },
  },
  {
    id: 'activation/lock-to-the-last-second',
    title: 'A lock that would go past the year 9999 ends at its last second.',
    asserts: ['LOCK-2'],
    needs: ['seed', 'clock'],
    world: world(text(), {}, { now: '9999-09-30T12:00:00Z' }),
    async run(t) {
      await t.playFor('LOCK-2', activate('A'));
      const until = t.bench.books.licenses['L']?.activations[0]?.current.unlockAt ?? null;
      t.that('TOK-10', until !== null, 'a time', until, 'unlockAt');
      t.that('LOCK-2', until === '9999-12-31T23:59:59Z', '9999-12-31T23:59:59Z', until, 'unlockAt');
    },
  },
  {
    id: 'activation/token-from-the-first-second',
    title: 'A token of the first day of the calendar is valid from its first second.',
    asserts: ['TOK-4'],
    needs: ['seed', 'clock'],
    world: world(text(), {}, { now: '0001-01-01T12:00:00Z' }),
    async run(t) {
      const { token, code, status } = await t.ask(activate('A'));
      const nbf = claimsOf(token)?.nbf ?? code ?? status;
      // That a token verifies is the matter of another sentence.
      t.that('TOK-1', typeof nbf === 'string', 'a token that verifies', nbf, 'token');
      t.that('TOK-4', nbf === '0001-01-01T00:00:00Z', '0001-01-01T00:00:00Z', nbf, 'token.nbf');
    },
  },
  {
    id: 'activation/unlock-at-not-online',
    title: 'An online activation is not locked.',
    asserts: ['TOK-10'],
    needs: ['feature:online'],
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
      await t.arrange(activate('A'), activate('A'));
      const right = lives(await t.ask(activate('A')));
      const slow = lives(await t.ask(activate('A', { spoil: { iatOffset: -400 * 86_400 } })));
      t.that('CODE-2', same(right, slow), right, slow, 'nbf and exp, by iat');
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
