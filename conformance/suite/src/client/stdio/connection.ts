import { isObject, type Json } from '../../oracle/json.js';
import { Breach, HarnessError } from '../../outcome.js';
import type { Id } from '../../requirement.js';
import type { Connection } from '../connection.js';
import type { DriverOptions } from '../driver.js';
import { limit } from '../methods.js';
import type { DriverCommand } from './command.js';
import { type DriverProcess, type Event, startProcess } from './process.js';

/** Characters of a line that are shown. @spec 17.1 */
const SHOWN_CHARS = 200;
const STDERR_CHARS = 1_000;
/** Milliseconds in which the answer may still come after a line that is none. */
const TRAIL_MS = 1_000;
/** Lines beside the answer that are passed over until it comes. */
const ODD_LINES_MAX = 50;

/** Starts a driver and speaks JSON-RPC with it, one object a line. @spec 17.1 */
export function stdioConnection(command: DriverCommand, options: DriverOptions = {}): Connection {
  const lineBytes = limit('driverLineBytesMax');
  const process = startProcess(command, lineBytes, options);
  let lastId = 0;
  return {
    async exchange(request, ms) {
      const line = `${JSON.stringify(request)}\n`;
      if (Buffer.byteLength(line) > lineBytes)
        throw new HarnessError(`our own ${String(request['method'])} is over ${lineBytes} bytes`);
      requireQuiet(process, lastId);
      lastId = Number(request['id']);
      process.write(line);
      return await answerTo(lastId, process, ms);
    },
    settle: () => requireQuiet(process, lastId),
    stderr: () => process.stderr(),
    forgetStderr: () => process.forgetStderr(),
    kill: () => process.kill(),
    async end(ms) {
      requireQuiet(process, lastId);
      process.endInput();
      const event = await process.next(ms);
      if (event.kind === 'silent')
        throw new Breach(
          'DRV-7',
          'the end of the process, once its standard input has ended',
          `it still runs after ${ms / 1000} s`,
        );
      if (event.kind !== 'ended') throw unasked(event, lastId);
    },
  };
}

/** Nothing may have come since the last answer. */
function requireQuiet(process: DriverProcess, lastId: number): void {
  const event = process.waiting();
  if (event?.kind === 'ended') throw faultOf(event, process, `the next request, after the answer ${lastId}`);
  if (event) throw unasked(event, lastId);
}

/** Whatever comes that nobody has asked for. */
function unasked(event: Event, lastId: number): Breach {
  if (event.kind === 'flood')
    return drv('DRV-1', 'at most one line for a request', `a flood: ${cut(event.text)}`);
  const text = event.kind === 'line' ? event.text : '';
  const id = event.kind === 'line' ? idOf(parsed(event)) : undefined;
  if (id !== undefined) {
    const what =
      id === lastId ? `a second answer to ${id}` : `an answer to ${JSON.stringify(id)}, which is not open`;
    return drv('DRV-1', 'exactly one answer to each request', `${what}: ${cut(text)}`);
  }
  return drv('DRV-2', 'nothing but answers on standard output', cut(text));
}

/** Waits for the answer to a request. A line that is no response is passed over for a moment, to tell what it is. */
async function answerTo(id: number, process: DriverProcess, ms: number): Promise<Json> {
  const expected = `a JSON-RPC response with the id ${id}`;
  const until = performance.now() + ms;
  let odd: string | undefined;
  for (let oddLines = 0; ; ) {
    const left = until - performance.now();
    const event = await process.next(odd === undefined ? left : Math.min(left, TRAIL_MS));
    if (event.kind !== 'line') {
      if (odd !== undefined && event.kind !== 'flood') throw drv('DRV-1', expected, odd);
      throw faultOf(event, process, expected, ms);
    }
    const json = parsed(event);
    const got = idOf(json);
    if (got === undefined) {
      odd ??= cut(event.text);
      if (++oddLines > ODD_LINES_MAX) throw drv('DRV-1', expected, `a flood of other lines: ${odd}`);
      continue;
    }
    if (got !== id && got !== null)
      throw drv('DRV-1', expected, `an answer with the id ${JSON.stringify(got)}: ${cut(event.text)}`);
    if (odd !== undefined) throw drv('DRV-2', 'nothing but answers on standard output', odd);
    return json as Json;
  }
}

/** Why no answer came. */
function faultOf(event: Event, process: DriverProcess, expected: string, ms = 0): Breach {
  if (event.kind === 'flood')
    return drv('DRV-1', expected, `a flood: a line over the limit, or lines without end: ${cut(event.text)}`);
  if (event.kind !== 'ended')
    return drv('DRV-1', expected, `silent: nothing for ${ms / 1000} s${saidOn(process)}`);
  const rest = event.rest === '' ? '' : `, after ${JSON.stringify(cut(event.rest))} without a line end`;
  return drv('DRV-1', expected, `the process ${event.how}${rest}${saidOn(process)}`);
}

function saidOn(process: DriverProcess): string {
  const text = process.stderr().trim();
  return text === '' ? '' : `; its standard error ends with:\n${text.slice(-STDERR_CHARS)}`;
}

function parsed({ text, isUtf8 }: { text: string; isUtf8: boolean }): Json | undefined {
  if (!isUtf8) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The id of a response; undefined for what is none. An error that names no request has null. */
function idOf(json: Json | undefined): Json | undefined {
  if (!isObject(json) || json['jsonrpc'] !== '2.0' || 'method' in json) return undefined;
  const { id } = json;
  if (id === null) return 'error' in json ? null : undefined;
  return 'result' in json || 'error' in json ? id : undefined;
}

const drv = (id: Id, expected: string, got: string) => new Breach(id, expected, got);

const cut = (text: string): string => {
  const characters = [...text];
  return characters.length > SHOWN_CHARS ? `${characters.slice(0, SHOWN_CHARS).join('')}…` : text;
};
