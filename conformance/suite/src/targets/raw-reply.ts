import type { HttpReply } from '../target.js';

const HEAD_END = '\r\n\r\n';

/**
 * Reads the first complete HTTP/1.1 answer in bytes, or undefined while it is not complete.
 *
 * @param closed - Whether no more bytes will come.
 */
export function parseRawReply(bytes: Buffer, closed: boolean): HttpReply | undefined {
  const end = bytes.indexOf(HEAD_END);
  if (end < 0) return undefined;
  const [statusLine = '', ...lines] = bytes.subarray(0, end).toString('latin1').split('\r\n');
  const status = Number(/^HTTP\/1\.[01] (\d{3})(?: |$)/.exec(statusLine)?.[1]);
  if (!Number.isInteger(status)) return undefined;
  const rest = bytes.subarray(end + HEAD_END.length);
  // An interim answer (100 Continue) is not the answer.
  if (status >= 100 && status < 200) return parseRawReply(rest, closed);
  const headers = headersOf(lines);
  const body = bodyOf(rest, headers, status, closed);
  return body && { status, headers, body: new Uint8Array(body) };
}

function headersOf(lines: readonly string[]): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const line of lines) {
    const colon = line.indexOf(':');
    if (colon < 1) continue;
    const name = line.slice(0, colon).toLowerCase();
    const value = line.slice(colon + 1).trim();
    headers[name] = headers[name] === undefined ? value : `${headers[name]}, ${value}`;
  }
  return headers;
}

function bodyOf(
  rest: Buffer,
  headers: Record<string, string>,
  status: number,
  closed: boolean,
): Buffer | undefined {
  if (status === 204 || status === 304) return Buffer.alloc(0);
  if (/\bchunked\b/i.test(headers['transfer-encoding'] ?? '')) return chunked(rest);
  const length = headers['content-length'];
  if (length === undefined) return closed ? rest : undefined;
  return rest.length >= Number(length) ? rest.subarray(0, Number(length)) : undefined;
}

function chunked(rest: Buffer): Buffer | undefined {
  const parts: Buffer[] = [];
  for (let at = 0; ; ) {
    const lineEnd = rest.indexOf('\r\n', at);
    const size =
      lineEnd < 0 ? Number.NaN : Number.parseInt(rest.subarray(at, lineEnd).toString('latin1'), 16);
    if (Number.isNaN(size) || rest.length < lineEnd + 2 + size + 2) return undefined;
    if (size === 0) return Buffer.concat(parts);
    parts.push(rest.subarray(lineEnd + 2, lineEnd + 2 + size));
    at = lineEnd + 2 + size + 2;
  }
}
