import { registry } from '@offline-activation/spec';
import { componentsOf, withFact, withoutFacts } from '../../../oracle/identity.js';
import { isObject } from '../../../oracle/json.js';
import { matchFingerprint } from '../../../oracle/match.js';
import { PLACEHOLDER_SPELLINGS } from '../../../oracle/placeholder-spellings.js';
import type { Cap } from '../../../requirement.js';
import type { ClientCase } from '../../case.js';
import { factsOf, install, outcomeOf, shownCode } from '../../installed.js';
import { PRODUCT } from '../../vendor.js';
import { loadText } from '../carriers/loads.js';
import { sameNames } from '../verifier/machine.js';
import {
  allOf,
  COMPONENTS,
  carriesOwnDigests,
  emitted,
  type Facts,
  judgeCarried,
  judgeLeftOut,
  NAMES,
  setFacts,
  statusNow,
} from './facts.js';

const NEEDS: readonly Cap[] = ['feature:core'];

/** Seven spellings of one placeholder, one for each component: none of them is the list's own. */
const SPELLINGS: readonly ((value: string) => string)[] = [(value) => value, ...PLACEHOLDER_SPELLINGS];

/** Every fact is this placeholder, each in another spelling, each made long enough by what counts for nothing. */
const spelled = (value: string, turn: number): Facts =>
  Object.fromEntries(
    COMPONENTS.map(({ name, charsMin }, at) => {
      const text = SPELLINGS[(at + turn) % SPELLINGS.length]?.(value) ?? value;
      return [
        name,
        text.length >= charsMin || text === '' ? text : text + '-'.repeat(charsMin - text.length),
      ];
    }),
  );

/** What the two patterns of the list are about. */
const PATTERNED = ['0', 'F', 'X', 'z', '\u00e9', '\u00c9', '\u{1D7D8}', '\u4e00'].map((character) =>
  character.repeat(36),
);
const NO_LETTERS = [
  '*'.repeat(36),
  '?!'.repeat(18),
  '-_. :'.repeat(8),
  '\u{1F4BB}\u{1F511}'.repeat(18),
  '()[]{}'.repeat(6),
];

/** As firmware writes them, long enough for every component. */
const AS_FOUND = [
  '00000000-0000-0000-0000-000000000000',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  'FF:FF:FF:FF:FF:FF FF:FF:FF:FF:FF:FF:FF',
  '03000200-0400-0500-0006-000700080009',
  '12345678-1234-5678-9012-3456789abcde',
  'FEFEFEFE-FEFE-FEFE-FEFE-FEFEFEFEFEFE',
  `\u00a0 To Be Filled By O.E.M. ${'.'.repeat(20)}\u3000`,
];

/** What looks like a placeholder and is none. */
const USABLE: Readonly<Record<string, readonly string[]>> = {
  'hw.board-serial.1': [
    'NONE1',
    'DEFAULT STRING 2',
    'OEM-77',
    '0123456788',
    '00000000000000001',
    'FFFFFFFFFFFE',
    'UN\u212ANOWN',
    'D\u00c9FAULT',
    'NULL/0',
    'SERIAL NUMBER 5',
    '\u{1D400}\u{1D401}\u{1D402}\u{1D403}',
    '\u0660\u0661\u0662\u0663',
    'Z\u00dcRICH 1',
    'A\u0301BC',
  ],
};

/** What is left out because it names no machine. @spec 8.1 (FP-2), 15.3 */
export const PLACEHOLDERS: readonly ClientCase[] = [
  {
    id: 'client-drift/placeholders',
    title: 'No value of the placeholder list is ever sent, however it is spelled.',
    asserts: ['FP-2'],
    needs: NEEDS,
    async run(t) {
      await t.arrange(() => install(t));
      for (const [turn, value] of registry('denylist').values.entries()) {
        const facts = spelled(value, turn);
        await setFacts(t, facts);
        const components = await emitted(t);
        for (const name of NAMES) judgeLeftOut(t, 'FP-2', components, name, facts[name] ?? null);
      }
    },
  },
  {
    id: 'client-drift/placeholder-patterns',
    title: 'A value of one character repeated, or without any letter or digit, is never sent.',
    asserts: ['FP-2'],
    needs: NEEDS,
    async run(t) {
      await t.arrange(() => install(t));
      for (const value of [...PATTERNED, ...NO_LETTERS, ...AS_FOUND]) {
        await setFacts(t, allOf(value));
        const components = await emitted(t);
        for (const name of NAMES) judgeLeftOut(t, 'FP-2', components, name, value);
      }
    },
  },
  {
    id: 'client-drift/unreadable',
    title: 'A fact that cannot be read, is empty or too short is left out, each at its own least length.',
    asserts: ['FP-2'],
    needs: NEEDS,
    async run(t) {
      const { machine } = await t.arrange(() => install(t));
      const good = factsOf(machine) as Facts;
      const none: readonly Facts[] = [allOf(null), allOf(''), {}, allOf('   '), allOf('A'), allOf('A1')];
      for (const facts of none) {
        await setFacts(t, facts);
        const components = await emitted(t);
        for (const name of NAMES) judgeLeftOut(t, 'FP-2', components, name, facts[name] ?? null);
      }
      for (const { name, charsMin } of COMPONENTS) {
        // Characters are counted, not units of an encoding.
        const wide = `\u{1D400}\u{1D401}${'\u{1D402}'.repeat(charsMin)}`;
        for (const value of [null, '', usable(charsMin - 1), [...wide].slice(0, charsMin - 1).join('')]) {
          await setFacts(t, { ...good, [name]: value });
          judgeLeftOut(t, 'FP-2', await emitted(t), name, value);
        }
      }
    },
  },
  {
    id: 'client-drift/short-but-long-enough',
    title: 'A value of exactly the least length is sent.',
    asserts: ['CODE-1', 'FP-1'],
    needs: NEEDS,
    async run(t) {
      await t.arrange(() => install(t));
      const facts = Object.fromEntries(COMPONENTS.map(({ name, charsMin }) => [name, usable(charsMin)]));
      await setFacts(t, facts);
      const components = await emitted(t);
      for (const [name, value] of Object.entries(facts)) judgeCarried(t, components, name, value);
    },
  },
  {
    id: 'client-drift/no-placeholder',
    title: 'What only looks like a placeholder is sent.',
    asserts: ['CODE-1', 'FP-1'],
    needs: NEEDS,
    async run(t) {
      const { machine } = await t.arrange(() => install(t));
      for (const [name, values] of Object.entries(USABLE)) {
        for (const value of values) {
          await setFacts(t, { ...(factsOf(machine) as Facts), [name]: value });
          judgeCarried(t, await emitted(t), name, value);
        }
      }
    },
  },
  {
    id: 'client-drift/turned-placeholder',
    title:
      'A fact that has turned into a placeholder since the activation cannot be read: it has not changed.',
    asserts: ['FP-3'],
    needs: NEEDS,
    async run(t) {
      const { vendor, machine } = await t.arrange(() => install(t));
      const { binding } = await t.arrange(async () => {
        const code = await shownCode(t);
        await carriesOwnDigests(t, machine, code);
        const token = vendor.token(code);
        const got = outcomeOf(await loadText(t, token.text));
        t.that('LOAD-1', got === 'taken', 'taken', got, 'the token');
        return token.claims;
      });
      // That parts are named at all is for MATCH-2.
      await setFacts(t, factsOf(withFact(machine, 'hw.board-serial.1')) as Facts);
      await t.arrange(async () => {
        const { fingerprint } = await statusNow(t);
        sameNames(t, ['hw.board-serial.1'], isObject(fingerprint) ? fingerprint.changed : [], 'changed');
      });
      for (const gone of [
        ['hw.board-serial.1'],
        ['hw.smbios-uuid.1', 'hw.disk-serial.1', 'hw.cpu.1'],
        NAMES,
      ]) {
        for (const value of [null, '', 'To be filled by O.E.M.', 'x', '0'.repeat(36)]) {
          const facts = { ...factsOf(machine), ...Object.fromEntries(gone.map((name) => [name, value])) };
          await setFacts(t, facts as Facts);
          await t.arrange(async () => {
            const components = await emitted(t);
            for (const name of gone) judgeLeftOut(t, 'FP-2', components, name, value);
          });
          const expected = matchFingerprint(binding, componentsOf(withoutFacts(machine, gone), PRODUCT));
          const { fingerprint: told } = await statusNow(t);
          const fingerprint = isObject(told) ? told : {};
          const at = `${gone.join(', ')} of ${JSON.stringify(value)}`;
          const { verdict } = fingerprint;
          t.that('FP-3', verdict === expected.verdict, expected.verdict, verdict ?? 'absent', at);
          sameNames(t, expected.changed, fingerprint.changed, `${at}: changed`, 'FP-3');
          sameNames(t, expected.missing, fingerprint.missing, `${at}: missing`, 'FP-3');
        }
      }
    },
  },
];

/** A usable value of so many characters. */
function usable(chars: number): string {
  return 'A1B2C3D4E5F6G7H8I9J0K1L2M3N4O5P6Q7R8S9'.slice(0, chars);
}
