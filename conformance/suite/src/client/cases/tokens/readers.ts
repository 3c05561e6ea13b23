import { formatInstant } from '../../../oracle/calendar.js';
import { makeDeactivation } from '../../../oracle/deactivation.js';
import { type Ingredients, ingredientsOf } from '../../../oracle/forge/ingredients.js';
import type { JsonObject } from '../../../oracle/json.js';
import type { IssuerKind } from '../../../oracle/kinds.js';
import { makeMachineCode } from '../../../oracle/machine-code.js';
import type { Anchor } from '../../../oracle/read-artifact.js';
import type { Cap, Id } from '../../../requirement.js';
import type { ClientT } from '../../case.js';
import { close, install, machineOf, shownCode, shownDeactivation } from '../../installed.js';
import { makeVendor, NOW, PRODUCT, trusted } from '../../vendor.js';

/** A good artifact, and a client or verifier that takes it. */
export interface Reading {
  readonly good: Ingredients;
  /** Another good one of the same kind. */
  readonly other: Ingredients;
  readonly anchors: readonly Anchor[];
  /** Has something read that a person pasted, or the bytes of a file. */
  read(content: string | Uint8Array): Promise<JsonObject>;
  /** Ends it, so that another can begin. */
  end(): Promise<void>;
}

/** One of the ways in which a client reads what an issuer has signed. */
export interface Reader {
  readonly kind: IssuerKind;
  /** How the ids of its cases begin. */
  readonly family: string;
  /** How the titles of its cases begin. */
  readonly noun: string;
  readonly needs: readonly Cap[];
  /** The sentence that is broken where it refuses what has no fault. */
  readonly reads: Id;
  begin(t: ClientT): Promise<Reading>;
}

export const base64 = (bytes: Uint8Array | string): string => Buffer.from(bytes).toString('base64');

/** Verifies with nothing but trust: steps 1 to 7. */
const verifying = (kind: IssuerKind, family: string, noun: string): Reader => ({
  kind,
  family,
  noun,
  needs: ['feature:verifier'],
  reads: 'READ-4',
  begin: async (t) => {
    const vendor = makeVendor(t.random, t.seed);
    const machine = machineOf(t);
    const common = { product: PRODUCT, issuedAt: NOW, random: t.random.subStream('codes') };
    const code = makeMachineCode(machine, { ...common, accepts: [vendor.issuer.kid] });
    const deactivation = makeDeactivation(machine, common);
    const make = () =>
      ingredientsOf(kind === 'token' ? vendor.token(code.claims) : vendor.receipt(deactivation.claims));
    return {
      good: make(),
      other: make(),
      anchors: [{ publicKey: vendor.issuer.keys.publicKey }],
      read: (content) => t.driver.call('verify', { kind, bytes: base64(content), trust: vendor.trust() }),
      end: async () => {},
    };
  },
});

export const VERIFIED_TOKENS = verifying('token', 'client-verifier/token', 'A token');
export const VERIFIED_RECEIPTS = verifying('receipt', 'client-verifier/receipt', 'A receipt');

/** Loads tokens as text into a client that has asked for one. */
export const LOADED_TOKENS: Reader = {
  kind: 'token',
  family: 'client-tokens',
  noun: 'A token that is loaded,',
  needs: ['feature:core'],
  reads: 'LOAD-1',
  begin: async (t) => {
    const { vendor } = await install(t);
    const code = await shownCode(t);
    const make = () => ingredientsOf(vendor.token(code));
    return {
      good: make(),
      other: make(),
      anchors: [{ publicKey: vendor.issuer.keys.publicKey }],
      read: (content) => loading(t, 'load', content),
      end: () => close(t),
    };
  },
};

/** Loads receipts as text into a client that has given its key up. */
export const LOADED_RECEIPTS: Reader = {
  kind: 'receipt',
  family: 'client-receipts',
  noun: 'A receipt that is loaded,',
  needs: ['feature:proofs'],
  reads: 'END-5',
  begin: async (t) => {
    const { vendor } = await install(t);
    await shownCode(t);
    const deactivation = await shownDeactivation(t);
    const make = () => ingredientsOf(vendor.receipt(deactivation));
    return {
      good: make(),
      other: make(),
      anchors: [{ publicKey: vendor.issuer.keys.publicKey }],
      read: (content) => loading(t, 'loadReceipt', content),
      end: () => close(t),
    };
  },
};

function loading(t: ClientT, method: string, content: string | Uint8Array): Promise<JsonObject> {
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  return t.driver.call(method, { now: formatInstant(NOW), text });
}

/** A verification under a key that is given beside the artifact. */
export function verifyUnder(
  t: ClientT,
  kind: IssuerKind,
  key: Uint8Array,
  text: string,
): Promise<JsonObject> {
  return t.driver.call('verify', { kind, bytes: base64(text), trust: [trusted(key)] });
}
