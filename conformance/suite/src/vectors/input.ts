import { fromUtf8, utf8 } from '../oracle/bytes.js';
import type { Json, JsonObject } from '../oracle/json.js';

/** Thrown where an input is not of the form that its op has. Says which member. */
export class InputFault extends Error {
  override readonly name = 'InputFault';
}

/** A member that is a text. @throws InputFault */
export function textIn(input: JsonObject, name: string): string {
  const value = input[name];
  if (typeof value !== 'string') throw new InputFault(`input.${name} is no text`);
  return value;
}

/** A member that is a text, where it is there. @throws InputFault */
export const textOrNone = (input: JsonObject, name: string): string | undefined =>
  input[name] === undefined ? undefined : textIn(input, name);

/** A member of a form that the schema has looked at. @throws InputFault where there is none. */
export function memberIn<A>(input: JsonObject, name: string): A {
  const value: Json | undefined = input[name];
  if (value === undefined) throw new InputFault(`input has no ${name}`);
  return value as A;
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

/** The bytes of what is carried: `bytes` in base64, or `text` as the UTF-8 that it is. Exactly one of them. @throws InputFault */
export function bytesIn(input: JsonObject): Uint8Array {
  const { bytes, text } = input;
  if ((bytes === undefined) === (text === undefined)) {
    throw new InputFault('input has not exactly one of bytes and text');
  }
  if (typeof text === 'string') {
    const read = utf8(text);
    if (fromUtf8(read) !== text) throw new InputFault('input.text has half a pair, which no bytes spell');
    return read;
  }
  if (typeof bytes !== 'string' || !BASE64.test(bytes)) throw new InputFault('input.bytes is no base64');
  const read = new Uint8Array(Buffer.from(bytes, 'base64'));
  if (toBase64(read) !== bytes) throw new InputFault('input.bytes is no canonical base64');
  return read;
}

export const toBase64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');

const HEX = /^(?:[0-9a-f]{2})*$/;

/** A member that is bytes in lower-case hex. @throws InputFault */
export function hexIn(input: JsonObject, name: string): Uint8Array {
  const text = textIn(input, name);
  if (!HEX.test(text)) throw new InputFault(`input.${name} is no lower-case hex`);
  return new Uint8Array(Buffer.from(text, 'hex'));
}
