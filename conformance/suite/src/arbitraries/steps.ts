import fc from 'fast-check';
import type { ActivateStep, DriftStep, Moment, Step } from '../steps/step.js';
import { compact } from './compact.js';

const MACHINES = ['A', 'B', 'C'] as const;
const LICENSES = ['L', 'L', 'L', 'L', 'L', 'M'] as const;
const CODES = ['a', 'b', 'c'] as const;
const FACTS = [
  'hw.smbios-uuid.1',
  'hw.board-serial.1',
  'hw.disk-serial.1',
  'hw.cpu.1',
  'net.mac.1',
  'os.install-id.1',
  'os.version-major.1',
];

const machine = fc.constantFrom(...MACHINES);
const license = fc.constantFrom(...LICENSES);
const code = fc.constantFrom(...CODES);
const facts = fc.subarray(FACTS, { minLength: 1, maxLength: 4 });
const maybe = <V>(values: readonly V[], often = 3) =>
  fc.option(fc.constantFrom(...values), { nil: undefined, freq: often });

/** A request with a fresh code, now and then with a fault. */
const fresh = (online: boolean): fc.Arbitrary<ActivateStep> =>
  fc
    .record({
      op: fc.constant('activate' as const),
      machine,
      license,
      as: code,
      edition: maybe(['standard', 'pro', 'enterprise']),
      online: online ? maybe([true]) : fc.constant(undefined),
      carrier: maybe(['file', 'noisy-text'] as const),
      spoil: maybe([
        { licenseKey: 'no-such' },
        { product: 'other' },
        { accepts: 'unknown' },
        { code: 'signature/wrong-key' },
        { without: ['hw.smbios-uuid.1', 'hw.board-serial.1'] },
        { jti: 'a' },
        { iatOffset: -400 * 86_400 },
      ] as const),
    })
    .map(compact);

/** A request with a code that was sent before. */
const again: fc.Arbitrary<ActivateStep> = fc
  .record({
    op: fc.constant('activate' as const),
    machine,
    license: fc.constantFrom('L', 'L', 'L', 'L', 'M'),
    code,
    // Always named: which edition an unnamed one stands for is for examples (ACT-1), and would blur what fails here.
    edition: fc.constantFrom('standard', 'standard', 'standard', 'pro'),
  })
  .map(compact);

const moments: fc.Arbitrary<Moment> = fc.record({
  of: fc.constantFrom('unlockAt' as const, 'exp' as const, 'lapse' as const, 'retryAt' as const),
  license,
  machine,
  plus: fc.constantFrom(-1, 0, 1),
});

const advances: fc.Arbitrary<Step> = fc.oneof(
  fc
    .constantFrom('PT1S', 'PT6M', 'P1D', 'P8D', 'P1M', 'P200D', 'P365D')
    .map((by) => ({ op: 'advance' as const, by })),
  moments.map((until) => ({ op: 'advance' as const, until })),
);

const drifts: fc.Arbitrary<Step> = fc
  .oneof(
    facts.map((names): DriftStep['change'] => ({ kind: 'change', names })),
    facts.map((names): DriftStep['change'] => ({ kind: 'hide', names })),
    fc.constant<DriftStep['change']>({ kind: 'show' }),
    fc.constant<DriftStep['change']>({ kind: 'reformat' }),
    machine.map((of): DriftStep['change'] => ({ kind: 'twin', of })),
    fc.constant<DriftStep['change']>({ kind: 'change', names: ['net.mac.1'] }),
  )
  .chain((change) => machine.map((handle) => ({ op: 'drift' as const, machine: handle, change })));

const licenseChanges: fc.Arbitrary<Step> = fc
  .constantFrom(
    { limit: 0 },
    { limit: 1 },
    { limit: 2 },
    { limit: 4 },
    { entitlements: ['x'] },
    { state: 'suspended' as const },
    { state: 'active' as const },
    { state: 'active' as const },
  )
  .chain((change) => license.map((handle) => ({ op: 'setLicense' as const, license: handle, change })));

/** What a server of class `core` can be asked: activation, and time, drift and licenses around it. */
export const coreSteps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fresh(false) },
  { weight: 4, arbitrary: again },
  { weight: 3, arbitrary: advances },
  { weight: 3, arbitrary: drifts },
  { weight: 1, arbitrary: licenseChanges },
  { weight: 1, arbitrary: machine.map((handle) => ({ op: 'newKey' as const, machine: handle })) },
);

/** Everything: check-ins, deactivations and releases too. */
export const allSteps: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fresh(true) },
  { weight: 3, arbitrary: again },
  { weight: 3, arbitrary: advances },
  { weight: 3, arbitrary: drifts },
  { weight: 1, arbitrary: licenseChanges },
  { weight: 1, arbitrary: machine.map((handle) => ({ op: 'newKey' as const, machine: handle })) },
  {
    weight: 2,
    arbitrary: fc.record({ op: fc.constant('checkIn' as const), machine, holds: fc.boolean() }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ op: fc.constant('deactivate' as const), machine, proof: fc.boolean() }),
  },
  { weight: 3, arbitrary: fc.record({ op: fc.constant('release' as const), machine, license }) },
);

/**
 * Lists of steps, of every length up to the longest alike: fast-check would have 5 steps on average, and short lists find
 * little. The shortest is one step, so that shrinking can come down to it.
 */
export const runsOf = (steps: fc.Arbitrary<Step>, maxLength: number): fc.Arbitrary<Step[]> =>
  fc.noBias(fc.array(steps, { minLength: 1, maxLength, size: 'max' }));
