import { ODD_KEYS, type OddKey } from '../../../oracle/forge/odd-keys.js';
import { writeEnvelope } from '../../../oracle/paseto.js';
import type { Id } from '../../../requirement.js';
import type { ClientCase } from '../../case.js';
import { judgeOutcome, refusedBy } from '../tokens/judged.js';
import { VERIFIED_TOKENS, verifyUnder } from '../tokens/readers.js';

const GROUPS: readonly (readonly [Id, boolean, string, string])[] = [
  ['SIG-3', false, 'odd-keys-not-canonical', 'A trusted key, or an R, that is written too large is refused.'],
  [
    'SIG-4',
    false,
    'odd-keys-small-order',
    'A trusted key, or an R, of small order is refused, in each spelling.',
  ],
  [
    'SIG-5',
    false,
    'odd-keys-no-equation',
    'A key with a part of order 8 is held to the equation without cofactor.',
  ],
  [
    'SIG-5',
    true,
    'odd-keys-equation',
    'A key with a part of order 8 whose equation holds is as good as any.',
  ],
];

const rowsOf = (requirement: Id, taken: boolean): readonly OddKey[] =>
  ODD_KEYS.filter((one) => one.requirement === requirement && one.taken === taken);

/** Keys that no honest issuer has, trusted by whoever built the application. @spec 3.3 */
export const ODDLY_KEYED: readonly ClientCase[] = GROUPS.map(([requirement, taken, name, title]) => ({
  id: `client-verifier/${name}`,
  title,
  asserts: [requirement],
  needs: ['feature:verifier'],
  async run(t) {
    const { good } = await t.arrange(() => VERIFIED_TOKENS.begin(t));
    for (const { id, write } of rowsOf(requirement, taken)) {
      const odd = write(good, t.random.subStream(id));
      const text = writeEnvelope(odd);
      const refusal = refusedBy('token', text, [{ publicKey: odd.key }]);
      judgeOutcome(t, requirement, refusal, await verifyUnder(t, 'token', odd.key, text), id);
    }
  },
}));
