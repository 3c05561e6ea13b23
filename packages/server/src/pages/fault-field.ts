import type { Problem } from '@offline-activation/protocol';

/** Stages at which a code does not read. */
const READING = ['size', 'structure', 'kind', 'version', 'key', 'signature', 'claims'];

/**
 * The field that a refusal of an activation is about, by its code; undefined where it is about none.
 *
 * @param carriedIn - The field that the code was in.
 * @spec 18.1 (PAGE-4)
 */
export function faultField({ code, stage, pointer }: Problem, carriedIn: string): string | undefined {
  if (pointer !== undefined && code === 'malformed') return pointer.slice(1);
  if (code === 'license-not-found') return 'licenseKey';
  if (code === 'edition-not-allowed') return 'edition';
  return READING.includes(stage) && code !== 'client-outdated' ? carriedIn : undefined;
}
