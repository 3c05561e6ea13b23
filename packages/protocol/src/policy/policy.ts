import { type Static, Type } from '@sinclair/typebox';
import { ComponentClass } from '../artifact/binding.js';
import { DURATION_PATTERN, duration, integer, lowerName, oneOf } from '../forms.js';
import { LIMITS } from '../generated/limits.js';

const BUDGET_MAX = 1000;

/** A component that a policy binds tokens to. */
export const PolicyComponent = Type.Object(
  {
    name: lowerName({ description: 'Registered name; it ends in its own version.' }),
    class: ComponentClass,
    weight: integer({
      minimum: 1,
      maximum: LIMITS.weightMax,
      description: 'What the component counts in the match rule.',
    }),
  },
  { description: 'A component that a policy binds tokens to.', 'x-spec': '8.4' },
);

/** @interface */
export type PolicyComponent = Static<typeof PolicyComponent>;

/** What tokens are bound to. */
export const BindingPolicy = Type.Object(
  {
    components: Type.Array(PolicyComponent, {
      minItems: 1,
      maxItems: LIMITS.componentsMax,
      'x-distinct': 'name',
      description: 'Components listed, with distinct names; their order is that of the binding.',
    }),
    quorum: integer({
      minimum: 1,
      description: 'Weight that must be equal; at most the sum of all weights, which `policyFaults` checks.',
    }),
    required: Type.Array(lowerName({ description: 'Name of a listed component.' }), {
      maxItems: LIMITS.componentsMax,
      uniqueItems: true,
      description: 'Components that a code must carry; listed ones only, which `policyFaults` checks.',
    }),
  },
  { description: 'What tokens are bound to.', 'x-spec': '8.4' },
);

/** @interface */
export type BindingPolicy = Static<typeof BindingPolicy>;

/** The vendor's rules for one license, complete: what a profile and its overrides come to. */
export const Policy = Type.Object(
  {
    credentials: oneOf(['key', 'key-and-email'], { description: 'What a person must know.' }),
    keyFormat: oneOf(['oap-key-1', 'opaque'], { description: 'How license keys are read.' }),
    offlineToken: Type.String({
      pattern: `^perpetual$|${DURATION_PATTERN}`,
      description: 'Life of an offline token: `perpetual` or a duration.',
    }),
    lock: Type.Union([duration({ description: 'A duration.' }), Type.Null({ description: 'No lock.' })], {
      description: 'Lock window of an offline activation; null: none.',
    }),
    lease: duration({ description: 'Life of an online token.' }),
    grace: duration({ description: 'How long a token may outlive the license.' }),
    reissueBudget: integer({
      minimum: 0,
      maximum: BUDGET_MAX,
      description: 'Counted new baselines and take-overs in 365 days.',
    }),
    forcedReleaseBudget: integer({
      minimum: 0,
      maximum: BUDGET_MAX,
      description: 'Forced releases in 365 days.',
    }),
    forcedRelease: oneOf(['allowed', 'refused'], {
      description: 'Whether a seat with an outstanding token may be released without proof.',
    }),
    weakFingerprint: oneOf(['refuse', 'online-only'], { description: 'Machines without hardware facts.' }),
    binding: BindingPolicy,
  },
  { description: "The vendor's rules for one license, complete.", 'x-spec': '15.1' },
);

/** @interface */
export type Policy = Static<typeof Policy>;
