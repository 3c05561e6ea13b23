import type { MadeCode } from '../made-code.js';
import { compareLedger } from '../model/compare-ledger.js';
import { settle } from '../model/settle.js';
import { fromUtf8 } from '../oracle/bytes.js';
import type { Instant } from '../oracle/calendar.js';
import { openCarrier } from '../oracle/carrier.js';
import { fileName } from '../oracle/carrier-file.js';
import { readCarried } from '../oracle/read-carried.js';
import { HarnessError } from '../outcome.js';
import type { Cap, Id } from '../requirement.js';
import { judgeActivation, prepareActivation, sendActivation } from '../steps/activate.js';
import { judgeAll, type PlayContext } from '../steps/context.js';
import { judgeDeactivation } from '../steps/deactivate.js';
import { READING } from '../steps/judge-reading.js';
import { digestOf } from '../steps/make-code.js';
import { type Observed, observe } from '../steps/observe.js';
import { release } from '../steps/release.js';
import type { Parcel } from './courier/courier.js';
import { LICENSE } from './plan.js';
import { blaming } from './side.js';

/** What a person gets from the vendor's page. */
export interface Answer {
  /** The envelope, or the license file where that was asked for. Undefined: it was refused. */
  readonly token: string | undefined;
  /** The code of a refusal. */
  readonly refused: string | undefined;
  readonly status: number;
}

/** The vendor's page, as somebody who carries things meets it. Every answer is judged by the books before it is used. */
export interface Office {
  /** Asks for activation with a code of a client, as a courier brings it. */
  activate(code: MadeCode, parcel: Parcel, accept?: 'license-file'): Promise<Answer>;
  /** Brings a deactivation code. @returns The receipt. */
  deactivate(parcel: Parcel): Promise<string>;
  /** Asks on the portal to deactivate a machine's device. @returns What came of it, in a word. */
  release(code: MadeCode): Promise<string>;
  /** When the lock of a machine's seat ends, by the books; undefined: there is none. */
  lockEnds(code: MadeCode): Instant | undefined;
}

const LICENSE_FILE = 'application/vnd.offline-activation.license+xml';

/** The office of a world. */
export function officeOf(c: PlayContext, caps: ReadonlySet<Cap>): Office {
  const { world, bench, judge } = c;

  /** Whether the server's own books are as they should be; it has nothing to hide where it shows none. */
  async function compared(by: Id): Promise<void> {
    if (!caps.has('ledger')) return;
    const now = world.now().max;
    settle(bench.books, now);
    const [first] = compareLedger(bench.books, await world.ledger(), now);
    if (first) judge.that(by, false, first.expected, first.got, first.at);
  }

  /** A good code that is not read: is it for what was done to it? */
  async function judgeRead(step: Parameters<typeof sendActivation>[1], parcel: Parcel, got: Observed) {
    if (got.code === undefined || !READING.includes(got.code)) {
      if (parcel.requirement) judge.that(parcel.requirement, true, 'read', 'read', 'code');
      return;
    }
    const clean = { ...step, body: withCode(step.body, parcel.clean.content) };
    const again = await sendActivation(c, clean);
    const isRead = again.code === undefined || !READING.includes(again.code);
    const id = (isRead && parcel.requirement) || 'CODE-5';
    judge.that(id, false, 'a code that is read', got.code, 'code');
  }

  return {
    activate: (code, parcel, accept) =>
      blaming('server', async () => {
        bench.codes.set(code.machine, code);
        const step = { op: 'activate', machine: code.machine, license: LICENSE, code: code.machine } as const;
        const usual = await prepareActivation(c, { ...step, ...(accept && { accept }) });
        if (!usual) throw new HarnessError('a walk asks for a license that its world does not have');
        const prepared = { ...usual, body: withCode(usual.body, String(parcel.content)) };
        const from = world.now().min;
        const observed = await sendActivation(c, prepared);
        const sent = world.log.at(-1)?.reply?.body ?? new Uint8Array();
        const now = { min: from, max: world.now().max };
        await judgeRead(prepared, parcel, observed);
        if (accept && observed.code === undefined) judgeFile(c, observed, sent);
        const { decision, side } = judgeActivation(c, judge, prepared, observed, now);
        judgeAll(judge, side);
        await compared(decision.by);
        const token = accept ? fromUtf8(sent) : observed.token?.text;
        const { status, code: refused } = observed;
        return { status, refused, token: refused === undefined ? token : undefined };
      }),

    deactivate: (parcel) =>
      blaming('server', async () => {
        const read = readCarried('deactivation', parcel.content);
        if (!read.ok) throw new HarnessError(`a deactivation was carried that nobody has read: ${read.code}`);
        const url = world.directory.resources['deactivations'] ?? '';
        const post = async (content: string) => {
          const headers = { 'content-type': 'application/json' };
          const body = JSON.stringify({ deactivation: content });
          return observe(await world.send({ method: 'POST', url, headers, body }), world.directory);
        };
        const observed = await post(String(parcel.content));
        if (observed.code !== undefined && READING.includes(observed.code)) {
          const again = await post(parcel.clean.content);
          const id = (again.code === undefined && parcel.requirement) || 'DEACT-10';
          judge.that(id, false, 'a deactivation that is read', observed.code, 'code');
        }
        const { claims, kid } = read;
        const components = claims.machine.fingerprint?.components;
        const envelope = openCarrier(parcel.clean.content);
        const digest = digestOf(envelope.ok ? envelope.envelope : '');
        const { by } = judgeDeactivation(
          c,
          { digest, kid, jti: claims.jti, product: claims.aud, components },
          observed,
        );
        await compared(by ?? 'DEACT-10');
        return String(observed.body?.['receipt']);
      }),

    release: ({ machine, kid }) =>
      blaming('server', async () => {
        const actor = bench.actor(machine);
        actor.machine = { ...actor.machine, kid };
        const played = await release(c, { op: 'release', license: LICENSE, machine });
        if (typeof played === 'string') throw new HarnessError(`nothing was released: ${played}`);
        await compared(played.by ?? 'REL-1');
        const { code, releaseClass } = played.observed as Record<string, unknown>;
        return String(code ?? releaseClass);
      }),

    lockEnds: ({ kid }) =>
      bench.books.licenses[LICENSE]?.activations.find((one) => one.kid === kid)?.lock?.until,
  };
}

const withCode = (body: string, machineCode: string): string =>
  JSON.stringify({ ...JSON.parse(body), machineCode });

/** A license file that was asked for: that it is one, and that a browser keeps its name. @spec 11.4 */
function judgeFile({ world, judge }: PlayContext, { headers }: Observed, sent: Uint8Array): void {
  const opened = openCarrier(sent);
  const got = opened.ok ? 'one' : `${opened.code}: ${opened.reason}`;
  judge.that('HTTP-31', opened.ok, 'a license file that holds a token', got, 'body');
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim();
  judge.that('HTTP-32', type === LICENSE_FILE, LICENSE_FILE, type, 'Content-Type');
  const name = fileName('token', world.licenses[LICENSE]?.product ?? '');
  const told = headers['content-disposition'] ?? 'none';
  const wanted = `attachment, with the name ${name}`;
  judge.that(
    'HTTP-32',
    /^attachment\b/i.test(told) && told.includes(name),
    wanted,
    told,
    'Content-Disposition',
  );
}
