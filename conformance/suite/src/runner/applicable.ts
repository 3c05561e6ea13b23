import type { Case } from '../case.js';
import type { Cap } from '../requirement.js';
import type { Spec } from '../requirements.js';
import type { ServerTarget } from '../target.js';

/** Why a case is not played on a target. */
export type NotPlayed =
  | { readonly status: 'not-applicable'; readonly why: string }
  | { readonly status: 'untestable'; readonly why: string; readonly missing: readonly Cap[] };

/** Undefined: it is played. A feature that is not claimed is looked at before what a test of it would need. */
export function whyNotPlayed(
  c: Case,
  { caps, uncontrolled }: Pick<ServerTarget, 'caps' | 'uncontrolled'>,
  spec: Spec,
): NotPlayed | undefined {
  if (uncontrolled && c.asserts.every((id) => spec.get(id)?.role === 'control')) {
    return { status: 'not-applicable', why: 'the server has no control interface' };
  }
  const lacking = c.needs.filter((cap) => !caps.has(cap));
  const features = lacking
    .filter((cap) => cap.startsWith('feature:'))
    .map((cap) => cap.slice('feature:'.length));
  const ofAsserts = c.asserts.map((id) => featureOf(id, spec));
  const unclaimed = ofAsserts.filter((feature) => feature !== undefined && !caps.has(`feature:${feature}`));
  if (features.length > 0 || (unclaimed.length === ofAsserts.length && unclaimed.length > 0)) {
    const names = [...new Set([...features, ...unclaimed])].join(', ');
    return { status: 'not-applicable', why: `the server does not claim ${names}` };
  }
  if (lacking.length === 0) return undefined;
  return { status: 'untestable', why: `the target does not offer ${lacking.join(', ')}`, missing: lacking };
}

/** The feature that a requirement belongs to; none for `core` and for readers and writers in general. */
function featureOf(id: string, spec: Spec): string | undefined {
  const requirement = spec.get(id);
  if (requirement?.role !== 'server' || requirement.claim === 'core') return undefined;
  return requirement.claim;
}
