import type { Example } from '../../case.js';
import type { LicensePlan, LicenseState, PolicyPlan, WorldPlan } from '../../plan.js';
import type { Cap, Id } from '../../requirement.js';
import type { ActivateSpoil, Step } from '../../steps/step.js';
import { HARDWARE, text, WEAK_BINDING } from '../plans.js';
import { activate, deactivate, later, setLicense } from '../steps.js';

/** One fault of a request, or of the license it is for: how to bring it about. Faults with a member in common exclude each other. */
interface Fault {
  readonly by: Id;
  readonly name: string;
  readonly title: string;
  readonly needs: readonly Cap[];
  readonly policy?: Partial<PolicyPlan>;
  readonly license?: Omit<LicensePlan, 'policy'>;
  /** State of the license: from the start, or, where something must be prepared before, from then on. */
  readonly state?: LicenseState;
  readonly rest?: Omit<WorldPlan, 'licenses'>;
  /** Steps that prepare it, before the request. */
  readonly before?: readonly Step[];
  /** Steps that come after those of other faults: what they change would keep others from being prepared. */
  readonly last?: readonly Step[];
  /** Steps right before the request: time must not pass any more. */
  readonly atLast?: readonly Step[];
  readonly spoil?: ActivateSpoil;
  readonly edition?: string;
}

const failing = activate('Z', { spoil: { email: 'other' } });
const onOther = activate('A', { license: 'M', as: 'c' });

/** In the order of §9.2. */
const FAULTS: readonly Fault[] = [
  {
    by: 'ORD-1',
    name: 'code',
    title: 'a code that does not read',
    needs: [],
    spoil: { code: 'signature/signature-bit-s' },
  },
  {
    by: 'ORD-2',
    name: 'rate-limit',
    title: 'a source over its limit',
    needs: ['seed', 'clock'],
    rest: { rateLimits: true },
    atLast: Array.from({ length: 10 }, () => failing),
  },
  { by: 'ORD-3', name: 'credentials', title: 'wrong credentials', needs: [], spoil: { email: 'other' } },
  {
    by: 'ORD-4',
    name: 'revoked',
    title: 'a revoked license',
    needs: [],
    state: 'revoked',
  },
  {
    by: 'ORD-5',
    name: 'suspended',
    title: 'a suspended license',
    needs: [],
    state: 'suspended',
  },
  {
    by: 'ORD-6',
    name: 'expired',
    title: 'an expired license',
    needs: ['seed', 'clock'],
    license: { expiresIn: 'P1D' },
    last: [later('P1D')],
  },
  {
    by: 'ORD-7',
    name: 'edition',
    title: 'an edition that the license lacks',
    needs: [],
    edition: 'enterprise',
  },
  { by: 'ORD-8', name: 'product', title: 'another product', needs: [], spoil: { product: 'other' } },
  {
    by: 'ROW-0',
    name: 'retired',
    title: 'a retired key',
    needs: ['feature:proofs'],
    last: [deactivate('A')],
  },
  {
    by: 'ORD-9',
    name: 'elsewhere',
    title: 'a key in use under another license',
    needs: [],
    before: [onOther],
  },
  {
    by: 'ORD-10',
    name: 'conflict',
    title: 'an answered `jti` with other bytes',
    needs: [],
    before: [activate('A', { as: 'c' })],
    spoil: { jti: 'c' },
  },
  {
    by: 'ORD-11',
    name: 'outdated',
    title: 'no issuer key in common',
    needs: [],
    spoil: { accepts: 'unknown' },
  },
  {
    by: 'ORD-12',
    name: 'challenge',
    title: 'an unknown challenge',
    needs: ['feature:online'],
    spoil: { challenge: 'unknown' },
  },
  {
    by: 'ORD-13',
    name: 'insufficient',
    title: 'too weak a fingerprint',
    needs: [],
    spoil: { without: [...HARDWARE, 'net.mac.1'] },
  },
  {
    by: 'ORD-14',
    name: 'weak-offline',
    title: 'a weak fingerprint offline where only online is allowed',
    needs: [],
    policy: { binding: WEAK_BINDING, weakFingerprint: 'online-only' },
    spoil: { without: HARDWARE },
  },
  {
    by: 'ROW-17',
    name: 'full',
    title: 'no free seat',
    needs: [],
    license: { limit: 1 },
    before: [activate('B')],
  },
];

/** Pairs that cannot be both. */
const EXCLUDE: readonly (readonly [string, string])[] = [
  ['revoked', 'suspended'],
  ['retired', 'elsewhere'],
  ['challenge', 'weak-offline'],
  ['insufficient', 'weak-offline'],
  ['conflict', 'full'],
];

const compatible = (a: Fault, b: Fault): boolean =>
  !EXCLUDE.some(([x, y]) => (a.name === x && b.name === y) || (a.name === y && b.name === x));

function caseOf(faults: readonly Fault[], id: string, title: string): Example {
  const [first] = faults as [Fault];
  const merged = <K extends 'policy' | 'license' | 'rest' | 'spoil'>(member: K) =>
    Object.assign({}, ...faults.map((fault) => fault[member] ?? {})) as NonNullable<Fault[K]>;
  const steps = (member: 'before' | 'last' | 'atLast') => faults.flatMap((fault) => fault[member] ?? []);
  // A key in use elsewhere has been answered there: the conflict is with that code.
  const before = steps('before').filter(
    (step) => step === onOther || !('as' in step) || !steps('before').includes(onOther),
  );
  const state = faults.find((fault) => fault.state)?.state;
  const changes = state !== undefined && [...before, ...steps('last'), ...steps('atLast')].length > 0;
  const license = { ...merged('license'), ...(state !== undefined && !changes && { state }) };
  const last = [...steps('last'), ...(changes ? [setLicense('L', { state })] : [])];
  const without = faults.flatMap((fault) => fault.spoil?.without ?? []);
  const edition = faults.find((fault) => fault.edition)?.edition;
  const spoil = { ...merged('spoil'), ...(without.length > 0 && { without }) };
  return {
    id,
    title,
    asserts: [first.by],
    needs: [
      ...new Set<Cap>([...faults.flatMap((fault) => fault.needs), ...(changes ? ['seed' as const] : [])]),
    ],
    world: { licenses: { L: text(merged('policy'), license), M: text() }, ...merged('rest') },
    async run(t) {
      await t.arrange(...before, ...last, ...steps('atLast'));
      await t.play(activate('A', { spoil, ...(edition !== undefined && { edition }) }));
    },
  };
}

/** One fault alone: the code that it is reported with. */
const SINGLE = FAULTS.filter(({ by }) => by !== 'ROW-17').map((fault) =>
  caseOf([fault], `activation/refuses-${fault.name}`, `A request with ${fault.title} is refused.`),
);

/** Two faults: the earlier step wins. */
const PAIRS = FAULTS.flatMap((first, i) =>
  FAULTS.slice(i + 1)
    .filter((second) => compatible(first, second))
    .map((second) =>
      caseOf(
        [first, second],
        `activation/${first.name}-before-${second.name}`,
        `Of ${first.title} and ${second.title} the first is reported.`,
      ),
    ),
);

/** @spec 9.2 */
export const ORDER_OF_CHECKS: readonly Example[] = [...SINGLE, ...PAIRS];
