import { ProtocolError } from '@offline-activation/protocol';

/** How every envelope begins. @internal */
export const HEADER = 'v4.public.';

/** A header of another version or purpose: `vN.purpose.`, where it does not follow a letter or digit. */
const OTHER_HEADER = /(?<![\p{L}\p{N}])(?!v4\.public\.)(v[0-9]\.[a-z]+)\./u;

/**
 * Finds the first header that is not ours.
 *
 * @spec 3.1 (ENV-7)
 * @internal
 */
export function findOtherHeader(text: string): { error: ProtocolError; index: number } | null {
  const found = OTHER_HEADER.exec(text);
  if (found === null) return null;
  const error = new ProtocolError('version-unsupported', 'version');
  return { error, index: found.index };
}
