import { describe, expect, it } from 'vitest';
import type { IssuedToken } from '../../src/rules/book.js';
import { confirm } from '../../src/rules/confirm.js';
import { heldToken } from '../../src/rules/held-token.js';
import { activationOf, bookOf, kid, NOW, tokenOf } from './books.js';

const unlockAt = NOW + 500;
const [activation = activationOf('a')] = bookOf({
  name: 'a',
  activation: { lock: { unlockAt } },
}).activations;
const bookWith = (...tokens: IssuedToken[]) => ({ ...bookOf(), activations: [activation], tokens });

describe('heldToken', () => {
  const online = tokenOf('a', 2, { mode: 'online', exp: NOW + 10 });
  const holds = { sub: 'act-a', generation: 2 };

  it.each([
    ['the one named', online, holds, NOW, true],
    ['covered before', { ...online, covered: true }, holds, NOW, true],
    ['of another activation', online, { ...holds, sub: 'act-b' }, NOW, false],
    ['of another generation', online, { ...holds, generation: 1 }, NOW, false],
    ['in its last second', online, holds, NOW + 9, true],
    ['expired', online, holds, NOW + 10, false],
    ['offline', { ...online, mode: 'offline' as const }, holds, NOW, false],
    ["of the activation's former key", { ...online, kid: kid('old') }, holds, NOW, false],
    ["of the key's former activation", { ...online, activationId: 'act-old' }, holds, NOW, false],
  ])('%s', (_name, token, named, now, found) => {
    expect(heldToken(bookWith(token), activation, named, now)?.generation).toBe(found ? 2 : undefined);
  });
});

describe('confirm', () => {
  const held = tokenOf('a', 3, { mode: 'online', exp: NOW + 10 });
  const earlier = tokenOf('a', 1);
  const foreign = tokenOf('b', 2);
  const covered = (...tokens: IssuedToken[]) => {
    const book = confirm(bookWith(...tokens), activation, held, NOW);
    return { covered: book.tokens.map((token) => token.covered), lock: book.activations[0]?.lock };
  };

  it('covers what the key was given before, and nothing else', () => {
    expect(covered(earlier, foreign, held)).toEqual({ covered: [true, false, false], lock: undefined });
  });

  it.each([
    ['an offline token', {}, { unlockAt }],
    ['an offline token that has lapsed', { exp: NOW - 86_700 }, undefined],
    ['an online token', { mode: 'online' as const }, undefined],
    ['an offline token of another key', { kid: kid('b') }, undefined],
  ])('after %s was given', (_name, change, lock) => {
    expect(covered(earlier, held, tokenOf('a', 4, change))).toEqual({ covered: [true, false, false], lock });
  });
});
