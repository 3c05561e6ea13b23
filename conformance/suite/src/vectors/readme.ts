import { VECTOR_FAMILIES } from './families/all.js';
import { DATA_SHOWS, shownBy } from './shown.js';
import { isAccepting, type VectorFile } from './vector.js';

/** The table of families with its counts, and what they show, in Markdown. */
export function countsText(files: readonly VectorFile[]): string {
  const rows = files.map(({ family, about, tests }) => {
    const accepted = tests.filter(({ expect }) => isAccepting(expect.verdict)).length;
    const ids = new Set(tests.flatMap(({ requirements }) => requirements)).size;
    const classes = VECTOR_FAMILIES.find(({ name }) => name === family)?.classes ?? '';
    return `| [\`${family}\`](${family}.json) | ${about} | ${classes} | ${accepted} | ${tests.length - accepted} | ${ids} |`;
  });
  const tests = files.flatMap((file) => file.tests);
  const accepted = tests.filter(({ expect }) => isAccepting(expect.verdict)).length;
  const shown = shownBy(tests);
  const whole = shown.filter((one) => one.whole).length;
  return [
    '| family | asks | classes of input | accepted | refused | requirements |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    `| all | | | ${accepted} | ${tests.length - accepted} | ${whole} of ${Object.keys(DATA_SHOWS).length} |`,
    '',
    `${Object.keys(DATA_SHOWS).length} requirements can be shown by data; ${whole} of them are, each in every way in which it can be: accepted, refused, or both.`,
    "What depends on states, on time that passes or on a server's records cannot: `oap test server` and `oap test client` judge that.",
  ].join('\n');
}
