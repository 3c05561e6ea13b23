import { type JsonObject, parseStrictJson } from '@offline-activation/codec';
import { type Checked, ProtocolError } from '@offline-activation/protocol';
import { refusal } from '../rules/refusal.js';

/** White space that may stand around JSON in an HTTP body. @spec 11.2 */
const WHITE_SPACE = [0x20, 0x09, 0x0a, 0x0d];

/**
 * Reads a request body as strict JSON with an object at the top, of the form that a resource asks for.
 *
 * @throws {@link ProtocolError} `malformed`, reason `json` or, with a pointer, `body`.
 * @spec 11.2 (HTTP-15, HTTP-16)
 */
export function jsonBody<Form>(body: Uint8Array, check: (value: unknown) => Checked<Form>): Form {
  const checked = check(parsed(trimmed(body)));
  if (!checked.ok) throw refusal('malformed', { reason: 'body', pointer: checked.pointer });
  return checked.value;
}

function parsed(body: Uint8Array): JsonObject {
  try {
    return parseStrictJson(body);
  } catch (error) {
    if (!ProtocolError.is(error)) throw error;
    throw refusal('malformed', { reason: 'json' });
  }
}

function trimmed(body: Uint8Array): Uint8Array {
  const isContent = (byte: number) => !WHITE_SPACE.includes(byte);
  const start = body.findIndex(isContent);
  return start === -1 ? new Uint8Array() : body.subarray(start, body.findLastIndex(isContent) + 1);
}
