import { formatInstant } from '../../oracle/calendar.js';
import type { MachineCodeClaims } from '../../oracle/claims.js';
import { readArtifact } from '../../oracle/read-artifact.js';
import type { Id } from '../../requirement.js';
import { acceptsOf, type CodeDecision, type CodeWish, labelOf } from '../model/code.js';
import { componentsNow, sorted } from '../model/components.js';
import { type ClientBench, inputsOf } from './bench.js';
import type { ClientJudge } from './judge.js';

/** A code that was shown, read. */
export interface ShownCode {
  readonly text: string;
  readonly claims: MachineCodeClaims;
  readonly kid: string;
}

/** Judges a code that was shown where one had to be; the same code again is only compared. */
export function judgeCode(
  judge: ClientJudge,
  bench: ClientBench,
  decision: Exclude<CodeDecision, { kind: 'refused' }>,
  wish: CodeWish,
  text: string,
): ShownCode {
  if (decision.kind === 'same') {
    judge.that(decision.by, text === decision.text, decision.text, text, 'machineCode');
    const before = bench.codes.find((code) => code.text === text);
    if (before) return before;
  }
  const read = readArtifact('machine-code', text);
  // How it is enveloped and signed is another sentence's than what it says.
  const by = read.ok || read.code === 'claims-invalid' ? 'CODE-1' : 'ENV-1';
  judge.that(by, read.ok, 'a machine code that reads well', read.ok || read.code, 'machineCode');
  if (!read.ok) throw new TypeError('a code that does not read was let pass');
  const shown = { text, claims: read.claims, kid: read.kid };
  if (decision.kind === 'fresh') judgeFresh(judge, bench, decision, wish, shown);
  return shown;
}

/** A member of a code: whose business it is, where it is, what it must be, and what it is. */
type Member = readonly [id: Id, at: string, wanted: unknown, got: unknown];

function judgeFresh(
  judge: ClientJudge,
  bench: ClientBench,
  decision: Extract<CodeDecision, { kind: 'fresh' }>,
  wish: CodeWish,
  { claims, kid }: ShownCode,
): void {
  const inputs = inputsOf(bench);
  const isOld = bench.codes.some((code) => code.claims.jti === claims.jti);
  judge.that(decision.by, !isOld, 'a jti never seen before', claims.jti, 'code.jti');
  if (decision.key === 'present') {
    judge.that(decision.keyBy, kid === bench.state.kid, bench.state.kid, kid, 'code.machine.key');
  } else {
    const givenUp = bench.deactivations.some((given) => given.kid === kid);
    judge.that('DEACT-1', !givenUp, 'another key than one given up', kid, 'code.machine.key');
    const seen = bench.codes.some((code) => code.kid === kid);
    judge.that(decision.keyBy, !seen, 'a key never seen before', kid, 'code.machine.key');
  }
  // What a later code is held against, and tokens are bound to.
  const bases: readonly Member[] = [
    ['CODE-1', 'code.aud', inputs.product, claims.aud],
    ['CODE-1', 'code.machine.platform', inputs.platform, claims.machine.platform],
    ['CODE-4', 'code.machine.label', labelOf(inputs, wish), claims.machine.label],
    ['ASK-4', 'code.accepts', JSON.stringify(acceptsOf(inputs)), JSON.stringify(claims.accepts)],
  ];
  for (const [id, at, wanted, got] of bases) judge.base(id, wanted === got, wanted, got, at);
  const wanted = sorted(componentsNow(inputs));
  const got = sorted(claims.machine.fingerprint.components);
  const names = (list: typeof got) => list.map(({ name }) => name).join(' ');
  judge.base('FP-2', names(wanted) === names(got), names(wanted), names(got), 'code components');
  judge.base('FP-1', JSON.stringify(wanted) === JSON.stringify(got), wanted, got, 'code components');
  const { osVersion } = claims.machine;
  const asides: readonly Member[] = [
    ['CODE-1', 'code.machine.osVersion', osVersion === undefined ? undefined : inputs.osVersion, osVersion],
    ['CODE-1', 'code.app.version', inputs.appVersion, claims.app.version],
    ['CODE-1', 'code.challenge', undefined, claims.challenge],
    ['CODE-1', 'code.holds', undefined, claims.holds],
    ['ASK-7', 'code.iat', formatInstant(bench.now), claims.iat],
    ['CODE-1', 'code.machine.fingerprint.scheme', 'oap-fp-1', claims.machine.fingerprint.scheme],
  ];
  for (const [id, at, wanted, got] of asides) judge.aside(id, wanted === got, wanted, got, at);
}
