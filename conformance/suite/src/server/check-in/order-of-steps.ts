import type { Example } from '../../case.js';
import type { LicensePlan } from '../../plan.js';
import type { Cap } from '../../requirement.js';
import type { CheckInSpoil, CheckInStep, Step } from '../../steps/step.js';
import { MISMATCHED, text } from '../plans.js';
import { activate, change, checkIn, deactivate, dim, later, release, setLicense } from '../steps.js';

/** One fault of a check-in, and how to bring it about. */
interface Fault {
  readonly name: string;
  readonly title: string;
  readonly needs: readonly Cap[];
  readonly license?: Omit<LicensePlan, 'policy'>;
  /** Steps while the machine has a live activation still. */
  readonly before?: readonly Step[];
  /** Steps after those of other faults: what they change would keep others from being prepared. */
  readonly last?: readonly Step[];
  readonly spoil?: CheckInSpoil;
  readonly holds?: CheckInStep['holds'];
}

/** In the order of §10.4. A retired key has no live activation, so with step 3 the pair of steps 2 and 3 is the single. */
const FAULTS: readonly Fault[] = [
  {
    name: 'code',
    title: 'a code that does not read',
    needs: [],
    spoil: { code: 'signature/signature-bit-s' },
  },
  { name: 'retired', title: 'a retired key', needs: ['feature:proofs'], last: [deactivate('A', false)] },
  {
    name: 'ending',
    title: 'an activation that is ending',
    needs: ['seed', 'outbox', 'feature:portal'],
    last: [release('A')],
  },
  {
    name: 'revoked',
    title: 'a revoked license',
    needs: ['seed'],
    last: [setLicense('L', { state: 'revoked' })],
  },
  {
    name: 'suspended',
    title: 'a suspended license',
    needs: ['seed'],
    last: [setLicense('L', { state: 'suspended' })],
  },
  {
    name: 'expired',
    title: 'an expired license',
    needs: ['seed', 'clock'],
    license: { expiresIn: 'P1D' },
    last: [later('P1D')],
  },
  { name: 'product', title: 'another product', needs: [], spoil: { product: 'other' } },
  { name: 'conflict', title: 'an answered `jti` with other bytes', needs: [], spoil: { jti: 'c' } },
  { name: 'outdated', title: 'no issuer key in common', needs: [], spoil: { accepts: 'unknown' } },
  { name: 'no-challenge', title: 'no challenge', needs: [], spoil: { challenge: 'none' } },
  { name: 'challenge', title: 'an unknown challenge', needs: [], spoil: { challenge: 'unknown' } },
  { name: 'mismatch', title: 'another machine’s facts', needs: [], before: [change('A', ...MISMATCHED)] },
  { name: 'indeterminate', title: 'facts that cannot be read', needs: [], before: dim('A') },
  { name: 'holds', title: '`holds` of a token that never was', needs: [], holds: { token: 'none' } },
];

/** Pairs that cannot be both, or that are a single already. */
const EXCLUDE: readonly string[] = [
  'retired ending',
  'revoked suspended',
  'no-challenge challenge',
  'mismatch indeterminate',
];

function caseOf(faults: readonly Fault[], id: string, title: string): Example {
  const spoil: CheckInSpoil = Object.assign({}, ...faults.map((fault) => fault.spoil ?? {}));
  const steps = (member: 'before' | 'last') => faults.flatMap((fault) => fault[member] ?? []);
  const holds = faults.find((fault) => fault.holds)?.holds;
  return {
    id,
    title,
    asserts: ['CHK-1'],
    needs: [...new Set<Cap>(['feature:online', ...faults.flatMap((fault) => fault.needs)])],
    world: {
      licenses: {
        L: text({ forcedReleaseBudget: 0 }, Object.assign({}, ...faults.map(({ license }) => license ?? {}))),
      },
    },
    async run(t) {
      // Online, so that it has no lock, and ends, but not at once, when somebody says so.
      await t.arrange(activate('A', { online: true, as: 'c' }), checkIn('A'));
      await t.arrange(...steps('before'), ...steps('last'));
      await t.play(checkIn('A', { spoil, ...(holds && { holds }) }));
    },
  };
}

const SINGLE = FAULTS.map((fault) =>
  caseOf([fault], `check-in/refuses-${fault.name}`, `A check-in with ${fault.title} is refused.`),
);

const PAIRS = FAULTS.flatMap((first, i) =>
  FAULTS.slice(i + 1)
    .filter((second) => !EXCLUDE.includes(`${first.name} ${second.name}`))
    .map((second) =>
      caseOf(
        [first, second],
        `check-in/${first.name}-before-${second.name}`,
        `Of ${first.title} and ${second.title} at a check-in the first is reported.`,
      ),
    ),
);

/** @spec 10.4 */
export const CHECK_IN_ORDER: readonly Example[] = [...SINGLE, ...PAIRS];
