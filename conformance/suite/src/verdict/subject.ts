import type { ServerTarget } from '../target.js';
import type { Evidence } from './requirement-verdict.js';

const CONTROL = ['clock', 'seed', 'outbox', 'ledger', 'keys', 'restart'] as const;

/** What a verdict needs to know of a target: what it claims, and whether it can be controlled. */
export function subjectOf({ caps }: Pick<ServerTarget, 'caps'>): Pick<Evidence, 'claims' | 'control'> {
  return {
    claims: [...caps].filter((cap) => cap.startsWith('feature:')).map((cap) => cap.slice('feature:'.length)),
    control: CONTROL.some((cap) => caps.has(cap)),
  };
}
