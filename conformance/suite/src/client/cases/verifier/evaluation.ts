import { formatInstant, type Instant, parseInstant } from '../../../oracle/calendar.js';
import type { TokenClaims } from '../../../oracle/claims.js';
import { evaluate, SKEW_SECONDS } from '../../../oracle/evaluate.js';
import { type Ingredients, ingredientsOf, unforged } from '../../../oracle/forge/ingredients.js';
import { isObject } from '../../../oracle/json.js';
import { makeMachineCode } from '../../../oracle/machine-code.js';
import type { Cap, Id } from '../../../requirement.js';
import type { ClientCase, ClientT } from '../../case.js';
import type { Driver } from '../../driver.js';
import { machineOf, outcomeOf } from '../../installed.js';
import { makeVendor, NOW, PRODUCT, type Vendor } from '../../vendor.js';
import { base64 } from '../tokens/readers.js';

const NEEDS: readonly Cap[] = ['feature:verifier'];
const at = (text: string): Instant => parseInstant(text) as Instant;
const FIRST = at('0001-01-01T00:00:00Z');
const LAST = at('9999-12-31T23:59:59Z');
const inYears = (instant: Instant) => instant >= FIRST && instant <= LAST;

interface Given {
  readonly vendor: Vendor;
  readonly good: Ingredients;
}

function given(t: ClientT): Given {
  const vendor = makeVendor(t.random, t.seed);
  const random = t.random.subStream('codes');
  const code = makeMachineCode(machineOf(t), {
    product: PRODUCT,
    issuedAt: NOW,
    random,
    accepts: [vendor.issuer.kid],
  });
  return { vendor, good: ingredientsOf(vendor.token(code.claims)) };
}

/** What `verify` says of a token with these times at an instant. */
async function judge(
  t: ClientT,
  id: Id,
  { vendor, good }: Given,
  times: Pick<TokenClaims, 'nbf' | 'exp'>,
  now: Instant,
  driver: Driver = t.driver,
): Promise<void> {
  const claims = { ...good.claims, ...times };
  const result = await driver.call('verify', {
    kind: 'token',
    bytes: base64(unforged({ ...good, claims })),
    trust: vendor.trust(),
    now: formatInstant(now),
  });
  const got = outcomeOf(result, String(result.time ?? 'no time'));
  const expected = evaluate(times, now);
  t.that(
    id,
    got === expected,
    expected,
    got,
    `nbf ${times.nbf}, exp ${times.exp ?? 'none'}, now ${formatInstant(now)}`,
  );
}

const around = (instant: Instant): Instant[] =>
  [-3600, -1, 0, 1, 3600].map((seconds) => instant + seconds).filter(inYears);

/** Zones far from UTC, of half hours, and one in which a whole day never was. */
const ZONES = ['America/New_York', 'Europe/Berlin', 'Australia/Lord_Howe', 'Pacific/Apia'];

/** Instants at which some zone turns its clocks, a day is missing somewhere, or a second was added. */
const TURNS = [
  '2026-03-08T07:00:00Z',
  '2026-03-29T01:00:00Z',
  '2026-10-25T01:00:00Z',
  '2026-11-01T06:00:00Z',
  '2026-04-04T15:30:00Z',
  '2011-12-30T10:00:00Z',
  '2017-01-01T00:00:00Z',
  '2028-02-29T00:00:00Z',
  '2028-03-01T00:00:00Z',
  '2100-03-01T00:00:00Z',
  '2038-01-19T03:14:08Z',
  '1970-01-01T00:00:00Z',
];

/** Tokens against the clock. @spec 5.3 */
export const EVALUATION: readonly ClientCase[] = [
  {
    id: 'client-verifier/not-yet-valid',
    title:
      'A token is `not-yet-valid` until exactly 300 seconds before its `nbf`, whether it expires or not.',
    asserts: ['EVAL-1'],
    needs: NEEDS,
    async run(t) {
      const all = given(t);
      for (const nbf of [
        '2026-03-01T09:30:00Z',
        '2026-01-01T00:00:00Z',
        '0001-01-01T00:10:00Z',
        '9999-12-31T23:00:00Z',
      ]) {
        const begins = at(nbf) - SKEW_SECONDS;
        for (const now of around(begins)) {
          await judge(t, 'EVAL-1', all, { nbf }, now);
          await judge(t, 'EVAL-1', all, { nbf, exp: '9999-12-31T23:59:59Z' }, now);
        }
        // Without an end it is valid for ever.
        for (const now of [at(nbf) - 1, at(nbf), LAST]) await judge(t, 'EVAL-1', all, { nbf }, now);
      }
    },
  },
  {
    id: 'client-verifier/expired',
    title: 'A token is `expired` from exactly its `exp` on, and never without one.',
    asserts: ['EVAL-2'],
    needs: NEEDS,
    async run(t) {
      const all = given(t);
      for (const exp of [
        '2026-09-01T09:30:00Z',
        '2027-01-01T00:00:00Z',
        '2026-03-01T00:00:00Z',
        '9999-12-31T23:59:59Z',
      ]) {
        const nbf = '2026-01-01T00:00:00Z';
        for (const now of around(at(exp))) await judge(t, 'EVAL-2', all, { nbf, exp }, now);
      }
      await judge(t, 'EVAL-2', all, { nbf: '2026-01-01T00:00:00Z' }, LAST);
      await judge(t, 'EVAL-2', all, { nbf: '0001-01-01T00:00:00Z', exp: '0001-01-01T00:00:01Z' }, FIRST);
    },
  },
  {
    id: 'client-verifier/not-yet-valid-and-expired',
    title: 'A token that ends before it begins is `not-yet-valid` before it is `expired`.',
    asserts: ['EVAL-1'],
    needs: NEEDS,
    async run(t) {
      const all = given(t);
      const times = { nbf: '2026-06-01T00:00:00Z', exp: '2026-05-01T00:00:00Z' };
      for (const now of [...around(at(times.exp)), ...around(at(times.nbf) - SKEW_SECONDS)]) {
        await judge(t, 'EVAL-1', all, times, now);
      }
    },
  },
  {
    id: 'client-verifier/zones',
    title: 'Zones, summer time, leap days and leap seconds do not bear on the result.',
    asserts: ['EVAL-3'],
    needs: NEEDS,
    async run(t) {
      const all = given(t);
      await t.arrange(async () => {
        const [nbf, exp] = ['2026-06-10T12:00:00Z', '2026-06-20T12:00:00Z'] as const;
        for (const now of around(at(nbf) - SKEW_SECONDS)) await judge(t, 'EVAL-1', all, { nbf, exp }, now);
        for (const now of around(at(exp))) await judge(t, 'EVAL-2', all, { nbf, exp }, now);
      });
      for (const zone of ZONES) {
        const driver = await t.arrange(() => t.start({ env: { TZ: zone } }));
        for (const turn of TURNS) {
          const nbf = formatInstant(at(turn) - 30 * 86_400);
          for (const now of around(at(turn))) await judge(t, 'EVAL-3', all, { nbf, exp: turn }, now, driver);
          const begins = formatInstant(at(turn) + SKEW_SECONDS);
          for (const now of around(at(turn))) await judge(t, 'EVAL-3', all, { nbf: begins }, now, driver);
        }
        await driver.end();
      }
    },
  },
  {
    id: 'client-verifier/reading-without-clock',
    title: 'Whether a token is taken does not depend on the clock, nor on whether one is given.',
    asserts: ['READ-3'],
    needs: NEEDS,
    async run(t) {
      const { vendor, good } = given(t);
      const claims = { ...good.claims, exp: '2026-04-01T00:00:00Z' };
      const strange = { ...good.claims, iat: '9999-01-01T00:00:00Z', nbf: '9998-12-31T00:00:00Z' };
      const rows = [
        [claims, 'taken'],
        [strange, 'taken'],
        [{ ...claims, sub: '' }, 'claims-invalid'],
      ] as const;
      for (const [content, expected] of rows) {
        const bytes = base64(unforged({ ...good, claims: content }));
        for (const now of [undefined, FIRST, NOW, at('2026-04-01T00:00:00Z'), LAST]) {
          const result = await t.driver.call('verify', {
            kind: 'token',
            bytes,
            trust: vendor.trust(),
            ...(now !== undefined && { now: formatInstant(now) }),
          });
          const got = outcomeOf(result, isObject(result.claims) ? 'taken' : 'no claims');
          t.that(
            'READ-3',
            got === expected,
            expected,
            got,
            now === undefined ? 'no clock' : formatInstant(now),
          );
        }
      }
    },
  },
];
