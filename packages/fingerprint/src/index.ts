/**
 * Component digests, placeholders and the match rule for machine fingerprints.
 *
 * A machine makes its components with {@link componentsOf}; a reader compares them with a token's binding by
 * {@link compare}; a server asks {@link sufficiency} before it binds a token with {@link bindingFrom}. Collecting the
 * facts of a machine is not done here.
 *
 * @packageDocumentation
 */
export { bindingFrom } from './binding.js';
export { type Comparison, compare, type Reference } from './compare.js';
export { componentsOf, type Facts } from './components-of.js';
export { digestOf } from './digest.js';
export { isPlaceholder } from './placeholder.js';
export { type Sufficiency, sufficiency } from './sufficiency.js';
export type { Tally } from './tally.js';
