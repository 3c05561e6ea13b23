import { expect, test } from 'vitest';
import { ARRIVED_NAMES } from '../../src/client/cases/carriers/names.js';
import { anyPair } from '../../src/client/cases/verifier/fingerprints.js';
import { matchFingerprint } from '../../src/oracle/match.js';
import { seededRandom } from '../../src/oracle/random.js';

test('generated machines meet every verdict, at the borders of the rule', () => {
  const verdicts = new Map<string, number>();
  let exact = 0;
  for (let run = 0; run < 400; run++) {
    const { binding, now } = anyPair(seededRandom('pairs', run));
    const { verdict, score, unreadable } = matchFingerprint(binding, now);
    verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
    if (score === binding.quorum || score + unreadable + 1 === binding.quorum) exact += 1;
  }
  for (const verdict of ['match', 'drifted', 'indeterminate', 'mismatch']) {
    expect(verdicts.get(verdict) ?? 0, verdict).toBeGreaterThan(20);
  }
  expect(exact).toBeGreaterThan(80);
});

test('names of files are distinct, and fit a file system', () => {
  const names = ARRIVED_NAMES.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names.filter((name) => name.includes('/') || Buffer.from(name).length > 255)).toEqual([]);
});
