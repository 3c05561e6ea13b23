import { parseInstant } from '@offline-activation/codec';
import { type Comparison, compare, componentsOf, type Facts } from '@offline-activation/fingerprint';
import { ed25519 } from '@offline-activation/keys/tweetnacl';
import { type ArtifactKind, compileCheck, ERRORS, ProtocolError, Token } from '@offline-activation/protocol';
import {
  evaluate,
  readDeactivation,
  readIssuerSigned,
  readMachineCode,
  requireGeneration,
  requireMachine,
  requireMachineKey,
  requireProduct,
  type TrustAnchor,
  trustStore,
} from '@offline-activation/verifier';
import { type Anatomy, takeApart } from './opened.js';
import { type Judged, type Step, stepsFor } from './step.js';

/** What is read, and what the reader knows. */
export interface Inputs {
  /** Text as it was pasted, or a file's bytes. */
  readonly content: Uint8Array | string;
  /** Kind that the reader waits for; `any`: whatever it is. */
  readonly expected: ArtifactKind | 'any';
  readonly anchors: readonly TrustAnchor[];
  readonly product: string;
  /** Key id of this machine. */
  readonly machineKid: string;
  readonly facts: Facts;
  /** Highest generation accepted so far; 0 for none. */
  readonly floor: number;
  readonly withinGrace: boolean;
  /** Seconds since 1970-01-01T00:00:00Z. */
  readonly now: number;
}

/** Everything that can be said of an artifact. */
export interface Judgement extends Anatomy {
  readonly steps: readonly Judged[];
  /** How the machine compares with the token's binding, wherever there is one to compare with. */
  readonly comparison?: Comparison;
}

/** Reads an artifact as a client or a server would, and says what came of every step. @spec 3.5, 5.3 */
export async function judge(inputs: Inputs): Promise<Judgement> {
  const anatomy = takeApart(inputs.content);
  const kind = inputs.expected === 'any' ? (anatomy.kind ?? 'token') : inputs.expected;
  const comparison = compared(anatomy, inputs);
  const reader = new Reader(stepsFor(kind), anatomy);
  await read(reader, kind, inputs, comparison);
  return { ...anatomy, steps: reader.steps(), ...(comparison && { comparison }) };
}

async function read(
  reader: Reader,
  kind: ArtifactKind,
  inputs: Inputs,
  comparison?: Comparison,
): Promise<void> {
  const { content, anchors, product, now } = inputs;
  if (kind === 'machine-code') return reader.to(7, () => readMachineCode(content, ed25519));
  if (kind === 'deactivation') return reader.to(7, () => readDeactivation(content, ed25519));
  const { claims } =
    (await reader.try(7, () => readIssuerSigned(kind, content, trustStore(anchors), ed25519))) ?? {};
  if (claims === undefined) return;
  await reader.to(8, () => requireProduct(claims, product));
  if (claims.kind !== 'token' || comparison === undefined) return;
  await reader.to(9, () => requireMachineKey(claims.cnf.kid, inputs.machineKid, comparison));
  await reader.to(10, () => requireMachine(comparison, inputs.withinGrace));
  await reader.to(11, () => requireGeneration(claims.seat.generation, inputs.floor));
  // Reading is over, and had no clock; this is apart.
  const state = evaluate(claims, now);
  if (state === 'valid') return reader.to(12, () => undefined);
  reader.fail(12, {
    code: state,
    says: state === 'expired' ? `exp was ${claims.exp}` : `nbf is ${claims.nbf}`,
  });
}

/** Notes how far reading came. */
class Reader {
  #passed = 0;
  #failure: (Pick<Judged, 'code' | 'says' | 'remedy' | 'details'> & { readonly at: number }) | undefined;
  readonly #all: readonly Step[];
  readonly #anatomy: Anatomy;

  constructor(all: readonly Step[], anatomy: Anatomy) {
    this.#all = all;
    this.#anatomy = anatomy;
  }

  /** Goes on to a step unless an earlier one has failed. */
  async to(step: number, work: () => unknown): Promise<void> {
    await this.try(step, work);
  }

  async try<Result>(step: number, work: () => Result | Promise<Result>): Promise<Result | undefined> {
    if (this.#failure !== undefined) return undefined;
    try {
      const result = await work();
      this.#passed = step;
      return result;
    } catch (error) {
      if (!ProtocolError.is(error)) throw error;
      const { code, details } = error;
      const remedy = ERRORS[code].remedy;
      this.fail(stepOf(error, this.#anatomy, step), { code, says: ERRORS[code].title, remedy, details });
      return undefined;
    }
  }

  fail(at: number, failure: Pick<Judged, 'code' | 'says' | 'remedy' | 'details'>): void {
    if (this.#failure !== undefined) return;
    this.#failure = { at, ...failure };
    this.#passed = at - 1;
  }

  steps(): readonly Judged[] {
    return this.#all.map((step, index) => {
      const at = index + 1;
      if (at <= this.#passed) return { ...step, verdict: 'good', says: step.asks };
      if (this.#failure?.at === at) {
        const { at: _, ...failure } = this.#failure;
        return { ...step, verdict: 'bad', ...failure };
      }
      const says = this.#failure === undefined ? 'not asked of this kind' : 'not reached';
      return { ...step, verdict: 'unasked', says };
    });
  }
}

const STAGES = ['size', 'structure', 'kind', 'version', 'key', 'signature', 'claims'];

/** The step of §3.5 that an error belongs to: mostly its stage. */
function stepOf(
  { code, stage, details }: ProtocolError,
  { envelope, payload }: Anatomy,
  reached: number,
): number {
  if (reached > 7) return reached;
  // Another header is found while the structure is looked at.
  if (code === 'version-unsupported' && envelope === undefined) return 2;
  // No kind is malformed, and found at step 3.
  if (
    code === 'malformed' &&
    payload !== undefined &&
    typeof payload['kind'] !== 'string' &&
    details['reason'] === 'json'
  )
    return 3;
  // A machine key that is no key is found at step 5, though its code is that of the claims.
  const pointer = details['pointer'];
  if (code === 'claims-invalid' && (pointer === '/machine' || pointer === '/machine/key')) return 5;
  return STAGES.indexOf(stage) + 1;
}

const isToken = compileCheck(Token);

/** The drift of a token's machine can be looked at as soon as the claims have their form, verified or not. */
function compared({ payload }: Anatomy, { product, facts }: Inputs): Comparison | undefined {
  const token = isToken(payload);
  return token.ok ? compare(token.value.binding, componentsOf(product, facts)) : undefined;
}

/** Seconds of a time in RFC 3339, UTC; undefined for anything else. */
export const instantOf = (text: string): number | undefined => parseInstant(text) ?? undefined;
