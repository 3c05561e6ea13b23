import type { Case } from '../../case.js';
import type { Step } from '../../steps/step.js';
import { text, world } from '../plans.js';
import { activate, later, setLicense } from '../steps.js';
import { proved, unproved } from './plans.js';

/** What must not keep a deactivation from being answered: each a life of the machine before it. @spec 6.2 */
const LIVES: readonly { readonly name: string; readonly of: string; readonly before: readonly Step[] }[] = [
  {
    name: 'suspended',
    of: 'of a suspended license',
    before: [activate('A'), setLicense('L', { state: 'suspended' })],
  },
  {
    name: 'revoked',
    of: 'of a revoked license',
    before: [activate('A'), setLicense('L', { state: 'revoked' })],
  },
  { name: 'expired', of: 'of an expired license', before: [activate('A'), later('P200D')] },
  {
    name: 'limit-0',
    of: 'of a license without seats',
    before: [activate('A'), setLicense('L', { limit: 0 })],
  },
];
const CLOCKS = { 'clock-behind': -30, 'clock-ahead': 30 } as const;
const YEAR = 365 * 86_400;

/** Deactivation is possible whatever the license, the clock and the generation say. */
export const ANY_STATE: readonly Case[] = [
  ...LIVES.map(
    ({ name, of, before }): Case => ({
      id: `deactivation/accepted-${name}`,
      title: `The deactivation of a machine ${of} is answered with a receipt, with proof and without.`,
      asserts: ['DEACT-10'],
      needs: ['seed', 'clock', 'feature:proofs'],
      world: world(text({}, { expiresIn: 'P100D' })),
      async run(t) {
        await t.arrange(activate('B'), ...before);
        await t.play(proved('A'), unproved('B'));
      },
    }),
  ),
  ...Object.entries(CLOCKS).map(
    ([name, years]): Case => ({
      id: `deactivation/accepted-${name}`,
      title: `A deactivation is accepted though the machine's clock is ${Math.abs(years)} years off.`,
      asserts: ['DEACT-10'],
      needs: ['feature:proofs'],
      world: world(text()),
      async run(t) {
        await t.arrange(activate('A'));
        await t.play(proved('A', { iatOffset: years * YEAR }));
      },
    }),
  ),
  {
    id: 'deactivation/accepted-never-seen',
    title: 'The deactivation of a key that the server has never seen is answered with a receipt.',
    asserts: ['DEACT-10'],
    needs: ['feature:proofs'],
    world: world(text()),
    async run(t) {
      await t.play(proved('A'), unproved('B'));
    },
  },
  {
    id: 'deactivation/accepted-of-older-generation',
    title: 'A machine that has loaded only the first of three tokens may give up its key.',
    asserts: ['DEACT-10'],
    needs: ['feature:proofs'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), activate('A'), activate('A'));
      await t.play(proved('A', { sub: 'A', generation: 1 }));
    },
  },
  {
    id: 'deactivation/accepted-of-unknown-generation',
    title: 'A generation that was never issued does not keep a deactivation from being accepted.',
    asserts: ['DEACT-10'],
    needs: ['feature:proofs'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'));
      await t.play(proved('A', { sub: 'A', generation: 9_007_199_254_740_991 }));
    },
  },
  {
    id: 'deactivation/accepted-for-another-product',
    title: 'A deactivation for a product that the license is not for is no proof, but has its receipt.',
    asserts: ['DEACT-10', 'RCPT-1'],
    needs: ['feature:proofs'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'));
      await t.play(proved('A', { aud: 'other' }));
    },
  },
];
