import { expect, test } from 'vitest';
import { siteLinks } from '../site/pages/links.js';

const pages = new Map([
  ['spec/chapters/05-token.md', 'spec/05-token'],
  ['spec/chapters', 'spec/index'],
]);

test('a document, a folder and a package lead to their pages', () => {
  const text =
    '[a](05-token.md#tok-1) [b](../chapters) [c](../../packages/keys) [d](https://example.com/) [e](#x)';
  expect(siteLinks(text, 'spec/chapters/03.md', pages)).toBe(
    '[a](oap:page/spec/05-token#tok-1) [b](oap:page/spec/index) [c](oap:api/%40offline-activation%2Fkeys) [d](https://example.com/) [e](#x)',
  );
});

test('a folder without a page is named, not linked', () => {
  expect(siteLinks('[`suite`](conformance/suite/src/oracle)', 'README.md', pages)).toBe('`suite`');
});

test('code is left as it is', () => {
  const code = '```md\n[a](gone.md)\n```\n';
  expect(siteLinks(code, 'README.md', pages)).toBe(code);
});

test('a link to nothing is an error', () => {
  expect(() => siteLinks('[a](gone.md)', 'README.md', pages)).toThrow('README.md links to gone.md');
});
