import { describe, expect, test } from 'vitest';
import type { Mutation } from '../src/lane/job.js';
import { type Layered, layersOf } from '../src/lane/layers.js';

type Rule = (n: number) => number;

/** Mutants of a rule that doubles, by their ids. */
const RULES: Readonly<Record<string, (real: Rule) => Rule>> = {
  plus: (real) => (n) => real(n) + 1,
  times: (real) => (n) => real(n) * 10,
  fixed: () => () => 7,
  sometimes: (real) => (n) => (n > 5 ? 0 : real(n)),
};

const mutationOf = (id: string): Mutation => ({
  mutant: id,
  keepsState: false,
  isForgetful: true,
  targets: [{ path: 'rule.js', url: 'rule.js', names: [{ name: 'rule', isFunction: true }] }],
});

const load = async (url: string): Promise<object> => {
  if (url === 'rule.js?real') return { rule: (n: number) => n * 2 };
  const made = RULES[url];
  if (!made) throw new TypeError(`no module ${url}`);
  return { mutant: { replaces: { 'rule.js': ({ rule }: { rule: Rule }) => ({ rule: made(rule) }) } } };
};

const layered = (...ids: string[]) => layersOf(ids.map(mutationOf), undefined, load);
const ruleOf = ({ standIns }: Layered) => standIns.get('rule.js#rule') as Rule;

describe('stand-ins of several mutants for one function', () => {
  test('go around each other, the first around the real one', async () => {
    expect(ruleOf(await layered('plus', 'times'))(3)).toBe(70);
    expect(ruleOf(await layered('times', 'plus'))(3)).toBe(61);
  });

  test('are all seen where each calls the next', async () => {
    const made = await layered('plus', 'times');
    ruleOf(made)(3);
    expect(made.seen()).toEqual({ hidden: [], opaque: [] });
  });

  test('hide what they do not call', async () => {
    const made = await layered('plus', 'fixed', 'times');
    expect(ruleOf(made)(3)).toBe(70);
    expect(made.seen()).toEqual({ hidden: ['plus'], opaque: ['fixed'] });
  });

  test('hide nothing in the middle', async () => {
    const made = await layered('fixed', 'plus');
    expect(ruleOf(made)(3)).toBe(8);
    expect(made.seen()).toEqual({ hidden: [], opaque: [] });
  });

  test('hide the next where one call of many ends at them', async () => {
    const made = await layered('plus', 'sometimes');
    for (const n of [1, 9, 2]) ruleOf(made)(n);
    expect(made.seen()).toEqual({ hidden: ['plus'], opaque: ['sometimes'] });
  });

  test('hide nothing as long as nobody calls them', async () => {
    expect((await layered('plus', 'fixed')).seen()).toEqual({ hidden: [], opaque: [] });
  });
});
