import { type Case, type Example, isProperty } from '../case.js';
import { EDITIONS } from '../plan.js';
import type { Cap } from '../requirement.js';
import { spec } from '../requirements.js';
import { seedOfCase } from '../seed.js';
import { beyondFixtures, kindOf } from './fixture-match.js';
import type { Fixture } from './fixtures.js';
import { PRODUCTS, realise } from './realise.js';

/** A fixtures file, and what can be played with it. */
export interface WantedFixtures {
  readonly content: {
    readonly rateLimits: false;
    readonly products: readonly {
      readonly id: string;
      readonly name: string;
      readonly editions: readonly string[];
    }[];
    readonly licenses: readonly Fixture[];
  };
  /** Ids of cases that these licenses, used once each, let be played on a server that claims every feature. */
  readonly cases: readonly string[];
}

const COMMANDED: readonly Cap[] = ['clock', 'seed', 'outbox', 'ledger', 'keys', 'restart'];

/**
 * Makes up the licenses that a server without a control interface needs for all of these cases that it can be judged by.
 *
 * Left out is what needs a control interface, in the plan or on the way, and properties, which would use up a license for
 * each generated run. Keys and addresses derive from the seed alone; another seed gives others throughout.
 */
export function wantedFixtures(cases: readonly Case[], seed: bigint): WantedFixtures {
  const playable = cases.filter((one): one is Example => !isProperty(one) && isPlayable(one));
  const licenses = playable.flatMap((one) => licensesFor(one, seedOfCase(seed, one.id)));
  const kinds = [...new Set(licenses.map(kindOf))];
  const sorted = kinds.flatMap((kind) => licenses.filter((license) => kindOf(license) === kind));
  const editions = [...new Set([...EDITIONS, ...licenses.flatMap((license) => license.editions)])];
  return {
    content: {
      rateLimits: false,
      products: PRODUCTS.map((product) => ({ ...product, editions })),
      licenses: sorted.map((license, index) => ({ ...license, id: `fx-${seed}-${index + 1}` })),
    },
    cases: playable.map(({ id }) => id),
  };
}

const isPlayable = ({ asserts, needs, world }: Example): boolean =>
  !needs.some((cap) => COMMANDED.includes(cap)) &&
  !asserts.every((id) => spec().get(id)?.role === 'control') &&
  beyondFixtures(world) === undefined;

/** Of each repetition its own. */
function licensesFor({ world, repeat = 1 }: Example, seed: bigint): Fixture[] {
  return Array.from({ length: repeat }, (_, round) => realise(world, { seed, nonce: String(round) }).licenses)
    .flat()
    .map(({ entitlements = [], ...license }) => ({ ...license, entitlements }));
}
