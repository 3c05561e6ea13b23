import { describe, expect, test } from 'vitest';
import { type Callable, lookout, type Shadow } from '../src/lane/lookout.js';

/** Watches one call of a function, and says whether a stand-in was seen to answer otherwise. */
function differs(real: Callable, standIn: Callable, ...args: unknown[]): boolean {
  const shadow: Shadow = {
    mutant: 'one',
    standIns: new Map([['fn', standIn]]),
    answer: (_, given) => standIn(...given),
  };
  const out = lookout(new Map([['fn', [shadow]]]));
  try {
    out.watch('fn', real)(...args);
  } catch {
    // What the real one throws is thrown on.
  }
  if (out.fault !== undefined) throw new Error(out.fault);
  return out.turn().differing.has('one');
}

describe('a mutant that is asked what it would have answered', () => {
  test.each<[string, Callable, Callable, unknown[], boolean]>([
    ['the same data', () => ({ a: [1, null] }), () => ({ a: [1, null] }), [], false],
    ['other data', () => ({ a: [1] }), () => ({ a: [2] }), [], true],
    ['its members in another order', () => ({ a: 1, b: 2 }), () => ({ b: 2, a: 1 }), [], true],
    ['a member that is undefined', () => ({}), () => ({ a: undefined }), [], true],
    ['bytes', () => new Uint8Array([1]), () => new Uint8Array([2]), [], true],
    ['an argument itself', (a) => a, (a) => a, [{}], false],
    ['a copy of an argument', (a) => a, (a) => ({ ...(a as object) }), [{}], true],
    ['the same error', fails('a'), fails('a'), [], false],
    ['another error', fails('a'), fails('b'), [], true],
    ['an error in place of a value', () => 1, fails('a'), [], true],
    ['a promise', async () => 1, async () => 1, [], true],
    ['a function', () => () => 1, () => () => 1, [], true],
    ['what holds a function of its own', () => ({ fn: () => 1 }), () => ({ fn: () => 1 }), [], true],
    ['something to a function', () => 1, () => 1, [() => 1], true],
    ['something to a signing key', () => 1, () => 1, [{ sign: () => 1 }], false],
    ['the same to a request', () => 1, () => 1, [new Request('http://a.test')], true],
  ])('answers %s', (_, real, standIn, args, expected) => {
    expect(differs(real, standIn, ...args)).toBe(expected);
  });

  test('spoils the watch where it changes what it is given', () => {
    const standIn: Callable = (list) => {
      (list as number[]).push(1);
      return 1;
    };
    expect(() => differs(() => 1, standIn, [])).toThrow('arguments of fn are changed');
  });

  test('is given its own stand-ins in what it calls, and that is no call of the run', () => {
    const out = lookout(
      new Map([
        ['outer', [{ mutant: 'one', standIns: new Map([['inner', () => 2]]), answer: () => inner() }]],
      ]),
    );
    const inner = () => out.watch('inner', (): number => 1)();
    out.watch('outer', () => 1)();
    const { calls, differing } = out.turn();
    expect([[...calls], [...differing]]).toEqual([['outer'], ['one']]);
  });

  test('is asked anew in each stretch', () => {
    const out = lookout(new Map([['fn', [{ mutant: 'one', standIns: new Map(), answer: () => 2 }]]]));
    const call = (): unknown => out.watch('fn', () => 1)();
    call();
    expect(out.turn().differing.size).toBe(1);
    expect(out.turn().differing.size).toBe(0);
  });
});

function fails(message: string): Callable {
  return () => {
    throw new TypeError(message);
  };
}
