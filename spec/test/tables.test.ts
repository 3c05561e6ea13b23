import { describe, expect, it } from 'vitest';
import { registry } from '../src/index.js';
import { withTables } from '../tools/tables.js';

const marked = (name: string, inside = '') =>
  `before\n<!-- generated:${name} -->\n${inside}<!-- /generated:${name} -->\nafter\n`;

describe('withTables', () => {
  it.each(['errors', 'profiles', 'components', 'denylist', 'limits', 'states', 'offers', 'methods'])(
    'fills in %s, the same the second time',
    (name) => {
      const once = withTables(marked(name));
      expect(once.length).toBeGreaterThan(500);
      expect(once).toMatch(/^before\n<!-- generated:/);
      expect(once).toMatch(/\nafter\n$/);
      expect(withTables(once)).toBe(once);
      expect(withTables(marked(name, 'old\n\nthings\n'))).toBe(once);
    },
  );

  it('has a row for every error and limit', () => {
    const rows = (name: string) => withTables(marked(name)).match(/^\| `/gm)?.length;
    expect(rows('errors')).toBe(registry('errors').errors.length);
    expect(rows('limits')).toBe(registry('limits').limits.length);
    expect(rows('components')).toBe(registry('components').components.length);
    expect(rows('states')).toBe(registry('states').states.length);
    expect(rows('offers')).toBe(registry('states').offers.length);
    expect(rows('methods')).toBe(registry('driver').methods.length);
  });

  it('groups the digits of large numbers', () => {
    expect(withTables(marked('limits'))).toContain('| 9,007,199,254,740,991 |');
  });

  it('refuses a name that no table has', () => {
    expect(() => withTables(marked('recipes'))).toThrow('no table is named recipes');
    expect(() => withTables(marked('constructor'))).toThrow('no table is named constructor');
  });
});
