import { utf8 } from '../../../oracle/bytes.js';
import { ENCODINGS, writeFile } from '../../../oracle/carrier-file.js';
import { NOISES } from '../../../oracle/carrier-noise.js';
import { makeMachineCode } from '../../../oracle/machine-code.js';
import type { Random } from '../../../oracle/random.js';
import { HarnessError } from '../../../outcome.js';
import type { Cap } from '../../../requirement.js';
import type { ClientCase, ClientT } from '../../case.js';
import { outcomeOf } from '../../installed.js';
import { NOW, PRODUCT } from '../../vendor.js';
import { beginLoading, judgeLoad, type Loading, loadFile } from './loads.js';
import { ARRIVED_NAMES, type ArrivedName, CANONICAL_NAME } from './names.js';

const NEEDS: readonly Cap[] = ['feature:core', 'files'];
const facts = { product: PRODUCT, created: NOW };

/** Loads a fresh token in a file of each name; names that the file system does not take are left out. */
async function each(
  t: ClientT,
  loading: Loading,
  names: readonly ArrivedName[],
  write: (envelope: string, at: number) => Uint8Array | string,
): Promise<void> {
  let loaded = 0;
  for (const [at, { about, name }] of names.entries()) {
    const content = write(loading.token().text, at);
    const result = await loadFile(t, loading, content, name);
    if (result === undefined) continue;
    loaded += 1;
    await judgeLoad(t, 'CARR-1', loading, content, result, `${JSON.stringify(name)} (${about})`);
  }
  if (loaded * 2 < names.length) throw new HarnessError('the file system takes less than half of the names');
}

/** What arrives in a file that is no license, and what else is wrong with one. */
const BAD: Readonly<Record<string, (loading: Loading) => Uint8Array | string>> = {
  'a web page': () => '<!DOCTYPE html><html><head><title>Sign in</title></head><body></body></html>',
  nothing: () => '',
  'an archive': () => Uint8Array.from([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0, 0]),
  'a license that was cut': (loading) => writeFile('token', loading.token().text, facts).slice(0, 400),
  'the request': ({ machine, vendor }) => {
    const accepts = [vendor.issuer.kid];
    const options = { product: PRODUCT, issuedAt: NOW, random: machine.random.subStream('request'), accepts };
    return writeFile('machine-code', makeMachineCode(machine, options).text, facts);
  },
  'a token that was not signed': (loading) => {
    const { text } = loading.token();
    return writeFile(
      'token',
      `${text.slice(0, 60)}${text.slice(60, 61) === 'A' ? 'B' : 'A'}${text.slice(61)}`,
      facts,
    );
  },
};

const encode = (random: Random, text: string): Uint8Array =>
  (ENCODINGS[random.pick(Object.keys(ENCODINGS))] ?? utf8)(text);

/** A license in XML or as text, with noise that costs nothing, in any encoding. */
function noisy(random: Random, envelope: string): Uint8Array {
  const noise = random.pick(NOISES).apply(envelope, random);
  const plain = !/[<>&]/.test(noise);
  const file = writeFile('token', envelope, facts).replace(envelope, () => noise);
  return encode(random, plain && random.chance(1, 2) ? file : `\n${noise}\n`);
}

/** A license file under whatever name it arrives. @spec 7 (CARR-1) */
export const FILE_NAMES: readonly ClientCase[] = [
  {
    id: 'client-carriers/names',
    title: 'A license file is taken under whatever name it arrives, by its content alone.',
    asserts: ['CARR-1'],
    needs: NEEDS,
    async run(t) {
      const loading = await t.arrange(() => beginLoading(t));
      await each(t, loading, ARRIVED_NAMES, (envelope) => writeFile('token', envelope, facts));
    },
  },
  {
    id: 'client-carriers/names-of-text-files',
    title: 'A file that holds the token as text is taken under whatever name it arrives.',
    asserts: ['CARR-1'],
    needs: NEEDS,
    async run(t) {
      const loading = await t.arrange(() => beginLoading(t));
      await each(t, loading, ARRIVED_NAMES, (envelope) => `Your license:\r\n\r\n${envelope}\r\n`);
    },
  },
  {
    id: 'client-carriers/names-with-noise',
    title: 'Whatever noise a license file holds, under another name it is taken as under its own.',
    asserts: ['CARR-1'],
    needs: NEEDS,
    async run(t) {
      const loading = await t.arrange(() => beginLoading(t));
      for (let run = 0; run < t.runs; run++) {
        const random = t.random.subStream(`run ${run}`);
        const content = noisy(random, loading.token().text);
        // What is not read under its own name either is no matter of names.
        await t.arrange(async () => {
          const own = await loadFile(t, loading, content);
          await judgeLoad(t, 'TEXT-1', loading, content, own ?? {}, `run ${run}`);
        });
        const { about, name } = random.pick(ARRIVED_NAMES);
        const result = await loadFile(t, loading, content, name);
        if (result)
          await judgeLoad(t, 'CARR-1', loading, content, result, `${JSON.stringify(name)} (${about})`);
      }
    },
  },
  {
    id: 'client-carriers/names-of-what-is-refused',
    title: 'What is no license is refused with the same code under every name.',
    asserts: ['CARR-1'],
    needs: NEEDS,
    async run(t) {
      const loading = await t.arrange(() => beginLoading(t));
      const names = ARRIVED_NAMES.filter((_, at) => at % 7 === 0);
      for (const [what, make] of Object.entries(BAD)) {
        const content = make(loading);
        const own = await t.arrange(async () =>
          outcomeOf((await loadFile(t, loading, content, CANONICAL_NAME)) ?? {}),
        );
        for (const { name } of names) {
          const result = await loadFile(t, loading, content, name);
          if (!result) continue;
          const got = outcomeOf(result);
          t.that('CARR-1', got === own, own, got, `${what} as ${JSON.stringify(name)}`);
        }
      }
    },
  },
];
