/** One known failure of an implementation. */
export interface BaselineEntry {
  /** A requirement, wherever it is broken, or a case, whatever it breaks. */
  readonly id: string;
  /** Why it is expected, for people. */
  readonly reason: string;
  /** HTTP or HTTPS URL where more is said. */
  readonly link?: string;
}

/** The failures of one implementation that are known and expected. */
export interface Baseline {
  readonly baseline: 1;
  /** Name and version, for people. */
  readonly implementation: string;
  readonly expected: readonly BaselineEntry[];
}

/** The entry by which a requirement's breach in a case is expected: one of the requirement, or one of the case. */
export function entryFor(
  baseline: Baseline | undefined,
  requirement: string,
  caseId: string,
): BaselineEntry | undefined {
  const of = (id: string) => baseline?.expected.find((entry) => entry.id === id);
  return of(requirement) ?? of(caseId);
}
