import { registry } from '@offline-activation/spec';
import { type Component, componentDigest } from '../../oracle/fingerprint.js';
import type { Fact } from '../../oracle/identity.js';
import type { ClientInputs } from './state.js';

/** Whether a value names a machine: long enough for its component, and no placeholder. @spec 8.1 (FP-2), 15.3 */
export function isUsableFact({ name, value }: Fact): boolean {
  const row = registry('components').components.find((component) => component.name === name);
  if (!row || [...value].length < row.charsMin) return false;
  const folded = value
    .trim()
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase())
    .replace(/[ \-:._]/g, '');
  return !registry('denylist').values.includes(folded) && !patterns().some((each) => each.test(folded));
}

let compiled: readonly RegExp[] | undefined;

function patterns(): readonly RegExp[] {
  compiled ??= registry('denylist').patterns.map(({ pattern }) => new RegExp(pattern, 'u'));
  return compiled;
}

/** What a code made now would carry. */
export function componentsNow({ facts, product }: ClientInputs): Component[] {
  return facts
    .filter(isUsableFact)
    .map(({ name, value }) => ({ name, digest: componentDigest(product, name, value) }));
}

/** Components in the order of their names: the order of a code's bears on nothing. */
export const sorted = (components: readonly Component[]): Component[] =>
  components
    .map(({ name, digest }) => ({ name, digest }))
    .sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));

/** Whether two lists have the same components, in whatever order. */
export const sameComponents = (a: readonly Component[], b: readonly Component[]): boolean =>
  JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
