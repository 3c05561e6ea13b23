import { describe, expect, it } from 'vitest';
import { isProperty } from '../../src/case.js';
import { cases } from '../../src/cases.js';
import { checkedCases } from '../../src/registry.js';
import { spec } from '../../src/requirements.js';

describe('the cases of the suite', () => {
  it('have ids of their own, and declare what the specification has', () => {
    expect(checkedCases(cases, spec())).toHaveLength(cases.length);
    expect(cases.length).toBeGreaterThan(0);
  });

  it('declare the features that their requirements belong to', () => {
    const undeclared = cases.flatMap(({ id, asserts, needs }) => {
      const features = asserts.flatMap((one) => {
        const { role, claim } = spec().get(one) ?? {};
        return role === 'server' && claim !== undefined && claim !== 'core' ? [claim] : [];
      });
      const missing = [...new Set(features)].filter((claim) => !needs.includes(`feature:${claim}`));
      // A case about requirements of one feature alone needs not say so: it is not applicable without it.
      return missing.length > 0 && features.length < asserts.length ? [`${id}: ${missing.join(', ')}`] : [];
    });
    expect(undeclared).toEqual([]);
  });

  it('say what they are about in one sentence', () => {
    const odd = cases.filter((one) => !/^\S.*\S[.?]$/.test(one.title) && !isProperty(one));
    expect(odd.map(({ id }) => id)).toEqual([]);
  });
});
