import { acceptsOf } from '../client/model/code.js';
import { componentsNow, sorted } from '../client/model/components.js';
import { afterReceipt } from '../client/model/give-up.js';
import { afterLoad, decideLoad } from '../client/model/load.js';
import type { ClientState } from '../client/model/state.js';
import { type ClientBench, inputsOf } from '../client/steps/bench.js';
import { type ClientJudge, errorOf, judgeRefused, outcomeOf } from '../client/steps/judge.js';
import { nowOf } from '../client/steps/params.js';
import { type Playing, playStep, see } from '../client/steps/play.js';
import { formatInstant, type Instant, parseInstant } from '../oracle/calendar.js';
import { isObject, type JsonObject } from '../oracle/json.js';
import { claimsOf } from '../steps/observe.js';
import type { KnownLicense, World } from '../target.js';
import type { Exchanges, OnlineExchange } from './exchanges.js';
import { LICENSE } from './plan.js';

/** What a client does over the network, when it is asked to. */
export interface Online {
  /** Activates online. @returns `done`, or the code of the refusal. */
  activate(): Promise<string>;
  /** Activates while there is no network: the client has to say so. */
  activateInVain(): Promise<void>;
  checkIn(): Promise<string>;
  /** Gives the key up, and sends the code. @returns The class that the server's receipt has. */
  giveUpOnline(): Promise<string>;
}

interface Parts {
  readonly world: World;
  readonly judge: ClientJudge;
  readonly exchanges: Exchanges;
}

/** The online methods of a device. What passes the gateway is judged there; here, what the client makes of it. */
export function onlineOf(
  name: string,
  bench: ClientBench,
  { world, judge, exchanges }: Parts,
  playing: Playing,
  atNow: <A>(work: () => Promise<A>) => Promise<A>,
): Online {
  const credentials = (): JsonObject => {
    const { key, email } = world.licenses[LICENSE] as KnownLicense;
    return { licenseKey: key, email };
  };

  /** Calls a method that goes online. */
  async function online(method: string, params: JsonObject) {
    exchanges.begin(name);
    see(bench);
    const got = await bench.driver.call(method, { ...nowOf(bench), ...params });
    bench.lastAnswer = got;
    return { got, passed: exchanges.end() };
  }

  /** What an exchange of a machine code does to the client's state. */
  function follow({ place, code, challenge, observed }: OnlineExchange): void {
    if (!code) return;
    const { claims, kid } = code;
    const { state } = bench;
    const inputs = inputsOf(bench);
    const text = (value: unknown) => JSON.stringify(value);
    const [wanted, given] = [sorted(componentsNow(inputs)), sorted(claims.machine.fingerprint.components)];
    const accepts = acceptsOf(inputs);
    judge.that('NET-3', claims.challenge === challenge, challenge, claims.challenge, 'code.challenge');
    judge.that('ASK-2', state.kid === undefined || kid === state.kid, state.kid, kid, 'code.machine.key');
    judge.aside('CODE-1', claims.aud === inputs.product, inputs.product, claims.aud, 'code.aud');
    judge.aside(
      'ASK-7',
      claims.iat === formatInstant(bench.now),
      formatInstant(bench.now),
      claims.iat,
      'code.iat',
    );
    judge.aside('ASK-4', text(accepts) === text(claims.accepts), accepts, claims.accepts, 'code.accepts');
    judge.aside('FP-1', text(wanted) === text(given), wanted, given, 'code components');
    const holds = place === 'checkIns' ? heldBy(state, bench.now) : undefined;
    judge.that('NET-20', isSameHold(holds, claims.holds), holds, claims.holds, 'code.holds');
    bench.state = { ...state, kid };
    const token = observed.token?.text;
    if (token === undefined || !claimsOf(observed.token)) return;
    const decision = decideLoad(bench.state, inputs, bench.now, token);
    if (decision.kind === 'refused') return;
    const isAnother = token !== state.token?.text;
    bench.state = afterLoad(bench.state, inputs, bench.now, decision);
    if (isAnother) bench.state = { ...bench.state, pending: undefined };
  }

  /** Judges that a client tells what came of its last exchange. */
  function told(got: JsonObject, passed: readonly OnlineExchange[]): string {
    for (const exchange of passed) follow(exchange);
    const last = passed.at(-1)?.observed;
    judge.that('NET-2', last !== undefined, 'a request with a machine code', outcomeOf(got), 'requests');
    if (last?.code !== undefined) judgeRefused(judge, got, last.code, 'NET-15');
    else judge.that('NET-10', errorOf(got) === undefined, 'done', outcomeOf(got));
    return String(outcomeOf(got));
  }

  return {
    activate: () =>
      atNow(async () => {
        const { got, passed } = await online('activate', credentials());
        return told(got, passed);
      }),
    activateInVain: () =>
      atNow(async () => {
        const { got } = await online('activate', credentials());
        judgeRefused(judge, got, 'network-unavailable', 'NET-11');
      }),
    checkIn: () =>
      atNow(async () => {
        const before = bench.state.token?.text;
        const { got, passed } = await online('checkIn', {});
        const outcome = told(got, passed);
        const brought = passed[0]?.observed.token?.text;
        if (outcome !== 'done') return outcome;
        const wanted = brought === before ? 1 : 2;
        judge.that('NET-21', passed.length === wanted, wanted, passed.length, 'exchanges');
        judge.that('NET-21', got['confirmed'] === true, true, got['confirmed'], 'confirmed');
        return outcome;
      }),
    giveUpOnline: () =>
      atNow(async () => {
        exchanges.begin(name);
        await playStep(playing, { op: 'deactivate', online: true });
        const passed = exchanges.end();
        const got = bench.lastAnswer ?? {};
        const failure = isObject(got['failure']) ? got['failure']['code'] : undefined;
        const { body } = passed.at(-1)?.observed ?? {};
        judge.that('NET-2', passed.length > 0, 'a request with the deactivation', failure, 'requests');
        const { releaseClass } = body ?? {};
        judge.that(
          'END-6',
          got['releaseClass'] === releaseClass,
          releaseClass,
          got['releaseClass'],
          'releaseClass',
        );
        const jti = bench.deactivations.at(-1)?.jti;
        if (jti !== undefined) bench.state = afterReceipt(bench.state, jti);
        return String(releaseClass);
      }),
  };
}

/** What `holds` has to say: the stored token, where it is an unexpired online one of the present key. @spec 16.8 (NET-20) */
function heldBy({ token, kid }: ClientState, now: Instant) {
  if (!token || token.claims.cnf.kid !== kid || token.claims.seat.mode !== 'online') return undefined;
  const { exp, sub, seat } = token.claims;
  if (exp !== undefined && now >= (parseInstant(exp) as Instant)) return undefined;
  return { generation: seat.generation, sub };
}

const isSameHold = (
  one: { readonly sub: string; readonly generation: number } | undefined,
  other: { readonly sub: string; readonly generation: number } | undefined,
): boolean => one?.sub === other?.sub && one?.generation === other?.generation;
