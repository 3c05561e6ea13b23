import { utf8 } from '../../../oracle/bytes.js';
import {
  CARRIAGE_GROUPS,
  type CarriageGroup,
  carriagesIn,
  carriagesNeeded,
} from '../../../oracle/carriages/sentences.js';
import { CARRIER_BYTES_MAX } from '../../../oracle/carrier.js';
import { ENCODINGS, writeFile } from '../../../oracle/carrier-file.js';
import { makeDeactivation } from '../../../oracle/deactivation.js';
import { KINDS, type Kind } from '../../../oracle/kinds.js';
import { makeMachineCode } from '../../../oracle/machine-code.js';
import { readCarried } from '../../../oracle/read-carried.js';
import type { Id } from '../../../requirement.js';
import type { ClientCase, ClientT } from '../../case.js';
import { outcomeOf, refusalIn } from '../../installed.js';
import { NOW, PRODUCT } from '../../vendor.js';
import { judgeMembers } from '../tokens/judged.js';
import { beginLoading, judgeLoad, type Loading, loadFile, loadOf, loadText } from './loads.js';

const facts = { product: PRODUCT, created: NOW };

/** A group of carriages, pasted or in a file. */
const groupCase = (group: CarriageGroup, form: 'text' | 'file'): ClientCase => {
  const [requirement, what, name, title] = group;
  return {
    id: `client-carriers/${form}/${name}`,
    title: form === 'text' ? `${title}, where it is pasted.` : `${title}, where a file is chosen.`,
    asserts: [requirement],
    needs: form === 'text' ? ['feature:core'] : ['feature:core', 'files'],
    async run(t) {
      const loading = await t.arrange(() => beginLoading(t));
      const load = (content: string) =>
        form === 'text' ? loadText(t, content) : loadFile(t, loading, utf8(content));
      await t.arrange(async () => {
        const { text } = loading.token();
        await judgeLoad(t, 'LOAD-1', loading, text, (await load(text)) ?? {}, 'the token alone');
        for (const { id, write } of carriagesNeeded(name)) {
          const content = write(loadOf(loading), t.random.subStream(id));
          await judgeLoad(t, 'TEXT-1', loading, content, await loadText(t, content), id);
        }
      });
      const same = loadOf(loading);
      for (const { id, write } of carriagesIn(group)) {
        // A token that is stored already would be found whether the new one is or not.
        const content = write(what === 'found' ? loadOf(loading) : same, t.random.subStream(id));
        const result = await load(content);
        if (result)
          await judgeLoad(t, requirement, loading, form === 'text' ? content : utf8(content), result, id);
      }
    },
  };
};

/** Something of each kind that this machine may have in its downloads. */
function somethingOf(kind: Kind, { machine, vendor, code, token }: Loading): string {
  const random = machine.random.subStream(`a ${kind}`);
  const common = { product: PRODUCT, issuedAt: NOW, random };
  const deactivation = makeDeactivation(machine, common);
  if (kind === 'token') return token().text;
  if (kind === 'machine-code') return makeMachineCode(machine, { ...common, accepts: code.accepts }).text;
  return kind === 'receipt' ? vendor.receipt(deactivation.claims).text : deactivation.text;
}

async function otherKinds(t: ClientT, form: 'text' | 'file'): Promise<void> {
  const loading = await t.arrange(() => beginLoading(t));
  for (const kind of KINDS) {
    if (kind === 'token') continue;
    const text = somethingOf(kind, loading);
    const file = writeFile(kind, text, facts);
    // Under the name and the root of a license, too.
    const dressed = file.replace(/(<\/?)(?:ActivationRequest|Deactivation|Receipt)/g, '$1License');
    const contents = form === 'text' ? [text, `> ${text}`, file] : [file, dressed, text];
    for (const [at, content] of contents.entries()) {
      const result = form === 'text' ? await loadText(t, content) : await loadFile(t, loading, content);
      const where = `${kind}, ${at}`;
      const got = outcomeOf(result ?? {});
      t.that('READ-2', got === 'wrong-kind', 'wrong-kind', got, where);
      judgeMembers(t, 'READ-2', { expected: 'token', got: kind }, result ?? {}, where);
    }
  }
}

/** The same file cut short, bent, or doubled. */
const spoilt = (loading: Loading): [string, string][] => {
  const file = writeFile('token', loading.token().text, facts);
  const other = writeFile('token', loading.token().text, facts);
  return [
    ...[1, 30, 60, 200, file.indexOf('</Token>'), file.length - 12, file.length - 3].map(
      (length): [string, string] => [`the first ${length} characters`, file.slice(0, length)],
    ),
    ['two files one after the other', `${file}${other}`],
    ['the same file twice', `${file}${file}`],
    ['a file and its token', `${file}\n${loading.token().text}`],
    ['without its first line end', file.replace('\n', '')],
    ['its angle brackets escaped', file.replaceAll('<', '&lt;').replaceAll('>', '&gt;')],
    ['the file in quotation marks', `"${file}"`],
    ['the file quoted in a letter', file.replace(/^/gm, '> ')],
  ];
};

/** The sentence that says how what is left must be read: what a bit or a cut breaks is a matter of chance. */
function sentenceOf({ vendor }: Loading, content: Uint8Array | string): Id {
  const read = readCarried('token', content, [{ publicKey: vendor.issuer.keys.publicKey }]);
  if (read.ok) return 'READ-4';
  const { reason } = read.details;
  return BROKEN[`${read.code} ${String(reason ?? '')}`.trim()] ?? BROKEN[read.code] ?? 'READ-4';
}

const BROKEN: Readonly<Record<string, Id>> = {
  'malformed empty': 'CARR-2',
  'malformed binary': 'CARR-2',
  'malformed html': 'CARR-2',
  'malformed xml': 'FILE-2',
  'malformed no-token': 'TEXT-1',
  'malformed ambiguous': 'TEXT-2',
  'malformed base64url': 'ENV-6',
  'malformed footer': 'ENV-5',
  'version-unsupported': 'ENV-7',
  'wrong-kind': 'READ-2',
  'key-unknown': 'KEY-2',
  'signature-invalid': 'SIG-5',
};
const BREAKABLE: readonly Id[] = ['READ-4', ...new Set(Object.values(BROKEN))];

/** Sizes around the limit, and far beyond it. */
const sized = (loading: Loading): [string, string | Uint8Array][] => {
  const file = writeFile('token', loading.token().text, facts);
  const padded = (bytes: number) => `${file}${' '.repeat(bytes - file.length)}`;
  return [
    ['65,536 bytes', padded(CARRIER_BYTES_MAX)],
    ['65,537 bytes', padded(CARRIER_BYTES_MAX + 1)],
    [
      '65,538 bytes of UTF-16',
      ENCODINGS['utf-16le-bom']?.(`${loading.token().text}${' '.repeat(40_000)}`) ?? '',
    ],
    ['20 megabytes', padded(20_000_000)],
    ['2 megabytes that are binary', new Uint8Array(2_000_000)],
  ];
};

/** What may stand in a license file, and what may not. @spec 7 */
export const CONTENTS: readonly ClientCase[] = [
  ...(['text', 'file'] as const).flatMap((form) => CARRIAGE_GROUPS.map((group) => groupCase(group, form))),
  {
    id: 'client-carriers/file/encodings',
    title: 'A license file that an editor has saved in another encoding, or with other line ends, is taken.',
    asserts: ['CARR-2'],
    needs: ['feature:core', 'files'],
    async run(t) {
      const loading = await t.arrange(() => beginLoading(t));
      for (const [name, encode] of Object.entries(ENCODINGS)) {
        for (const form of ['file', 'text'] as const) {
          const { text } = loading.token();
          const content = encode(
            form === 'file' ? writeFile('token', text, facts) : `\u00c4hem:\n\n${text}\n`,
          );
          const result = await loadFile(t, loading, content);
          await judgeLoad(t, 'CARR-2', loading, content, result ?? {}, `${form}, ${name}`);
        }
      }
    },
  },
  {
    id: 'client-carriers/file/spoilt',
    title: 'A license file that is cut, doubled or mangled is refused, or read by what is left of it.',
    asserts: ['FILE-2'],
    needs: ['feature:core', 'files'],
    async run(t) {
      const loading = await t.arrange(() => beginLoading(t));
      await t.arrange(async () => {
        const { text } = loading.token();
        for (const at of ['once', 'twice']) {
          const got = outcomeOf(await loadText(t, text));
          t.that('LOAD-3', got === 'taken', 'taken', got, `loaded ${at}`);
        }
      });
      for (const [name, content] of spoilt(loading)) {
        const result = await loadFile(t, loading, content);
        await judgeLoad(t, 'FILE-2', loading, utf8(content), result ?? {}, name);
      }
    },
  },
  {
    id: 'client-carriers/file/sizes',
    title: 'A file over 65,536 bytes is refused as too large, whatever it holds.',
    asserts: ['CARR-2'],
    needs: ['feature:core', 'files'],
    async run(t) {
      const loading = await t.arrange(() => beginLoading(t));
      for (const [name, content] of sized(loading)) {
        const result = await loadFile(t, loading, content);
        await judgeLoad(t, 'CARR-2', loading, content, result ?? {}, name);
      }
    },
  },
  {
    id: 'client-carriers/text/other-kinds',
    title: 'A code or receipt that is pasted in place of the license is refused as another kind, both named.',
    asserts: ['READ-2'],
    needs: ['feature:core'],
    run: (t) => otherKinds(t, 'text'),
  },
  {
    id: 'client-carriers/file/other-kinds',
    title:
      'The request file chosen in place of the license is refused as another kind, whatever its root says.',
    asserts: ['READ-2'],
    needs: ['feature:core', 'files'],
    run: (t) => otherKinds(t, 'file'),
  },
  {
    id: 'client-carriers/bits',
    generated: true,
    title:
      'A license file of which one bit was flipped is refused with the code of what that broke, or means the same.',
    asserts: BREAKABLE,
    needs: ['feature:core', 'files'],
    async run(t) {
      const loading = await t.arrange(() => beginLoading(t));
      const bytes = utf8(writeFile('token', loading.token().text, facts));
      for (let run = 0; run < t.runs; run++) {
        const bit = t.random.subStream(`bit ${run}`).int(bytes.length * 8);
        const flipped = bytes.map((byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
        const result = await loadFile(t, loading, flipped);
        await judgeLoad(t, sentenceOf(loading, flipped), loading, flipped, result ?? {}, `bit ${bit}`);
      }
    },
  },
  {
    id: 'client-carriers/cuts',
    generated: true,
    title: 'A token that was cut anywhere is refused with the code of what is left.',
    asserts: BREAKABLE,
    needs: ['feature:core'],
    async run(t) {
      const loading = await t.arrange(() => beginLoading(t));
      const { text } = loading.token();
      const footer = text.lastIndexOf('.');
      const places = [0, 3, 9, 10, 11, 100, footer - 1, footer, footer + 1, footer + 5, text.length - 1];
      const more = Array.from({ length: t.runs }, (_, run) =>
        t.random.subStream(`cut ${run}`).int(text.length),
      );
      for (const length of [...places, ...more]) {
        const content = text.slice(0, length);
        await judgeLoad(
          t,
          sentenceOf(loading, content),
          loading,
          content,
          await loadText(t, content),
          `the first ${length} characters`,
        );
        if (length < 10) continue;
        const lost = text.slice(0, length) + text.slice(length + 1);
        await judgeLoad(
          t,
          sentenceOf(loading, lost),
          loading,
          lost,
          await loadText(t, lost),
          `without character ${length}`,
        );
      }
    },
  },
  {
    id: 'client-carriers/reasons',
    title:
      'With what cannot be read the person is told why: every reason that a carrier or an envelope can have.',
    asserts: ['TELL-1'],
    needs: ['feature:core'],
    async run(t) {
      const loading = await t.arrange(() => beginLoading(t));
      const { text } = loading.token();
      const rows: readonly (readonly [string, Id, string])[] = [
        ['empty', 'CARR-2', ' \n'],
        ['binary', 'CARR-2', `${text}\0`],
        ['html', 'CARR-2', '<html><body>Sign in</body></html>'],
        ['xml', 'FILE-2', '<License/>'],
        ['no-token', 'TEXT-1', 'Dear customer,'],
        ['ambiguous', 'TEXT-2', `${text}\n\n${loading.token().text}`],
        ['base64url', 'READ-4', text.slice(0, 40)],
        ['base64url', 'READ-4', `${text}.A.B`],
        ['json', 'READ-4', `v4.public.${Buffer.from('{]'.padEnd(80)).toString('base64url')}`],
        ['footer', 'ENV-5', `${text.slice(0, text.lastIndexOf('.'))}.e30`],
      ];
      for (const [reason, refusing, content] of rows) {
        const result = await loadText(t, content);
        // That it is refused, and as what, is another sentence's.
        await t.arrange(async () => {
          const code = outcomeOf(result);
          t.that(refusing, code === 'malformed', 'malformed', code, reason);
        });
        const told = refusalIn(result)?.reason ?? 'absent';
        t.that('TELL-1', told === reason, reason, told, reason);
      }
    },
  },
];
