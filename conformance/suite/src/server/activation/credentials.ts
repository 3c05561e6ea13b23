import type { Case, T } from '../../case.js';
import { isObject, type JsonObject } from '../../oracle/json.js';
import type { ActivateSpoil } from '../../steps/step.js';
import { alike, wholeAnswer } from '../alike.js';
import { strict, text, world } from '../plans.js';
import { activate, again, later } from '../steps.js';

/** The whole answer to a request with wrong credentials. All of them carry the same code. */
async function answer(t: T, spoil: ActivateSpoil, license = 'L'): Promise<JsonObject> {
  const code = t.bench.codes.has('c') ? { code: 'c' } : { as: 'c' };
  const { status, headers, body } = await t.ask(activate('A', { license, spoil, ...code }));
  return wholeAnswer(status, headers, body ?? null);
}

/**
 * Compares the answers to wrong credentials with those to one request that comes first and, the very same, last: what
 * differs between these two says nothing.
 */
async function allAlike(t: T, wrong: readonly (readonly [ActivateSpoil, string])[]): Promise<void> {
  const same = { licenseKey: 'garbage', email: 'other' } as const;
  const first = await answer(t, same);
  const code = isObject(first['body']) ? first['body']['code'] : undefined;
  // A server that refuses nothing, or everything, has nothing to compare.
  t.that('ORD-3', code === 'license-not-found', 'license-not-found', code ?? first['status'], 'code');
  const others: JsonObject[] = [];
  for (const [spoil, license] of wrong) others.push(await answer(t, spoil, license));
  const last = await answer(t, same);
  for (const [index, [spoil, license]] of wrong.entries()) {
    alike(t, 'CRED-4', [first, last], others[index] ?? null, `${license} ${JSON.stringify(spoil)}`);
  }
}

/** That it is refused is the sentence here; as what is another one's. */
async function isRefused(t: T, spoil: ActivateSpoil): Promise<void> {
  const { status, code, token } = await t.ask(activate('A', { spoil }));
  const refused = token === undefined && code !== undefined;
  t.that('CRED-2', refused, 'a refusal', token ? 'a token' : (code ?? status), JSON.stringify(spoil));
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
    needs: [],
    world: world(text()),
    async run(t) {
      await t.play(
        activate('A', { spoil: { licenseKey: 'no-such' } }),
        activate('A', { spoil: { licenseKey: 'garbage' } }),
        activate('A', { spoil: { licenseKey: 'beginning' } }),
        activate('A', { spoil: { licenseKey: 'longer' } }),
      );
    },
  },
  {
    id: 'activation/opaque-license-key',
    title: 'A key of the vendor’s own form is compared as it is: in other letter case it names no license.',
    asserts: ['ORD-3'],
    needs: [],
    world: world(text({ keyFormat: 'opaque' })),
    async run(t) {
      await t.arrange(activate('A', { as: 'c' }), again('A', 'c'));
      for (const licenseKey of ['other-case', 'beginning', 'longer'] as const) {
        await t.play(activate('A', { spoil: { licenseKey } }));
      }
    },
  },
  {
    id: 'activation/email-needed',
    title: 'Under key-and-email a request without the e-mail, or with another, is refused.',
    asserts: ['CRED-2'],
    needs: [],
    world: world(text()),
    async run(t) {
      await isRefused(t, { email: 'missing' });
      await isRefused(t, { email: 'other' });
    },
  },
  {
    id: 'activation/key-of-another-customer',
    title: 'The key of one customer with the e-mail of another names no license.',
    asserts: ['CRED-2'],
    needs: [],
    world: world(text(), { M: text() }),
    async run(t) {
      await isRefused(t, { licenseKey: 'other' });
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
      await allAlike(t, [
        [{ email: 'other' }, 'L'],
        [{ email: 'missing' }, 'L'],
        [{ licenseKey: 'no-such' }, 'L'],
        [{ licenseKey: 'garbage' }, 'L'],
      ]);
    },
  },
  {
    id: 'activation/wrong-credentials-do-not-show-state',
    title: 'Wrong credentials for a license that is revoked are answered like any wrong credentials.',
    asserts: ['CRED-4'],
    needs: [],
    world: world(text(), { M: text({}, { state: 'revoked' }) }),
    async run(t) {
      await allAlike(t, [[{ email: 'other' }, 'M']]);
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
    id: 'activation/success-forgives-nothing',
    title: 'Right credentials in between do not take failures off the count.',
    asserts: ['CRED-5'],
    needs: ['seed'],
    world: world(text(), {}, { rateLimits: true }),
    async run(t) {
      const wrong = activate('A', { spoil: { licenseKey: 'no-such' } });
      for (let i = 1; i <= 9; i++) await t.playFor('CRED-5', wrong);
      await t.playFor('CRED-5', activate('B'), wrong, activate('A'));
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
