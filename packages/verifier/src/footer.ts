import { type JsonValue, parseStrictJson } from '@offline-activation/codec';
import { ProtocolError } from '@offline-activation/protocol';

/** Kinds that have no footer: their key is in the payload. */
const MACHINE_SIGNED: readonly unknown[] = ['machine-code', 'deactivation'];

/**
 * The footer's part of step 2: reads it, if there is one, and answers its `kid`. Which kind of artifact it is tells
 * its own payload, not what the reader expects: so a token is no malformed machine code, but one of the wrong kind.
 *
 * Its length was judged when the envelope was opened. That a footer is missing where one is needed is left to step 5,
 * and that the `kid` is the id of a key too.
 *
 * @param kind - The payload's `kind`, whatever it is.
 * @throws {@link ProtocolError} `malformed`.
 * @spec 3.1 (ENV-5)
 */
export function readFooter(footer: Uint8Array, kind: JsonValue | undefined): string | null {
  if (footer.length === 0) return null;
  if (MACHINE_SIGNED.includes(kind)) throw malformedFooter();
  const { kid, ...others } = parseFooter(footer);
  if (typeof kid !== 'string' || Object.keys(others).length > 0) throw malformedFooter();
  return kid;
}

/** The reason is the footer, whatever it is in it that is no strict JSON. */
function parseFooter(footer: Uint8Array) {
  try {
    return parseStrictJson(footer);
  } catch (cause) {
    throw malformedFooter({ cause });
  }
}

function malformedFooter(options?: { readonly cause: unknown }): ProtocolError {
  return new ProtocolError('malformed', 'structure', { reason: 'footer' }, options);
}
