import { fromUtf8 } from '../oracle/bytes.js';
import { openCarrier } from '../oracle/carrier.js';
import type { TokenClaims } from '../oracle/claims.js';
import { isObject, type Json, type JsonObject } from '../oracle/json.js';
import { parsePublicKey } from '../oracle/paserk.js';
import { type Anchor, readArtifact } from '../oracle/read-artifact.js';
import type { Directory, HttpReply } from '../target.js';

/** An answer as the suite sees it. */
export interface Observed {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The JSON body, where there is one. */
  readonly body?: JsonObject;
  /** `code` of a problem document. */
  readonly code?: string;
  readonly token?: SeenToken;
}

/** A token in an answer: its claims where it reads well, else why it does not. */
export type SeenToken =
  | { readonly text: string; readonly claims: TokenClaims; readonly issuerKid: string }
  | { readonly text: string; readonly fault: string };

const LICENSE_FILE = 'application/vnd.offline-activation.license+xml';

/** Reads an answer; whatever it is, this gives a value. */
export function observe(reply: HttpReply, directory: Directory): Observed {
  const { status, headers } = reply;
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase();
  if (type === LICENSE_FILE) {
    const opened = openCarrier(reply.body);
    const token = opened.ok ? readToken(opened.envelope, directory) : { text: '', fault: opened.reason };
    return { status, headers, token };
  }
  const body = jsonOf(reply.body);
  if (!body) {
    // A file that is sent as another type is a file all the same: how it is sent is a sentence of its own.
    const opened = openCarrier(reply.body);
    return { status, headers, ...(opened.ok && { token: readToken(opened.envelope, directory) }) };
  }
  return {
    status,
    headers,
    body,
    ...(typeof body.code === 'string' && { code: body.code }),
    ...(typeof body.token === 'string' && { token: readToken(body.token, directory) }),
  };
}

/** An answer is any JSON object: the strict rules are those of what is signed. Its depth is bounded, for our own sake. */
function jsonOf(bytes: Uint8Array): JsonObject | undefined {
  try {
    const json = JSON.parse((fromUtf8(bytes) ?? '').trim()) as Json;
    return isObject(json) && isWithin(json, LEVELS_MAX) ? json : undefined;
  } catch {
    return undefined;
  }
}

const LEVELS_MAX = 64;
const isWithin = (value: Json, levels: number): boolean =>
  typeof value !== 'object' ||
  value === null ||
  (levels > 0 && Object.values(value).every((member) => isWithin(member, levels - 1)));

/** The issuer keys of a directory as anchors. A suite may take them from there: what it judges is this very server. */
export const anchorsOf = (directory: Directory): Anchor[] =>
  directory.keys.flatMap(({ key }) => {
    const publicKey = parsePublicKey(key);
    return publicKey ? [{ publicKey }] : [];
  });

function readToken(text: string, directory: Directory): SeenToken {
  const read = readArtifact('token', text, anchorsOf(directory));
  if (!read.ok) return { text, fault: `${read.code}: ${read.reason}` };
  return { text, claims: read.claims, issuerKid: read.kid };
}

export const claimsOf = (seen: SeenToken | undefined): TokenClaims | undefined =>
  seen && 'claims' in seen ? seen.claims : undefined;
