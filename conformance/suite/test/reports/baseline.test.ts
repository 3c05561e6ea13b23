import { describe, expect, it } from 'vitest';
import type { Baseline } from '../../src/baseline/baseline.js';
import { expectedRow } from '../../src/baseline/expected-row.js';
import { html } from '../../src/reports/html/html.js';
import { junit } from '../../src/reports/junit/junit.js';
import { markdown } from '../../src/reports/markdown/markdown.js';
import { jsonText, parseReport, reportOf } from '../../src/reports/report.js';
import { terminalReporter } from '../../src/reports/terminal.js';
import { INFO } from '../toys/toy-report.js';
import { row, summaryOf } from '../toys/toy-rows.js';
import { every, xmlTree } from '../toys/xml-tree.js';

const EVIL = '<img src=x onerror="alert(1)">\u001b[2J';
const LINK = 'https://acme.example/issues/7';
const baseline: Baseline = {
  baseline: 1,
  implementation: `acme ${EVIL}`,
  expected: [
    { id: 'SEAT-5', reason: `Off by one. ${EVIL}`, link: LINK },
    { id: 'SEAT-8', reason: 'Never worked.' },
    { id: 'toy/seat-9', reason: 'Nor did this.' },
    { id: 'LOCK-1', reason: 'No clock.' },
  ],
};
const breach = { id: 'SEAT-5', sentence: 'x', expected: 409, got: 201, at: 'status' } as const;
const ROWS = [
  row('SEAT-4', 'pass'),
  row('SEAT-5', 'fail'),
  row('SEAT-6', 'blocked', { blockedBy: 'SEAT-5', breach }),
  row('SEAT-8', 'pass'),
  row('SEAT-9', 'pass'),
].map((one) => expectedRow(one, baseline));
const summary = summaryOf(ROWS, { baseline });
const report = reportOf(INFO, ROWS, summary);

async function inTerminal(): Promise<string> {
  let text = '';
  const reporter = terminalReporter({ stream: { write: (more: string) => (text += more) } });
  reporter.start(INFO);
  for (const one of ROWS) reporter.row(one);
  await reporter.end(summary);
  return text;
}

describe('known failures', () => {
  it('are told by the terminal with what came of them; only what is stale is told as a failure', async () => {
    const text = await inTerminal();
    expect(text).toMatch(/^baseline +SEAT-8 STALE: it does not fail, remove it: Never worked\.$/m);
    expect(text).toMatch(/^baseline +SEAT-5 failed as expected: Off by one\./m);
    expect(text).toMatch(/^baseline +LOCK-1 not judged: No clock\.$/m);
    expect(text).toContain('SEAT-5 was in the way of 1 case: an expected failure');
    expect(text).toMatch(/^STALE toy\/seat-9$/m);
    expect(text).not.toContain('FAIL');
    expect(text).not.toContain('… and');
    expect(text).not.toContain('\u001b[2J');
    expect(text).toMatch(/^cases +2 pass, 1 blocked, 1 expected failure, 1 stale$/m);
    expect(text.trimEnd().split('\n').at(-2)).toBe(
      'The baseline is stale: SEAT-8 and toy/seat-9 do not fail any more. Remove them',
    );
  });

  it('are in the JSON report, which keeps its schema', () => {
    const read = parseReport(jsonText(report));
    expect(read.summary.baseline?.entries.map(({ id, state }) => [id, state])).toEqual([
      ['SEAT-5', 'expected-fail'],
      ['SEAT-8', 'stale'],
      ['toy/seat-9', 'stale'],
      ['LOCK-1', 'not-judged'],
    ]);
    expect(read.rows.find(({ case: name }) => name === 'toy/seat-5')?.expectedBy).toEqual(
      baseline.expected[0],
    );
  });

  it('are skipped in the JUnit file, with the reason; what is stale fails there', () => {
    const root = xmlTree(junit(report));
    const cases = every(root, 'testcase').map(({ attributes, children }) => {
      const [outcome] = children.filter((child) => typeof child !== 'string');
      return [attributes['name'], outcome && typeof outcome !== 'string' ? outcome.name : 'pass'];
    });
    expect(cases).toEqual([
      ['toy/seat-4', 'pass'],
      ['toy/seat-5', 'skipped'],
      ['toy/seat-6', 'skipped'],
      ['toy/seat-8', 'pass'],
      ['toy/seat-9', 'failure'],
      ['SEAT-8', 'failure'],
    ]);
    expect(every(root, 'testsuites')[0]?.attributes).toMatchObject({
      tests: '6',
      failures: '2',
      errors: '0',
    });
    const [skipped] = every(root, 'skipped');
    expect(skipped?.attributes['message']).toMatch(
      /^expected-fail: the baseline expects SEAT-5 to fail: Off by one\..*\(https:\/\/acme\.example\/issues\/7\)$/,
    );
  });

  it('are on the page and in the Markdown, as text', () => {
    const page = html(report);
    expect(page).toContain('id="baseline"');
    expect(page).toContain(`<a href="${LINK}" rel="noreferrer">${LINK}</a>`);
    expect(page).toContain('<a href="#case-toy/seat-9">toy/seat-9</a>');
    const text = markdown(report);
    expect(text).toContain('### Known failures of acme');
    expect(text).toContain(`(<${LINK}>)`);
    expect(text).toMatch(/^- `SEAT-8` STALE: it does not fail, remove it: Never worked\.$/m);
    expect(text).toContain('SEAT-5 was in the way, an expected failure');
    expect(page + text).not.toContain('<img');
  });
});
