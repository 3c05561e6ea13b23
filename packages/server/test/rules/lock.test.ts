import { formatInstant, parseInstant } from '@offline-activation/codec';
import { describe, expect, it } from 'vitest';
import { isLocked } from '../../src/rules/is-locked.js';
import { lockAfter } from '../../src/rules/lock-after.js';
import { unlockAtFor } from '../../src/rules/unlock-at.js';
import { voidLocks } from '../../src/rules/void-locks.js';
import { bookOf, NOW, TOLERANCE } from './books.js';

describe('unlockAtFor', () => {
  it.each([
    ['2026-03-01T09:30:00Z', 'P6M', '2026-09-01T09:30:00Z'],
    ['2026-08-31T23:59:59Z', 'P6M', '2027-02-28T23:59:59Z'],
    ['2027-08-31T00:00:00Z', 'P6M', '2028-02-29T00:00:00Z'],
    ['2028-02-29T12:00:00Z', 'P12M', '2029-02-28T12:00:00Z'],
    ['2026-01-31T00:00:00Z', 'P1M', '2026-02-28T00:00:00Z'],
    ['2026-03-28T01:30:00Z', 'P1D', '2026-03-29T01:30:00Z'],
    ['2026-12-31T23:00:00Z', 'PT2H', '2027-01-01T01:00:00Z'],
    ['2026-03-01T09:30:00Z', 'P0D', '2026-03-01T09:30:00Z'],
  ])('%s and %s is %s', (iat, lock, unlockAt) => {
    expect(formatInstant(unlockAtFor(parseInstant(iat) ?? 0, lock) ?? 0)).toBe(unlockAt);
  });

  it('is nothing without a lock', () => {
    expect(unlockAtFor(NOW, null)).toBeNull();
  });
});

describe('lockAfter', () => {
  const fresh = { iat: NOW, policyLock: 'P1D' };

  it('starts with an offline token where there is none', () => {
    expect(lockAfter({ ...fresh, lock: undefined, mode: 'offline' })).toEqual({ unlockAt: NOW + 86_400 });
    expect(lockAfter({ ...fresh, lock: undefined, mode: 'online' })).toBeUndefined();
  });

  it('keeps the one in force, whatever the mode and the policy', () => {
    const lock = { unlockAt: NOW - 5 };
    for (const mode of ['offline', 'online'] as const) {
      expect(lockAfter({ lock, mode, iat: NOW, policyLock: 'P9M' })).toBe(lock);
    }
  });

  it('is not started later by a policy that had none at first', () => {
    const none = lockAfter({ lock: undefined, mode: 'offline', iat: NOW, policyLock: null });
    expect(
      lockAfter({ lock: none, mode: 'offline', iat: NOW + 9, policyLock: 'P1D' })?.unlockAt,
    ).toBeUndefined();
  });
});

describe('a lock', () => {
  it('is half-open', () => {
    const lock = { unlockAt: NOW };
    expect([NOW - 1, NOW].map((now) => isLocked({ lock }, now))).toEqual([true, false]);
    expect(isLocked({}, NOW)).toBe(false);
    expect(isLocked({ lock: {} }, NOW)).toBe(false);
  });

  it('is void once nothing of its key is outstanding', () => {
    const lock = { unlockAt: NOW + 9_999_999 };
    const book = bookOf({ name: 'a', activation: { lock }, token: { exp: NOW } });
    expect(voidLocks(book, NOW + TOLERANCE - 1).activations[0]).toHaveProperty('lock', lock);
    expect(voidLocks(book, NOW + TOLERANCE).activations[0]).not.toHaveProperty('lock');
  });
});
