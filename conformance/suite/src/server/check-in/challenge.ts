import type { Case, T } from '../../case.js';
import { fromBase64url } from '../../oracle/base64url.js';
import { outgoingText } from '../../schema-check.js';
import { makeCode } from '../../steps/make-code.js';
import { text, world } from '../plans.js';
import { activate, challenge, checkIn, later } from '../steps.js';
import { jsonOf, postActivation, shown } from '../wire/requests.js';

/** @spec 10.2, 11.3 */
export const CHALLENGES: readonly Case[] = [
  {
    id: 'check-in/challenge-answer',
    title: 'A challenge is answered with 201, and says that it ends in 300 seconds.',
    asserts: ['HTTP-20'],
    needs: ['clock', 'feature:online'],
    world: world(text(), {}, { now: '2027-12-31T23:57:30Z' }),
    async run(t) {
      await t.play(challenge('a'), later('PT77S'), challenge('b'));
    },
  },
  {
    id: 'check-in/challenge-is-random',
    title:
      'Challenges are 128 bits in base64url, of which none stands still and no two challenges are alike.',
    asserts: ['CHAL-1'],
    needs: ['feature:online'],
    world: world(text()),
    async run(t) {
      const seen: string[] = [];
      for (let i = 0; i < 64; i++) {
        await t.arrange(challenge(`c${i}`));
        seen.push(t.bench.challenges.get(`c${i}`) ?? '');
      }
      looksRandom(t, seen);
    },
  },
  {
    id: 'check-in/challenge-expires',
    title: 'A challenge is good for a check-in for 300 seconds, and no longer.',
    asserts: ['CHAL-2'],
    needs: ['clock', 'feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { online: true }), checkIn('A'), challenge('a'), challenge('b'));
      await t.arrange(later('PT299S'));
      await t.playFor('CHAL-2', checkIn('A', { challenge: 'a' }));
      await t.arrange(later('PT1S'));
      await t.playFor('CHAL-2', checkIn('A', { challenge: 'b' }));
    },
  },
  {
    id: 'check-in/challenge-in-parallel',
    title: 'A challenge that two machines send for two licenses at once gives one of them a token.',
    asserts: ['CHAL-1'],
    needs: ['feature:online'],
    repeat: 5,
    world: world(text(), { M: text() }),
    async run(t) {
      await t.arrange(activate('A', { online: true }), activate('B', { online: true, license: 'M' }));
      await t.arrange(challenge('x'));
      const carried = { challenge: t.bench.challenges.get('x') ?? '' };
      const bodies = (['L', 'M'] as const).map((license) => {
        const { key, email, product } = t.world.licenses[license] ?? { key: '', email: '', product: '' };
        const code = makeCode(t.bench, t.world, license, product, carried);
        return outgoingText('activation-request', { machineCode: code?.text, licenseKey: key, email });
      });
      const answers = await Promise.all(bodies.map((body) => postActivation(t, body)));
      const given = answers.filter((answer) => typeof jsonOf(answer)?.['token'] === 'string').length;
      t.that('CHAL-1', given === 1, 1, answers.map(shown), 'machines with a token');
    },
  },
  {
    id: 'check-in/challenge-for-one-check-in',
    title:
      'A challenge that a lease was renewed for is refused at the next check-in, of another machine too.',
    asserts: ['CHAL-1'],
    needs: ['clock', 'feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { online: true }), activate('B', { online: true }), later('P7D'));
      await t.arrange(challenge('x'), checkIn('A', { challenge: 'x' }), checkIn('B'));
      await t.playFor('CHAL-1', checkIn('A', { challenge: 'x' }), checkIn('B', { challenge: 'x' }));
    },
  },
  {
    id: 'check-in/challenge-used-by-unchanged-lease',
    title: 'A challenge is used also by a check-in that is answered with the lease as it was.',
    asserts: ['CHK-1'],
    needs: ['feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { online: true }), challenge('x'), checkIn('A', { challenge: 'x' }));
      await t.arrange(checkIn('A'));
      await t.playFor('CHK-1', checkIn('A', { challenge: 'x' }));
    },
  },
  {
    id: 'check-in/challenge-of-an-activation',
    title: 'A challenge that an activation was answered for is no good for a check-in; its code neither.',
    asserts: ['CHAL-1'],
    needs: ['feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(
        activate('A', { online: true, as: 'a' }),
        checkIn('A'),
        activate('B', { online: true }),
      );
      await t.playFor('CHAL-1', checkIn('A', { spoil: { challenge: 'used' } }));
      await t.playFor('CHAL-1', checkIn('A', { code: 'a' }));
    },
  },
  {
    id: 'check-in/challenge-of-a-check-in',
    title: 'A challenge that a check-in was answered for is no good for an activation.',
    asserts: ['CHAL-1'],
    needs: ['clock', 'feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { online: true }), later('P7D'), checkIn('A'));
      await t.playFor('CHAL-1', activate('A', { spoil: { challenge: 'used' } }));
      await t.playFor('CHAL-1', activate('C', { spoil: { challenge: 'used' } }));
    },
  },
  {
    id: 'check-in/refusal-leaves-the-challenge',
    title: 'A refused check-in does not use up its challenge.',
    asserts: ['ACT-2'],
    needs: ['feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { online: true }), checkIn('A'), challenge('x'));
      await t.arrange(checkIn('A', { challenge: 'x', holds: { token: 'none' } }), checkIn('A'));
      await t.playFor('ACT-2', checkIn('A', { challenge: 'x' }));
    },
  },
];

/** Among 64 random ids of 128 bits every bit is both 0 and 1, but for one chance in 2^56. */
function looksRandom(t: T, seen: readonly string[]): void {
  const bytes = seen.map((text) => (text.length === 22 ? fromBase64url(text) : undefined));
  const odd = seen.filter((_, i) => bytes[i]?.length !== 16);
  t.that('CHAL-1', odd.length === 0, '22 characters of base64url', odd[0] ?? null, 'challenge');
  t.that('CHAL-1', new Set(seen).size === seen.length, `${seen.length} challenges`, new Set(seen).size);
  const still = Array.from({ length: 128 }, (_, bit) => bit).filter((bit) => {
    const values = bytes.map((each) => ((each?.[bit >> 3] ?? 0) >> (bit & 7)) & 1);
    return new Set(values).size === 1;
  });
  t.that('CHAL-1', still.length === 0, 'bits that change', `${still.length} bits that do not`, 'challenge');
}
