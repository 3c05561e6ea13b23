import { fromUtf8 } from './oracle/bytes.js';
import { formatInstant } from './oracle/calendar.js';
import type { Exchange } from './target.js';

/** One request and its answer as bounded text, for reading. Bodies that are not UTF-8 are shown in hexadecimal. */
export interface WireExchange {
  readonly method: string;
  readonly url: string;
  readonly requestHeaders: Readonly<Record<string, string>>;
  readonly requestBody: string;
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
  /** What came, in a word, where it has no status: of a call of a driver. */
  readonly outcome?: string;
  readonly fault?: string;
  /** Whole milliseconds. */
  readonly took: number;
  /** RFC 3339: where the world's clock stood, if it stands still. */
  readonly clock?: string;
}

/** The last exchanges that are kept. */
export const EXCHANGES_MAX = 24;
const BODY_CHARS_MAX = 4096;
const HEADERS_MAX = 40;
const HEADER_CHARS_MAX = 1024;

/** The last exchanges of a world, cut to a size that a person reads and a report bears. */
export function transcriptOf(log: readonly Exchange[]): WireExchange[] {
  return log.slice(-EXCHANGES_MAX).map(({ request, reply, fault, took, clock }) => ({
    method: request.method,
    url: short(request.url, HEADER_CHARS_MAX),
    requestHeaders: headersOf(request.headers ?? {}),
    requestBody: bodyOf(request.body ?? ''),
    ...(reply && { status: reply.status, headers: headersOf(reply.headers), body: bodyOf(reply.body) }),
    ...(fault !== undefined && { fault }),
    took,
    ...(clock !== undefined && { clock: formatInstant(clock) }),
  }));
}

function headersOf(headers: Readonly<Record<string, string>>): Record<string, string> {
  const all = Object.entries(headers);
  const kept = all.slice(0, HEADERS_MAX).map(([name, value]) => [name, short(value, HEADER_CHARS_MAX)]);
  if (all.length > HEADERS_MAX) kept.push(['…', `${all.length - HEADERS_MAX} more`]);
  return Object.fromEntries(kept);
}

function bodyOf(body: string | Uint8Array): string {
  if (typeof body === 'string') return short(body, BODY_CHARS_MAX);
  const text = fromUtf8(body);
  if (text !== undefined) return short(text, BODY_CHARS_MAX);
  return short(
    Buffer.from(body.subarray(0, BODY_CHARS_MAX)).toString('hex'),
    BODY_CHARS_MAX,
    body.length * 2,
  );
}

/** Text cut to what is kept of a body. */
export const cutText = (text: string): string => short(text, BODY_CHARS_MAX);

function short(text: string, max: number, length = text.length): string {
  return length > max ? `${text.slice(0, max)}… (${length - max} more characters)` : text;
}
