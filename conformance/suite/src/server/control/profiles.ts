import type { Case, T } from '../../case.js';
import type { TokenClaims } from '../../oracle/claims.js';
import type { H, PolicyPlan } from '../../plan.js';
import { claimsOf } from '../../steps/observe.js';
import { strict, text, world } from '../plans.js';
import { activate } from '../steps.js';

/** What shows in a token, by the member of the policy that it comes from. */
const SHOWN: Readonly<Partial<Record<keyof PolicyPlan, (claims: TokenClaims) => unknown>>> = {
  offlineToken: ({ exp }) => exp ?? null,
  lock: ({ seat }) => seat.unlockAt ?? null,
  binding: ({ binding: { components, quorum } }) => ({
    components: components.map(({ name, class: of, weight }) => [name, of, weight]),
    quorum,
  }),
};

const MANY = { limit: 9 };

/** A token without an e-mail where the profile asks for none. */
async function tokenOf(t: T, machine: H, license: H): Promise<TokenClaims | undefined> {
  return claimsOf((await t.ask(activate(machine, { license }))).token);
}

/** Policies that name a profile. @spec 15.1 */
export const PROFILES: readonly Case[] = [
  {
    id: 'control/profile-members',
    title: 'What a policy does not override is as in a policy that names the same profile and nothing else.',
    asserts: ['PROF-1'],
    needs: ['seed', 'clock'],
    // Seats enough for all, whichever license they are counted for.
    world: world(text({}, MANY), {
      M: text({ lock: 'P30D' }, MANY),
      N: text({ keyFormat: 'opaque', offlineToken: 'P30D' }, MANY),
      O: strict({}, MANY),
      P: strict({ lock: null }, MANY),
      Q: strict({ keyFormat: 'opaque', reissueBudget: 0 }, MANY),
      R: text({ keyFormat: 'opaque' }, MANY),
    }),
    async run(t) {
      // That a machine is given a seat at all, and keys of that format are read, is the matter of other sentences.
      const opaque = await tokenOf(t, 'of R', 'R');
      t.that('ROW-15', opaque !== undefined, 'a token', 'none', 'license R');
      for (const [alone, ...others] of [
        ['L', 'M', 'N'],
        ['O', 'P', 'Q'],
      ] as const) {
        const wanted = await tokenOf(t, `of ${alone}`, alone);
        t.that('ROW-15', wanted !== undefined, 'a token', 'none', `license ${alone}`);
        for (const other of others) {
          const got = await tokenOf(t, `of ${other}`, other);
          t.that('PROF-1', got !== undefined, 'a token', 'none', `license ${other}`);
          const own = t.world.licenses[other]?.plan.policy;
          for (const [member, show] of Object.entries(SHOWN)) {
            if (wanted === undefined || got === undefined || (own && member in own)) continue;
            const [before, after] = [show(wanted), show(got)];
            const holds = JSON.stringify(before) === JSON.stringify(after);
            t.that('PROF-1', holds, before, after, `license ${other}: ${member}`);
          }
        }
      }
    },
  },
];
