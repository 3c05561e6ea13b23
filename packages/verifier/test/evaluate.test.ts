import fc from 'fast-check';
import { afterEach, describe, expect, test } from 'vitest';
import { evaluate } from '../src/index.js';

const at = (time: string) => Date.parse(time) / 1000;
const NBF = '2026-02-28T09:30:00Z';
const EXP = '2027-03-01T00:00:00Z';

describe('§5.3', () => {
  test('EVAL-1: not yet valid exactly while now < nbf − 300', () => {
    expect(evaluate({ nbf: NBF }, at(NBF) - 301)).toBe('not-yet-valid');
    expect(evaluate({ nbf: NBF }, at(NBF) - 300)).toBe('valid');
  });

  test('EVAL-2: expired exactly while now ≥ exp', () => {
    expect(evaluate({ nbf: NBF, exp: EXP }, at(EXP) - 1)).toBe('valid');
    expect(evaluate({ nbf: NBF, exp: EXP }, at(EXP))).toBe('expired');
    expect(evaluate({ nbf: NBF, exp: EXP }, at('9999-12-31T23:59:59Z'))).toBe('expired');
  });

  test('without exp never expired', () => {
    expect(evaluate({ nbf: NBF }, at('9999-12-31T23:59:59Z'))).toBe('valid');
  });

  test('both at once is not yet valid', () => {
    expect(evaluate({ nbf: EXP, exp: NBF }, at(NBF))).toBe('not-yet-valid');
  });

  test('the states follow each other in this order', () => {
    const order = ['not-yet-valid', 'valid', 'expired'];
    const seconds = fc.integer({ min: at(NBF) - 400, max: at(EXP) + 400 });
    fc.assert(
      fc.property(seconds, seconds, (a, b) => {
        const rank = (now: number) => order.indexOf(evaluate({ nbf: NBF, exp: EXP }, now));
        expect(Math.sign(rank(a) - rank(b)) * Math.sign(a - b)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  test('a time that is none is a bug of the caller', () => {
    expect(() => evaluate({ nbf: NBF }, 1.5)).toThrow(TypeError);
    expect(() => evaluate({ nbf: NBF }, Number.NaN)).toThrow(TypeError);
    expect(() => evaluate({ nbf: 'yesterday' }, 0)).toThrow(TypeError);
    expect(() => evaluate({ nbf: NBF, exp: '2026-02-29T00:00:00Z' }, at(NBF))).toThrow(TypeError);
  });
});

describe('EVAL-3', () => {
  const before = process.env['TZ'];
  afterEach(() => {
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  });

  test.each(['UTC', 'Pacific/Kiritimati', 'America/St_Johns'])('the time zone has no say: %s', (zone) => {
    process.env['TZ'] = zone;
    expect(evaluate({ nbf: NBF, exp: EXP }, at(EXP) - 1)).toBe('valid');
    expect(evaluate({ nbf: NBF, exp: EXP }, at(EXP))).toBe('expired');
  });
});
