import type { Component } from './fingerprint.js';

/** How a machine compares with a reference. @spec 8.3 */
export type Verdict = 'match' | 'drifted' | 'indeterminate' | 'mismatch';
/** What a component is a fact about. @spec 8.1 */
export type ComponentClass = 'hardware' | 'os' | 'network';

/** A component of a token's signed baseline. */
export interface BoundComponent extends Component {
  readonly class: ComponentClass;
  readonly weight: number;
}

/** The baseline that a token is bound to. */
export interface Binding {
  readonly scheme: string;
  readonly components: readonly BoundComponent[];
  readonly quorum: number;
}

/** The answer of the match rule, with the numbers it rests on. */
export interface Match {
  readonly verdict: Verdict;
  /** Weight of the reference components that are equal now. */
  readonly score: number;
  /** Weight of those that are absent now. */
  readonly unreadable: number;
  /** Weight of all reference components. */
  readonly total: number;
  /** Names whose digest differs now, in the order of the reference. */
  readonly changed: readonly string[];
  /** Names that are absent now, in the order of the reference. */
  readonly missing: readonly string[];
}

/**
 * Compares a machine as it is now with a signed baseline.
 *
 * Components that the baseline does not have count for nothing. Does not compare schemes.
 *
 * @throws TypeError where a name occurs twice in either list.
 * @spec 8.3 (MATCH-1)
 */
export function matchFingerprint(reference: Binding, now: readonly Component[]): Match {
  const digests = new Map(now.map(({ name, digest }) => [name, digest]));
  const names = new Set(reference.components.map(({ name }) => name));
  if (digests.size < now.length || names.size < reference.components.length) {
    throw new TypeError('a component name occurs twice');
  }
  const weigh = (components: readonly BoundComponent[]) => components.reduce((sum, c) => sum + c.weight, 0);
  const equal = reference.components.filter((c) => digests.get(c.name) === c.digest);
  const missing = reference.components.filter((c) => !digests.has(c.name));
  const changed = reference.components.filter((c) => !equal.includes(c) && !missing.includes(c));
  const score = weigh(equal);
  const unreadable = weigh(missing);
  const total = weigh(reference.components);
  const hardware = (components: readonly BoundComponent[]) => components.some((c) => c.class === 'hardware');
  const anchored = !hardware(reference.components) || hardware(equal);
  const maybeAnchored = anchored || hardware(missing);

  let verdict: Verdict = 'mismatch';
  if (score >= reference.quorum && anchored) verdict = score === total ? 'match' : 'drifted';
  else if (score + unreadable >= reference.quorum && maybeAnchored) verdict = 'indeterminate';
  const nameOf = (c: BoundComponent) => c.name;
  return { verdict, score, unreadable, total, changed: changed.map(nameOf), missing: missing.map(nameOf) };
}

/** Whether a match is better than another: a higher score / total, compared by cross-multiplication. @spec 9.3 */
export function isBetterMatch(a: Match, b: Match): boolean {
  return BigInt(a.score) * BigInt(b.total) > BigInt(b.score) * BigInt(a.total);
}
