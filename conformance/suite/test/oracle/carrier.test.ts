import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { utf8 } from '../../src/oracle/bytes.js';
import { CARRIER_BYTES_MAX, openCarrier } from '../../src/oracle/carrier.js';
import { ENCODINGS, fileName, writeFile } from '../../src/oracle/carrier-file.js';
import { ambiguous, NOISES } from '../../src/oracle/carrier-noise.js';
import { openText } from '../../src/oracle/carrier-text.js';
import { KINDS } from '../../src/oracle/kinds.js';
import { seededRandom } from '../../src/oracle/random.js';
import { readXml, XmlFault } from '../../src/oracle/xml.js';
import { goodOnes, NOW, PRODUCT } from './good.js';

const { artifacts } = goodOnes();
const token = artifacts.token.text;
const outcome = (input: string | Uint8Array) => {
  const opened = openCarrier(input);
  return opened.ok ? opened.envelope : `${opened.code} ${opened.reason}`;
};

describe('text', () => {
  test.each(NOISES)('noise $id costs nothing', ({ apply }) => {
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const random = seededRandom('noise', seed);
        const one = random.pick(KINDS.map((kind) => goodOnes(seed % 5).artifacts[kind].text));
        expect(outcome(apply(one, random))).toBe(one);
        expect(outcome(utf8(apply(one, random)))).toBe(one);
      }),
      { numRuns: 20 },
    );
  });

  test('two envelopes that differ are ambiguous, the same one twice is one', () => {
    expect(outcome(ambiguous(token, artifacts.receipt.text))).toBe('malformed ambiguous');
    expect(outcome(ambiguous(token, token))).toBe(token);
  });

  test.each([
    ['x v4.public.AB\n\nCD', 'v4.public.AB'],
    ['v4.public.AB\n \t\nCD', 'v4.public.AB'],
    ['v4.public.AB\n> \n> CD', 'v4.public.AB'],
    ['v4.public.AB\nCD', 'v4.public.ABCD'],
    ['v4.public.AB CD', 'v4.public.ABCD'],
    ['v4.public.AB\u2028CD', 'v4.public.ABCD'],
    ['v4.public.AB\u0085CD', 'v4.public.ABCD'],
    ['v4.public.AB=', 'v4.public.AB'],
    ['v4.public.AB,CD', 'v4.public.AB'],
    ['v4.public.AB.', 'v4.public.AB'],
    ['v4.public.AB..', 'v4.public.AB.'],
    ['v4.public.AB. ', 'v4.public.AB'],
    ['v4.public.A\u2014B', 'v4.public.A--B'],
    ['v4.public.A\u2013B\u2212C', 'v4.public.A-B-C'],
    ['v4.pub\u00adlic.AB', 'v4.public.AB'],
    ['(v4.public.AB)', 'v4.public.AB'],
    ['_v4.public.AB', 'v4.public.AB'],
    ['-v4.public.AB', 'v4.public.AB'],
    ['xv4.public.AB', 'malformed no-token'],
    ['1v4.public.AB', 'malformed no-token'],
    ['\u00e9v4.public.AB', 'malformed no-token'],
    ['V4.public.AB', 'malformed no-token'],
    ['v4.pub\nlic.AB', 'malformed no-token'],
    ['hello', 'malformed no-token'],
    ['see v3.public.AB', 'version-unsupported header'],
    ['v4.local.AB', 'version-unsupported header'],
    ['xv3.public.AB', 'malformed no-token'],
    ['v10.public.AB', 'malformed no-token'],
    ['v3.public.AB\n\nv4.public.CD', 'v4.public.CD'],
    ['v4.public.AB\n\nv4.public.CD', 'malformed ambiguous'],
    ['v4.public.AB\n\nv4.public.A\nB', 'v4.public.AB'],
    [`v4.public.${'A'.repeat(8182)}`, `v4.public.${'A'.repeat(8182)}`],
    [`v4.public.${'A'.repeat(8183)}`, 'too-large envelope'],
    ['', 'malformed empty'],
    [' \n\u00a0\t', 'malformed empty'],
    ['\uFEFF', 'malformed empty'],
    ['a\0v4.public.AB', 'malformed binary'],
  ])('%j gives %s', (text, wanted) => expect(outcome(text)).toBe(wanted));

  test('is a fixed point: what was opened opens as itself', () => {
    const pieces = fc.constantFrom(
      'v4.public.',
      'AB',
      '.',
      '-',
      '\u2014',
      '\n',
      '\r\n',
      ' ',
      '>',
      '|',
      '\u200b',
      'v3.public.',
      '=',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 14 }), (chosen) => {
        const opened = openText(chosen.join(''));
        if (opened.ok && !opened.envelope.endsWith('.') && opened.envelope !== 'v4.public') {
          expect(openText(opened.envelope)).toEqual(opened);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('bytes', () => {
  test('size is looked at before anything else', () => {
    const filler = ' '.repeat(CARRIER_BYTES_MAX - token.length);
    expect(outcome(token + filler)).toBe(token);
    expect(outcome(`${token}${filler} `)).toBe('too-large carrier');
    expect(outcome(new Uint8Array(CARRIER_BYTES_MAX + 1))).toBe('too-large carrier');
    expect(outcome('\u00e9'.repeat(CARRIER_BYTES_MAX / 2 + 1))).toBe('too-large carrier');
  });

  test('what cannot be decoded is binary', () => {
    expect(outcome(Uint8Array.of(0x89, 0x50, 0x4e, 0x47))).toBe('malformed binary');
    expect(outcome(Uint8Array.of(0xff, 0xfe, 0x41))).toBe('malformed binary');
    expect(outcome(Uint8Array.of(0xff, 0xfe, 0x00, 0xd8))).toBe('malformed binary');
    expect(outcome(new Uint8Array(4))).toBe('malformed binary');
    expect(outcome(new Uint8Array())).toBe('malformed empty');
    expect(outcome(Uint8Array.of(0xef, 0xbb, 0xbf))).toBe('malformed empty');
  });

  test('UTF-16 without a byte order mark is binary', () => {
    expect(outcome(ENCODINGS['utf-16le-bom']?.(token).slice(2) ?? '')).toBe('malformed binary');
  });
});

describe('file', () => {
  const facts = { product: PRODUCT, created: NOW };

  test.each(KINDS.flatMap((kind) => Object.keys(ENCODINGS).map((encoding) => [kind, encoding] as const)))(
    '%s in %s, as XML and bare',
    (kind, encoding) => {
      const encode = ENCODINGS[encoding] ?? utf8;
      const { text } = artifacts[kind];
      expect(outcome(encode(writeFile(kind, text, facts)))).toBe(text);
      expect(outcome(encode(`${text}\n`))).toBe(text);
    },
  );

  test('is written as the specification shows it', () => {
    expect(writeFile('token', 'v4.public.AB', facts)).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>\n<License xmlns="urn:oap:1">\n  <Product>example-editor</Product>\n  <Created>2026-03-01T09:30:00Z</Created>\n  <Token>v4.public.AB</Token>\n</License>\n`,
    );
    expect(KINDS.map((kind) => fileName(kind, 'p'))).toEqual(['p.oareq', 'p.oalic', 'p.oadea', 'p.oarec']);
  });

  const inRoot = (content: string, attributes = 'xmlns="urn:oap:1"') =>
    `<License ${attributes}>${content}</License>`;
  const good = '<Token>v4.public.AB</Token>';
  test.each([
    [inRoot(good), 'v4.public.AB'],
    [`\n  ${inRoot(good)}\n`, 'v4.public.AB'],
    [`<!-- a --><?pi b?>${inRoot(good)}<!-- c -->`, 'v4.public.AB'],
    [`<?xml version='1.0' encoding='ISO-8859-1' standalone="yes" ?>${inRoot(good)}`, 'v4.public.AB'],
    ['<o:License xmlns:o="urn:oap:1"><o:Token>v4.public.AB</o:Token></o:License>', 'v4.public.AB'],
    [
      '<x:License xmlns:x="urn:oap:1" xmlns="urn:oap:1"><Token>v4.public.AB</Token></x:License>',
      'v4.public.AB',
    ],
    [inRoot(`<a><b c="d > &amp; '">x &lt; &#233; &#xe9;<![CDATA[<Token>]]></b>${good}</a>`), 'v4.public.AB'],
    [inRoot(`<Token xmlns="urn:other">v4.public.CD</Token>${good}`), 'v4.public.AB'],
    [inRoot('<Token\n id="1" >\n  v4.public.A\n  B\n</Token\n>'), 'v4.public.AB'],
    [inRoot('<Token>token: v4.public.AB</Token>'), 'v4.public.AB'],
    [inRoot(`<token>v4.public.CD</token>v4.public.EF${good}`), 'v4.public.AB'],
    [inRoot(''), 'malformed xml'],
    ['<License xmlns="urn:oap:1"/>', 'malformed xml'],
    [inRoot('<Token/>'), 'malformed no-token'],
    [inRoot('<Token></Token>'), 'malformed no-token'],
    [inRoot(good + good), 'malformed xml'],
    [inRoot(`${good}<a>${good}</a>`), 'malformed xml'],
    [inRoot('<Token>v4.public.<!-- -->AB</Token>'), 'malformed xml'],
    [inRoot('<Token>v4.public.<?x?>AB</Token>'), 'malformed xml'],
    [inRoot('<Token><![CDATA[v4.public.AB]]></Token>'), 'malformed xml'],
    [inRoot('<Token>v4.public.<b>AB</b></Token>'), 'malformed xml'],
    [inRoot('<Token>v4.public.&#65;B</Token>'), 'malformed xml'],
    [inRoot('<Token>v4.public.&amp;B</Token>'), 'malformed xml'],
    [inRoot('<Token>v4.public.AB</Token></License><License>'), 'malformed xml'],
    [inRoot(good).slice(0, -1), 'malformed xml'],
    [inRoot(good).replace('</Token>', '</token>'), 'malformed xml'],
    [inRoot(good, ''), 'malformed xml'],
    [inRoot(good, 'xmlns="urn:oap:2"'), 'malformed xml'],
    [inRoot(good, 'xmlns="urn:oap:1" a="1" a="2"'), 'malformed xml'],
    [inRoot(good, 'xmlns="urn:oap:1" xmlns:p="u" xmlns:q="u" p:a="1" q:a="2"'), 'malformed xml'],
    [inRoot(good, 'xmlns="urn:oap:1" a=1'), 'malformed xml'],
    [inRoot(good, 'xmlns="urn:oap:1" a="<"'), 'malformed xml'],
    [inRoot(good, 'xmlns="urn:oap:1"a="1"'), 'malformed xml'],
    [inRoot(good, 'xmlns="urn:oap:1" xmlns:p=""'), 'malformed xml'],
    [inRoot(`<p:x/>${good}`), 'malformed xml'],
    [inRoot(`<p:x:y/>${good}`), 'malformed xml'],
    [inRoot(`&nbsp;${good}`), 'malformed xml'],
    [inRoot(`&#0;${good}`), 'malformed xml'],
    [inRoot(`&#x110000;${good}`), 'malformed xml'],
    [inRoot(`a & b${good}`), 'malformed xml'],
    [inRoot(`]]>${good}`), 'malformed xml'],
    [inRoot(`<!-- -- -->${good}`), 'malformed xml'],
    [inRoot(`<?xml version="1.0"?>${good}`), 'malformed xml'],
    [inRoot(`<?a`), 'malformed xml'],
    [inRoot(`<![CDATA[${good}`), 'malformed xml'],
    [inRoot(`\u0001${good}`), 'malformed xml'],
    [inRoot(`${'<a>'.repeat(2000)}${'</a>'.repeat(2000)}`), 'malformed xml'],
    [` <?xml version="1.0"?>${inRoot(good)}`, 'v4.public.AB'],
    [`<!DOCTYPE License>${inRoot(good)}`, 'malformed xml'],
    [`<?xml version="1.0"?><!DOCTYPE a [<!ENTITY b "c">]>${inRoot(good)}`, 'malformed xml'],
    [inRoot(`<!DOCTYPE a>${good}`), 'malformed xml'],
    [`${inRoot(good)}v4.public.AB`, 'malformed xml'],
    [`${inRoot(good)}${inRoot(good)}`, 'malformed xml'],
    ['<!DOCTYPE html><html>v4.public.AB</html>', 'malformed html'],
    ['\n<HTML lang="en"><body>', 'malformed html'],
    ['<svg/>', 'malformed xml'],
    ['<', 'malformed xml'],
    ['< v4.public.AB', 'malformed xml'],
  ])('%j gives %s', (text, wanted) => expect(outcome(text)).toBe(wanted));

  test('the envelope in the file is opened like text', () => {
    for (const { apply } of NOISES) {
      const noisy = apply(token, seededRandom('file', 1)).replaceAll('<', '(').replaceAll('>', ')');
      if (/^[()]/m.test(noisy)) continue; // quoting signs that XML would have to escape
      expect(outcome(inRoot(`<Token>${noisy}</Token>`))).toBe(token);
    }
  });

  test('a file cut anywhere but in the last white space is malformed, never an exception', () => {
    const file = writeFile('token', token, facts).trimEnd();
    for (let length = 1; length < file.length; length += 7) {
      expect(outcome(file.slice(0, length))).toMatch(/^malformed /);
    }
  });

  test('the reader of XML throws one kind of fault', () => {
    expect(() => readXml('<a>')).toThrow(XmlFault);
    expect(readXml('<a b="&lt;&#65;">c</a>')).toEqual({
      namespace: '',
      name: 'a',
      content: 'c',
      plain: true,
      children: [],
    });
  });
});
