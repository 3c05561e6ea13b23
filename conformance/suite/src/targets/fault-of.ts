import type { Fault } from './transport.js';

/** Nobody was reached: by code of the platform, in words. */
const REFUSED: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'there is no such host',
  EAI_AGAIN: 'the name of the host cannot be looked up now',
  EHOSTUNREACH: 'the host cannot be reached',
  ENETUNREACH: 'the network cannot be reached',
  ETIMEDOUT: 'no connection came about in time',
};
const CLOSED = new Set(['ECONNRESET', 'EPIPE', 'ECONNABORTED']);
const UNTRUSTED = new Set([
  'DEPTH_ZERO_SELF_SIGNED_CERT',
  'SELF_SIGNED_CERT_IN_CHAIN',
  'UNABLE_TO_GET_ISSUER_CERT',
  'UNABLE_TO_GET_ISSUER_CERT_LOCALLY',
  'UNABLE_TO_VERIFY_LEAF_SIGNATURE',
]);
const OTHER_CERTIFICATE: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
};

/**
 * The fault that an error of the platform stands for.
 *
 * @param sofar - What of the answer had come, in words.
 */
export function faultOf({ code = '', message }: NodeJS.ErrnoException, sofar: string): Fault {
  const refused = REFUSED[code];
  if (refused !== undefined) return { kind: 'refused', says: `${refused} (${code})` };
  if (CLOSED.has(code)) return { kind: 'closed', says: `the connection was closed early; ${sofar} came` };
  if (code === 'HPE_HEADER_OVERFLOW') return { kind: 'flood', says: "the answer's headers are over 16 KiB" };
  if (code.startsWith('HPE_')) return broken(`the answer is not HTTP (${code})`);
  if (UNTRUSTED.has(code)) {
    const how = 'NODE_EXTRA_CA_CERTS=FILE adds one that is';
    return broken(`its certificate is of no authority that is trusted (${code}); ${how}`);
  }
  const certificate = OTHER_CERTIFICATE[code];
  if (certificate !== undefined) return broken(`${certificate} (${code})`);
  if (code === 'EPROTO' || code.startsWith('ERR_SSL_'))
    return broken(`no TLS connection came about (${code}): is it http: there?`);
  return broken(`no exchange came about: ${code || message}`);
}

/** Somebody is there, but what came is no answer. */
export const broken = (says: string): Fault => ({ kind: 'broken', says });
