import { describe, expect, test } from 'vitest';
import { ingredientsOf } from '../../src/oracle/forge/ingredients.js';
import { ODD_KEYS } from '../../src/oracle/forge/odd-keys.js';
import { writeEnvelope } from '../../src/oracle/paseto.js';
import { seededRandom } from '../../src/oracle/random.js';
import { readArtifact } from '../../src/oracle/read-artifact.js';
import { spec } from '../../src/requirements.js';
import { goodOnes } from './good.js';

const { artifacts } = goodOnes();

describe.each(['token', 'receipt'] as const)('a %s under an odd key', (kind) => {
  test.each(ODD_KEYS.map((one) => [one.id, one] as const))('%s', (id, { requirement, taken, write }) => {
    const odd = write(ingredientsOf(artifacts[kind]), seededRandom('odd keys', id));
    const read = readArtifact(kind, writeEnvelope(odd), [{ publicKey: odd.key }]);
    expect(read.ok ? 'taken' : read.code).toBe(taken ? 'taken' : 'signature-invalid');
    expect(spec().get(requirement)?.role).toBe('reader');
  });
});

test('every spelling of a point of small order is among them, as a key and as R', () => {
  const reasons = ODD_KEYS.map(({ id, write }) => {
    const odd = write(ingredientsOf(artifacts.token), seededRandom('odd keys', id));
    const read = readArtifact('token', writeEnvelope(odd), [{ publicKey: odd.key }]);
    return read.ok ? 'taken' : read.reason;
  });
  const count = (reason: string) => reasons.filter((one) => one === reason).length;
  expect(count('key-small-order')).toBe(10);
  expect(count('key-not-canonical')).toBe(4);
  expect(count('r-small-order')).toBe(10);
  expect(count('r-not-canonical')).toBe(4);
  expect(count('equation')).toBe(2);
});
