import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CARRIAGES } from '../../src/oracle/carriages/all.js';
import { openCarrier } from '../../src/oracle/carrier.js';
import { makeMachineCode } from '../../src/oracle/machine-code.js';
import { seededRandom } from '../../src/oracle/random.js';
import { readCarried } from '../../src/oracle/read-carried.js';
import { spec } from '../../src/requirements.js';
import { goodOnes, NOW, PRODUCT } from './good.js';

const { artifacts, machine, issuer, random } = goodOnes(1);
const envelope = artifacts['machine-code'].text;
const other = makeMachineCode(machine, {
  product: PRODUCT,
  issuedAt: NOW,
  accepts: [issuer.kid],
  random,
}).text;
const load = { kind: 'machine-code', envelope, other, facts: { product: PRODUCT, created: NOW } } as const;

describe('carriages', () => {
  test.each(CARRIAGES.map((carriage) => [carriage.id, carriage] as const))('%s', (id, carriage) => {
    for (const seed of [1, 2, 3]) {
      const read = readCarried('machine-code', carriage.write(load, seededRandom(id, seed)));
      const { refused } = carriage;
      if (!refused) expect(read).toMatchObject({ ok: true, claims: artifacts['machine-code'].claims });
      else if (read.ok) throw new Error('it was read');
      else if (refused.reason === undefined) expect(read.code).toBe(refused.code);
      else expect([read.code, read.details.reason]).toEqual([refused.code, refused.reason]);
    }
  });

  test.each(CARRIAGES.map((carriage) => [carriage.id, carriage] as const))(
    '%s, whatever characters the envelopes are of',
    (id, { write, refused }) => {
      // Rows of hyphens, as they are in one envelope of fifty, mean something in XML and to word processors.
      const body = fc.string({ unit: fc.constantFrom(...'-_aB9'), minLength: 60, maxLength: 400 });
      const envelopes = fc.uniqueArray(body, { minLength: 2, maxLength: 2 });
      fc.assert(
        fc.property(envelopes, fc.nat(), ([one, two], seed) => {
          const [envelope, other] = [`v4.public.${one}`, `v4.public.${two}`];
          const opened = openCarrier(write({ ...load, envelope, other }, seededRandom(id, seed)));
          // What is malformed without a reason is an envelope to whoever does not look into it.
          if (!refused) expect(opened).toEqual({ ok: true, envelope });
          else if (refused.code !== 'malformed' || refused.reason !== undefined) {
            const { code, reason } = refused;
            expect(opened).toMatchObject({ ok: false, code, ...(reason && { details: { reason } }) });
          }
        }),
      );
    },
  );

  test('have ids of their own, and name a requirement', () => {
    const ids = CARRIAGES.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { requirement } of CARRIAGES) expect(spec().get(requirement)?.role).toBe('reader');
  });

  test('are read and refused for every requirement, but for the bare envelope, which nothing can spoil', () => {
    const by = (refused: boolean) =>
      new Set(
        CARRIAGES.filter((one) => (one.refused !== undefined) === refused).map((one) => one.requirement),
      );
    expect([...by(true)].sort()).toEqual([
      'CARR-2',
      'FILE-1',
      'FILE-2',
      'FILE-3',
      'FILE-4',
      'TEXT-1',
      'TEXT-2',
    ]);
    expect([...by(false)].sort()).toEqual(['CARR-2', 'FILE-1', 'FILE-2', 'FILE-4', 'FILE-5', 'TEXT-1']);
  });
});
