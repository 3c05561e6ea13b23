import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { messages, readLines } from './chapter.js';

describe('a requirement', () => {
  it('is read from a list item, with everything around its sentence', () => {
    const { requirements, faults } = readLines(
      '- <a id="x-1"></a>**X-1** (server online; needs clock, seed) A *server* MUST read [`v4.public.`](#11-part), see [§1](01-one.md). [derived from: X-2, X-3] [excluded: not `seen`]',
      '- <a id="x-2"></a>**X-2** (reader) It MUST NOT.',
      '- <a id="x-3"></a>**X-3** (client core) It SHOULD.',
    );
    expect(faults).toEqual([]);
    const text = 'A server MUST read v4.public., see §1.';
    expect(requirements).toEqual([
      {
        id: 'X-1',
        level: 'MUST',
        role: 'server',
        claim: 'online',
        needs: ['clock', 'seed'],
        chapter: '01-one.md',
        section: '1.1 Part',
        text,
        hash: createHash('sha256').update(text).digest('hex').slice(0, 16),
        derivedFrom: ['X-2', 'X-3'],
        excluded: 'not seen',
      },
      expect.objectContaining({ id: 'X-2', level: 'MUST NOT', role: 'reader', needs: [] }),
      expect.objectContaining({ id: 'X-3', level: 'SHOULD', role: 'client', claim: 'core' }),
    ]);
    expect(requirements[1]).not.toHaveProperty('claim');
    expect(requirements[1]).not.toHaveProperty('excluded');
  });

  it('may bind several, each with its claim', () => {
    const { requirements, faults } = readLines(
      '- <a id="x-1"></a>**X-1** (client core, server pages; needs seed) It MUST.',
    );
    expect(faults).toEqual([]);
    const also = [{ role: 'server', claim: 'pages' }];
    expect(requirements).toMatchObject([{ role: 'client', claim: 'core', also, needs: ['seed'] }]);
  });

  it('is read from a paragraph, over several lines', () => {
    const { requirements, faults } = readLines(
      '<a id="x-1"></a>**X-1** (writer) One',
      'MAY  do it.',
      '',
      'Text.',
    );
    expect(faults).toEqual([]);
    expect(requirements).toMatchObject([{ id: 'X-1', level: 'MAY', text: 'One MAY do it.' }]);
  });

  it('is read from a row with its id first: the row is named by the id', () => {
    const { requirements, faults } = readLines(
      '| row | key | free | result |',
      '| --- | --- | --- | --- |',
      '| <a id="row-12"></a>**ROW-12** (server core; needs ledger) | not own; `x` | – | It MUST take over. |',
      '| <a id="row-13"></a>**ROW-13** (server core) | – | – | It MUST refuse. |',
    );
    expect(faults).toEqual([]);
    expect(requirements.map(({ text }) => text)).toEqual([
      'Row 12. key: not own; x → It MUST take over.',
      'Row 13. It MUST refuse.',
    ]);
  });

  it('is read from a row with its id second: the row is named by its first cell', () => {
    const { requirements, faults } = readLines(
      '| step | id | sentence |',
      '| --- | --- | --- |',
      '| 4a | <a id="x-4"></a>**X-4** (server core) | It MUST be \\| refused. |',
      '| 5 | rows 1 | Text. |',
    );
    expect(faults).toEqual([]);
    expect(requirements).toMatchObject([{ id: 'X-4', text: 'Step 4a. It MUST be | refused.' }]);
  });

  it('changes its hash with its words, and not with its markup', () => {
    const hashOf = (sentence: string) =>
      readLines(`- <a id="x-1"></a>**X-1** (reader) ${sentence}`).requirements[0]?.hash;
    expect(hashOf('It MUST `read`.')).toBe(hashOf('It *MUST* [read](#x-1).'));
    expect(hashOf('It MUST read.')).not.toBe(hashOf('It MUST reads.'));
    expect(hashOf('It MUST read.')).toMatch(/^[0-9a-f]{16}$/);
  });

  it('stays out of fenced code', () => {
    const { requirements, faults } = readLines('```', '- <a id="x-1"></a>**X-1** (nobody) MUST', '```');
    expect({ requirements, faults }).toEqual({ requirements: [], faults: [] });
  });
});

describe('the lint refuses', () => {
  const good = '- <a id="x-1"></a>**X-1** (reader) It MUST read.';

  it.each([
    ['a keyword in a paragraph', ['A server MUST do it.'], ['5: MUST stands outside a requirement']],
    ['a keyword in an item', ['- It MAY do it.'], ['5: MAY stands outside a requirement']],
    ['a keyword in a heading', ['### What you SHOULD do'], ['5: SHOULD stands outside a requirement']],
    [
      'a keyword in a row',
      ['| a |', '| --- |', '| REQUIRED |'],
      ['7: REQUIRED stands outside a requirement'],
    ],
    ['a keyword in emphasis', ['It **MUST NOT** be.'], ['5: MUST NOT stands outside a requirement']],
    [
      'two keywords',
      ['- <a id="x-1"></a>**X-1** (reader) It MUST and SHOULD.'],
      ['5: X-1 has 2 keywords, not one'],
    ],
    ['no keyword', ['- <a id="x-1"></a>**X-1** (reader) It must.'], ['5: X-1 has 0 keywords, not one']],
    [
      'a keyword in code only',
      ['- <a id="x-1"></a>**X-1** (reader) It `MUST`.'],
      ['5: X-1 has 0 keywords, not one'],
    ],
    ['a reused id', [good, good], ['6: X-1 is used twice']],
    [
      'an anchor of another id',
      ['- <a id="x-2"></a>**X-1** (reader) MUST'],
      ['5: anchor "x-2" is not that of X-1'],
    ],
    [
      'an anchor in capitals',
      ['- <a id="X-1"></a>**X-1** (reader) MUST'],
      ['5: anchor "X-1" is not that of X-1'],
    ],
    ['an id without an anchor', ['- **X-1** (reader) It reads.'], [`5: ${FORM()}`]],
    ['an anchor without an id', ['- <a id="x-1"></a>It reads.'], [`5: ${FORM()}`]],
    ['no role', ['- <a id="x-1"></a>**X-1** It reads.'], [`5: ${FORM()}`]],
    [
      'an unknown role',
      ['- <a id="x-1"></a>**X-1** (vendor) MUST'],
      ['5: X-1 binds an unknown role "vendor"'],
    ],
    [
      'an unknown role beside a known one',
      ['- <a id="x-1"></a>**X-1** (client core, vendor) MUST'],
      ['5: X-1 binds an unknown role "client core, vendor"'],
    ],
    [
      'an unknown claim beside a known one',
      ['- <a id="x-1"></a>**X-1** (client core, server verifier) MUST'],
      ['5: X-1 has an unknown claim "server verifier"'],
    ],
    [
      'an inherited role',
      ['- <a id="x-1"></a>**X-1** (toString) MUST'],
      ['5: X-1 binds an unknown role "toString"'],
    ],
    [
      'a server without a claim',
      ['- <a id="x-1"></a>**X-1** (server) MUST'],
      ['5: X-1 has an unknown claim "server"'],
    ],
    [
      'a claim of another role',
      ['- <a id="x-1"></a>**X-1** (client pages) MUST'],
      ['5: X-1 has an unknown claim "client pages"'],
    ],
    [
      'a reader with a claim',
      ['- <a id="x-1"></a>**X-1** (reader core) MUST'],
      ['5: X-1 has an unknown claim "reader core"'],
    ],
    [
      'an unknown need',
      ['- <a id="x-1"></a>**X-1** (reader; needs luck) MUST'],
      ['5: X-1 needs an unknown "luck"'],
    ],
    [
      'needs without the word',
      ['- <a id="x-1"></a>**X-1** (reader; clock) MUST'],
      ['5: X-1 does not say "needs"'],
    ],
    ['an unknown parent', [`${good} [derived from: X-9]`], ['5: is derived from an unknown requirement X-9']],
    ['a link to an unknown id', [good, '', 'See [it](#x-2).'], ['7: links to an unknown anchor #x-2']],
    [
      'a link to an unknown heading',
      ['See [it](01-one.md#12-part).'],
      ['5: links to an unknown anchor 01-one.md#12-part'],
    ],
    ['a link to an unknown chapter', ['See [it](02-two.md).'], ['5: links to an unknown chapter 02-two.md']],
    ['a mention of an unknown id', [good, '', 'As X-2 says.'], ['7: names an unknown requirement X-2']],
  ])('%s', (_, lines, expected) => {
    expect(messages(readLines(...lines))).toEqual(expected);
  });

  function FORM(): string {
    return 'is not of the form <a id="x-n"></a>**X-n** (role) sentence';
  }
});

describe('the lint allows', () => {
  it.each([
    ['keywords where they are explained', ['MUST is a keyword. <!-- keywords -->']],
    ['keywords in code, and in small letters', ['`MUST`, must, may and MUSTER.']],
    [
      'links to ids, headings, chapters and elsewhere',
      [
        '- <a id="x-1"></a>**X-1** (reader) MUST',
        '',
        '[a](#x-1) [b](#11-part) [c](01-one.md) [d](https://a.example)',
      ],
    ],
    ['words like ids of a series that there is not', ['SHA-256, UTF-8']],
    ['an id named in text', ['- <a id="x-1"></a>**X-1** (reader) MUST', '', 'As **X-1** says.']],
  ])('%s', (_, lines) => {
    expect(messages(readLines(...lines))).toEqual([]);
  });
});
