import type { Case, T } from '../../case.js';
import { firstDifference } from '../../json-difference.js';
import { isObject, type JsonObject } from '../../oracle/json.js';
import type { ActivateSpoil } from '../../steps/step.js';
import { strict, text, world } from '../plans.js';
import { activate, again, later } from '../steps.js';

/** Headers of the moment and of the connection (RFC 9110, 7.6.1), and the length, which is the body's. */
const PASSING = ['date', 'connection', 'keep-alive', 'transfer-encoding', 'content-length'];

/** The whole answer to a request with wrong credentials. */
async function answer(t: T, spoil: ActivateSpoil, license = 'L'): Promise<JsonObject> {
  const { status, headers, body } = await t.ask(activate('A', { license, spoil }));
  const kept = Object.entries(headers).filter(([name]) => !PASSING.includes(name));
  return { status, headers: Object.fromEntries(kept), body: body ?? null };
}

/** The answer that all others are compared with. A server that refuses nothing, or everything, has nothing to compare. */
async function refusal(t: T): Promise<JsonObject> {
  const refused = await answer(t, { licenseKey: 'no-such', email: 'other' });
  const code = isObject(refused['body']) ? refused['body']['code'] : undefined;
  t.that('ORD-3', code === 'license-not-found', 'license-not-found', code ?? refused['status'], 'code');
  return refused;
}

function alike(t: T, one: JsonObject, other: JsonObject, of: string): void {
  const { pointer, before, after } = firstDifference(one, other) ?? {};
  t.that('CRED-4', pointer === undefined, before ?? 'absent', after ?? 'absent', `${of}: ${pointer}`);
}

/**
 * Cases that fail credentials on purpose need `seed`, but for a few: a server may limit failures, and without control that
 * cannot be turned off.
 *
 * @spec 9.5
 */
export const CREDENTIALS: readonly Case[] = [
  {
    id: 'activation/license-key-read-forgivingly',
    title: 'A license key in lower case, with other dashes, spaces, O for 0 or l for 1 is the same key.',
    asserts: ['CRED-1'],
    needs: [],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { as: 'c' }), again('A', 'c'));
      for (let i = 0; i < 12; i++)
        await t.playFor('CRED-1', again('A', 'c', { spoil: { licenseKey: 'sloppy' } }));
    },
  },
  {
    id: 'activation/license-key-mistyped',
    title: 'A license key that is none names no license.',
    asserts: ['ORD-3'],
    needs: ['seed'],
    world: world(text()),
    async run(t) {
      await t.play(
        activate('A', { spoil: { licenseKey: 'no-such' } }),
        activate('A', { spoil: { licenseKey: 'garbage' } }),
      );
    },
  },
  {
    id: 'activation/email-needed',
    title: 'Under key-and-email a request without the e-mail, or with another, is refused.',
    asserts: ['CRED-2'],
    needs: [],
    world: world(text()),
    async run(t) {
      await t.playFor('CRED-2', activate('A', { spoil: { email: 'missing' } }));
      await t.playFor('CRED-2', activate('A', { spoil: { email: 'other' } }));
    },
  },
  {
    id: 'activation/key-of-another-customer',
    title: 'The key of one customer with the e-mail of another names no license.',
    asserts: ['CRED-2'],
    needs: ['seed'],
    world: world(text(), { M: text() }),
    async run(t) {
      await t.playFor('CRED-2', activate('A', { spoil: { licenseKey: 'other' } }));
    },
  },
  {
    id: 'activation/email-folded',
    title: 'Letter case and white space around the e-mail do not matter.',
    asserts: ['CRED-3'],
    needs: [],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A', { as: 'c' }), again('A', 'c'));
      await t.playFor('CRED-3', again('A', 'c', { spoil: { email: 'upper-case' } }));
      await t.playFor('CRED-3', again('A', 'c', { spoil: { email: 'padded' } }));
    },
  },
  {
    id: 'activation/wrong-credentials-are-alike',
    title: 'A wrong key, a wrong e-mail and an unknown license get one and the same answer.',
    asserts: ['CRED-4'],
    needs: [],
    world: world(text()),
    async run(t) {
      const refused = await refusal(t);
      for (const spoil of [
        { email: 'other' },
        { email: 'missing' },
        { licenseKey: 'no-such' },
        { licenseKey: 'garbage' },
      ] as const) {
        alike(t, refused, await answer(t, spoil), JSON.stringify(spoil));
      }
    },
  },
  {
    id: 'activation/wrong-credentials-do-not-show-state',
    title: 'Wrong credentials for a license that is revoked are answered like any wrong credentials.',
    asserts: ['CRED-4'],
    needs: ['seed'],
    world: world(text(), { M: text({}, { state: 'revoked' }) }),
    async run(t) {
      alike(t, await refusal(t), await answer(t, { email: 'other' }, 'M'), 'a revoked license');
    },
  },
  {
    id: 'activation/rate-limited',
    title: 'After ten failures in ten minutes a source waits, for as long as it is told.',
    asserts: ['CRED-5'],
    needs: ['seed', 'clock'],
    world: world(text(), {}, { rateLimits: true }),
    async run(t) {
      const wrong = activate('A', { spoil: { licenseKey: 'no-such' } });
      await t.playFor('CRED-5', wrong);
      await t.arrange(later('PT60S'));
      for (let i = 2; i <= 9; i++) await t.playFor('CRED-5', wrong);
      // Nine so far: the tenth is still told that it is wrong, the next is told to wait.
      await t.playFor('CRED-5', wrong, activate('A'));
      const { headers } = await t.ask(activate('A'));
      t.that(
        'CRED-5',
        headers['retry-after'] === '540',
        '540',
        headers['retry-after'] ?? null,
        'Retry-After',
      );
      await t.arrange(later('PT539S'));
      await t.playFor('CRED-5', activate('A'), later('PT1S'), activate('A'));
    },
  },
  {
    id: 'activation/success-is-not-a-failure',
    title: 'Requests with right credentials do not count towards the rate limit, whatever comes of them.',
    asserts: ['CRED-5'],
    needs: ['seed'],
    world: world(text({}, { limit: 1 }), {}, { rateLimits: true }),
    async run(t) {
      await t.arrange(activate('B'), activate('A'));
      for (let i = 0; i < 12; i++) {
        const { code } = await t.ask(activate('A'));
        t.that('CRED-5', code !== 'rate-limited', 'no limit', code ?? null, `request ${i + 1}`);
      }
    },
  },
  {
    id: 'activation/email-ignored-where-not-asked',
    title: 'Where the license key is enough, an e-mail in the request says nothing.',
    asserts: ['CRED-7'],
    needs: [],
    world: world(strict()),
    async run(t) {
      await t.playFor('CRED-7', activate('A', { spoil: { email: 'unwanted' } }));
    },
  },
];
