import type { Actor, Bench } from '../bench.js';
import type { MadeCode } from '../made-code.js';
import { toHex, utf8 } from '../oracle/bytes.js';
import { componentDigest } from '../oracle/fingerprint.js';
import { FORGERIES } from '../oracle/forge/all.js';
import { ingredientsOf } from '../oracle/forge/ingredients.js';
import { SCHEME, withoutFacts } from '../oracle/identity.js';
import { makeMachineCode, randomId } from '../oracle/machine-code.js';
import { keyId } from '../oracle/paserk.js';
import { sha256 } from '../oracle/sha2.js';
import type { H } from '../plan.js';
import { goodArtifact } from '../schema-check.js';
import type { World } from '../target.js';
import type { ActivateSpoil } from './step.js';

/** The machine as it reads itself now: hidden facts are unreadable. */
export const asRead = (actor: Actor) => withoutFacts(actor.machine, actor.hidden);

/** Makes a fresh machine code of a machine, spoiled as asked. Undefined where a handle that it needs does not exist. */
export function makeCode(
  bench: Bench,
  world: World,
  handle: H,
  product: string,
  options: {
    readonly challenge?: string;
    readonly holds?: { readonly sub: string; readonly generation: number };
    readonly spoil?: ActivateSpoil;
  } = {},
): MadeCode | undefined {
  const spoil = options.spoil ?? {};
  const earlier = spoil.jti === undefined ? undefined : bench.codes.get(spoil.jti);
  if (spoil.jti !== undefined && !earlier) return undefined;
  const actor = bench.actor(handle);
  const machine = withoutFacts(asRead(actor), spoil.without ?? []);
  const aud = spoil.product === 'other' ? otherProduct(world, product) : product;
  const components = machine.facts.map(({ name, value }) => ({
    name,
    digest: componentDigest(aud, name, value),
  }));
  const extra = (spoil.extra ?? []).map((name) => ({ name, digest: randomId(bench.random) }));
  const made = makeMachineCode(machine, {
    product: aud,
    // The same facts at the same second would give the same bytes: no second code.
    issuedAt: world.now().min + (spoil.iatOffset ?? 0) + (earlier ? 1 : 0),
    accepts: acceptsOf(bench, world, spoil.accepts ?? 'all'),
    random: bench.random,
    fingerprint: { scheme: SCHEME, components: [...components, ...extra] },
    withLabel: true,
    ...(earlier && { jti: earlier.claims.jti }),
    ...(options.challenge !== undefined && { challenge: options.challenge }),
    ...(options.holds && { holds: options.holds }),
  });
  // What a case spoils may be in no form that the specification has.
  const artifact = options.spoil ? made : goodArtifact(made);
  const forgery = FORGERIES.find(({ id }) => id === spoil.code);
  if (spoil.code !== undefined && !forgery) throw new TypeError(`no forgery ${spoil.code}`);
  const text = forgery ? forgery.forge(ingredientsOf(artifact), bench.random) : artifact.text;
  return {
    machine: handle,
    text,
    digest: digestOf(text),
    kid: keyId(machine.keys.publicKey),
    claims: artifact.claims,
    ...(forgery && { fault: forgery.code }),
  };
}

const otherProduct = (world: World, product: string): string =>
  world.directory.products.find(({ id }) => id !== product)?.id ?? `${product}-other`;

/** Ids of issuer keys that the application of this code can verify. */
export function acceptsOf(
  bench: Bench,
  world: World,
  which: NonNullable<ActivateSpoil['accepts']>,
): string[] {
  const { keys } = world.directory;
  const having = (wanted: string) => keys.filter(({ status }) => status === wanted).map(({ kid }) => kid);
  const known = keys.filter(({ status }) => status !== 'revoked').map(({ kid }) => kid);
  const active = having('active');
  if (which === 'retired' || which === 'revoked') return having(which).slice(0, 16);
  if (which === 'with-revoked') return keys.map(({ kid }) => kid).slice(0, 16);
  if (which === 'reversed') return [...known].reverse().slice(0, 16);
  if (which === 'unknown') return [keyId(bench.random.bytes(32))];
  if (which === 'newest') return active.slice(0, 1);
  if (which === 'oldest') return active.slice(-1);
  return known.slice(0, 16);
}

/** SHA-256 of an envelope, in hex: the bytes of a code, by which servers know it again. */
export const digestOf = (envelope: string): string => toHex(sha256(utf8(envelope)));
