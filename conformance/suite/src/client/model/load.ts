import type { Instant } from '../../oracle/calendar.js';
import { openCarrier } from '../../oracle/carrier.js';
import type { TokenClaims } from '../../oracle/claims.js';
import { readToken } from '../../oracle/read-token.js';
import type { Id } from '../../requirement.js';
import { componentsNow } from './components.js';
import { GRACE } from './numbers.js';
import { observe } from './observe.js';
import { anchorsOf, type ClientInputs, type ClientState } from './state.js';
import { instantOf } from './status.js';

/** What loading must bring. */
export type LoadDecision =
  | {
      readonly kind: 'refused';
      readonly code: string;
      readonly by: Id;
      readonly details: Readonly<Record<string, unknown>>;
    }
  | {
      readonly kind: 'accepted';
      readonly by: Id;
      readonly text: string;
      readonly claims: TokenClaims;
      readonly verdict: string | undefined;
    };

/** The sentence that a refusal rests on. */
const BY: Readonly<Record<string, Id>> = {
  'wrong-kind': 'READ-2',
  'key-unknown': 'KEY-2',
  'key-revoked': 'KEY-2',
  'signature-invalid': 'ENV-2',
  'machine-indeterminate': 'LOAD-5',
  'generation-superseded': 'TOK-21',
};

/** Reads what is loaded, after the observation of the same instant. @spec 16.5 */
export function decideLoad(
  state: ClientState,
  inputs: ClientInputs,
  now: Instant,
  carrier: string | Uint8Array,
): LoadDecision {
  const no = (code: string, by: Id, details = {}): LoadDecision => ({ kind: 'refused', code, by, details });
  if (state.corrupt) return no('storage-corrupt', 'STORE-4');
  const opened = openCarrier(carrier);
  if (!opened.ok) return no(opened.code, 'READ-4', opened.details);
  const read = readToken(opened.envelope, {
    anchors: anchorsOf(inputs),
    product: inputs.product,
    machine: { kid: state.kid ?? '', components: componentsNow(inputs) },
    withinGrace: state.firstSight === undefined || now < state.firstSight + GRACE,
    generations: new Map(Object.entries(state.generations)),
  });
  if (!read.ok) return no(read.code, BY[read.code] ?? 'READ-4', read.details);
  const highest = state.generations[read.claims.license.id];
  const by = acceptedBy(read.match?.verdict, highest, read.claims.seat.generation);
  const { claims, match } = read;
  return { kind: 'accepted', by, text: opened.envelope, claims, verdict: match?.verdict };
}

function acceptedBy(verdict: string | undefined, highest: number | undefined, generation: number): Id {
  if (verdict === 'indeterminate') return 'LOAD-5';
  return highest === generation ? 'LOAD-3' : 'LOAD-1';
}

/** The state once a token was accepted. @spec 16.5, 16.6 */
export function afterLoad(
  state: ClientState,
  inputs: ClientInputs,
  now: Instant,
  { text, claims }: { readonly text: string; readonly claims: TokenClaims },
): ClientState {
  const iat = instantOf(claims.iat);
  const answersPending = state.pending?.claims.jti === claims.req;
  const moves = state.floor === undefined || answersPending || iat > state.floor;
  const { id } = claims.license;
  const accepted: ClientState = {
    ...state,
    floor: moves ? iat : state.floor,
    series: undefined,
    pending: answersPending ? undefined : state.pending,
    token: { text, claims },
    generations: {
      ...state.generations,
      [id]: Math.max(state.generations[id] ?? 0, claims.seat.generation),
    },
  };
  return observe(accepted, inputs, now);
}
