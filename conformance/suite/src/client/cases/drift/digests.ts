import { seededRandom } from '../../../oracle/random.js';
import type { Cap } from '../../../requirement.js';
import type { ClientCase } from '../../case.js';
import { close, factsOf, install, machineOf, shownCode } from '../../installed.js';
import { emitted, type Facts, judgeCarried, setFacts } from './facts.js';

const NEEDS: readonly Cap[] = ['feature:core'];

/** The digests that a machine code carries, recomputed. @spec 8.1 (FP-1) */
export const DIGESTS: readonly ClientCase[] = [
  {
    id: 'client-drift/digests',
    title: 'Every fact is carried under the digest of its name, its value and the product.',
    asserts: ['CODE-1', 'FP-1'],
    needs: NEEDS,
    async run(t) {
      await t.arrange(() => install(t));
      for (const name of ['A', 'B', 'C']) {
        const facts = factsOf(machineOf(t, name)) as Readonly<Record<string, string>>;
        await setFacts(t, facts);
        const components = await emitted(t);
        for (const [fact, value] of Object.entries(facts)) judgeCarried(t, components, fact, value);
      }
    },
  },
  {
    id: 'client-drift/digests-by-product',
    title: 'Two products on one machine carry digests that cannot be told to be of one machine.',
    asserts: ['FP-1'],
    needs: NEEDS,
    async run(t) {
      const facts = factsOf(machineOf(t)) as Readonly<Record<string, string>>;
      for (const product of ['0', 'a.b-c', 'x'.repeat(64)]) {
        await t.arrange(() => install(t, { product }));
        const { machine } = await shownCode(t);
        const components = new Map(machine.fingerprint.components.map(({ name, digest }) => [name, digest]));
        for (const [fact, value] of Object.entries(facts)) judgeCarried(t, components, fact, value, product);
        await close(t);
      }
    },
  },
  {
    id: 'client-drift/digests-of-any-text',
    title: 'Values beyond ASCII, long ones and ones with spaces are digested as the UTF-8 that they are.',
    asserts: ['FP-1'],
    needs: NEEDS,
    async run(t) {
      const { machine } = await t.arrange(() => install(t));
      const random = seededRandom('values', t.seed);
      const letters = [...'ABZ09 -./:\u00e9\u00c9\u00df\u0130\u4e00\u{1D400}\u{1F4BB}e\u0301'];
      const generated = Array.from(
        { length: t.runs },
        () => `Q7${Array.from({ length: 4 + random.int(60) }, () => random.pick(letters)).join('')}Z`,
      );
      for (const value of [
        'S3Z9NB0K412345A',
        '\u00c4\u00d6\u00dc 1234',
        `L${'0123456789'.repeat(400)}`,
        ...generated,
      ]) {
        await setFacts(t, { ...(factsOf(machine) as Facts), 'hw.disk-serial.1': value });
        judgeCarried(t, await emitted(t), 'hw.disk-serial.1', value);
      }
    },
  },
  {
    id: 'client-drift/read-anew',
    title:
      'A code that is made after a part was replaced carries the part as it is now, also after a restart.',
    asserts: ['CODE-1', 'FP-1'],
    needs: NEEDS,
    async run(t) {
      const { stateDirectory } = await t.arrange(() => install(t));
      await t.arrange(() => shownCode(t));
      const facts = { ...factsOf(machineOf(t)), 'hw.disk-serial.1': 'WD-WX11A1234567' } as Readonly<
        Record<string, string>
      >;
      await setFacts(t, facts);
      const now = await emitted(t);
      for (const [fact, value] of Object.entries(facts)) judgeCarried(t, now, fact, value);
      await close(t);
      const later = { ...facts, 'net.mac.1': '00:14:22:01:23:45' };
      await t.arrange(() => install(t, { stateDirectory, facts: later }));
      const after = await emitted(t);
      for (const [fact, value] of Object.entries(later)) judgeCarried(t, after, fact, value);
    },
  },
];
