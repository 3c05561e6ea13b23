import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { characterClass, DASHES, FORMAT_CHARACTERS, WHITE_SPACE } from '../src/code-points.js';
import { readText } from '../src/index.js';
import { attempt, refusalOf } from './refusal.js';

const TOKEN = 'v4.public.eyJhIjoxfQ--_-AbC.eyJraWQiOiJ4In0';
const BARE = 'v4.public.eyJhIjoxfQ--_-AbC';

describe('the listed characters are those of the Unicode property', () => {
  // A platform may know a later Unicode, which only adds; the counts are those of Unicode 17.0.
  test.each([
    ['Cf', FORMAT_CHARACTERS, /^\p{Cf}$/u, 170],
    ['White_Space', WHITE_SPACE, /^\p{White_Space}$/u, 25],
    ['Dash', DASHES, /^\p{Dash}$/u, 30],
  ] as const)('%s', (_, runs, property, count) => {
    const points = runs.flatMap(([first, last]) =>
      Array.from({ length: last - first + 1 }, (__, i) => first + i),
    );
    expect(points).toHaveLength(count);
    expect(new Set(points).size).toBe(count);
    const listed = new RegExp(`^[${characterClass(runs)}]$`, 'u');
    for (const point of points) {
      expect(String.fromCodePoint(point)).toMatch(property);
      expect(String.fromCodePoint(point)).toMatch(listed);
    }
    expect('-').not.toMatch(listed);
  });
});

describe('costs nothing', () => {
  test.each([
    ['the token alone', TOKEN],
    ['a label', `Activation token: ${TOKEN}`],
    ['a label without a space', `token=${TOKEN}`],
    ['quotes', `"${TOKEN}"`],
    ['German quotes', `„${TOKEN}“`],
    ['brackets', `<${TOKEN}>, (${TOKEN}), [${TOKEN}]`],
    ['code marks', `\`\`\`\n${TOKEN}\n\`\`\``],
    ['a final full stop', `Your token is ${TOKEN}.`],
    ['a final full stop before a blank line', `${TOKEN}.\n\nThanks`],
    ['a bare header before it', `tokens begin with "v4.public."\n\n${TOKEN}`],
    ['a comma and prose on the line', `${TOKEN}, as agreed`],
    ['prose after a blank line', `${TOKEN}\n\nThank you for your order`],
    ['prose after a quoted blank line', `> ${TOKEN}\n>\n> Thank you`],
    ['prose after a blank line of spaces', `${TOKEN}\n \t \nThank you`],
    ['prose after a blank line of format characters', `${TOKEN}\n\u200b\nThank you`],
    ['blank line with CR LF', `${TOKEN}\r\n\r\nThank you`],
    ['blank line with CR', `${TOKEN}\r\rThank you`],
    ['a BOM', `\ufeff${TOKEN}`],
    ['spaces for newlines', TOKEN.replace(/(.{11})/g, '$1 ')],
    ['wrapped', TOKEN.replace(/(.{11})/g, '$1\n')],
    ['wrapped with CR LF', TOKEN.replace(/(.{11})/g, '$1\r\n')],
    ['wrapped and indented', TOKEN.replace(/(.{11})/g, '$1\n\t  ')],
    ['wrapped and quoted', `> ${TOKEN.replace(/(.{11})/g, '$1\n> ')}`],
    ['wrapped and quoted thrice', `> >>> ${TOKEN.replace(/(.{11})/g, '$1\n>> > ')}`],
    ['in a table', `| ${TOKEN.replace(/(.{11})/g, '$1\n| ')}`],
    ['wrapped right after the header', TOKEN.replace('public.', 'public.\n')],
    ['soft hyphens', TOKEN.replace(/(.{7})/g, '$1\u00ad')],
    ['zero-width spaces, the header too', [...TOKEN].join('\u200b')],
    ['word joiners and direction marks', `\u202a${[...TOKEN].join('\u2060')}\u202c`],
    ['tag characters', [...TOKEN].join('\u{e0020}')],
    ['no-break spaces', TOKEN.replace(/(.{11})/g, '$1\u00a0')],
    ['ideographic spaces', TOKEN.replace(/(.{11})/g, '$1\u3000')],
    ['two hyphens made an em dash', TOKEN.replace('--', '—')],
    ['every hyphen made an en dash', TOKEN.replaceAll('-', '–')],
    ['hyphens made non-breaking', TOKEN.replaceAll('-', '\u2011')],
    ['hyphens made minus signs', TOKEN.replaceAll('-', '\u2212')],
    ['the same token twice', `${TOKEN}\n\n${TOKEN}`],
    [
      'the same token twice, once mangled',
      `${TOKEN}\n\n> ${TOKEN.replace('--', '—').replace('.ey', '.\n> ey')}`,
    ],
    ['the same token twice, once at the end of a sentence', `${TOKEN}.\n\n${TOKEN}`],
  ])('%s', (_, text) => {
    expect(readText(text)).toBe(TOKEN);
  });

  test('a token without a footer at the end of a sentence', () => {
    expect(readText(`${BARE}.`)).toBe(BARE);
    expect(readText(`${BARE}. \n`)).toBe(BARE);
  });
});

describe('rules that have an edge', () => {
  test.each([
    ['prose on the next line joins', `${BARE}\nThanks`, `${BARE}Thanks`],
    ['only one full stop is dropped', `${BARE}..`, `${BARE}.`],
    ['a full stop inside stays', `${BARE}. Thanks!`, `${BARE}.Thanks`],
    ['a mark inside a line ends the token', `${BARE}>abc`, BARE],
    ['so does a bar', `${BARE} | abc`, BARE],
    ['so does a combining mark', `${BARE}\u0301x`, BARE],
    ['so does NUL', `${BARE}\0x`, BARE],
    ['so does an unpaired surrogate', `${BARE}\ud800x`, BARE],
    ['a horizontal bar is one hyphen', `${BARE}\u2015`, `${BARE}-`],
    ['a two-em dash is one hyphen', `${BARE}\u2e3a`, `${BARE}-`],
    ['a word on the same line joins', `${BARE} or`, `${BARE}or`],
    ['a second header joins like a word', `${BARE} ${BARE}`, BARE + BARE],
    [
      'LINE SEPARATOR and NEL are white space, but end no line',
      `${BARE}\u2028\u2028\u0085\u0085AA`,
      `${BARE}AA`,
    ],
    ['a header after a letter is none', `x${BARE}\n\n${BARE}x`, `${BARE}x`],
    ['a header after a digit is none', `0v4.public.BB\n\n${BARE}`, BARE],
    ['a header after a mark is one', `_${BARE}`, BARE],
    ['format characters between CR and LF make a blank line', `${BARE}\r\u200b\nThanks`, BARE],
  ])('%s', (_, text, token) => {
    expect(readText(text)).toBe(token);
  });

  test('vertical tab and form feed are white space, but end no line', () => {
    expect(readText(`${BARE}\v\v\f\fAA`)).toBe(`${BARE}AA`);
  });
});

describe('refuses', () => {
  const other = TOKEN.replace('AbC', 'AbD');
  test.each([
    ['nothing', '', 'malformed structure no-token'],
    ['prose', 'Thank you for your order', 'malformed structure no-token'],
    ['a broken header', 'v4.pub\nlic.AAAA', 'malformed structure no-token'],
    ['an upper-case header', TOKEN.toUpperCase(), 'malformed structure no-token'],
    ['another purpose', TOKEN.replace('public', 'local'), 'version-unsupported version'],
    ['a header of version 3 after a letter', 'rev3.public.AAAA', 'malformed structure no-token'],
    ['a header after a letter', `x${TOKEN}`, 'malformed structure no-token'],
    ['a version of two digits', 'v10.public.AAAA', 'malformed structure no-token'],
    ['a key', 'k4.public.AAAA', 'malformed structure no-token'],
    ['two tokens', `${TOKEN}\n\n${other}`, 'malformed structure ambiguous'],
    ['two tokens on one line, with a comma', `${TOKEN}, ${other}`, 'malformed structure ambiguous'],
    ['two tokens, one a part of the other', `${TOKEN}\n\n${BARE}`, 'malformed structure ambiguous'],
    ['a bare header', 'tokens begin with v4.public.', 'malformed structure no-token'],
    ['a token of version 3', TOKEN.replace('v4', 'v3'), 'version-unsupported version'],
    ['a mangled token of version 5', `> ${TOKEN.replace('v4', 'v\u200b5')}`, 'version-unsupported version'],
    ['a local token of version 1', 'v1.local.AAAA', 'version-unsupported version'],
  ])('%s', (_, text, expected) => {
    expect(refusalOf(() => readText(text))).toBe(expected);
  });

  test('a token of ours wins over one of another version', () => {
    expect(readText(`old: v3.public.AAAA\n\n${TOKEN}`)).toBe(TOKEN);
  });

  test('more than 8,192 characters after normalising; before that any number', () => {
    const long = 'v4.public.'.padEnd(8192, 'A');
    expect(readText(`${long.replace(/(.{12})/g, '$1\n  ')}.`)).toBe(long);
    expect(refusalOf(() => readText(`${long}A`))).toBe('too-large size');
    expect(refusalOf(() => readText(`${TOKEN}\n\n${long}A`))).toBe('too-large size');
  });
});

describe('properties', () => {
  const symbols = fc.constantFrom(...'ABab01__----');
  const body = fc.string({ unit: symbols, minLength: 1, maxLength: 60 });
  const tokens = fc.oneof(
    body.map((b) => `v4.public.${b}`),
    fc.tuple(body, body).map(([b, f]) => `v4.public.${b}.${f}`),
  );
  const lineEnd = fc.constantFrom('\n', '\r\n', '\r');
  const lineStart = fc.constantFrom('', '', '> ', '>>', '| ', ' \t', '\u00a0> ');
  const inside = fc.oneof(
    { weight: 20, arbitrary: fc.constant('') },
    {
      weight: 1,
      arbitrary: fc.constantFrom(' ', '\t', '\u200b', '\u00ad', '\u3000', '\u2066', '\u0085', '\u2028'),
    },
    { weight: 1, arbitrary: fc.tuple(lineEnd, lineStart).map(([end, start]) => end + start) },
  );
  const before = fc.constantFrom('', 'Token: ', '“', '\ufeff', '> \n> ', 'Dear customer,\n\n', '\t');
  const after = fc.constantFrom('', '.', '”', '\n\nThanks', '\r\n>\r\n> Thanks', ' !', '\n', '…');

  test('carrying never changes a token', () => {
    const carried = tokens.chain((token) => {
      const noise = fc.array(inside, { minLength: token.length, maxLength: token.length });
      return fc.record({ token: fc.constant(token), noise, before, after, typographic: fc.boolean() });
    });
    fc.assert(
      fc.property(carried, ({ token, noise, before: head, after: tail, typographic }) => {
        // Noise only inside: two line ends in a row would be a blank line, which ends a token.
        const header = 'v4.public.'.length;
        const wrapped = [...token]
          .map((symbol, i) => (i < header ? symbol : (noise[i] ?? '') + symbol))
          .join('');
        const text =
          head + (typographic ? wrapped.replaceAll('--', '—').replaceAll('-', '‐') : wrapped) + tail;
        expect(readText(text)).toBe(token);
      }),
      { numRuns: 1000 },
    );
  });

  test('reading what was read gives the same; nothing but a typed refusal is thrown', () => {
    const noise = fc.constantFrom(
      'v4.public.',
      'v4.',
      'public.',
      'v3.local.',
      '.',
      '-',
      '—',
      '\n',
      '\n\n',
      '>',
      '|',
      ' ',
      'A',
      'b',
      '\u200b',
      'é',
      '\ud800',
      '\0',
    );
    fc.assert(
      fc.property(fc.string({ unit: noise, maxLength: 20 }), (text) => {
        const token = attempt(() => readText(text));
        if (['malformed', 'version-unsupported'].includes(token)) return;
        expect(token).toMatch(/^v4\.public\.\.*[A-Za-z0-9_-][A-Za-z0-9_.-]*$/);
        // The last full stop goes each time.
        expect(attempt(() => readText(token))).toBe(token.replace(/\.$/, ''));
      }),
      { numRuns: 5000 },
    );
  });
});
