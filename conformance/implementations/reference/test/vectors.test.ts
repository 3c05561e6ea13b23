import {
  addDuration,
  formatInstant,
  parseDuration,
  parseInstant,
  readCarrier,
  readLicenseKey,
  writeFile,
} from '@offline-activation/codec';
import { clientInProcess, type LineDriver, type Row } from '@offline-activation/conformance';
import {
  type Answer,
  differenceOf,
  judgeDriver,
  OPS,
  type Op,
  type Vector,
  vectorFiles,
} from '@offline-activation/conformance/vectors';
import { bindingFrom, componentsOf, sufficiency } from '@offline-activation/fingerprint';
import { keyIdOf, parsePublicKey, parseSecretKey } from '@offline-activation/keys';
import { ed25519 } from '@offline-activation/keys/native';
import { ProtocolError } from '@offline-activation/protocol';
import { issuerSigner, signReceipt, signToken } from '@offline-activation/signer/issuer';
import { machineSigner, signDeactivation, signMachineCode } from '@offline-activation/signer/machine';
import { evaluate, readDeactivation, readMachineCode } from '@offline-activation/verifier';
import { beforeAll, describe, expect, test } from 'vitest';
import { referenceDriver } from '../src/index.js';

// biome-ignore lint/suspicious/noExplicitAny: inputs have the form of their op, which the schema has looked at.
type Input = any;

const bytesOf = ({ bytes, text }: Input): Uint8Array =>
  Buffer.from(bytes ?? text, bytes === undefined ? 'utf8' : 'base64');
const hex = (text: string): Uint8Array => Buffer.from(text, 'hex');

/** What the packages say, called as anybody calls them. Ops that are not here have no function of their own. */
const REFERENCE: Partial<Record<Op, (input: Input) => Promise<Answer> | Answer>> = {
  async receive(input) {
    const read = input.kind === 'machine-code' ? readMachineCode : readDeactivation;
    const { kid } = await read(bytesOf(input), ed25519);
    return { verdict: 'accept', kid };
  },
  'open-file': (input) => ({ verdict: 'accept', envelope: readCarrier(bytesOf(input)).token }),
  'file-name': ({ kind, product }) => ({
    verdict: 'accept',
    name: writeFile({ kind, product, token: 'v4.public.x' }).name,
  }),
  component({ product, name, value }) {
    const [made] = componentsOf(product, { [name]: value });
    return made ? { verdict: 'carried', digest: made.digest } : { verdict: 'left-out' };
  },
  sufficiency({ binding, weakFingerprint, challenge, components }) {
    const { sufficient, weak, missing } = sufficiency(binding, components);
    if (!sufficient || (weak && weakFingerprint === 'refuse')) {
      return { verdict: 'refuse', code: 'fingerprint-insufficient', components: [...missing] };
    }
    return weak && !challenge ? { verdict: 'refuse', code: 'online-required' } : { verdict: 'accept' };
  },
  bind: ({ binding, fingerprint }) => ({
    verdict: 'accept',
    binding: bindingFrom(binding, fingerprint) as Input,
  }),
  'license-key'({ typed }) {
    const text = readLicenseKey('oap-key-1', typed);
    return text === null ? { verdict: 'refuse', code: 'license-not-found' } : { verdict: 'accept', text };
  },
  'lock-window'({ iat, lock, now }) {
    const end = addDuration(
      parseInstant(iat) as number,
      parseDuration(lock) as NonNullable<ReturnType<typeof parseDuration>>,
    );
    const isLocked = now !== undefined && (parseInstant(now) as number) < end;
    const unlockAt = formatInstant(end);
    return isLocked
      ? { verdict: 'refuse', code: 'device-locked', unlockAt }
      : { verdict: 'accept', unlockAt };
  },
  evaluate: ({ now, ...times }) => ({ verdict: evaluate(times, parseInstant(now) as number) }),
  async signature({ key, message, signature }) {
    const holds = await ed25519.verify(hex(message), hex(signature), hex(key));
    return holds ? { verdict: 'accept' } : { verdict: 'refuse', code: 'signature-invalid' };
  },
  paserk({ text }) {
    try {
      return { verdict: 'accept', kid: keyIdOf(parsePublicKey(text)) };
    } catch {
      return { verdict: 'refuse' };
    }
  },
  async sign({ kind, secret, claims: { kind: _, ver, ...claims } }) {
    const key = await parseSecretKey(secret, ed25519);
    const signed =
      kind === 'token'
        ? signToken(claims, issuerSigner(key, ed25519))
        : kind === 'receipt'
          ? signReceipt(claims, issuerSigner(key, ed25519))
          : kind === 'deactivation'
            ? signDeactivation(claims, machineSigner(key, ed25519))
            : signMachineCode(claims, machineSigner(key, ed25519));
    return { verdict: 'accept', envelope: (await signed).envelope };
  },
};

async function answered({ op, input }: Vector): Promise<Answer> {
  try {
    return await (REFERENCE[op] as (given: Input) => Promise<Answer>)(input);
  } catch (error) {
    if (ProtocolError.is(error)) return { ...(error.details as Input), verdict: 'refuse', code: error.code };
    throw error;
  }
}

// The project's own, and a seed that nobody has looked at.
describe.each(['1', '20261128'])('vectors of seed %s', (seed) => {
  const tests = [...vectorFiles({ seed, count: 8 })].flatMap((file) => file.tests);
  const judged = async (driver: () => LineDriver) => {
    const target = await clientInProcess('reference client', driver);
    const rows = new Map<string, Row>();
    for await (const row of judgeDriver(tests, target, { seed: 1n })) rows.set(row.case, row);
    return rows;
  };

  test('are answered by the packages as by the oracle', async () => {
    const wrong: unknown[] = [];
    for (const one of tests.filter(({ op }) => REFERENCE[op])) {
      const difference = differenceOf(one, await answered(one));
      if (difference) wrong.push([one.id, difference]);
    }
    expect(wrong).toEqual([]);
  });

  test('leave only arithmetic inside the server without an answer here', () => {
    const elsewhere = ['verify', 'compare', 'read'];
    expect(OPS.filter((op) => !REFERENCE[op] && !elsewhere.includes(op))).toEqual(['email', 'token-times']);
  });

  test('are answered by the driver, and what it is not asked is no pass', async () => {
    const rows = [...(await judged(referenceDriver)).values()];
    expect(rows.length).toBe(tests.length);
    expect(rows.filter(({ status }) => status !== 'pass' && status !== 'not-applicable')).toEqual([]);
    const asked = tests.filter(({ op }) => op === 'verify' || op === 'compare' || op === 'read').length;
    expect(rows.filter(({ status }) => status === 'pass').length).toBe(asked);
  });
});

describe('a driver with a fault', () => {
  const tests = [...vectorFiles({ seed: '1', count: 0 })].flatMap((file) => file.tests);
  const broken = (method: string, change: (result: Input, params: Input) => Input) => (): LineDriver => {
    const driver = referenceDriver();
    return {
      ...driver,
      async answer(line: string) {
        const answer = JSON.parse((await driver.answer(line)) as string);
        const { method: asked, params } = JSON.parse(line);
        if (asked === method) answer.result = change(answer.result, params);
        return JSON.stringify(answer);
      },
    } as LineDriver;
  };
  let failed: (driver: () => LineDriver) => Promise<string[]>;
  beforeAll(() => {
    failed = async (driver) => {
      const target = await clientInProcess('broken', driver);
      const ids = new Set<string>();
      for await (const { breach, status } of judgeDriver(tests, target, { seed: 1n }))
        if (status === 'fail' && breach) ids.add(breach.id);
      return [...ids].sort();
    };
  });

  test.each([
    [
      'takes every signature',
      'verify',
      (result: Input) => (result.error?.code === 'signature-invalid' ? { claims: {} } : result),
      ['SIG-2', 'SIG-4', 'SIG-5', 'ENV-2'],
    ],
    [
      'takes an indeterminate machine for a match',
      'compare',
      (result: Input) => (result.verdict === 'indeterminate' ? { ...result, verdict: 'drifted' } : result),
      ['MATCH-1'],
    ],
    ['forgets what has changed', 'compare', (result: Input) => ({ ...result, changed: [] }), ['MATCH-1']],
    [
      'finds no envelope',
      'read',
      () => ({ error: { code: 'malformed', reason: 'no-token', remedy: 'x', offers: [] } }),
      ['TEXT-1', 'FILE-1', 'FILE-5'],
    ],
    [
      'says expired for valid',
      'verify',
      (result: Input) => (result.time === 'valid' ? { ...result, time: 'expired' } : result),
      ['EVAL-1'],
    ],
  ] as const)('that %s fails by the sentences that it breaks', async (_, method, change, ids) => {
    const found = await failed(broken(method, change));
    expect(found).toEqual(expect.arrayContaining([...ids]));
  });
});
