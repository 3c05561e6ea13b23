import { readFileSync } from 'node:fs';
import type { BindingPolicy, Component } from '@offline-activation/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bindingFrom } from '../src/binding.js';
import { compare } from '../src/compare.js';
import { digestOf } from '../src/digest.js';
import { sufficiency } from '../src/sufficiency.js';

const { profiles } = JSON.parse(
  readFileSync(new URL('../../../spec/registries/profiles.json', import.meta.url), 'utf8'),
);
const tolerant: BindingPolicy = profiles['text-3-seats'].policy.binding;
const strict: BindingPolicy = profiles['file-strict'].policy.binding;

const show = (...names: string[]): Component[] =>
  names.map((name) => ({ name, digest: digestOf('p', name, 'v') }));
const all = (policy: BindingPolicy) => show(...policy.components.map(({ name }) => name));
const after = (components: Component[], ...changed: string[]) =>
  components.map(({ name, digest }) => ({
    name,
    digest: changed.includes(name) ? digestOf('p', name, 'w') : digest,
  }));

describe('§8.4', () => {
  test('everything carried is sufficient', () => {
    for (const policy of [tolerant, strict])
      expect(sufficiency(policy, all(policy))).toEqual({ sufficient: true, weak: false, missing: [] });
  });

  test('the quorum counts listed components only, and is reached exactly', () => {
    // 3 + 2 = the quorum of 5; 3 + 1 is not.
    expect(sufficiency(tolerant, show('hw.smbios-uuid.1', 'hw.board-serial.1')).sufficient).toBe(true);
    expect(sufficiency(tolerant, show('hw.smbios-uuid.1', 'net.mac.1', 'vendor.dongle.1'))).toEqual({
      sufficient: false,
      weak: false,
      missing: ['hw.board-serial.1', 'hw.disk-serial.1', 'hw.cpu.1', 'os.install-id.1'],
    });
  });

  test('a required name must be carried, whatever the weights', () => {
    const without = all(strict).filter(({ name }) => name !== 'os.install-id.1');
    const { quorum } = strict;
    expect(sufficiency({ ...strict, quorum: 1 }, without)).toEqual({
      sufficient: false,
      weak: false,
      missing: ['os.install-id.1'],
    });
    expect(quorum).toBeGreaterThan(1);
  });

  test('weak is sufficient without any of the hardware that the policy lists', () => {
    const lenient = { ...tolerant, quorum: 2 };
    const soft = show('net.mac.1', 'os.install-id.1');
    expect(sufficiency(lenient, soft)).toMatchObject({ sufficient: true, weak: true });
    expect(sufficiency(lenient, [...soft, ...show('hw.cpu.1')])).toMatchObject({
      sufficient: true,
      weak: false,
    });
    expect(sufficiency(tolerant, soft)).toMatchObject({ sufficient: false, weak: false });
    const bare = {
      ...lenient,
      components: lenient.components.filter((listed) => listed.class !== 'hardware'),
    };
    expect(sufficiency(bare, soft)).toMatchObject({ sufficient: true, weak: false });
  });
});

describe('TOK-7', () => {
  test('listed components of the code, in the order, with classes, weights and quorum of the policy', () => {
    const fingerprint = {
      scheme: 'oap-fp-9',
      components: [...show('os.install-id.1', 'vendor.dongle.1', 'hw.smbios-uuid.1')],
    };
    expect(bindingFrom(tolerant, fingerprint)).toEqual({
      scheme: 'oap-fp-9',
      components: [
        {
          name: 'hw.smbios-uuid.1',
          class: 'hardware',
          weight: 3,
          digest: digestOf('p', 'hw.smbios-uuid.1', 'v'),
        },
        { name: 'os.install-id.1', class: 'os', weight: 1, digest: digestOf('p', 'os.install-id.1', 'v') },
      ],
      quorum: 5,
    });
  });

  test('what a code says of a class or a weight has no say', () => {
    const boasting = all(tolerant).map((component) => ({ ...component, class: 'hardware', weight: 1000 }));
    expect(bindingFrom(tolerant, { scheme: 's', components: boasting })).toEqual(
      bindingFrom(tolerant, { scheme: 's', components: all(tolerant) }),
    );
  });

  test('a machine matches the binding made from it, exactly if it was sufficient', () => {
    const names = fc.subarray([...tolerant.components.map(({ name }) => name), 'vendor.dongle.1']);
    fc.assert(
      fc.property(names, (carried) => {
        const components = show(...carried);
        const binding = bindingFrom(tolerant, { scheme: 's', components });
        const matches = compare(binding, components).verdict === 'match';
        expect(matches).toBe(sufficiency(tolerant, components).sufficient);
      }),
    );
  });
});

describe('profiles', () => {
  const verdict = (policy: BindingPolicy, ...changed: string[]) => {
    const components = all(policy);
    return compare(bindingFrom(policy, { scheme: 's', components }), after(components, ...changed)).verdict;
  };

  test('text-3-seats: a reformat and a new network adapter drift, a new board and disk and UUID do not', () => {
    expect(verdict(tolerant, 'os.install-id.1')).toBe('drifted');
    expect(verdict(tolerant, 'os.install-id.1', 'net.mac.1', 'hw.cpu.1')).toBe('drifted');
    expect(verdict(tolerant, 'hw.smbios-uuid.1', 'hw.board-serial.1', 'hw.disk-serial.1')).toBe('mismatch');
  });

  test('file-strict: a reformat and a new major version of the system are a mismatch, an adapter drifts', () => {
    expect(verdict(strict, 'os.install-id.1')).toBe('mismatch');
    expect(verdict(strict, 'os.version-major.1')).toBe('mismatch');
    expect(verdict(strict, 'net.mac.1')).toBe('drifted');
  });
});
