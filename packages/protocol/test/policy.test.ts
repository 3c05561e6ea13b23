import { describe, expect, it } from 'vitest';
import {
  COMPONENTS,
  type Policy,
  PROFILE_NAMES,
  PROFILES,
  policyFaults,
  resolvePolicy,
} from '../src/index.js';
import { SAMPLES } from './samples.js';

const sample = () => SAMPLES.policy() as unknown as Policy;

describe('resolvePolicy', () => {
  it.each(PROFILE_NAMES)('%s alone is its own policy, as a copy', (profile) => {
    const resolved = resolvePolicy({ profile });
    expect(resolved).toEqual({ ok: true, policy: PROFILES[profile].policy });
    if (!resolved.ok) return;
    resolved.policy.binding.components.pop();
    expect(resolvePolicy({ profile })).toEqual({ ok: true, policy: PROFILES[profile].policy });
    expect(PROFILES[profile].policy.binding.components).toHaveLength(6);
  });

  it('replaces members one by one', () => {
    const { policy } = PROFILES['text-3-seats'];
    expect(resolvePolicy({ profile: 'text-3-seats', lock: 'P30D', reissueBudget: 0 })).toEqual({
      ok: true,
      policy: { ...policy, lock: 'P30D', reissueBudget: 0 },
    });
  });

  it('takes null for no lock, and an absent one for that of the profile', () => {
    const lockOf = (override: { lock?: string | null }) => {
      const resolved = resolvePolicy({ profile: 'text-3-seats', ...override });
      return resolved.ok && resolved.policy.lock;
    };
    expect([lockOf({ lock: null }), lockOf({})]).toEqual([null, 'P6M']);
  });

  it('replaces the binding whole, sharing nothing', () => {
    const { binding } = sample();
    const resolved = resolvePolicy({ profile: 'file-strict', binding });
    expect(resolved.ok && resolved.policy.binding).toEqual(binding);
    expect(resolved.ok && resolved.policy.binding).not.toBe(binding);
  });

  it('drops members that no policy has', () => {
    const override = { profile: 'file-strict', seats: 9 } as const;
    expect(resolvePolicy(override)).toEqual({ ok: true, policy: PROFILES['file-strict'].policy });
  });

  it('names no profile where there is none', () => {
    const faults = [{ pointer: '/profile', reason: 'names no profile' }];
    expect(resolvePolicy({ profile: 'toString' as never })).toEqual({ ok: false, faults });
  });

  it('reports faults of the result', () => {
    const binding = { ...sample().binding, quorum: 5 };
    expect(resolvePolicy({ profile: 'file-strict', binding })).toEqual({
      ok: false,
      faults: [{ pointer: '/binding/quorum', reason: 'is over the sum of the weights' }],
    });
  });
});

describe('policyFaults', () => {
  it('finds none in a policy whose quorum is the whole sum', () => {
    const policy = sample();
    expect(policyFaults({ ...policy, binding: { ...policy.binding, quorum: 4 } })).toEqual([]);
  });

  it('lists a quorum over the sum and every name required but not listed', () => {
    const policy = sample();
    policy.binding = { ...policy.binding, quorum: 5, required: ['a', 'hw.cpu.1', 'b'] };
    expect(policyFaults(policy).map(({ pointer }) => pointer)).toEqual([
      '/binding/quorum',
      '/binding/required/0',
      '/binding/required/2',
    ]);
  });

  it.each([
    ['/lease', { lease: 'P1Y' }],
    ['/binding/components', { binding: { ...sample().binding, components: [] } }],
    ['/binding/quorum', { binding: { ...sample().binding, quorum: 0 } }],
  ])('points at %s', (pointer, change) => {
    const faults = [{ pointer, reason: 'breaks the form of a policy' }];
    expect(policyFaults({ ...sample(), ...change })).toEqual(faults);
  });

  it('finds in the profiles only registered components, in their classes', () => {
    const registered = new Map<string, string>(COMPONENTS.map((row) => [row.name, row.class]));
    for (const { policy } of Object.values(PROFILES)) {
      for (const component of policy.binding.components) {
        expect(registered.get(component.name)).toBe(component.class);
      }
    }
  });
});
