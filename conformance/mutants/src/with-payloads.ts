import type { JsonFault, JsonLimits, JsonObject } from '@offline-activation/codec';
import { LIMITS, ProtocolError } from '@offline-activation/protocol';
import type { Modules } from './modules.js';

type Parse = Modules['@offline-activation/codec/dist/strict-json.js']['parseStrictJson'];
type Text = Uint8Array | string;

/** Reads payloads in another way, and footers, which are shorter than any payload, as they should be. */
export function withPayloads(parse: Parse, read: (payload: Text, limits: JsonLimits) => JsonObject): Parse {
  return ((input: Text, limits: JsonLimits = {}) =>
    input.length > LIMITS.footerBytesMax ? read(input, limits) : parse(input, limits)) as Parse;
}

/** Reads payloads that have one fault as a more lenient reader does. */
export function leniently(parse: Parse, fault: JsonFault, read: (text: string) => JsonObject): Parse {
  return withPayloads(parse, (payload, limits) => {
    try {
      return parse(payload, { ...limits, top: 'object' });
    } catch (error) {
      if (!ProtocolError.is(error) || error.details['fault'] !== fault) throw error;
      return read(typeof payload === 'string' ? payload : new TextDecoder().decode(payload));
    }
  });
}
