import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  componentsOf,
  machineIdentity,
  PLATFORMS,
  reformatted,
  withFact,
  withKey,
  withoutFacts,
} from '../../src/oracle/identity.js';
import { bind } from '../../src/oracle/issuer.js';
import { makeMachineCode } from '../../src/oracle/machine-code.js';
import { matchFingerprint } from '../../src/oracle/match.js';
import { seededRandom } from '../../src/oracle/random.js';
import { goodOnes, NOW, POLICY, PRODUCT } from './good.js';

describe('the generator', () => {
  test('is the same from the same label and seed, and another from any other', () => {
    const draw = (label: string, seed: string | number) => [...seededRandom(label, seed).bytes(40)].join();
    expect(draw('a', 1)).toBe(draw('a', 1));
    expect(draw('a', 1)).toBe(draw('a', '1'));
    expect(new Set([draw('a', 1), draw('a', 2), draw('b', 1), draw('a1', ''), draw('', 'a1')]).size).toBe(5);
  });

  test('gives the same bytes in one piece and in many', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 70 }), { maxLength: 6 }), (counts) => {
        const random = seededRandom('pieces', 1);
        const pieces = counts.flatMap((count) => [...random.bytes(count)]);
        expect(pieces).toEqual([...seededRandom('pieces', 1).bytes(pieces.length)]);
      }),
    );
  });

  test('a sub-stream does not depend on what was drawn before', () => {
    const random = seededRandom('sub', 1);
    const before = random.subStream('x').bytes(8);
    random.bytes(100);
    expect(random.subStream('x').bytes(8)).toEqual(before);
    expect(random.subStream('y').bytes(8)).not.toEqual(before);
  });

  test('whole numbers are within bounds and every one occurs', () => {
    const random = seededRandom('int', 1);
    const counts = new Map<number, number>();
    for (let n = 0; n < 6000; n++) {
      const value = random.int(6);
      counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual([0, 1, 2, 3, 4, 5]);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
    // Without drawing again, two of four values would fall into the lowest third.
    const low = Array.from({ length: 3000 }, () => random.int(3 * 2 ** 30)).filter(
      (value) => value < 2 ** 30,
    );
    expect(Math.abs(low.length - 1000)).toBeLessThan(150);
    expect(random.int(1)).toBe(0);
    expect(random.int(2 ** 32)).toBeLessThan(2 ** 32);
    for (const max of [0, -1, 1.5, 2 ** 32 + 1]) expect(() => random.int(max)).toThrow(TypeError);
    expect(() => random.pick([])).toThrow(TypeError);
    expect([random.chance(0, 5), random.chance(5, 5)]).toEqual([false, true]);
  });
});

describe('a machine', () => {
  const seed = { seed: 7, nonce: 0, name: 'laptop' };

  test('follows from seed, nonce and name alone', () => {
    expect(componentsOf(machineIdentity(seed), PRODUCT)).toEqual(
      componentsOf(machineIdentity(seed), PRODUCT),
    );
    const kids = [seed, { ...seed, seed: 8 }, { ...seed, nonce: 1 }, { ...seed, name: 'tower' }].map(
      (s) => machineIdentity(s).kid,
    );
    expect(new Set(kids).size).toBe(4);
  });

  test.each(PLATFORMS)('on %s has facts that look like facts', (platform) => {
    const machine = machineIdentity(seed, platform);
    const facts = new Map(machine.facts.map(({ name, value }) => [name, value]));
    expect(machine.platform).toBe(platform);
    expect(facts.get('hw.smbios-uuid.1')).toMatch(
      /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
    );
    expect(facts.get('net.mac.1')).toMatch(/^[0-9a-f][048c](?::[0-9a-f]{2}){5}$/);
    expect(facts.get('hw.cpu.1')).toMatch(/^\w+ \d+ \d+ \d+$/);
    expect(facts.get('os.version-major.1')).toMatch(/^[a-z]+ \d+$/);
    expect(facts.size).toBe(7);
  });

  test('changes, hides and forgets facts', () => {
    const machine = machineIdentity(seed);
    const binding = bind(
      makeMachineCode(machine, {
        product: PRODUCT,
        issuedAt: NOW,
        accepts: ['x'],
        random: seededRandom('c', 1),
      }).claims,
      POLICY,
    );
    const match = (now: typeof machine) => matchFingerprint(binding, componentsOf(now, PRODUCT));
    expect(match(machine).verdict).toBe('match');
    for (const { name } of POLICY.components) {
      expect(match(withFact(machine, name))).toMatchObject({
        verdict: 'drifted',
        changed: [name],
        missing: [],
      });
      expect(match(withoutFacts(machine, [name]))).toMatchObject({
        verdict: 'drifted',
        changed: [],
        missing: [name],
      });
    }
    expect(
      match(withFact(machine, 'net.mac.1', machine.facts.find((f) => f.name === 'net.mac.1')?.value)).verdict,
    ).toBe('match');
    expect(() => withFact(machine, 'no.such.1')).toThrow(TypeError);
  });

  test('changed twice has three values of one fact', () => {
    for (const name of ['hw.board-serial.1', 'os.version-major.1']) {
      const [a, b, c] = [0, 1, 2].map((changes) => {
        let machine = machineIdentity(seed);
        for (let n = 0; n < changes; n++) machine = withFact(machine, name);
        return machine.facts.find((fact) => fact.name === name)?.value;
      });
      expect(new Set([a, b, c]).size).toBe(3);
    }
  });

  test('reformatted keeps its hardware, and has another install id and key', () => {
    const machine = machineIdentity(seed);
    const after = reformatted(machine);
    expect(after.kid).not.toBe(machine.kid);
    expect(after.kid).toBe(withKey(machine, 1).kid);
    const changed = after.facts
      .filter((fact, at) => fact.value !== machine.facts[at]?.value)
      .map(({ name }) => name);
    expect(changed).toEqual(['os.install-id.1']);
  });

  test('has other digests for another product', () => {
    const machine = machineIdentity(seed);
    const ours = new Set(componentsOf(machine, PRODUCT).map(({ digest }) => digest));
    expect(componentsOf(machine, 'another').some(({ digest }) => ours.has(digest))).toBe(false);
  });
});

test('optional members appear exactly where they were asked for', () => {
  const { machine, random } = goodOnes();
  const base = { product: PRODUCT, issuedAt: NOW, accepts: ['x'], random };
  const plain = makeMachineCode(machine, base).claims;
  expect(Object.keys(plain).sort()).toEqual([
    'accepts',
    'app',
    'aud',
    'iat',
    'jti',
    'kind',
    'machine',
    'ver',
  ]);
  expect(plain.machine.label).toBeUndefined();
  const challenge = 'AAAAAAAAAAAAAAAAAAAAAA';
  const full = makeMachineCode(machine, {
    ...base,
    withLabel: true,
    challenge,
    holds: { sub: 'a', generation: 1 },
  }).claims;
  expect(full).toMatchObject({
    challenge,
    holds: { sub: 'a', generation: 1 },
    machine: { label: machine.label },
  });
  expect(full.jti).not.toBe(plain.jti);
});
