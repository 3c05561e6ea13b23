import { formatInstant } from '../../../oracle/calendar.js';
import { type Machine, withFact } from '../../../oracle/identity.js';
import { formatPublicKey } from '../../../oracle/paserk.js';
import type { Id } from '../../../requirement.js';
import { MISMATCHED } from '../../../server/plans.js';
import type { ClientCase, ClientT } from '../../case.js';
import { factsOf, install, machineOf, shownCode } from '../../installed.js';
import { withFlippedBit } from '../../steps/vendor.js';
import { NOW, type Vendor } from '../../vendor.js';
import { type Facts, setFacts } from '../drift/facts.js';
import { judgeOutcome } from './judged.js';

/** What a token may be wrong in for this client, in the order of the steps that find it. */
const CODE_OF = {
  signature: 'signature-invalid',
  product: 'product-mismatch',
  'machine key': 'machine-key-mismatch',
  mismatch: 'machine-mismatch',
  generation: 'generation-superseded',
} as const;
type Fault = keyof typeof CODE_OF;
const FAULTS = Object.keys(CODE_OF) as Fault[];

/** The generation that the client has accepted before. */
const ACCEPTED = 5;

/** Loads a token with these faults, and judges by one sentence whether the first is told. */
async function judge(
  t: ClientT,
  id: Id,
  vendor: Vendor,
  machine: Machine,
  ...faults: Fault[]
): Promise<void> {
  await setFacts(t, factsOf(machine) as Facts);
  const code = await t.arrange(() => shownCode(t));
  const has = (fault: Fault) => faults.includes(fault);
  const key = formatPublicKey(machineOf(t, 'B').keys.publicKey);
  const token = vendor.token(
    {
      ...code,
      ...(has('product') && { aud: 'another' }),
      ...(has('machine key') && { machine: { ...code.machine, key } }),
    },
    { generation: has('generation') ? ACCEPTED - 1 : ACCEPTED },
  );
  const text = has('signature') ? withFlippedBit(token.text) : token.text;
  const now = has('mismatch') ? MISMATCHED.reduce((m, name) => withFact(m, name), machine) : machine;
  await setFacts(t, factsOf(now) as Facts);
  const first = FAULTS.find(has);
  const result = await t.driver.call('load', { now: formatInstant(NOW), text });
  judgeOutcome(t, id, first && { code: CODE_OF[first] }, result, faults.join(' and ') || 'no fault');
}

/** Another product, where a client loads: what else may be wrong there has sentences of its own. @spec 3.5 */
export const LOADED_PRODUCT: ClientCase = {
  id: 'client-tokens/product',
  title: 'A token that is loaded, and is for another product, is refused as that.',
  asserts: ['READ-4'],
  needs: ['feature:core'],
  async run(t) {
    const { vendor, machine } = await t.arrange(() => install(t));
    await t.arrange(() => judge(t, 'LOAD-1', vendor, machine));
    await judge(t, 'READ-4', vendor, machine, 'product');
  },
};

/** The steps about product, machine and generation, where a client loads. @spec 3.5 */
export const LOADED_ORDER: ClientCase = {
  id: 'client-tokens/order-of-later-steps',
  title:
    'A token that is loaded, and is for another product, machine or generation, is refused for the first.',
  asserts: ['READ-1'],
  needs: ['feature:core'],
  async run(t) {
    const { vendor, machine } = await t.arrange(() => install(t));
    await t.arrange(async () => {
      await judge(t, 'LOAD-1', vendor, machine);
      for (const fault of FAULTS) await judge(t, 'READ-4', vendor, machine, fault);
    });
    for (const [at, first] of FAULTS.entries()) {
      for (const second of FAULTS.slice(at + 1)) await judge(t, 'READ-1', vendor, machine, first, second);
    }
    await judge(t, 'READ-1', vendor, machine, ...FAULTS);
  },
};
