import type { Cap } from '../requirement.js';
import type { Spec } from '../requirements.js';
import type { NotPlayed } from '../runner/applicable.js';
import type { ClientCase } from './case.js';

/** Why a case is not played on a client; undefined: it is. A claim that is not made is looked at first. */
export function whyClientNotPlayed(
  { needs, asserts }: Pick<ClientCase, 'needs' | 'asserts'>,
  caps: ReadonlySet<Cap>,
  spec: Spec,
): NotPlayed | undefined {
  const lacking = needs.filter((cap) => !caps.has(cap));
  const features = lacking.filter((cap) => cap.startsWith('feature:'));
  const ofAsserts = asserts.flatMap((id): Cap[] => {
    const { role, claim } = spec.get(id) ?? {};
    return role === 'client' && claim !== undefined ? [`feature:${claim}`] : [];
  });
  const unclaimed = ofAsserts.length === asserts.length ? ofAsserts.filter((cap) => !caps.has(cap)) : [];
  if (features.length > 0 || (unclaimed.length > 0 && unclaimed.length === ofAsserts.length)) {
    const names = new Set([...features, ...unclaimed].map((cap) => cap.slice('feature:'.length)));
    return { status: 'not-applicable', why: `the client does not claim ${[...names].join(', ')}` };
  }
  if (lacking.length === 0) return undefined;
  return { status: 'untestable', why: `the driver does not offer ${lacking.join(', ')}`, missing: lacking };
}
