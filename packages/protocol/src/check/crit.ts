import type { TObject } from '@sinclair/typebox';

/**
 * Judges `crit` of a payload that satisfies its schema.
 *
 * Names that the schema defines, and names of members that the payload does not have, break the claims; a name in
 * `crit` that the reader does not implement is an extension it must not ignore.
 *
 * @param implemented - Members beyond the schema that the reader implements.
 * @returns The error code, or undefined where `crit` is absent or satisfied.
 * @spec 3.2 (JSON-7)
 */
export function critFault(
  payload: object,
  schema: TObject,
  implemented: readonly string[] = [],
): 'claims-invalid' | 'extension-unsupported' | undefined {
  const { crit } = payload as { readonly crit?: readonly string[] };
  if (crit === undefined) return undefined;
  if (crit.some((member) => Object.hasOwn(schema.properties, member))) return 'claims-invalid';
  if (crit.some((member) => !Object.hasOwn(payload, member))) return 'claims-invalid';
  return crit.every((member) => implemented.includes(member)) ? undefined : 'extension-unsupported';
}
