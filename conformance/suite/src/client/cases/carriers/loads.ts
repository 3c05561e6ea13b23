import { writeFile as save } from 'node:fs/promises';
import { join } from 'node:path';
import type { Artifact } from '../../../oracle/artifact.js';
import { formatInstant } from '../../../oracle/calendar.js';
import type { Load } from '../../../oracle/carriages/carriage.js';
import { openCarrier } from '../../../oracle/carrier.js';
import type { MachineCodeClaims } from '../../../oracle/claims.js';
import { isObject, type JsonObject } from '../../../oracle/json.js';
import { readArtifact } from '../../../oracle/read-artifact.js';
import type { Id } from '../../../requirement.js';
import type { ClientT } from '../../case.js';
import { type Installed, install, outcomeOf, refusalIn, shownCode } from '../../installed.js';
import { NOW, PRODUCT, type TokenWish } from '../../vendor.js';
import { CANONICAL_NAME } from './names.js';

/** A client that has asked, its vendor, and a folder for what is downloaded. */
export interface Loading extends Installed {
  readonly code: MachineCodeClaims;
  readonly downloads: string;
  /**
   * A fresh token for the client: each has its own `jti` and the next generation. Two hyphens in a row are in all of them: only
   * there it is seen what a word processor does to these.
   */
  token(wish?: TokenWish): Artifact<'token'>;
}

/**
 * Name of a vendor whose tokens have two hyphens in a row: base64url writes a `3` and a full-width `!` with them where the `3` is
 * the first of three bytes, which one of these is, wherever the name begins.
 */
export const VENDOR_NAME = 'Example 3\uff013\uff013\uff01';

export async function beginLoading(t: ClientT): Promise<Loading> {
  const installed = await install(t, { vendorName: VENDOR_NAME });
  const code = await shownCode(t);
  const downloads = await t.folder();
  let generation = 0;
  const token = (wish: TokenWish = {}) => {
    generation += 1;
    return installed.vendor.token(code, { generation, ...wish });
  };
  return { ...installed, code, downloads, token };
}

/** What a carriage is given to carry: a fresh token, and an earlier one. */
export function loadOf(loading: Loading): Load {
  const other = loading.token().text;
  return {
    kind: 'token',
    envelope: loading.token().text,
    other,
    facts: { product: PRODUCT, created: NOW },
  };
}

/** Loads what was pasted. */
export const loadText = (t: ClientT, text: string): Promise<JsonObject> =>
  t.driver.call('load', { now: formatInstant(NOW), text });

/** Saves a file as the person finds it, and loads it. Undefined: the file system takes no such name. */
export async function loadFile(
  t: ClientT,
  { downloads }: Loading,
  content: Uint8Array | string,
  name: string = CANONICAL_NAME,
): Promise<JsonObject | undefined> {
  const path = join(downloads, name);
  try {
    await save(path, content);
  } catch {
    return undefined;
  }
  return t.driver.call('load', { now: formatInstant(NOW), path });
}

/** The `jti` of the stored token. */
export async function storedJti(t: ClientT): Promise<string | undefined> {
  const { token } = await t.driver.call('status', { now: formatInstant(NOW) });
  return isObject(token) && typeof token.jti === 'string' ? token.jti : undefined;
}

/** Judges a load: found means that this very token is stored then; refused, with exactly the oracle's code and reason. */
export async function judgeLoad(
  t: ClientT,
  id: Id,
  { vendor }: Loading,
  content: Uint8Array | string,
  result: JsonObject,
  at: string,
): Promise<void> {
  const opened = openCarrier(content);
  const anchors = [{ publicKey: vendor.issuer.keys.publicKey }];
  const read = opened.ok ? readArtifact('token', opened.envelope, anchors) : opened;
  const wanted = read.ok ? 'taken' : read.code;
  const got = outcomeOf(result);
  t.that(id, got === wanted, wanted, got, at);
  if (read.ok) {
    const stored = await storedJti(t);
    t.that(id, stored === read.claims.jti, read.claims.jti, stored ?? 'no token', `${at}: the token stored`);
    return;
  }
  const { reason } = read.details;
  if (reason === undefined || opened.ok) return;
  const told = refusalIn(result)?.reason;
  t.that(id, told === reason, reason, told ?? 'absent', `${at}: reason`);
}
