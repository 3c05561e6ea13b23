import { describe, expect, it } from 'vitest';
import { html } from '../../src/reports/html/html.js';
import { junit } from '../../src/reports/junit/junit.js';
import { markdown } from '../../src/reports/markdown/markdown.js';
import { jsonText, parseReport, reportOf } from '../../src/reports/report.js';
import { terminalReporter } from '../../src/reports/terminal.js';
import { spec, specOf } from '../../src/requirements.js';
import type { Row } from '../../src/runner/row.js';
import { activate, example, rowsOf } from '../toys/toy-cases.js';
import { INFO } from '../toys/toy-report.js';
import { casesOf, summaryOf } from '../toys/toy-rows.js';
import { honest, type ToyAnswer, toyServer } from '../toys/toy-server.js';

/** Cases of which only the first comes to what it is about, where the third machine is answered wrongly. */
const CASES = [
  example(['ROW-15'], (t) => t.play(activate('A')), { id: 'toy/given' }),
  ...['full', 'fuller'].map((name) =>
    example(
      ['ROW-1'],
      async (t) => {
        await t.arrange(activate('A'), activate('B'), activate('C'));
        await t.play(activate('A'));
      },
      { id: `toy/${name}` },
    ),
  ),
];

const rowsWith = (status: number) => {
  const answer: ToyAnswer = (machine, state) => (machine === 'C' ? status : honest(machine, state));
  return rowsOf(CASES, toyServer({ answer }));
};
const verdictOn = (rows: readonly Row[], id: string, more: Parameters<typeof summaryOf>[1] = {}) =>
  summaryOf(rows, more)
    .families.flatMap(({ requirements }) => requirements)
    .find((one) => one.id === id);

describe('a wrong answer met on the way', () => {
  it('fails the sentence that it breaks, though no case about that sentence saw it', async () => {
    const rows = await rowsWith(201);
    expect(rows.map(({ case: name, status }) => [name, status]).sort()).toEqual([
      ['toy/full', 'blocked'],
      ['toy/fuller', 'blocked'],
      ['toy/given', 'pass'],
    ]);
    expect(verdictOn(rows, 'SEAT-5')).toMatchObject({
      status: 'failed',
      cases: [],
      seenPreparing: [
        { case: 'toy/full', at: 'status', expected: 409, got: 201 },
        { case: 'toy/fuller', at: 'status', expected: 409, got: 201 },
      ],
    });
    expect(verdictOn(rows, 'ROW-1')).toMatchObject({ status: 'blocked' });
    expect(summaryOf(rows)).toMatchObject({
      verdict: 'not-conformant',
      exitCode: 1,
      headline: 'Not conformant: 1 requirement failed.',
      cases: { fail: 0, blocked: 2 },
      requirements: { failed: 1, passed: 1, blocked: 1 },
    });
  });

  it('fails it also where another case saw it hold', async () => {
    const rows = await rowsWith(201);
    const held: Row = { ...(rows[0] as Row), case: 'toy/other', decided: [{ id: 'SEAT-5', ok: true }] };
    expect(verdictOn([...rows, held], 'SEAT-5')?.status).toBe('failed');
  });

  it('is only in the way where the server says that it is busy or down', async () => {
    for (const status of [429, 503]) {
      const rows = await rowsWith(status);
      expect(verdictOn(rows, 'SEAT-5')).not.toHaveProperty('seenPreparing');
      expect(summaryOf(rows)).toMatchObject({ verdict: 'not-exercised', exitCode: 4 });
      expect(rows.find(({ case: name }) => name === 'toy/full')).toMatchObject({ blockedBy: 'SEAT-5' });
    }
  });

  it('is a failure in such an answer too, where it was beside what the case is about', async () => {
    const rows = (await rowsWith(429)).map((row): Row => ({ ...row, beside: true }));
    expect(verdictOn(rows, 'SEAT-5')).toMatchObject({ status: 'failed' });
  });

  it('is a sentence not followed where that says SHOULD', async () => {
    const lenient = specOf(
      spec().requirements.map((one) => (one.id === 'SEAT-5' ? { ...one, level: 'SHOULD' } : one)),
      'toy',
    );
    const rows = await rowsWith(201);
    expect(verdictOn(rows, 'SEAT-5', { spec: lenient })?.status).toBe('warned');
    expect(summaryOf(rows, { spec: lenient })).toMatchObject({ exitCode: 4 });
  });

  it('is told by every report, under the requirement, once', async () => {
    const rows = await rowsWith(201);
    const summary = summaryOf(rows, { cases: casesOf(rows) });
    const report = reportOf(INFO, rows, summary);
    let terminal = '';
    const reporter = terminalReporter({ stream: { write: (text: string) => (terminal += text) } });
    reporter.start(INFO);
    for (const row of rows) reporter.row(row);
    await reporter.end(summary);
    expect(terminal).toMatch(
      /^FAIL SEAT-5, met on the way in toy\/full\n {2}A toy\.\n\n {2}SEAT-5 {2}While live/m,
    );
    expect(terminal).toMatch(/^ {2}expected {2}409\n {2}got {7}201$/m);
    expect(terminal.match(/met on the way/g)).toHaveLength(1);
    expect(terminal).toContain('… and 1 more');

    expect(parseReport(jsonText(report)).summary.exitCode).toBe(1);

    const page = html(report);
    expect(page).toMatch(/<h2 id="failures">Failures<\/h2>\s+<details class="case odd" id="case-toy\/full"/);
    expect(page).toContain('Met on the way: <a href="#SEAT-5">SEAT-5</a>');
    const cell = /id="SEAT-5".*?<\/details>/s.exec(page)?.[0].replaceAll(/\s+/g, ' ');
    expect(cell).toContain(
      'Met on the way in <a href="#case-toy/full">toy/full</a> at <code>status</code>: expected <code>409</code>, got <code class="got">201</code>',
    );

    const error = 'SEAT-5, met on the way in toy/full: expected 409, got 201 (status)';
    expect(junit(report)).toContain(`<error message="${error}" type="blocked">`);

    const text = markdown(report);
    expect(text).toContain('<summary>FAIL SEAT-5, met on the way in toy/full</summary>');
    expect(text.match(/met on the way/g)).toHaveLength(1);
    expect(text).toContain('- 2 cases blocked: SEAT-5 was in the way');
  });
});
