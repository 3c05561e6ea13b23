import { describe, expect, it } from 'vitest';
import { kept } from '../../src/oracle/kept.js';

describe('what is kept', () => {
  it('is made once', () => {
    const keep = kept<object>(2);
    const made = keep('a', () => ({}));
    expect(keep('a', () => ({}))).toBe(made);
  });

  it('is not more than it may be: the oldest goes', () => {
    const keep = kept<number>(2);
    const remade: string[] = [];
    const ask = (name: string) => keep(name, () => remade.push(name));
    for (const name of ['a', 'b', 'c', 'b', 'c', 'a']) ask(name);
    expect(remade).toEqual(['a', 'b', 'c', 'a']);
  });

  it('is not what could not be made', () => {
    const keep = kept<number>(2);
    const fail = () => {
      throw new TypeError('no');
    };
    expect(() => keep('a', fail)).toThrow('no');
    expect(keep('a', () => 1)).toBe(1);
  });
});
