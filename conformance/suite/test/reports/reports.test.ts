import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { html } from '../../src/reports/html/html.js';
import { junit } from '../../src/reports/junit/junit.js';
import { markdown } from '../../src/reports/markdown/markdown.js';
import { PLAIN } from '../../src/reports/paint.js';
import { jsonText, parseReport } from '../../src/reports/report.js';
import { htmlReporter, jsonReporter, junitReporter, markdownReporter } from '../../src/reports/reporter.js';
import { terminalReporter } from '../../src/reports/terminal.js';
import { summaryText } from '../../src/reports/terminal-summary.js';
import { chopped, prose } from '../../src/reports/wrap.js';
import type { Row } from '../../src/runner/row.js';
import { INFO, toyReport } from '../toys/toy-report.js';
import { row, summaryOf } from '../toys/toy-rows.js';

const EVIL = `</script><script>alert(1)</script><img src=x onerror="alert(2)">'"&\u001b[2J\u202e`;

const failing: Row = row('SEAT-5', 'fail', {
  intermittent: '3/10',
  trace: 'traces/toy.trace.json',
  replay: 'oap replay traces/toy.trace.json',
  played: [
    {
      step: { op: 'activate', machine: 'A', license: 'L' },
      at: '2026-03-01T09:30:00Z',
      expected: { refuse: 'seat-limit-reached' },
      observed: { status: 201 },
      by: 'SEAT-5',
    },
  ],
  transcript: [
    {
      method: 'POST',
      url: 'http://127.0.0.1:4000/activations',
      requestHeaders: { 'content-type': 'application/json' },
      requestBody: '{"licenseKey":"X"}',
      status: 201,
      headers: { 'content-type': 'application/json' },
      body: '{"token":"v4.public.x"}',
      took: 12,
    },
  ],
});
const hostile: Row = row('ROW-15', 'fail', {
  why: EVIL,
  breach: { id: 'ROW-15', sentence: 'A sentence.', expected: EVIL, got: { [EVIL]: EVIL }, at: EVIL },
  transcript: [
    {
      method: 'GET',
      url: `http://x/${EVIL}`,
      requestHeaders: { [EVIL]: EVIL },
      requestBody: EVIL,
      fault: EVIL,
      took: 1,
    },
  ],
});
const ROWS = [
  row('SEAT-4', 'pass'),
  failing,
  hostile,
  row('LOCK-1', 'untestable', { missing: ['clock'], why: 'no clock' }),
];
const REPORT = toyReport(ROWS);

async function inTerminal(stream: { isTTY?: boolean; columns?: number }, color?: boolean): Promise<string> {
  let text = '';
  const reporter = terminalReporter({
    stream: { ...stream, write: (more: string) => (text += more) },
    ...(color !== undefined && { color }),
  });
  reporter.start(INFO);
  for (const one of ROWS) reporter.row(one);
  await reporter.end(REPORT.summary);
  return text;
}

describe('the terminal report', () => {
  it('tells what failed, why, and how to see it again', async () => {
    const text = await inTerminal({});
    expect(text).toContain(`FAIL toy/seat-5
  About SEAT-5

  SEAT-5  While live + ending activations are at or above a lowered limit, new
  machines MUST be refused.
  at        status
  expected  201
  got       409

  seen in 3 of 10 repetitions

  POST http://127.0.0.1:4000/activations → 201 application/json (12 ms)
    > {"licenseKey":"X"}
    < {"token":"v4.public.x"}

  replay    oap replay traces/toy.trace.json
`);
    expect(text).toMatch(/Not conformant: 2 requirements failed\.\n$/);
    expect(text).toContain('cases        1 pass, 2 fail, 1 untestable');
  });

  it('tells failures as they come, and where nothing moves now and then how far it is', async () => {
    let text = '';
    const reporter = terminalReporter({ stream: { write: (more: string) => (text += more) } });
    reporter.start({ ...INFO, cases: 40 });
    text = '';
    for (let i = 1; i <= 40; i++) reporter.row(i === 3 ? failing : row('SEAT-4', 'pass'));
    const lines = text.trimEnd().split('\n');
    expect(lines.slice(0, 2)).toEqual(['FAIL        toy/seat-5 SEAT-5 (4 ms)', '4/40  1 failed  toy/seat-4']);
    expect(lines).toHaveLength(11);
  });

  it('tells once why many cases could not be measured', async () => {
    let text = '';
    const rows = ['a', 'b', 'c'].map((name) =>
      row('SEAT-4', 'unmeasured', { case: `toy/${name}`, why: 'nothing listens there' }),
    );
    const reporter = terminalReporter({ stream: { write: (more: string) => (text += more) } });
    reporter.start(INFO);
    for (const one of rows) reporter.row(one);
    await reporter.end(summaryOf(rows));
    expect(text.match(/^unmeasured {2}toy/gm)).toHaveLength(1);
    expect(text.match(/^ {2}nothing listens there$/gm)).toHaveLength(1);
    expect(text).toContain('… and 2 more');
  });

  it('writes no escape sequence where nothing moves', async () => {
    const text = await inTerminal({});
    expect(text).not.toContain('\u001b');
    expect(text).not.toContain('\u202e');
  });

  it('moves one line on a terminal, no longer than it is wide', async () => {
    const text = await inTerminal({ isTTY: true, columns: 20 }, false);
    const lines = text.split('\r\u001b[2K').slice(1, -1);
    expect(lines.filter((line) => /^\d\/4 /.test(line.split('\n').at(-1) ?? ''))).toHaveLength(4);
    expect(lines[0]).toBe('1/4  toy/seat-4');
    expect(Math.max(...lines.map((line) => line.split('\n').at(-1)?.length ?? 0))).toBeLessThan(20);
    expect(lines[1]).toMatch(/^FAIL {8}toy\/seat-5 SEAT-5 \(4 ms\)\n2\/4 /);
  });

  it('says why cases could not be played, the commonest reason first', async () => {
    const rows = ['clock', 'seed', 'seed'].map((cap) =>
      row('LOCK-1', 'untestable', { why: `the target does not offer ${cap}` }),
    );
    expect(summaryText(summaryOf(rows), rows, PLAIN, 80).slice(0, 2)).toEqual([
      'untestable      2  the target does not offer seed',
      '                1  the target does not offer clock',
    ]);
  });

  it('counts no requirements where there was no directory to ask', () => {
    const rows = [row('HTTP-1', 'fail', { case: 'preflight/directory' })];
    expect(summaryText(summaryOf(rows), rows, PLAIN, 80)).toEqual([
      'cases        1 fail',
      '',
      'Not conformant: 1 requirement failed.',
    ]);
  });

  it('breaks prose at spaces and everything else where a line is full', () => {
    expect(prose('one two three four five six', 24, '  ')).toBe('  one two three four\n  five six');
    expect(prose(`a ${'b'.repeat(30)} c`, 20)).toBe(`a\n${'b'.repeat(30)}\nc`);
    expect(chopped('x'.repeat(50), 24, '    ')).toBe(
      ['x'.repeat(20), 'x'.repeat(20), 'x'.repeat(10)].map((line) => `    ${line}`).join('\n'),
    );
  });

  it('has colours only where they are wanted', async () => {
    expect(await inTerminal({ isTTY: true }, true)).toContain('\u001b[31m');
    const before = process.env['NO_COLOR'];
    process.env['NO_COLOR'] = '1';
    try {
      expect(await inTerminal({ isTTY: true })).not.toContain('\u001b[31m');
    } finally {
      if (before === undefined) delete process.env['NO_COLOR'];
      else process.env['NO_COLOR'] = before;
    }
  });
});

describe('the JSON report', () => {
  it('keeps its schema, both ways', () => {
    expect(parseReport(jsonText(REPORT))).toEqual(JSON.parse(JSON.stringify(REPORT)));
    const broken = { ...REPORT, info: { ...INFO, jobs: -1 } };
    expect(() => jsonText(broken)).toThrow('our own report breaks its schema at /info/jobs');
    expect(() => parseReport('{}')).toThrow('this is no report');
  });

  it('has the rows in the order of their ids', () => {
    expect(REPORT.rows.map((one) => one.case)).toEqual([
      'toy/lock-1',
      'toy/row-15',
      'toy/seat-4',
      'toy/seat-5',
    ]);
  });
});

describe('the HTML report', () => {
  const page = html(REPORT);

  it('leaves what a server says as text', () => {
    expect(page.includes('<script>alert')).toBe(false);
    expect(page.includes('<img')).toBe(false);
    expect(page.includes('&lt;img src=x onerror=&quot;alert(2)&quot;&gt;')).toBe(true);
    expect(page.includes('\u001b')).toBe(false);
    expect(page.includes('\u202e')).toBe(false);
    expect(page.match(/<script/g)).toHaveLength(2);
    // No text of a row ends an attribute.
    expect(/="[^"]*" onerror/.test(page)).toBe(false);
  });

  it('carries the whole report as JSON', () => {
    const [, json] = /<script type="application\/json" id="report">(.*?)<\/script>/s.exec(page) ?? [];
    expect(parseReport(json ?? '')).toEqual(JSON.parse(JSON.stringify(REPORT)));
  });

  it('loads nothing, and lets only its own script and style run', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(page)?.[1] ?? '';
    expect(policy).toMatch(/^default-src 'none'; script-src 'sha256-[^']+'; style-src 'sha256-[^']+'/);
    expect(/<link|<iframe|@import|url\(|\sstyle="|\son[a-z]+="/.test(page)).toBe(false);
  });

  it('has every requirement once, and every case', () => {
    const ids = [...page.matchAll(/<details class="cell [a-z]+" id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toHaveLength(REPORT.summary.requirements.total);
    expect(new Set(ids).size).toBe(ids.length);
    for (const one of ROWS) expect(page.includes(`id="case-${one.case}"`)).toBe(true);
    expect(page.indexOf('id="case-toy/row-15"')).toBeLessThan(page.indexOf('id="case-toy/seat-4"'));
  });
});

const TEXTS = { 'r.json': jsonText, 'r.html': html, 'r.xml': junit, 'r.md': markdown };

describe('reports in files', () => {
  it('are written when the run is over', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'oap-reports-'));
    try {
      for (const [name, reporter] of [
        ['r.json', jsonReporter(join(folder, 'r.json'))],
        ['r.html', htmlReporter(join(folder, 'r.html'))],
        ['r.xml', junitReporter(join(folder, 'r.xml'))],
        ['r.md', markdownReporter(join(folder, 'r.md'))],
      ] as const) {
        reporter.start(INFO);
        for (const one of ROWS) reporter.row(one);
        await reporter.end(REPORT.summary);
        const text = await readFile(join(folder, name), 'utf8');
        expect(text === TEXTS[name](REPORT)).toBe(true);
      }
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
