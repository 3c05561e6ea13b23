/**
 * What the match rule says of a machine.
 *
 * @spec 8.3
 */
export const VERDICTS = ['match', 'drifted', 'mismatch', 'indeterminate'] as const;

/** One of {@link VERDICTS}. */
export type Verdict = (typeof VERDICTS)[number];
