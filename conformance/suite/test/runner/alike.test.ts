import { describe, expect, it } from 'vitest';
import { difference, wholeAnswer } from '../../src/server/alike.js';

const answer = (headers: Record<string, string>, body: Record<string, string> = { code: 'x' }) =>
  wholeAnswer(404, headers, body);

describe('an answer beside two to the very same request', () => {
  const first = answer({ date: '1', 'x-request-id': 'a', vary: 'accept' });
  const last = answer({ date: '2', 'x-request-id': 'b', vary: 'accept' });
  const pointerOf = (other: ReturnType<typeof answer>) => difference(first, last, other)?.pointer;

  it('may differ where they do, and in its date', () => {
    expect(pointerOf(answer({ date: '3', 'x-request-id': 'c', vary: 'accept' }))).toBeUndefined();
  });

  it('may not differ elsewhere', () => {
    expect(pointerOf(answer({ 'x-request-id': 'c', vary: 'origin' }))).toBe('/headers/vary');
    expect(pointerOf(answer({ 'x-request-id': 'c' }))).toBe('/headers/vary');
    expect(pointerOf(answer({ 'x-request-id': 'c', vary: 'accept', 'x-cause': '1' }))).toBe(
      '/headers/x-cause',
    );
    expect(pointerOf(answer({ 'x-request-id': 'c', vary: 'accept' }, { code: 'y' }))).toBe('/body/code');
  });

  it('has what both of them have, though its value says nothing', () => {
    expect(pointerOf(answer({ vary: 'accept' }))).toBe('/headers/x-request-id');
  });

  it('need not have what only one of them has', () => {
    const fleeting = answer({ vary: 'accept', age: '1' });
    const without = answer({ vary: 'accept' });
    expect(difference(fleeting, without, without)).toBeUndefined();
    expect(difference(without, fleeting, fleeting)).toBeUndefined();
  });

  it('is compared as a whole where one of the three is no object', () => {
    expect(difference('a', 'a', { a: 1 })?.pointer).toBe('');
    expect(difference('a', 'b', { a: 1 })).toBeUndefined();
  });
});
