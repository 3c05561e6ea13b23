import { describe, expect, it } from 'vitest';
import { isLimited } from '../../src/rules/is-limited.js';
import { matchesCredentials } from '../../src/rules/matches-credentials.js';
import { matchesEmail } from '../../src/rules/matches-email.js';
import { matchesKey } from '../../src/rules/matches-key.js';
import { retryAfterSeconds } from '../../src/rules/retry-after.js';
import { licenseRecordOf, NOW } from './books.js';

const license = licenseRecordOf();

describe('e-mail addresses', () => {
  it.each([
    ['ada@example.com', 'ada@example.com', true],
    ['  ADA@Example.COM\n', 'ada@example.com', true],
    ['ada@example.com', ' Ada@example.com ', true],
    ['\u0085\u3000ada@example.com\u00a0', 'ada@example.com', true],
    // No white space, as Unicode has it.
    ['\ufeffada@example.com', 'ada@example.com', false],
    ['ada@example.org', 'ada@example.com', false],
    ['ada+x@example.com', 'ada@example.com', false],
    ['ÀDA@example.com', 'àda@example.com', false],
    ['', 'ada@example.com', false],
  ])('%j and %j: %s', (asked, stored, same) => {
    expect(matchesEmail(asked, stored)).toBe(same);
  });

  it('do not match where one is missing', () => {
    expect(matchesEmail(undefined, 'ada@example.com')).toBe(false);
    expect(matchesEmail('ada@example.com', undefined)).toBe(false);
    expect(matchesEmail(undefined, undefined)).toBe(false);
  });
});

describe('license keys', () => {
  it.each([
    ['0fjhb ytkes pgfqs gxxy5 kznze', true],
    ['OFJHB—YTKES–PGFQS‑GXXY5-KZNZE', true],
    ['0FJHBYTKESPGFQSGXXY5KZN\u00adZE', true],
    ['0FJHB-YTKES-PGFQS-GXXY5-KZNZF', false],
    ['0FJHB-YTKES-PGFQS-GXXY5-KZNZ', false],
    ['', false],
  ])('oap-key-1 %j: %s', (typed, same) => {
    expect(matchesKey(typed, license)).toBe(same);
  });

  it('opaque keys are compared as they are, white space around apart', () => {
    const opaque = licenseRecordOf({ key: 'Key One', policy: { keyFormat: 'opaque' } });
    expect([' Key One\n', 'key one', 'KeyOne'].map((typed) => matchesKey(typed, opaque))).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('credentials', () => {
  const licenseKey = license.key;

  it('are key and e-mail where the policy says so', () => {
    expect(matchesCredentials({ licenseKey, email: 'ada@example.com' }, license)).toBe(true);
    expect(matchesCredentials({ licenseKey, email: 'eve@example.com' }, license)).toBe(false);
    expect(matchesCredentials({ licenseKey }, license)).toBe(false);
    expect(matchesCredentials({ licenseKey: 'x', email: 'ada@example.com' }, license)).toBe(false);
  });

  it('are the key alone where the policy says so', () => {
    const keyed = licenseRecordOf({ policy: { credentials: 'key' } });
    expect(matchesCredentials({ licenseKey, email: 'eve@example.com' }, keyed)).toBe(true);
    expect(matchesCredentials({ licenseKey }, keyed)).toBe(true);
    expect(matchesCredentials({ licenseKey: 'x' }, keyed)).toBe(false);
  });
});

describe('the rate limit', () => {
  const failures = Array.from({ length: 10 }, (_, i) => NOW + i);

  it('holds from the tenth failure until the first of them is 600 seconds old', () => {
    expect(isLimited(failures.slice(1), NOW + 9)).toBe(false);
    expect(isLimited(failures, NOW + 9)).toBe(true);
    expect(isLimited(failures, NOW + 599)).toBe(true);
    expect(isLimited(failures, NOW + 600)).toBe(false);
  });

  it('says how long that is', () => {
    expect(retryAfterSeconds(failures, NOW + 9)).toBe(591);
    expect(retryAfterSeconds([NOW - 700, ...failures], NOW + 9)).toBe(591);
    expect(retryAfterSeconds([...failures, NOW + 10, NOW + 11], NOW + 20)).toBe(582);
    expect(isLimited([...failures, NOW + 10, NOW + 11], NOW + 20 + 582)).toBe(false);
    expect(isLimited([...failures, NOW + 10, NOW + 11], NOW + 20 + 581)).toBe(true);
  });
});
