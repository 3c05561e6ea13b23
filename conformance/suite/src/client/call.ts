import { isObject, type Json, type JsonObject } from '../oracle/json.js';
import { Breach } from '../outcome.js';
import { checkOutgoing, type SchemaFault, specFault } from '../schema-check.js';
import type { Connection } from './connection.js';
import { methodOf } from './methods.js';

/** JSON-RPC: there is no such method. */
const UNKNOWN_METHOD = -32601;

/**
 * Calls a method, and looks at what is said in both directions.
 *
 * @throws HarnessError where our own request breaks its schema.
 * @throws Breach DRV-1 to DRV-5 by what the driver does wrong.
 */
export async function callMethod(
  connection: Connection,
  call: { readonly id: number; readonly method: string; readonly params: JsonObject; readonly ms: number },
): Promise<JsonObject> {
  const { id, method, params, ms } = call;
  const row = methodOf(method);
  checkOutgoing(row.params, params);
  const request = { jsonrpc: '2.0', id, method, params };
  checkOutgoing('driver-request', request);
  return resultOf(await connection.exchange(request, ms), method, row.result);
}

function resultOf(response: Json, method: string, schema: string): JsonObject {
  if (!isObject(response)) throw new Breach('DRV-1', 'a JSON-RPC response', response);
  const { error, result } = response;
  if (error !== undefined && error !== null) throw errorOf(error, method);
  requireForm(specFault('driver-response', response), response, 'driver-response', method);
  if (!isObject(result))
    throw new Breach('DRV-3', 'a result that is an object', result ?? 'no result', method);
  const name = 'error' in result ? 'driver-refusal' : schema;
  requireForm(specFault(name, result), result, name, method);
  return result;
}

/** What a JSON-RPC error comes to: the method is missing, or something in the driver is broken. */
function errorOf(error: Json, method: string): Breach {
  const { code, message } = isObject(error) ? error : {};
  if (code === UNKNOWN_METHOD)
    return new Breach(
      'DRV-5',
      `an answer to ${method}`,
      `a JSON-RPC error, ${code}: ${String(message)}`,
      method,
    );
  const expected = 'a result, or a refusal in the result';
  return new Breach('DRV-4', expected, `a JSON-RPC error, ${String(code)}: ${String(message)}`, method);
}

function requireForm(fault: SchemaFault, value: JsonObject, schema: string, method: string): void {
  if (!fault) return;
  const { pointer, says } = fault;
  const at = `${method} result${pointer.replaceAll('/', '.')}`;
  throw new Breach(
    'DRV-3',
    `the form ${schema}: ${pointer || 'the result'} ${says}`,
    memberAt(value, pointer),
    at,
  );
}

/** The member that a JSON pointer names. */
function memberAt(value: Json, pointer: string): Json {
  const names = pointer.split('/').slice(1);
  let at: Json | undefined = value;
  for (const name of names) {
    const key = name.replaceAll('~1', '/').replaceAll('~0', '~');
    at = isObject(at) ? at[key] : Array.isArray(at) ? (at as readonly Json[])[Number(key)] : undefined;
  }
  return at ?? null;
}
