import { describe, expect, test } from 'vitest';
import { FORGERIES, forgeriesOf } from '../../src/oracle/forge/all.js';
import { ingredientsOf, unforged } from '../../src/oracle/forge/ingredients.js';
import { ODDITIES } from '../../src/oracle/forge/oddities.js';
import { ofLength } from '../../src/oracle/forge/size.js';
import { KINDS } from '../../src/oracle/kinds.js';
import { seededRandom } from '../../src/oracle/random.js';
import { readArtifact } from '../../src/oracle/read-artifact.js';
import { readCarried } from '../../src/oracle/read-carried.js';
import { STAGE_OF } from '../../src/oracle/refusal.js';
import { goodOnes } from './good.js';

const SEEDS = [1, 2];

describe.each(SEEDS)('seed %i', (seed) => {
  const { artifacts, issuer } = goodOnes(seed);
  const anchors = [{ publicKey: issuer.keys.publicKey }];

  describe.each(KINDS)('%s', (kind) => {
    const good = ingredientsOf(artifacts[kind]);

    test('the parent is accepted, bare and carried, and is what was signed', () => {
      expect(unforged(good)).toBe(artifacts[kind].text);
      expect(readArtifact(kind, unforged(good), anchors)).toMatchObject({
        ok: true,
        kind,
        claims: good.claims,
      });
      expect(readCarried(kind, unforged(good), anchors)).toMatchObject({ ok: true });
    });

    test.each(forgeriesOf(kind, 'bare').map((forgery) => [forgery.id, forgery] as const))(
      '%s',
      (id, forgery) => {
        const text = forgery.forge(good, seededRandom(id, seed));
        expect(text).not.toBe(artifacts[kind].text);
        const { code, stage, bareOnly } = forgery;
        expect(readArtifact(kind, text, anchors)).toMatchObject({ ok: false, code, stage });
        // Through a carrier the same error, unless normalising undoes the fault: and then it must not.
        const carried = readCarried(kind, text, anchors);
        expect(!carried.ok && carried.code === code && carried.stage === stage).toBe(!bareOnly);
      },
    );

    test.each(ODDITIES.filter((odd) => odd.kinds.includes(kind)).map((odd) => [odd.id, odd] as const))(
      '%s is accepted',
      (id, odd) => {
        const text = odd.write(good, seededRandom(id, seed));
        expect(text).not.toBe(artifacts[kind].text);
        expect(readArtifact(kind, text, anchors)).toMatchObject({ ok: true, kind });
        expect(readCarried(kind, text, anchors)).toMatchObject({ ok: true, kind });
      },
    );
  });
});

describe('the catalogue', () => {
  test('ids are unique and begin with their family', () => {
    const ids = [...FORGERIES, ...ODDITIES].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, family } of FORGERIES) expect(id.startsWith(`${family}/`)).toBe(true);
  });

  test('every forgery says what it is for', () => {
    for (const { kinds, bug, code, stage } of FORGERIES) {
      expect(kinds.length).toBeGreaterThan(0);
      expect(bug).toMatch(/\.$/);
      expect(stage).toBe(STAGE_OF[code]);
    }
  });

  test('every reading code up to the claims has a forgery, but for the one that needs a revoked anchor', () => {
    const forged = new Set(FORGERIES.map(({ code }) => code));
    expect([...forged].sort()).toEqual(
      [
        'claims-invalid',
        'extension-unsupported',
        'key-unknown',
        'malformed',
        'signature-invalid',
        'too-large',
        'version-unsupported',
        'wrong-kind',
      ].sort(),
    );
  });

  test('is the same from the same seed', () => {
    const { artifacts } = goodOnes(4);
    for (const kind of KINDS) {
      for (const forgery of forgeriesOf(kind, 'bare')) {
        const good = ingredientsOf(artifacts[kind]);
        const [one, two] = [1, 1].map((seed) => forgery.forge(good, seededRandom(forgery.id, seed)));
        expect(one).toBe(two);
      }
    }
  });

  test('a length that base64url never has cannot be asked for', () => {
    const good = ingredientsOf(goodOnes(1).artifacts['machine-code']);
    expect(ofLength(good, 'v4.public.'.length + 4000).length).toBe(4010);
    expect(() => ofLength(good, 'v4.public.'.length + 4001)).toThrow(TypeError);
    expect(() => ofLength(good, 20)).toThrow(TypeError);
  });
});
