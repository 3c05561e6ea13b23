import { ProtocolError } from '@offline-activation/protocol';

/** Codes that mean: a connection was made, and was closed or fell silent before the answer was whole. */
const CUT = new Set([
  'ABORT_ERR',
  'ECONNABORTED',
  'ECONNRESET',
  'EPIPE',
  'UND_ERR_ABORTED',
  'UND_ERR_BODY_TIMEOUT',
  'UND_ERR_HEADERS_TIMEOUT',
  'UND_ERR_RES_CONTENT_LENGTH_MISMATCH',
  'UND_ERR_SOCKET',
]);

/** OpenSSL's and Node's names for a handshake or a certificate that fails. */
const TLS =
  /^(?:ERR_TLS_|ERR_SSL_|CERT_|CRL_|UNABLE_TO_|SELF_SIGNED_CERT|DEPTH_ZERO_SELF_SIGNED|HOSTNAME_MISMATCH|INVALID_CA|INVALID_PURPOSE|EPROTO$)/;
const BEFORE_TLS = /before secure TLS connection was established/;

/** The engine knows that it was never connected, whatever else it says. */
const NOT_CONNECTED = 'UND_ERR_CONNECT_TIMEOUT';

/** What broke off is no HTTP at all: something answers, but not the server. */
const NOT_HTTP = /^(?:HPE_|UND_ERR_HEADERS_OVERFLOW$|ERR_ANSWER_KEPT$)/;

/**
 * Says what came of a request that `fetch` gave no answer to.
 *
 * Every failure that does not show that there was a connection counts as none; a browser gives no reason at all.
 *
 * @spec 16.8 (NET-11, NET-12, NET-13, NET-17)
 */
export function transportFault(cause: unknown): ProtocolError {
  const faults = causesOf(cause);
  const has = (test: (code: string) => boolean) => faults.some(({ code }) => test(code));
  if (has((code) => code === NOT_CONNECTED)) return networkUnavailable(cause);
  if (has((code) => TLS.test(code)) || faults.some(({ message }) => BEFORE_TLS.test(message)))
    return networkBlocked(cause);
  if (has((code) => CUT.has(code)) || faults.some(({ onOpenSocket }) => onOpenSocket)) {
    return serverUnavailable(cause);
  }
  if (has((code) => NOT_HTTP.test(code))) return networkBlocked(cause);
  return networkUnavailable(cause);
}

/** No connection was made (NET-11). */
const networkUnavailable = (cause?: unknown) =>
  new ProtocolError('network-unavailable', 'transport', {}, { cause });
/** Something answered that is not the server (NET-12, NET-14, NET-17, NET-18). */
export const networkBlocked = (cause?: unknown) =>
  new ProtocolError('network-blocked', 'transport', {}, { cause });
/** There was a connection, and no whole answer (NET-13, NET-16). */
export const serverUnavailable = (cause?: unknown) =>
  new ProtocolError('server-unavailable', 'transport', {}, { cause });

interface Fault {
  readonly code: string;
  readonly message: string;
  /** Reading from a connection, or writing to it, went wrong: so there was one. */
  readonly onOpenSocket: boolean;
}

const DEPTH_MAX = 8;

/** An error, its causes, and the members of an AggregateError: where a host has several addresses. */
function causesOf(error: unknown, depth = 0): Fault[] {
  if (!(error instanceof Error) || depth > DEPTH_MAX) return [];
  const { code, syscall } = error as Error & { readonly code?: unknown; readonly syscall?: unknown };
  const members = error instanceof AggregateError ? error.errors : [];
  return [
    {
      code: error.name === 'AbortError' ? 'ABORT_ERR' : String(code ?? ''),
      message: error.message,
      onOpenSocket: syscall === 'read' || syscall === 'write',
    },
    ...[error.cause, ...members].flatMap((inner) => causesOf(inner, depth + 1)),
  ];
}
