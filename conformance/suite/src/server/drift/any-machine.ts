import fc from 'fast-check';
import type { Case } from '../../case.js';
import { componentsOf } from '../../oracle/identity.js';
import { type Binding, matchFingerprint } from '../../oracle/match.js';
import type { BindingPolicy } from '../../plan.js';
import { asRead } from '../../steps/make-code.js';
import type { Step } from '../../steps/step.js';
import type { World } from '../../target.js';
import { text, world } from '../plans.js';
import { change, hide } from '../steps.js';
import { ACTIVATED, verdictSeen, watched } from './verdict-seen.js';

const NAMES = [
  'hw.smbios-uuid.1',
  'hw.board-serial.1',
  'hw.disk-serial.1',
  'hw.cpu.1',
  'net.mac.1',
  'os.install-id.1',
  'os.version-major.1',
];

/** Any policy over the facts that a machine has, its quorum within reach; weights alike, near and far from each other. */
const bindings: fc.Arbitrary<BindingPolicy> = fc
  .subarray(NAMES, { minLength: 1 })
  .chain((names) =>
    fc.record({
      components: fc.tuple(
        ...names.map((name) =>
          fc.record({
            name: fc.constant(name),
            class: fc.constantFrom('hardware' as const, 'os' as const, 'network' as const),
            weight: fc.constantFrom(1, 1, 2, 3, 7, 999, 1000),
          }),
        ),
      ),
      share: fc.integer({ min: 0, max: 1000 }),
    }),
  )
  .map(({ components, share }) => {
    const total = components.reduce((sum, { weight }) => sum + weight, 0);
    return { components, quorum: Math.max(1, Math.floor((total * share) / 1000)), required: [] };
  });

const facts = fc.subarray(NAMES, { minLength: 1, maxLength: 4 });
const drifts: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: facts.map((names) => change('A', ...names)) },
  { weight: 2, arbitrary: facts.map((names) => hide('A', ...names)) },
  {
    weight: 1,
    arbitrary: fc.constant<Step>({ op: 'drift', machine: 'A', change: { kind: 'show' } }),
  },
);

/** The reference as the latest token says it, where asking gave one that the books do not know. */
const seen = new WeakMap<World, Binding>();

/** The match rule over references and facts that nobody thought of. @spec 8.3 */
export const ANY_MACHINE: readonly Case[] = [
  {
    id: 'drift/any-machine',
    title: 'Whatever a reference weighs and whatever became of the machine, the verdict is that of the rule.',
    asserts: ['MATCH-1'],
    needs: ['seed'],
    runs: fc
      .record({ binding: bindings, became: fc.array(drifts, { minLength: 1, maxLength: 6 }) })
      .map(({ binding, became }) => ({
        world: world(watched(text({ binding }))),
        steps: [...ACTIVATED, ...became],
      })),
    async invariant(t) {
      const [book] = Object.values(t.bench.books.licenses);
      const reference = seen.get(t.world) ?? book?.activations[0]?.current.binding;
      const now = componentsOf(asRead(t.bench.actor('A')), t.world.licenses['L']?.product ?? '');
      // While the policy is the one that the reference was made by, a code may not be sufficient for it.
      const anything = book?.policy.binding.quorum === 1 && book.policy.binding.components.length === 7;
      if (!reference || !anything || now.length === 0) return;
      const { verdict } = matchFingerprint(reference, now);
      const moved = await verdictSeen(t, verdict);
      if (moved) seen.set(t.world, moved);
    },
  },
];
