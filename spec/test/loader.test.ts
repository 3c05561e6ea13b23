import { describe, expect, it } from 'vitest';
import { chapters, chapterText, registry, requirements, schemas } from '../src/index.js';

describe('requirements', () => {
  it('have distinct ids, and parents that exist', () => {
    const all = requirements();
    const ids = new Set(all.map(({ id }) => id));
    expect(ids.size).toBe(all.length);
    expect(all.length).toBeGreaterThan(200);
    expect(all.flatMap(({ derivedFrom = [] }) => derivedFrom).filter((id) => !ids.has(id))).toEqual([]);
  });

  it('stand in the chapters that they name', () => {
    for (const { id, chapter } of requirements()) {
      expect(chapterText(chapter)).toContain(`<a id="${id.toLowerCase()}"></a>**${id}** (`);
    }
  });

  it('has the rows of the decision table', () => {
    const rows = requirements().filter(({ id }) => id.startsWith('ROW-'));
    expect(rows.map(({ id }) => id)).toEqual(Array.from({ length: 18 }, (_, row) => `ROW-${row}`));
  });
});

describe('chapters', () => {
  it('are found with or without their ending', () => {
    expect(chapters()).toHaveLength(18);
    expect(chapterText('02-terms')).toBe(chapterText('02-terms.md'));
    expect(chapterText('02-terms')).toMatch(/^# 2\. Terms\n/);
  });

  it.each(['99-none', '../package', '../chapters/02-terms'])('throws for %s', (name) => {
    expect(() => chapterText(name)).toThrow(TypeError);
  });
});

describe('registries', () => {
  it('have distinct names', () => {
    const lists = [
      registry('errors').errors.map(({ code }) => code),
      registry('limits').limits.map(({ name }) => name),
      registry('components').components.map(({ name }) => name),
      registry('denylist').values,
      registry('states').states.map(({ state }) => state),
      registry('states').offers.map(({ offer }) => offer),
      registry('driver').methods.map(({ method }) => method),
    ];
    for (const list of lists) expect(new Set(list).size).toBe(list.length);
  });

  it('say of every error what a person should know', () => {
    for (const { title, trigger, remedy } of registry('errors').errors) {
      for (const sentence of [title, trigger, remedy]) expect(sentence).toMatch(/^\S.*\.$/);
    }
  });

  it('give states and offers codes that there are, and every state what a person should know', () => {
    const codes = registry('errors').errors.map(({ code }) => code);
    const { states, offers } = registry('states');
    expect(codes).toEqual(expect.arrayContaining([...states, ...offers].flatMap((row) => row.codes)));
    expect(offers.map(({ offer }) => offer)).toEqual(
      expect.arrayContaining(states.flatMap((row) => row.offers)),
    );
    for (const { title, condition, remedy } of states) {
      for (const sentence of [title, condition, remedy]) expect(sentence).toMatch(/^\S.*\.$/);
    }
  });

  it('give a client that is not usable something to do, or a date', () => {
    for (const { state, usable, offers } of registry('states').states) {
      if (usable !== 'always' && state !== 'not-yet-valid') expect(offers, state).not.toEqual([]);
    }
  });

  it('name the schemas of every driver method, with `now` where it says so', () => {
    const all = schemas();
    const named = registry('driver').methods.map(({ params, result, clock }) => {
      const required = (all[params]?.['required'] ?? []) as readonly string[];
      return [all[params]?.['type'], all[result]?.['type'], required.includes('now') === clock];
    });
    expect(named).toEqual(named.map(() => ['object', 'object', true]));
  });

  it('are read once, and nobody can change them', () => {
    const { limits } = registry('limits');
    expect(registry('limits').limits).toBe(limits);
    expect(() => Object.assign(limits[0] ?? {}, { value: 1 })).toThrow(TypeError);
  });

  it('give units to the limits that their names speak of', () => {
    for (const { name, unit, value } of registry('limits').limits) {
      expect(Number.isSafeInteger(value)).toBe(true);
      if (name.endsWith('Seconds')) expect(unit).toBe('seconds');
      if (name.endsWith('BytesMax')) expect(unit).toBe('bytes');
      if (name.endsWith('CharsMax')) expect(unit).toBe('characters');
    }
  });
});
