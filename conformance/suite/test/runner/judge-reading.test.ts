import { expect, it } from 'vitest';
import { judgeReading } from '../../src/steps/judge-reading.js';

type Args = Parameters<typeof judgeReading>;

const blamed = (carrier: Args[1], fault: Args[2], code?: string) => {
  const ids: string[] = [];
  const judge = { that: (id: string) => void ids.push(id) };
  judgeReading(judge, carrier, fault, code === undefined ? {} : { code });
  return ids;
};

it.each<[string, Args[1], Args[2], string | undefined, string[]]>([
  ['a good code that is not read', undefined, undefined, 'malformed', ['CODE-5']],
  ['one in noise', 'noisy-text', undefined, 'version-unsupported', ['TEXT-1']],
  ['one in a file', 'file', undefined, 'malformed', ['CODE-6']],
  ['a bad one that is refused for how it came', 'noisy-text', 'signature-invalid', 'malformed', ['TEXT-1']],
  ['a bad one that is refused as it must be', 'noisy-text', 'signature-invalid', 'signature-invalid', []],
  ['a bad one that is refused otherwise', undefined, 'signature-invalid', 'malformed', []],
  ['a refusal of a later step', 'file', undefined, 'license-not-found', []],
  ['a token', 'noisy-text', undefined, undefined, []],
])('%s', (_, carrier, fault, code, expected) => {
  expect(blamed(carrier, fault, code)).toEqual(expected);
});
