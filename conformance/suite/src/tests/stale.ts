import type { Baseline } from '../baseline/baseline.js';
import type { Id } from '../requirement.js';
import { spec } from '../requirements.js';
import type { Row } from '../runner/row.js';
import { requirementVerdict } from '../verdict/requirement-verdict.js';

/** A row as verdicts need it: without what would grow with every failure. */
export const withoutEvidence = ({ transcript, played, ...row }: Row): Row => ({
  ...row,
  ...(transcript && { transcript: transcript.slice(-1) }),
});

/**
 * Fails where a requirement is expected to fail, and every case about it was played and none saw it broken. A case that is
 * expected to fail and passes has failed its own test.
 */
export function requireFresh(
  baseline: Baseline,
  rows: readonly Row[],
  {
    role,
    all,
  }: { readonly role: 'server' | 'client'; readonly all: readonly { readonly asserts: readonly Id[] }[] },
): void {
  const evidence = { rows, role, cases: all, claims: [], control: false, baseline, spec: spec() };
  const stale = baseline.expected.filter(({ id }) => {
    const requirement = spec().get(id);
    return requirement !== undefined && requirementVerdict(requirement, evidence).status === 'stale';
  });
  if (stale.length === 0) return;
  const ids = stale.map(({ id }) => id).join(', ');
  throw new Error(`the baseline is stale: remove ${ids}, which every case about it sees to hold`);
}
