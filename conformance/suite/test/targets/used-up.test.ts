import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Fixture } from '../../src/targets/fixtures.js';
import { usedUp } from '../../src/targets/used-up.js';

const folder = mkdtempSync(join(tmpdir(), 'oap-used-'));
afterAll(() => rmSync(folder, { recursive: true }));
const file = join(folder, 'used.jsonl');
const license = (key: string) => ({ id: `id of ${key}`, key }) as Fixture;

describe('what is used up', () => {
  it('is noted for the next run on the same server, also after its newest issuer key was replaced', () => {
    const first = usedUp(['old'], file);
    first.take([license('a'), license('b')]);
    first.noteFailure(1_000);
    const next = usedUp(['new', 'old'], file);
    expect([license('a'), license('b'), license('c')].map((one) => next.has(one))).toEqual([
      true,
      true,
      false,
    ]);
    expect([next.failuresSince(1_000), next.failuresSince(1_001)]).toEqual([1, 0]);
    next.take([license('c')]);
    expect(usedUp(['new'], file).has(license('c'))).toBe(true);
  });

  it('is nothing on another server, or without a file', () => {
    expect(usedUp(['other'], file).has(license('a'))).toBe(false);
    const own = usedUp(['old']);
    expect(own.has(license('a'))).toBe(false);
    own.take([license('a')]);
    expect(own.has(license('a'))).toBe(true);
  });

  it('is read though a run was interrupted while it wrote', () => {
    appendFileSync(file, '{"server":"old","lic');
    expect(usedUp(['old'], file).has(license('a'))).toBe(true);
  });

  it('cannot be lost sight of: a file that cannot be written is an error before anything is used', () => {
    expect(() => usedUp(['old'], join(folder, 'no/such/folder'))).toThrow(/ENOENT/);
  });
});
