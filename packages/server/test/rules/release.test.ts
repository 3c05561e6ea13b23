import { describe, expect, it } from 'vitest';
import { deactivated } from '../../src/rules/deactivated.js';
import { endActivation } from '../../src/rules/end-activation.js';
import { isProved } from '../../src/rules/is-proved.js';
import { releaseClassOf } from '../../src/rules/release-class.js';
import { type ReleaseFacts, releaseSteps } from '../../src/rules/release-steps.js';
import { released } from '../../src/rules/released.js';
import { settle } from '../../src/rules/settle.js';
import { digest } from '../machine.js';
import { activationOf, bindingOf, bookOf, DAY, kid, NOW, policyOf, type Row, TOLERANCE } from './books.js';

const YEAR = 31_536_000;
const flags = [true, false] as const;

describe('a release on the portal', () => {
  /** §10.3, as it reads. */
  function expected(f: ReleaseFacts): number {
    if (!f.held) return 2;
    if (f.locked) return 3;
    if (f.ending) return 4;
    if (f.lapses) return 5;
    if (!f.forcedAllowed) return 6;
    return f.budgetLeft ? 8 : 7;
  }

  it('follows the steps for every combination', () => {
    const seen = new Set<number>();
    for (const held of flags)
      for (const locked of flags)
        for (const ending of flags)
          for (const lapses of flags)
            for (const forcedAllowed of flags)
              for (const budgetLeft of flags) {
                const facts = { held, locked, ending, lapses, forcedAllowed, budgetLeft };
                const step = releaseSteps.find(({ fits }) => fits(facts))?.step;
                expect({ facts, step }).toEqual({ facts, step: expected(facts) });
                seen.add(step ?? 0);
              }
    expect(seen.size).toBe(7);
  });

  const unlockAt = NOW + DAY;
  const policy = policyOf();
  const done = (
    row: Row,
    changes: Parameters<typeof policyOf>[0] = {},
    counted: { at: number; kind: 'forced' }[] = [],
  ) => {
    const book = { ...bookOf(row), counted };
    const [activation = activationOf('none')] = book.activations;
    return released(book, activation, policyOf(changes), NOW);
  };

  it('answers each step with its class or refusal', () => {
    expect(done({ name: 'a', token: { covered: true }, activation: { lock: { unlockAt } } })).toMatchObject({
      releaseClass: 'lapsed',
      book: { activations: [{ state: 'released' }], exposures: [], counted: [] },
    });
    expect(done({ name: 'a', activation: { lock: { unlockAt } } })).toMatchObject({
      refused: { code: 'device-locked', details: { unlockAt: '2026-03-02T09:30:00Z' } },
    });
    expect(done({ name: 'a', activation: { state: 'ending', endingBy: 'deactivation' } })).toMatchObject({
      releaseClass: 'ending',
      book: { activations: [{ endingBy: 'deactivation' }] },
    });
    expect(done({ name: 'a', token: { exp: NOW + 5 } })).toMatchObject({
      releaseClass: 'ending',
      book: { activations: [{ state: 'ending', endingBy: 'portal' }] },
    });
    expect(done({ name: 'a' }, { forcedRelease: 'refused' })).toMatchObject({
      refused: { code: 'token-outstanding' },
    });
    expect(done({ name: 'a' }, {}, [{ at: NOW - DAY, kind: 'forced' }])).toMatchObject({
      refused: { code: 'reissue-limit-reached', details: { retryAt: '2027-02-28T09:30:00Z' } },
    });
    const none = done({ name: 'a' }, { forcedReleaseBudget: 0 });
    expect(none).toMatchObject({ refused: { code: 'reissue-limit-reached' } });
    expect('refused' in none && none.refused.details).toEqual({});
    expect(done({ name: 'a', activation: { lock: { unlockAt: NOW } } })).toMatchObject({
      releaseClass: 'forced',
      book: {
        activations: [{ state: 'released' }],
        exposures: [{ kid: kid('a'), cause: 'forced', since: NOW }],
        counted: [{ at: NOW, kind: 'forced' }],
      },
    });
  });

  it('that is ending lapses at the first instant at which nothing is outstanding', () => {
    const row = {
      name: 'a',
      activation: { state: 'ending', endingBy: 'portal' },
      token: { exp: NOW + 5 },
    } as const;
    const at = (now: number) => settle(bookOf(row), policy, now).activations[0]?.state;
    expect([NOW + 5 + TOLERANCE - 1, NOW + 5 + TOLERANCE].map(at)).toEqual(['ending', 'released']);
  });

  it('is never forced by time alone', () => {
    const row = { name: 'a', activation: { state: 'ending', endingBy: 'portal' } } as const;
    expect(settle(bookOf(row), policy, NOW + 10 * YEAR).activations[0]?.state).toBe('ending');
  });
});

describe('a deactivation', () => {
  it('has its class for every combination', () => {
    const classes = flags.flatMap((proved) =>
      flags.flatMap((current) =>
        flags.flatMap((held) =>
          flags.map((forceable) => releaseClassOf({ proved, current, held, forceable })),
        ),
      ),
    );
    const notProved = ['forced', 'ending', 'lapsed', 'lapsed', 'none', 'none', 'none', 'none'];
    expect(classes).toEqual([...Array.from({ length: 8 }, () => 'proved'), ...notProved]);
  });

  it('is proved by match or drift against a stored baseline', () => {
    const baseline = bindingOf({ a: '1', b: '2', c: '3' });
    const fingerprint = (values: Readonly<Record<string, string>>) => ({
      scheme: 'x',
      components: Object.entries(values).map(([name, value]) => ({ name, digest: digest(value) })),
    });
    expect(isProved(baseline, fingerprint({ a: '1', b: '2', c: '3' }))).toBe(true);
    expect(isProved(baseline, fingerprint({ a: '1', b: '2', c: 'x' }))).toBe(true);
    expect(isProved(baseline, fingerprint({ a: '1', b: 'x', c: 'x' }))).toBe(false);
    expect(isProved(baseline, fingerprint({ a: '1' }))).toBe(false);
    expect(isProved(baseline, undefined)).toBe(false);
    expect(isProved(undefined, fingerprint({ a: '1' }))).toBe(false);
  });

  it('that is proved covers every token, and ends the exposure', () => {
    const book = {
      ...bookOf({ name: 'a', activation: { state: 'released' } }, { name: 'b' }),
      exposures: [{ kid: kid('a'), cause: 'forced' as const, since: NOW }],
    };
    const after = deactivated(book, kid('a'), 'proved', NOW);
    expect(after.exposures).toEqual([]);
    expect(after.tokens.map(({ covered }) => covered)).toEqual([true, false]);
    expect(deactivated(book, kid('a'), 'none', NOW)).toEqual(book);
  });

  it('makes ending what the portal had ended, and may force it then', () => {
    const portal = bookOf({ name: 'a', activation: { state: 'ending', endingBy: 'portal' } });
    const [activation = activationOf('none')] = portal.activations;
    const book = endActivation(portal, activation, 'deactivation');
    expect(settle(book, policyOf(), NOW).activations[0]?.state).toBe('released');
  });
});

describe('settle', () => {
  const ending = { state: 'ending', endingBy: 'deactivation' } as const;

  it('forces at the end of the lock, counts and exposes as of then', () => {
    const book = bookOf({ name: 'a', activation: { ...ending, lock: { unlockAt: NOW + 100 } } });
    expect(settle(book, policyOf(), NOW + 99).activations[0]?.state).toBe('ending');
    expect(settle(book, policyOf(), NOW + 5000)).toMatchObject({
      settledAt: NOW + 5000,
      activations: [{ state: 'released' }],
      counted: [{ at: NOW + 100, kind: 'forced' }],
      exposures: [{ kid: kid('a'), cause: 'forced', since: NOW + 100 }],
    });
  });

  it('waits for the budget, one after another in the order of creation', () => {
    const book = bookOf({ name: 'a', activation: ending }, { name: 'b', activation: ending });
    const settled = settle(book, policyOf({ forcedReleaseBudget: 1 }), NOW + YEAR - 1);
    expect(settled.activations.map(({ state }) => state)).toEqual(['released', 'ending']);
    const later = settle(settled, policyOf({ forcedReleaseBudget: 1 }), NOW + YEAR);
    expect(later.activations.map(({ state }) => state)).toEqual(['released', 'released']);
    expect(later.counted.map(({ at }) => at)).toEqual([NOW, NOW + YEAR]);
  });

  it('takes the earlier instant first, whatever was created first', () => {
    const book = bookOf(
      { name: 'a', activation: { ...ending, lock: { unlockAt: NOW + 200 } } },
      { name: 'b', activation: { ...ending, lock: { unlockAt: NOW + 100 } } },
    );
    const settled = settle(book, policyOf({ forcedReleaseBudget: 1 }), NOW + 300);
    expect(settled.activations.map(({ state }) => state)).toEqual(['ending', 'released']);
  });

  it('lapses where that comes first or at once, uncounted', () => {
    const exp = NOW + 100 - TOLERANCE;
    const book = bookOf({
      name: 'a',
      activation: { ...ending, lock: { unlockAt: NOW + 100 } },
      token: { exp },
    });
    expect(settle(book, policyOf(), NOW + 100)).toMatchObject({
      activations: [{ state: 'released' }],
      counted: [],
      exposures: [],
    });
  });

  it('does not force what the policy refuses', () => {
    const book = bookOf({ name: 'a', activation: ending });
    const refused = policyOf({ forcedRelease: 'refused' });
    expect(settle(book, refused, NOW + 10 * YEAR).activations[0]?.state).toBe('ending');
  });

  it('comes out the same however often it is done on the way', () => {
    const book = bookOf(
      { name: 'a', activation: { ...ending, lock: { unlockAt: NOW + 200 } } },
      { name: 'b', activation: ending, token: { exp: NOW + 300 } },
      { name: 'c', activation: ending },
      { name: 'd', activation: { state: 'ending', endingBy: 'portal' }, token: { exp: NOW + 10 } },
    );
    const policy = policyOf({ forcedReleaseBudget: 1 });
    let stepwise = book;
    for (let now = NOW; now <= NOW + 3 * YEAR; now += 7_777_777) stepwise = settle(stepwise, policy, now);
    const now = NOW + 3 * YEAR;
    expect(settle(stepwise, policy, now)).toEqual(settle(book, policy, now));
  });

  it('ends an exposure when its key is current again, or holds nothing', () => {
    const exposures = ['a', 'b', 'c'].map((name) => ({
      kid: kid(name),
      cause: 'forced' as const,
      since: NOW,
    }));
    const book = {
      ...bookOf(
        { name: 'a' },
        { name: 'b', activation: { state: 'released' } },
        { name: 'c', activation: { state: 'released' }, token: { exp: NOW } },
      ),
      exposures,
    };
    expect(settle(book, policyOf(), NOW).exposures.map((each) => each.kid)).toEqual([kid('b'), kid('c')]);
    expect(settle(book, policyOf(), NOW + TOLERANCE).exposures.map((each) => each.kid)).toEqual([kid('b')]);
  });
});
