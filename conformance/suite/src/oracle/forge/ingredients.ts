import { type Artifact, asJson, footerOf } from '../artifact.js';
import { utf8 } from '../bytes.js';
import { canonicalJson, canonicalText } from '../canonical-json.js';
import { type KeyPair, signBytes } from '../ed25519.js';
import type { Json, JsonObject } from '../json.js';
import { assertionOf, type Kind } from '../kinds.js';
import { type Envelope, signedBytes, writeEnvelope } from '../paseto.js';

/** What a good artifact was made of; a forgery exchanges one of them. */
export interface Ingredients {
  readonly kind: Kind;
  readonly claims: JsonObject;
  readonly signer: KeyPair;
}

/** The ingredients of an artifact. */
export function ingredientsOf(artifact: Artifact): Ingredients {
  return { kind: artifact.kind, claims: asJson(artifact.claims), signer: artifact.signer };
}

/** What a seal may be given in place of what belongs there. */
export interface Exchange {
  readonly payload?: Uint8Array;
  readonly footer?: Uint8Array;
  readonly assertion?: string;
  readonly signer?: KeyPair;
}

/** Signs ingredients as they are, or with exchanged parts: the signature is always good for what it covers. */
export function seal(good: Ingredients, exchange: Exchange = {}): Envelope {
  const payload = exchange.payload ?? canonicalJson(good.claims);
  const footer = exchange.footer ?? footerOf(good.kind, good.signer);
  const message = signedBytes(payload, footer, exchange.assertion ?? assertionOf(good.kind));
  return { payload, footer, signature: signBytes(exchange.signer ?? good.signer, message) };
}

/** The good artifact itself: what every forgery is measured against. */
export function unforged(good: Ingredients): string {
  return writeEnvelope(seal(good));
}

/** A well-signed artifact with another payload, given as text. */
export function withPayload(good: Ingredients, payload: string): string {
  return writeEnvelope(seal(good, { payload: utf8(payload) }));
}

/** A well-signed artifact with other claims. */
export function withClaims(good: Ingredients, claims: JsonObject): string {
  return writeEnvelope(seal(good, { payload: canonicalJson(claims) }));
}

/** The canonical payload with one more member, written as given, before its first. */
export function payloadWith(good: Ingredients, member: string): string {
  return `{${member},${canonicalText(good.claims).slice(1)}`;
}

/** A copy of a value in which the member at a JSON pointer is another value, or gone where `value` is undefined. */
export function replaced(whole: Json, pointer: string, value: Json | undefined): Json {
  const [name, ...rest] = pointer.split('/').slice(1);
  if (name === undefined) return value ?? null;
  const copy = Object.assign(Array.isArray(whole) ? [] : {}, whole) as Record<string, Json>;
  const now = rest.length > 0 ? replaced(copy[name] ?? null, `/${rest.join('/')}`, value) : value;
  if (now === undefined) delete copy[name];
  else copy[name] = now;
  return copy as Json;
}

/** The value at a JSON pointer, or undefined. */
export function valueAt(whole: Json, pointer: string): Json | undefined {
  return pointer
    .split('/')
    .slice(1)
    .reduce<Json | undefined>((value, name) => (value as JsonObject | undefined)?.[name], whole);
}
