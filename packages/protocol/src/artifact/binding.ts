import { type Static, Type } from '@sinclair/typebox';
import { digest, integer, lowerName, oneOf } from '../forms.js';
import { LIMITS } from '../generated/limits.js';

/** Class of a component: what kind of change alters it. */
export const ComponentClass = oneOf(['hardware', 'os', 'network'], {
  description: 'Class of a component: what kind of change alters it.',
});

/** Class of a component. */
export type ComponentClass = Static<typeof ComponentClass>;

/** A component that a token is bound to. */
export const BoundComponent = Type.Object(
  {
    name: lowerName({ description: 'Registered name; it ends in its own version.' }),
    class: ComponentClass,
    digest: digest({ description: 'Digest of the value when the baseline was made, as in a machine code.' }),
    weight: integer({
      minimum: 1,
      maximum: LIMITS.weightMax,
      description: 'What the component counts in the match rule.',
    }),
  },
  { description: 'A component that a token is bound to.', 'x-spec': '8.2' },
);

/** @interface */
export type BoundComponent = Static<typeof BoundComponent>;

/** What a token is bound to: the baseline with classes, weights and quorum. */
export const Binding = Type.Object(
  {
    scheme: lowerName({ description: 'Scheme of the code that the baseline was made from; informative.' }),
    components: Type.Array(BoundComponent, {
      minItems: 1,
      maxItems: LIMITS.componentsMax,
      'x-distinct': 'name',
      description: "The policy's components that the code had, in the policy's order, with distinct names.",
    }),
    quorum: integer({ minimum: 1, description: 'Weight that must be equal for the machine to match.' }),
  },
  {
    description: 'What a token is bound to: the baseline with classes, weights and quorum.',
    'x-spec': '8.3',
  },
);

/** @interface */
export type Binding = Static<typeof Binding>;
