import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { CARRIER_BYTES_MAX } from '../../src/oracle/carrier.js';
import { ENVELOPE_CHARS_MAX } from '../../src/oracle/carrier-text.js';
import { SKEW_SECONDS } from '../../src/oracle/evaluate.js';
import { machineIdentity, PLATFORMS, SCHEME, withFact } from '../../src/oracle/identity.js';
import { NBF_BEFORE_IAT } from '../../src/oracle/issuer.js';
import { FOOTER_BYTES_MAX } from '../../src/oracle/read-artifact.js';
import { STAGE_OF } from '../../src/oracle/refusal.js';
import { DEPTH_MAX } from '../../src/oracle/strict-json.js';

// The oracle writes its own constants; here they are held against the specification's data.

function registry<T>(name: string): T {
  return JSON.parse(
    readFileSync(new URL(`../../../../spec/registries/${name}.json`, import.meta.url), 'utf8'),
  );
}

test('every reading code has the stage of the registry', () => {
  const { errors } = registry<{ errors: { code: string; stage: string }[] }>('errors');
  const stages = new Map(errors.map(({ code, stage }) => [code, stage]));
  for (const [code, stage] of Object.entries(STAGE_OF))
    expect([code, stages.get(code)]).toEqual([code, stage]);
});

test.each([
  ['carrierBytesMax', CARRIER_BYTES_MAX],
  ['envelopeCharsMax', ENVELOPE_CHARS_MAX],
  ['footerBytesMax', FOOTER_BYTES_MAX],
  ['jsonDepthMax', DEPTH_MAX],
  ['integerMax', Number.MAX_SAFE_INTEGER],
  ['skewSeconds', SKEW_SECONDS],
  ['rollbackToleranceSeconds', NBF_BEFORE_IAT],
])('limit %s', (name, value) => {
  const { limits } = registry<{ limits: { name: string; value: number }[] }>('limits');
  expect(limits.find((limit) => limit.name === name)?.value).toBe(value);
});

describe('made-up facts', () => {
  const { scheme, components } = registry<{
    scheme: string;
    components: { name: string; charsMin: number }[];
  }>('components');
  const denied = registry<{ values: string[]; patterns: { pattern: string }[] }>('denylist');
  const isPlaceholder = (value: string) => {
    const folded = value
      .trim()
      .toLowerCase()
      .replace(/[ \-:._]/g, '');
    return (
      denied.values.includes(folded) ||
      denied.patterns.some(({ pattern }) => new RegExp(pattern, 'u').test(folded))
    );
  };

  test('are those of the registered scheme', () => {
    const names = machineIdentity({ seed: 1, nonce: 0, name: 'a' }).facts.map(({ name }) => name);
    expect(SCHEME).toBe(scheme);
    expect(names.sort()).toEqual(components.map(({ name }) => name).sort());
  });

  test('are long enough and no placeholders, changed or not', () => {
    for (let seed = 0; seed < 40; seed++) {
      const machine = machineIdentity({ seed, nonce: 0, name: 'a' }, PLATFORMS[seed % PLATFORMS.length]);
      for (const { name, charsMin } of components) {
        for (const { facts } of [machine, withFact(machine, name)]) {
          const value = facts.find((fact) => fact.name === name)?.value ?? '';
          expect([name, value.length >= charsMin, isPlaceholder(value)]).toEqual([name, true, false]);
        }
      }
    }
  });
});
