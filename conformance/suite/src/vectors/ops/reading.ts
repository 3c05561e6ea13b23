import { type Instant, parseInstant } from '../../oracle/calendar.js';
import { openCarrier } from '../../oracle/carrier.js';
import type { TokenClaims } from '../../oracle/claims.js';
import { evaluate } from '../../oracle/evaluate.js';
import type { Component } from '../../oracle/fingerprint.js';
import type { Json, JsonObject } from '../../oracle/json.js';
import type { IssuerKind, MachineKind } from '../../oracle/kinds.js';
import type { Match } from '../../oracle/match.js';
import { parsePublicKey } from '../../oracle/paserk.js';
import { type Anchor, readArtifact } from '../../oracle/read-artifact.js';
import { readToken } from '../../oracle/read-token.js';
import { type Refusal, refuse } from '../../oracle/refusal.js';
import { bytesIn, InputFault, memberIn, textIn, textOrNone } from '../input.js';
import type { Expectation } from '../vector.js';

/** A refusal as a vector expects it: with what §12.1 says that a reader tells, and only that. */
function refused({ code, stage, details }: Refusal, told: readonly string[]): Expectation {
  const members = Object.fromEntries(
    told.flatMap((name) => (details[name] === undefined ? [] : [[name, details[name] as Json]])),
  );
  return { verdict: 'refuse', code, stage, ...members };
}

const asJson = (match: Match): JsonObject => match as unknown as JsonObject;

/** What `verify` of a driver takes, as an anchor. @throws InputFault */
function anchorsIn(input: JsonObject): Anchor[] {
  return memberIn<readonly { key: string; status: string }[]>(input, 'trust').map(({ key, status }) => {
    const publicKey = parsePublicKey(key);
    if (!publicKey) throw new InputFault('input.trust has a key that is none');
    return { publicKey, revoked: status === 'revoked' };
  });
}

export function instantIn(input: JsonObject, name: string): Instant {
  const instant = parseInstant(textIn(input, name));
  if (instant === undefined) throw new InputFault(`input.${name} is no time`);
  return instant;
}

/** `verify`: steps 1 to 11 with what is given, and the clock apart. @spec 3.5 @spec 5.3 */
export function verify(input: JsonObject): Expectation {
  const kind = textIn(input, 'kind') as IssuerKind;
  const opened = openCarrier(bytesIn(input));
  if (!opened.ok) return refused(opened, ['reason']);
  const product = textOrNone(input, 'product');
  const anchors = anchorsIn(input);
  if (kind === 'receipt') {
    const read = readArtifact('receipt', opened.envelope, anchors);
    if (!read.ok) return refused(read, ['expected', 'got']);
    if (product === undefined || read.claims.aud === product) return { verdict: 'accept' };
    return refused(refuse('product-mismatch', 'aud'), []);
  }
  const { machine, generation, withinGrace } = input as {
    readonly machine?: { readonly kid: string; readonly components: readonly Component[] };
    readonly generation?: number;
    readonly withinGrace?: boolean;
  };
  const claimed = generation === undefined ? undefined : licenseOf(opened.envelope, anchors);
  const read = readToken(opened.envelope, {
    anchors,
    ...(product !== undefined && { product }),
    ...(machine && { machine }),
    ...(withinGrace !== undefined && { withinGrace }),
    ...(claimed !== undefined && { generations: new Map([[claimed, generation as number]]) }),
  });
  if (!read.ok)
    return refused(read, read.code === 'wrong-kind' ? ['expected', 'got'] : ['components', 'fingerprint']);
  return {
    verdict: 'accept',
    ...(read.match && { fingerprint: asJson(read.match) }),
    ...(input['now'] !== undefined && { time: evaluate(read.claims, instantIn(input, 'now')) }),
  };
}

/** The license that a token is for, where it reads well: a generation is counted per license. */
function licenseOf(envelope: string, anchors: readonly Anchor[]): string | undefined {
  const read = readArtifact('token', envelope, anchors);
  return read.ok ? (read.claims as TokenClaims).license.id : undefined;
}

/** `receive`: what a server reads, in whatever carrier: steps 1 to 7. @spec 3.5 (CODE-5, DEACT-10) */
export function receive(input: JsonObject): Expectation {
  const opened = openCarrier(bytesIn(input));
  if (!opened.ok) return refused(opened, ['reason']);
  const read = readArtifact(textIn(input, 'kind') as MachineKind, opened.envelope);
  return read.ok ? { verdict: 'accept', kid: read.kid } : refused(read, ['expected', 'got']);
}

/** `read`: the envelope in a carrier, not opened: `text` as pasted, `bytes` as of a file. @spec 7 */
export function read(input: JsonObject): Expectation {
  const { text } = input;
  const opened = openCarrier(typeof text === 'string' ? text : bytesIn(input));
  return opened.ok ? { verdict: 'accept', envelope: opened.envelope } : refused(opened, ['reason']);
}

/** `open-file`: as `read` of the bytes, whatever the name. @spec 7 (CARR-1) */
export function openFile(input: JsonObject): Expectation {
  textIn(input, 'name');
  const opened = openCarrier(bytesIn(input));
  return opened.ok ? { verdict: 'accept', envelope: opened.envelope } : refused(opened, ['reason']);
}
