import { refusalOf } from '@offline-activation/client';
import type { RandomSource } from '@offline-activation/keys';
import {
  compileCheck,
  DRIVER_METHODS,
  type DriverMethod,
  DriverRequest,
  ProtocolError,
  SCHEMAS,
} from '@offline-activation/protocol';
import { clientMethods } from './client-methods.js';
import { Fault } from './fault.js';
import { initialize } from './initialize.js';
import type { Methods } from './methods.js';
import { verifierMethods } from './verifier-methods.js';

/** A driver without its streams. */
export interface Driver {
  /** Answers one line by one line; both without line end. */
  answer(line: string): Promise<string>;
}

const checkRequest = compileCheck(DriverRequest);
const CHECKS = Object.fromEntries(
  Object.entries(DRIVER_METHODS).map(([name, { params }]) => [name, compileCheck(SCHEMAS[params])]),
);

/** What a driver may be given in place of the platform's. */
export interface DriverOptions {
  readonly random?: RandomSource;
}

/** The driver of the reference client: one client at a time. @spec 17 */
export function referenceDriver({ random }: DriverOptions = {}): Driver {
  const methods: Methods = { initialize, ...verifierMethods, ...clientMethods(random) };
  return {
    async answer(line) {
      let id: unknown = null;
      try {
        const request = requestIn(line);
        id = request.id;
        const { method, params } = known(request);
        return JSON.stringify({ jsonrpc: '2.0', id, result: await resultOf(methods, method, params) });
      } catch (error) {
        const { code, message } = error instanceof Fault ? error : new Fault(-32603, String(error));
        return JSON.stringify({ jsonrpc: '2.0', id, error: { code, message } });
      }
    },
  };
}

/** An error of the protocol is a result; anything else that is thrown is a fault. @spec 17.1 (DRV-4) */
async function resultOf(methods: Methods, method: DriverMethod, params: never): Promise<object> {
  try {
    return await methods[method](params);
  } catch (error) {
    if (ProtocolError.is(error)) return { error: refusalOf(error) };
    throw error;
  }
}

function requestIn(line: string): DriverRequest {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (cause) {
    throw new Fault(-32700, 'the line is no JSON', { cause });
  }
  const checked = checkRequest(value);
  if (!checked.ok) throw new Fault(-32600, `no request: ${checked.pointer}`);
  return checked.value;
}

function known({ method, params }: DriverRequest): { method: DriverMethod; params: never } {
  const check = Object.hasOwn(CHECKS, method) ? CHECKS[method] : undefined;
  if (check === undefined) throw new Fault(-32601, 'unknown method');
  const checked = check(params);
  if (!checked.ok) throw new Fault(-32602, `params of another form: ${checked.pointer}`);
  return { method: method as DriverMethod, params: params as never };
}
