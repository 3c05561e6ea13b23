import { describe, expect, it } from 'vitest';
import { headingAnchors, plainText, proseOf } from '../tools/plain-text.js';

describe('plainText', () => {
  it.each([
    ['**bold** and *slanted*', 'bold and slanted'],
    ['[link](a.md#b) to `code`', 'link to code'],
    ['`*/*` and `[a](b)` stay', '*/* and [a](b) stay'],
    ['<a id="x-1"></a>text <!-- comment -->', 'text'],
    ['  two\n lines ', 'two lines'],
    ['a \\| b', 'a | b'],
    ['`filename*=` in *all*', 'filename*= in all'],
  ])('%j', (markdown, text) => {
    expect(plainText(markdown)).toBe(text);
  });

  it('leaves the code out of prose', () => {
    expect(proseOf('It `MUST` do')).toBe('It do');
  });
});

describe('headingAnchors', () => {
  it('are made as renderers make them', () => {
    const headings = ['9.4 Decision table', 'What a `server` writes', 'A, B & C', 'Again', 'Again'];
    expect(headingAnchors(headings)).toEqual([
      '94-decision-table',
      'what-a-server-writes',
      'a-b--c',
      'again',
      'again-1',
    ]);
  });
});
