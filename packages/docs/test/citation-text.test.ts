import { expect, test } from 'vitest';
import { linkedCitation, namedIn } from '../site/spec/citation-text.js';
import { placesOfSpec } from '../site/spec/places.js';

const places = placesOfSpec();

test.each([
  ['5.3 (EVAL-1, EVAL-2)', ['5.3'], ['EVAL-1', 'EVAL-2']],
  ['5.1 (TOK-4 to TOK-6)', ['5.1'], ['TOK-4', 'TOK-6', 'TOK-5']],
  ['3.5, step 10; 8.5', ['3.5', '8.5'], []],
  ['3.5, step 1 and 2', ['3.5'], []],
  ['3.4, 3.1 (ENV-8)', ['3.4', '3.1'], ['ENV-8']],
  ['12', ['12'], []],
])('%s names its sections and ids', (text, sections, ids) => {
  expect(namedIn(text)).toEqual({ sections, ids });
});

test('sections and ids become links into the chapters', () => {
  expect(linkedCitation('5.3 (EVAL-1)', places)).toBe(
    '[§5.3](oap:page/spec/05-token#section-5-3) ([EVAL-1](oap:page/spec/05-token#eval-1))',
  );
});

test.each(['5.99', 'EVAL-999'])('%s, which the specification lacks, is an error', (text) => {
  expect(() => linkedCitation(text, places)).toThrow('which the specification lacks');
});
