import { digestOf } from '@offline-activation/fingerprint';
import { describe, expect, test } from 'vitest';
import { components, draftOf, otherMachine, PRODUCT } from './drafts.js';
import { forge } from './forge.js';
import { load, refusal } from './readers.js';

const token = forge(draftOf('token'));
const names = components().map(({ name }) => name);
const changed = (...which: string[]) =>
  components().map((component) =>
    which.includes(component.name)
      ? { ...component, digest: digestOf(PRODUCT, component.name, 'other') }
      : component,
  );
const without = (...which: string[]) => components().filter(({ name }) => !which.includes(name));

describe('step 9: machine key', () => {
  test.each([
    ['match', components(), [], []],
    ['drifted', changed('os.install-id.1'), ['os.install-id.1'], []],
    ['mismatch', changed(...names), names, []],
    ['indeterminate', [], [], names],
  ])('the details tell the verdict: %s', async (fingerprint, now, change, missing) => {
    const { code, details } = await refusal(load(token, { machineKid: otherMachine.kid, components: now }));
    expect(code).toBe('machine-key-mismatch');
    expect(details).toMatchObject({ fingerprint, changed: change, missing });
  });
});

describe('step 10: fingerprint', () => {
  test('a match and a drift are accepted, with the comparison', async () => {
    expect((await load(token)).comparison).toMatchObject({ verdict: 'match', score: 6, total: 6 });
    expect((await load(token, { components: changed('os.install-id.1') })).comparison).toEqual({
      verdict: 'drifted',
      score: 4,
      unreadable: 0,
      total: 6,
      changed: ['os.install-id.1'],
      missing: [],
    });
  });

  test('MATCH-2: a mismatch names what changed and what could not be read', async () => {
    const now = changed('hw.smbios-uuid.1', 'os.install-id.1').filter(
      ({ name }) => name !== 'hw.disk-serial.1',
    );
    expect(await refusal(load(token, { components: now }))).toEqual({
      code: 'machine-mismatch',
      stage: 'fingerprint',
      details: {
        fingerprint: 'mismatch',
        components: ['hw.smbios-uuid.1', 'os.install-id.1'],
        changed: ['hw.smbios-uuid.1', 'os.install-id.1'],
        missing: ['hw.disk-serial.1'],
        comparison: {
          verdict: 'mismatch',
          score: 0,
          unreadable: 2,
          total: 6,
          changed: ['hw.smbios-uuid.1', 'os.install-id.1'],
          missing: ['hw.disk-serial.1'],
        },
      },
    });
  });

  test('indeterminate is refused, naming what could not be read, and passes within the grace', async () => {
    const now = { components: without('hw.smbios-uuid.1', 'hw.disk-serial.1') };
    expect(await refusal(load(token, now))).toMatchObject({
      code: 'machine-indeterminate',
      details: { components: ['hw.smbios-uuid.1', 'hw.disk-serial.1'] },
    });
    const { comparison } = await load(token, { ...now, withinGrace: true });
    expect(comparison.verdict).toBe('indeterminate');
    expect(await refusal(load(token, { components: changed(...names), withinGrace: true }))).toMatchObject({
      code: 'machine-mismatch',
    });
  });

  test('ERR-3: no digest, key or id is among the details', async () => {
    const { details } = await refusal(
      load(token, { components: changed(...names), machineKid: 'k4.pid.other' }),
    );
    const told = JSON.stringify(details);
    for (const { digest } of [...components(), ...changed(...names)]) expect(told).not.toContain(digest);
    expect(told).not.toContain('k4.');
  });
});

describe('TOK-21: generation', () => {
  test('below the floor of its license is superseded, at or above it not', async () => {
    const asked: string[] = [];
    const floor = (generation: number) => (licenseId: string) => {
      asked.push(licenseId);
      return generation;
    };
    expect(await refusal(load(token, { floorGeneration: floor(6) }))).toMatchObject({
      code: 'generation-superseded',
    });
    expect((await load(token, { floorGeneration: floor(5) })).claims.seat.generation).toBe(5);
    await expect(load(token, { floorGeneration: () => undefined })).resolves.toBeDefined();
    expect(asked).toEqual(['lic-1', 'lic-1']);
  });
});
