import { describe, expect, test } from 'vitest';
import { neighbours } from '../src/lane/neighbours.js';

describe('mutants that were in place together', () => {
  test('are opaque where calls end at them more often than not', () => {
    const { played, isOpaque } = neighbours<string>();
    expect(isOpaque('a')).toBe(false);
    played(['a', 'b'], ['a']);
    expect([isOpaque('a'), isOpaque('b')]).toEqual([true, false]);
    played(['a', 'b'], []);
    expect(isOpaque('a')).toBe(false);
  });

  test('are parted once three cases told them together and neither alone, whichever is named first', () => {
    const { clashed, clash } = neighbours<string>();
    clashed('a', 'b');
    clashed('b', 'a');
    expect(clash('a', 'b')).toBe(false);
    clashed('a', 'b');
    expect([clash('a', 'b'), clash('b', 'a'), clash('a', 'c')]).toEqual([true, true, false]);
  });
});
