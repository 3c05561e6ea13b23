import { TypeCompiler } from '@sinclair/typebox/compiler';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Checked, compileCheck, distinctBy, SCHEMAS, type SchemaName } from '../src/index.js';
import { SAMPLES } from './samples.js';

const names = Object.keys(SCHEMAS) as SchemaName[];
const damaged = (name: SchemaName): unknown[] => {
  const sample = SAMPLES[name]();
  return Object.keys(sample).flatMap((key) => [
    { ...sample, [key]: { secret: 1 } },
    { ...sample, [key]: null },
  ]);
};

afterEach(() => {
  vi.restoreAllMocks();
});

describe('compileCheck', () => {
  it('gives a pointer and nothing of the value', () => {
    const checked = compileCheck(SCHEMAS['activation-request'])({ machineCode: 'x', licenseKey: 5 });
    expect(checked).toEqual({ ok: false, pointer: '/licenseKey' });
  });

  it('does not compile before its first use, and compiles once', () => {
    const compile = vi.spyOn(TypeCompiler, 'Compile');
    const check = compileCheck(SCHEMAS.clock);
    expect(compile).not.toHaveBeenCalled();
    check({});
    check({});
    expect(compile).toHaveBeenCalledTimes(1);
  });

  it('gives the same verdicts where code may not be made from text', () => {
    const verdicts = () =>
      names.flatMap((name) => {
        const check: (value: unknown) => Checked<unknown> = compileCheck(SCHEMAS[name]);
        return [SAMPLES[name](), ...damaged(name)].map((value) => check(value));
      });
    const compiled = verdicts();
    const refused = vi.spyOn(TypeCompiler, 'Compile').mockImplementation(() => {
      throw new EvalError('Code generation from strings disallowed for this context');
    });
    const interpreted = verdicts();
    expect(refused).toHaveBeenCalledTimes(names.length);
    expect(interpreted).toEqual(compiled);
    expect(compiled.filter(({ ok }) => !ok).length).toBeGreaterThan(100);
  });
});

describe('distinctBy', () => {
  it('compares one member only', () => {
    expect(distinctBy([], 'name')).toBe(true);
    expect(
      distinctBy(
        [
          { name: 'a', x: 1 },
          { name: 'b', x: 1 },
        ],
        'name',
      ),
    ).toBe(true);
    expect(
      distinctBy(
        [
          { name: 'a', x: 1 },
          { name: 'a', x: 2 },
        ],
        'name',
      ),
    ).toBe(false);
  });
});
