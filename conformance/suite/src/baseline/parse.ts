import type { Id } from '../requirement.js';
import { type Spec, spec } from '../requirements.js';
import { ownFault } from '../schema-check.js';
import { concerns } from '../verdict/requirement-verdict.js';
import type { Baseline } from './baseline.js';

/** What a baseline may name. */
export interface Nameable {
  readonly role: 'server' | 'client';
  /** Every case of the suite for that role. */
  readonly cases: readonly { readonly id: string; readonly asserts: readonly Id[] }[];
  /** Default: the specification of this release. */
  readonly spec?: Spec;
}

/**
 * Reads the text of a baseline file.
 *
 * Each entry names a requirement on what is judged, or a case for it, once, and gives a reason.
 *
 * @throws TypeError saying what is wrong, in one line.
 */
export function parseBaseline(text: string, nameable: Nameable): Baseline {
  const json = jsonOf(text);
  const unexplained = idsWithoutReason(json);
  if (unexplained.length > 0) {
    throw new TypeError(`give a reason for ${unexplained.join(', ')}: why is it expected to fail?`);
  }
  const fault = ownFault('baseline', json);
  if (fault) throw new TypeError(`this is no baseline: ${fault.pointer || '/'} ${fault.says}`);
  const baseline = json as Baseline;
  const seen = new Set<string>();
  for (const { id } of baseline.expected) {
    if (seen.has(id)) throw new TypeError(`${id} is in it twice`);
    seen.add(id);
    requireKnown(id, nameable);
  }
  return baseline;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new TypeError(`this is no JSON: ${(cause as Error).message}`, { cause });
  }
}

/** Entries as a new file has them: said apart, since a person is to fill them in. */
function idsWithoutReason(json: unknown): string[] {
  const { expected } = (json ?? {}) as { expected?: unknown };
  if (!Array.isArray(expected)) return [];
  return (expected as ({ id?: unknown; reason?: unknown } | null)[])
    .filter((entry) => typeof entry?.reason === 'string' && entry.reason.trim() === '')
    .map((entry) => String(entry?.id));
}

function requireKnown(id: string, { role, cases, spec: of = spec() }: Nameable): void {
  if (cases.some((one) => one.id === id)) return;
  const requirement = of.get(id);
  if (!requirement) throw new TypeError(`${id} is neither a requirement nor a case for a ${role}`);
  if (!concerns(requirement, role)) throw new TypeError(`${id} is no requirement on a ${role}`);
}
