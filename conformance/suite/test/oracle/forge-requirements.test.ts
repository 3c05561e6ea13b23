import { describe, expect, test } from 'vitest';
import { FORGERIES } from '../../src/oracle/forge/all.js';
import { ODDITIES } from '../../src/oracle/forge/oddities.js';
import { requirementOfForgery, requirementOfOddity } from '../../src/oracle/forge/requirements.js';
import { spec } from '../../src/requirements.js';

describe('what a forgery breaks', () => {
  test.each(FORGERIES.map(({ id }) => id))('%s', (id) => {
    const requirement = spec().get(requirementOfForgery(id) ?? '');
    // Which issuer keys are known and revoked is asked of clients alone.
    const role = requirement?.id === 'KEY-2' ? 'client' : 'reader';
    expect([requirement?.role, requirement?.excluded]).toEqual([role, undefined]);
  });

  test('is spread over the chapter', () => {
    const ids = new Set(FORGERIES.map(({ id }) => requirementOfForgery(id)));
    const { requirements } = spec();
    const chapter = requirements
      .filter(({ chapter: file, role, excluded }) => file.startsWith('03-') && role === 'reader' && !excluded)
      .map(({ id }) => id);
    // What must be taken, and what needs a clock, no forgery can show.
    const others = ['JSON-6', 'JSON-9', 'READ-3'];
    expect(chapter.filter((id) => !ids.has(id as never)).sort()).toEqual(others.sort());
  });

  test('is told of what is like nothing', () => {
    expect(requirementOfForgery('weather/rain')).toBeUndefined();
  });
});

test.each(ODDITIES.flatMap(({ id, kinds }) => kinds.map((kind) => [id, kind] as const)))(
  'who refuses %s as %s breaks a sentence',
  (id, kind) => {
    expect(spec().get(requirementOfOddity(id, kind))).toBeDefined();
  },
);
