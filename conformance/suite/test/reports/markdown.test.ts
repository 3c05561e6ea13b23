import { describe, expect, it } from 'vitest';
import { block, code, inline } from '../../src/reports/markdown/escape.js';
import { markdown } from '../../src/reports/markdown/markdown.js';
import { toyReport } from '../toys/toy-report.js';
import { row } from '../toys/toy-rows.js';

const EVIL = '</details>|`*_[x](http://y)\n\n# head\n```\n<img src=x> @all :tada: $x$ \u001b[2J\u202e';

const text = markdown(
  toyReport([
    row('SEAT-4', 'pass', { case: 'seats/good' }),
    row('SEAT-5', 'fail', { case: 'seats/bad', replay: 'oap replay t.json', intermittent: '3/10' }),
    row('SEAT-6', 'blocked', { case: 'seats/blocked', blockedBy: 'ROW-4' }),
    row('LOCK-1', 'untestable', { case: 'lock/far', missing: ['clock'], why: 'no clock' }),
    row('LOCK-2', 'untestable', { case: 'lock/further', missing: ['clock'], why: 'no clock' }),
    row('LOCK-3', 'unmeasured', { case: 'lock/dead', why: EVIL }),
    row('ROW-15', 'fail', {
      case: 'activation/evil',
      why: EVIL,
      breach: { id: 'ROW-15', sentence: 'A sentence.', expected: EVIL, got: { [EVIL]: EVIL }, at: EVIL },
    }),
  ]),
);

/** The text without its code, in which nothing means anything. */
const outside = text.replaceAll(/^(`{3,})\w*\n.*?\n\1$/gms, '').replaceAll(/(`+)[^\n]*?[^`]\1(?!`)/g, '');

describe('the Markdown report', () => {
  it('begins with the verdict, what it is about, and a table by family', () => {
    expect(text.split('\n').slice(0, 3)).toEqual([
      '## ❌ Not conformant: 2 requirements failed.',
      '',
      expect.stringMatching(/^`http:\/\/127\.0\.0\.1:4000\/directory` · seed 42 · 20 runs of each property/),
    ]);
    const table = text.split('\n').filter((line) => line.startsWith('|'));
    expect(table.slice(0, 2)).toEqual([
      '| Requirements | passed | failed | blocked | untestable | not judged |',
      '| --- | --: | --: | --: | --: | --: |',
    ]);
    expect(table).toContainEqual(expect.stringMatching(/^\| Seats \| 1 \| 1 \| 1 \| {2}\| \d+ \|$/));
    expect(table).toContainEqual(
      expect.stringMatching(/^\| Lock, release .* \| {2}\| {2}\| {2}\| 2 \| \d+ \|$/),
    );
    for (const line of table) expect(line.split(' | ')).toHaveLength(6);
  });

  it('folds each failure, with the sentence, what was expected, what came, and how to see it again', () => {
    expect(text).toContain(`<details><summary>FAIL SEAT-5 in seats/bad</summary>

About SEAT-5

> **SEAT-5** While live + ending activations are at or above a lowered limit, new machines MUST be refused.

Expected at \`status\`

\`\`\`text
201
\`\`\`

Got

\`\`\`text
409
\`\`\`

Seen in 3 of 10 repetitions.

Again by

\`\`\`sh
oap replay t.json
\`\`\`

</details>`);
    expect(text).toContain('--only activation/evil --seed 42 --runs 20');
    expect(text.match(/<details>/g)).toHaveLength(2);
  });

  it('says at last what was not judged, and why', () => {
    const [, end = ''] = text.split('### Not judged, and why');
    const lines = end.trim().split('\n');
    expect(lines[0]).toBe('- 2 cases untestable: no clock');
    expect(lines).toContain('- 1 case blocked: ROW-4 was in the way');
    expect(lines).toContainEqual(
      expect.stringMatching(/^- \d+ requirements not judged by this version of the suite$/),
    );
  });

  it('leaves what a server says as text', () => {
    expect(outside.match(/<\/?\w+/g)?.every((tag) => /^<\/?(details|summary|code)$/.test(tag))).toBe(true);
    expect(outside.match(/<\/details>/g)).toHaveLength(2);
    expect(/^# head|[^\\]\[x\]|[^\\:\w]:tada|[^\\]@all|\n```\n<img/m.test(outside)).toBe(false);
    expect(text.includes('\u001b') || text.includes('\u202e')).toBe(false);
  });

  it('escapes for the place: a line, a code span, a block', () => {
    expect(inline('a|b\n<b> *x* `y` [z](u) & @me')).toBe(
      'a\\|b &lt;b&gt; \\*x\\* \\`y\\` \\[z\\](u) &amp; \\@me',
    );
    expect([code('a'), code('`a``b'), code('')]).toEqual(['`a`', '``` `a``b ```', '`  `']);
    expect(block('a\n````\nb')).toBe('`````text\na\n````\nb\n`````');
  });

  it('needs no room for what there is none of', () => {
    const good = markdown(toyReport([row('SEAT-4', 'pass')]));
    expect(good).toMatch(/^## ✅ Conformant as far as judged/);
    expect(good).not.toContain('What failed');
    expect(good).toContain('| Requirements | passed | not judged |');
  });
});
