import type { ArtifactKind } from '@offline-activation/protocol';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draftOf } from './drafts.js';
import { type Draft, forge } from './forge.js';
import { engines, read, refusal } from './readers.js';

const KINDS: readonly ArtifactKind[] = ['machine-code', 'deactivation', 'token', 'receipt'];
const originals = new Map(KINDS.map((kind) => [kind, forge(draftOf(kind))]));
const kinds = fc.constantFrom(...KINDS);

/** What either engine makes of a carrier: a refusal, or that it was read. */
async function verdicts(kind: ArtifactKind, carrier: string) {
  return Promise.all(
    engines.map(([, engine]) => {
      const reading = read(kind, carrier, engine);
      return reading.then(
        () => 'read',
        () => refusal(reading),
      );
    }),
  );
}

describe('both engines', () => {
  test('refuse every artifact of which one character of the envelope was changed, and alike', async () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
    const letters = fc.constantFrom(...alphabet);
    await fc.assert(
      fc.asyncProperty(kinds, fc.nat(), letters, async (kind, pick, letter) => {
        const original = originals.get(kind) ?? '';
        const at = 'v4.public.'.length + (pick % (original.length - 'v4.public.'.length));
        fc.pre(original[at] !== letter && original[at] !== '.');
        const [one, other] = await verdicts(kind, original.slice(0, at) + letter + original.slice(at + 1));
        expect(one).not.toBe('read');
        expect(one).toEqual(other);
      }),
      { numRuns: 150 },
    );
  });

  test('agree about every signature, and refuse all but the one', async () => {
    const signatures = fc.oneof(
      fc.uint8Array({ minLength: 64, maxLength: 64 }).map((bytes) => () => bytes),
      fc.tuple(fc.nat(63), fc.integer({ min: 1, max: 255 })).map(
        ([at, flip]) =>
          (bytes: Buffer) =>
            bytes.map((byte, i) => (i === at ? byte ^ flip : byte)),
      ),
      fc.constantFrom(addOrder, (bytes: Buffer) =>
        Buffer.concat([bytes.subarray(32), bytes.subarray(0, 32)]),
      ),
    );
    await fc.assert(
      fc.asyncProperty(kinds, signatures, async (kind, signature) => {
        const draft: Draft = { ...draftOf(kind), signature };
        const [one, other] = await verdicts(kind, forge(draft));
        expect(one).toMatchObject({ code: 'signature-invalid' });
        expect(one).toEqual(other);
      }),
      { numRuns: 80 },
    );
  });

  test('read what is right', async () => {
    for (const kind of KINDS)
      expect(await verdicts(kind, originals.get(kind) ?? '')).toEqual(['read', 'read']);
  });
});

test('whatever is read, nothing but a protocol error is thrown', async () => {
  const pieces = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 12 }),
    fc.constantFrom(
      ...originals.values(),
      'v4.public.',
      '<',
      '<?xml ?>',
      '\n\n',
      '-',
      '.',
      '{"kid":',
      '\ufeff',
    ),
    fc.tuple(kinds, fc.nat(2_000)).map(([kind, end]) => (originals.get(kind) ?? '').slice(0, end)),
  );
  await fc.assert(
    fc.asyncProperty(
      kinds,
      fc.array(pieces, { maxLength: 5 }),
      fc.boolean(),
      async (kind, parts, asBytes) => {
        const text = parts.join('');
        const reading = read(kind, asBytes ? Buffer.from(text) : text);
        await reading.catch(() => refusal(reading));
      },
    ),
    { numRuns: 500 },
  );
});

/** S + L in place of S: valid for whoever does not ask S < L (RFC 8032 section 5.1.7). */
function addOrder(bytes: Buffer): Buffer {
  const order = 2n ** 252n + 27742317777372353535851937790883648493n;
  const scalar = BigInt(`0x${Buffer.from(bytes.subarray(32)).reverse().toString('hex')}`) + order;
  const end = Buffer.from(scalar.toString(16).padStart(64, '0'), 'hex').reverse();
  return Buffer.concat([bytes.subarray(0, 32), end]);
}
