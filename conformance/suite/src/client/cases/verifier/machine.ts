import type { Artifact } from '../../../oracle/artifact.js';
import { makeDeactivation } from '../../../oracle/deactivation.js';
import { ingredientsOf, seal, unforged } from '../../../oracle/forge/ingredients.js';
import { componentsOf, type Machine, withFact, withKey, withoutFacts } from '../../../oracle/identity.js';
import type { Json, JsonObject } from '../../../oracle/json.js';
import { isObject } from '../../../oracle/json.js';
import { makeMachineCode } from '../../../oracle/machine-code.js';
import { matchFingerprint } from '../../../oracle/match.js';
import { writeEnvelope } from '../../../oracle/paseto.js';
import { readToken } from '../../../oracle/read-token.js';
import type { Cap, Id } from '../../../requirement.js';
import { DIM, DRIFTED, MISMATCHED } from '../../../server/plans.js';
import type { ClientCase, ClientT } from '../../case.js';
import { machineOf, outcomeOf, refusalIn } from '../../installed.js';
import { makeVendor, NOW, PRODUCT, type Vendor } from '../../vendor.js';
import { judgeOutcome } from '../tokens/judged.js';
import { base64 } from '../tokens/readers.js';

/** What a token is verified against, in place of its own product, machine and generation. */
interface Against {
  readonly product?: string;
  readonly machine?: Machine;
  readonly generation?: number;
  readonly withinGrace?: boolean;
}

interface Given {
  readonly vendor: Vendor;
  readonly machine: Machine;
  /** Of generation 5. */
  readonly token: Artifact<'token'>;
}

function given(t: ClientT): Given {
  const vendor = makeVendor(t.random, t.seed);
  const machine = machineOf(t);
  const random = t.random.subStream('codes');
  const code = makeMachineCode(machine, {
    product: PRODUCT,
    issuedAt: NOW,
    random,
    accepts: [vendor.issuer.kid],
  });
  return { vendor, machine, token: vendor.token(code.claims, { generation: 5 }) };
}

const dim = (machine: Machine): Machine =>
  withoutFacts(
    DIM.change.reduce((m, name) => withFact(m, name), machine),
    DIM.hide,
  );
const mismatched = (machine: Machine): Machine => MISMATCHED.reduce((m, name) => withFact(m, name), machine);
const drifted = (machine: Machine): Machine => DRIFTED.reduce((m, name) => withFact(m, name), machine);

async function judge(
  t: ClientT,
  id: Id,
  { vendor, token }: Given,
  against: Against,
  at: string,
  content = token.text,
): Promise<void> {
  const machine = against.machine && {
    kid: against.machine.kid,
    components: componentsOf(against.machine, PRODUCT),
  };
  const { product, generation, withinGrace } = against;
  const known = generation === undefined ? [] : [[token.claims.license.id, generation] as const];
  const expected = readToken(content, {
    anchors: [{ publicKey: vendor.issuer.keys.publicKey }],
    ...(product !== undefined && { product }),
    ...(machine && { machine }),
    ...(withinGrace !== undefined && { withinGrace }),
    generations: new Map(known),
  });
  const result = await t.driver.call('verify', {
    kind: 'token',
    bytes: base64(content),
    trust: vendor.trust(),
    ...(product !== undefined && { product }),
    ...(machine && { machine: machine as unknown as JsonObject }),
    ...(generation !== undefined && { generation }),
    ...(withinGrace !== undefined && { withinGrace }),
  });
  if (id !== 'MATCH-2' || !machine) {
    judgeOutcome(t, id, expected.ok ? undefined : expected, result, at);
    return;
  }
  // Whether it is taken is another sentence's: here it is the names.
  await t.arrange(async () => judgeOutcome(t, 'READ-4', expected.ok ? undefined : expected, result, at));
  const match = matchFingerprint(token.claims.binding, machine.components);
  const told = (refusalIn(result) ?? result).fingerprint;
  const by = outcomeOf(result) === 'machine-key-mismatch' ? 'TELL-5' : 'TELL-1';
  await t.arrange(async () => t.that(by, isObject(told), 'a comparison', told ?? 'absent', at));
  const fingerprint = isObject(told) ? told : {};
  sameNames(t, match.changed, fingerprint.changed, `${at} fingerprint.changed`);
  sameNames(t, match.missing, fingerprint.missing, `${at} fingerprint.missing`);
  if (expected.ok || expected.details['components'] === undefined) return;
  const listed = expected.details['components'] as readonly string[];
  sameNames(t, listed, refusalIn(result)?.components, `${at} components`);
}

/** That the verdict is the rule's. */
async function ruled(t: ClientT, { token }: Given, machine: Machine): Promise<void> {
  const components = componentsOf(machine, PRODUCT);
  const { binding } = token.claims;
  const params = { binding: binding as unknown as JsonObject, components: components as unknown as Json };
  const { verdict } = await t.driver.call('compare', params);
  const expected = matchFingerprint(binding, components).verdict;
  t.that('MATCH-1', verdict === expected, expected, verdict ?? 'absent', 'compare');
}

/** The same names, in any order. */
export function sameNames(
  t: ClientT,
  expected: readonly string[],
  got: Json | undefined,
  at: string,
  id: Id = 'MATCH-2',
): void {
  const names = Array.isArray(got) ? (got as readonly Json[]).map(String) : undefined;
  const holds = names !== undefined && [...names].sort().join() === [...expected].sort().join();
  t.that(id, holds, expected, got ?? 'absent', at);
}

const NEEDS: readonly Cap[] = ['feature:verifier'];

/** What is read against the application and the machine: steps 8 to 11. @spec 3.5 */
export const MACHINE_STEPS: readonly ClientCase[] = [
  {
    id: 'client-verifier/product',
    title:
      'A token or receipt for another product is refused as that, and one is not looked at where none is given.',
    asserts: ['READ-4'],
    needs: NEEDS,
    async run(t) {
      const all = given(t);
      await judge(t, 'READ-4', all, {}, 'no product given');
      await judge(t, 'READ-4', all, { product: PRODUCT }, 'its own');
      for (const product of ['another', `${PRODUCT}s`, PRODUCT.slice(0, -1), PRODUCT.replace('-', '.')]) {
        await judge(t, 'READ-4', all, { product }, product);
      }
      const { vendor, machine } = all;
      const options = { product: PRODUCT, issuedAt: NOW, random: t.random.subStream('deactivation') };
      const { text } = vendor.receipt(makeDeactivation(machine, options).claims);
      for (const [product, code] of [
        [PRODUCT, undefined],
        ['another', 'product-mismatch'],
      ] as const) {
        const params = { kind: 'receipt', bytes: base64(text), trust: vendor.trust(), product };
        judgeOutcome(
          t,
          'READ-4',
          code && { code },
          await t.driver.call('verify', params),
          `receipt for ${product}`,
        );
      }
    },
  },
  {
    id: 'client-verifier/receipt-of-any-machine',
    title: 'A receipt is read whatever the machine and the generation: steps 9 to 11 are of tokens.',
    asserts: ['READ-4'],
    needs: NEEDS,
    async run(t) {
      const { vendor, machine } = given(t);
      const options = { product: PRODUCT, issuedAt: NOW, random: t.random.subStream('deactivation') };
      const { text } = vendor.receipt(makeDeactivation(machine, options).claims);
      const other = machineOf(t, 'B');
      const components = componentsOf(other, PRODUCT) as unknown as Json;
      const result = await t.driver.call('verify', {
        kind: 'receipt',
        bytes: base64(text),
        trust: vendor.trust(),
        product: PRODUCT,
        machine: { kid: other.kid, components },
        generation: 9,
      });
      judgeOutcome(t, 'READ-4', undefined, result, 'receipt');
    },
  },
  {
    id: 'client-verifier/machine-key',
    title: 'A token that is bound to another machine key is refused as that, however equal the machine is.',
    asserts: ['READ-4'],
    needs: NEEDS,
    async run(t) {
      const all = given(t);
      await judge(t, 'READ-4', all, { machine: all.machine }, 'its own key');
      await judge(t, 'READ-4', all, { machine: withKey(all.machine, 1) }, 'another key');
      await judge(t, 'READ-4', all, { machine: machineOf(t, 'B') }, 'another machine');
    },
  },
  {
    id: 'client-verifier/fingerprint',
    title:
      'A token is refused by the verdict on the machine, and an indeterminate one taken within the grace.',
    asserts: ['READ-4'],
    needs: NEEDS,
    async run(t) {
      const all = given(t);
      const { machine } = all;
      for (const each of [drifted(machine), mismatched(machine), dim(machine)])
        await t.arrange(() => ruled(t, all, each));
      await judge(t, 'READ-4', all, { machine: drifted(machine) }, 'drifted');
      await judge(t, 'READ-4', all, { machine: mismatched(machine) }, 'mismatch');
      await judge(
        t,
        'READ-4',
        all,
        { machine: mismatched(machine), withinGrace: true },
        'mismatch within the grace',
      );
      await judge(t, 'READ-4', all, { machine: dim(machine) }, 'indeterminate');
      await judge(
        t,
        'READ-4',
        all,
        { machine: dim(machine), withinGrace: false },
        'indeterminate after the grace',
      );
      await judge(
        t,
        'READ-4',
        all,
        { machine: dim(machine), withinGrace: true },
        'indeterminate within the grace',
      );
    },
  },
  {
    id: 'client-verifier/names-of-parts',
    title: 'With every verdict but `match` the parts that changed and those that cannot be read are named.',
    asserts: ['MATCH-2'],
    needs: NEEDS,
    async run(t) {
      const all = given(t);
      const { machine } = all;
      await judge(t, 'MATCH-2', all, { machine: drifted(machine) }, 'drifted');
      await judge(t, 'MATCH-2', all, { machine: withoutFacts(machine, DRIFTED) }, 'drifted, unreadable');
      await judge(t, 'MATCH-2', all, { machine: mismatched(machine) }, 'mismatch');
      const hidden = withoutFacts(mismatched(machine), ['net.mac.1']);
      await judge(t, 'MATCH-2', all, { machine: hidden }, 'mismatch, one unreadable');
      await judge(t, 'MATCH-2', all, { machine: dim(machine) }, 'indeterminate');
      await judge(
        t,
        'MATCH-2',
        all,
        { machine: dim(machine), withinGrace: true },
        'indeterminate within the grace',
      );
      await judge(t, 'MATCH-2', all, { machine: withKey(hidden, 1) }, 'another key too');
    },
  },
  {
    id: 'client-verifier/generation',
    title: 'A token of a generation below the highest accepted is refused, and one of the same taken.',
    asserts: ['READ-4'],
    needs: NEEDS,
    async run(t) {
      const all = given(t);
      for (const generation of [1, 4, 5, 6, Number.MAX_SAFE_INTEGER]) {
        await judge(t, 'READ-4', all, { generation }, `generation 5 after ${generation}`);
      }
    },
  },
  {
    id: 'client-verifier/order-of-later-steps',
    title: 'Of two faults in the steps about product, machine and generation the earlier is reported.',
    asserts: ['READ-1'],
    needs: NEEDS,
    async run(t) {
      const all = given(t);
      const { machine, token } = all;
      const stranger = machineOf(t, 'B');
      const good = ingredientsOf(token);
      const unsigned = writeEnvelope({ ...seal(good), signature: new Uint8Array(64).fill(1) });
      const unclaimed = unforged({ ...good, claims: { ...good.claims, sub: '' } });
      const extended = unforged({ ...good, claims: { ...good.claims, x: 1, crit: ['x'] } });
      const product = 'another';
      await t.arrange(async () => {
        await judge(t, 'READ-4', all, {}, 'signature', unsigned);
        await judge(t, 'READ-4', all, {}, 'claims', unclaimed);
        await judge(t, 'READ-4', all, {}, 'extension', extended);
        await judge(t, 'READ-4', all, { product }, 'product');
        await judge(t, 'READ-4', all, { machine: withKey(machine, 1) }, 'machine key');
        await judge(t, 'READ-4', all, { machine: mismatched(machine) }, 'mismatch');
        await judge(t, 'READ-4', all, { machine: dim(machine) }, 'indeterminate');
        await judge(t, 'READ-4', all, { generation: 6 }, 'generation');
      });
      await judge(t, 'READ-1', all, { product }, 'signature before product', unsigned);
      await judge(t, 'READ-1', all, { product }, 'claims before product', unclaimed);
      await judge(t, 'READ-1', all, { product }, 'extension before product', extended);
      await judge(t, 'READ-1', all, { product, machine: stranger }, 'product before machine key');
      await judge(t, 'READ-1', all, { product, generation: 6 }, 'product before generation');
      await judge(t, 'READ-1', all, { machine: stranger }, 'machine key before mismatch');
      await judge(
        t,
        'READ-1',
        all,
        { machine: withKey(dim(machine), 1) },
        'machine key before indeterminate',
      );
      await judge(
        t,
        'READ-1',
        all,
        { machine: withKey(machine, 1), generation: 6 },
        'machine key before generation',
      );
      await judge(
        t,
        'READ-1',
        all,
        { machine: mismatched(machine), generation: 6 },
        'mismatch before generation',
      );
      await judge(
        t,
        'READ-1',
        all,
        { machine: dim(machine), generation: 6 },
        'indeterminate before generation',
      );
      const graced = { machine: dim(machine), generation: 6, withinGrace: true };
      await judge(t, 'READ-1', all, graced, 'generation, indeterminate within the grace');
    },
  },
];
