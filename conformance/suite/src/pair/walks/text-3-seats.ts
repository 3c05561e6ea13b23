import type { MadeCode } from '../../made-code.js';
import { formatInstant } from '../../oracle/calendar.js';
import { wrongly } from '../courier/wrong.js';
import type { Device } from '../device.js';
import type { Pair } from '../pair.js';
import { worldOf } from '../plan.js';
import { walkOf } from '../walk.js';

/** What the stations share: codes and tokens by machine. */
interface Scene {
  readonly codes: Map<string, MadeCode>;
  readonly tokens: Map<string, string>;
}

const BOTH_PROOFS = { client: ['feature:proofs'], server: ['feature:proofs'] } as const;
const BOTH_ONLINE = { client: ['feature:online'], server: ['feature:online'] } as const;
const PORTAL = ['feature:portal', 'outbox'] as const;

/** Asks by text, and keeps what comes. */
async function ask(pair: Pair, { codes, tokens }: Scene, device: Device) {
  const answer = await pair.askByText(device);
  codes.set(device.name, answer.code);
  if (answer.token !== undefined) tokens.set(device.name, answer.token);
  return answer;
}

/** Pastes the token of a machine into its client. */
async function paste(pair: Pair, { tokens }: Scene, device: Device): Promise<void> {
  const token = tokens.get(device.name);
  if (token === undefined) return;
  await device.load(pair.carryText('token', `the token of ${device.name}`, token));
  await device.play();
}

const codeOf = ({ codes }: Scene, name: string): MadeCode => codes.get(name) as MadeCode;

/** The flow of §1.3: a code and a token as text, three seats, a lock of six months. @spec 1.3 */
export const TEXT_3_SEATS = walkOf<Scene>({
  name: 'text-3-seats',
  title: 'Three devices activated by text',
  plan: worldOf('text-3-seats'),
  begin: () => ({ codes: new Map(), tokens: new Map() }),
  stations: [
    {
      name: 'code',
      title: 'Laptop A shows its machine code: the same one when asked again, and after a restart.',
      asserts: ['CODE-1', 'CODE-3', 'STATE-3'],
      async play(pair, { codes }) {
        const a = await pair.device('A');
        await a.play();
        codes.set('A', await a.show());
        await a.show();
        await a.play({ op: 'restart' });
        await a.show();
      },
    },
    {
      name: 'token',
      title: 'The code is pasted into the page with e-mail and license key, and a token comes back.',
      asserts: ['ROW-15', 'HTTP-30', 'TEXT-1'],
      async play(pair, scene) {
        await ask(pair, scene, await pair.device('A'));
      },
    },
    {
      name: 'lost',
      title: 'The token is lost and asked for again: the same token, byte for byte, and no second seat.',
      asserts: ['ROW-1', 'TEXT-1'],
      async play(pair, scene) {
        const a = await pair.device('A');
        for (let again = 0; again < 2; again++) await ask(pair, scene, a);
      },
    },
    {
      name: 'wrong',
      title: 'Wrong things are pasted into the client: its own code, half a token. Each is refused by name.',
      asserts: ['READ-2', 'STATE-2'],
      async play(pair, scene) {
        const a = await pair.device('A');
        const token = scene.tokens.get('A') ?? '';
        await a.load(wrongly('its own code', codeOf(scene, 'A').text));
        await a.load(wrongly('half a token', token.slice(0, token.length >> 1)));
        pair.tell('pasted: its own machine code; the first half of the token');
        await a.play();
      },
    },
    {
      name: 'load',
      title: 'The token is pasted into the client of A: it is active.',
      asserts: ['LOAD-1', 'TEXT-1', 'STATE-2'],
      async play(pair, scene) {
        await paste(pair, scene, await pair.device('A'));
      },
    },
    {
      name: 'two-more',
      title:
        'B and C activate by text; B first tries the token of A, and is told that it is for another machine.',
      asserts: ['ROW-15', 'LOAD-1', 'TEXT-1'],
      async play(pair, scene) {
        const b = await pair.device('B');
        await ask(pair, scene, b);
        pair.tell('pasted into B: the token of A');
        await b.load(wrongly('the token of A', scene.tokens.get('A') ?? ''));
        await paste(pair, scene, b);
        const c = await pair.device('C');
        await ask(pair, scene, c);
        await paste(pair, scene, c);
      },
    },
    {
      name: 'full',
      title: 'A fourth device, D, is refused: the seats are in use, and the answer says what can be done.',
      asserts: ['ROW-17', 'TEXT-1'],
      async play(pair, scene) {
        const d = await pair.device('D');
        const { refused } = await ask(pair, scene, d);
        pair.tell(`the page says ${refused}`);
        await d.play();
      },
    },
    {
      name: 'drift',
      title: 'A gets an update of its system, then another network adapter: it stays usable.',
      asserts: ['STATE-6', 'STATE-2', 'TELL-7'],
      async play(pair) {
        const a = await pair.device('A');
        await a.play({ op: 'facts', change: ['os.version-major.1'] });
        await a.play({ op: 'facts', change: ['net.mac.1'] });
      },
    },
    {
      name: 'locked',
      title: 'The portal refuses to release A within the lock window, and says until when.',
      asserts: ['LOCK-3', 'HTTP-50', 'HTTP-51', 'HTTP-53'],
      needs: { server: PORTAL },
      async play(pair, scene) {
        pair.tell(`the portal says ${await pair.office.release(codeOf(scene, 'A'))}`);
      },
    },
    {
      name: 'give-back',
      title:
        'B gives its key up: its deactivation code frees the seat at once, and D gets it with the code it has.',
      asserts: ['DEACT-13', 'END-1', 'END-2', 'END-6', 'ROW-15'],
      needs: BOTH_PROOFS,
      async play(pair, scene) {
        const b = await pair.device('B');
        const code = await b.giveUp();
        await b.play();
        const receipt = await pair.office.deactivate(
          pair.carryText('deactivation', 'the deactivation code of B', code),
        );
        await b.loadReceipt(pair.carryText('receipt', 'the receipt of B', receipt));
        await b.play();
        const d = await pair.device('D');
        await ask(pair, scene, d);
        await paste(pair, scene, d);
      },
    },
    {
      name: 'back-online',
      title: 'C is back on the internet: it checks in, holds a lease, and confirms it; its lock is lifted.',
      asserts: ['NET-20', 'NET-21', 'CHK-1'],
      needs: BOTH_ONLINE,
      async play(pair) {
        const c = await pair.device('C');
        pair.tell(`the check-in of C: ${await c.checkIn()}`);
        await c.play();
      },
    },
    {
      name: 'lifted',
      title: 'So the portal no longer says that C is locked: its seat ends with its lease.',
      asserts: ['REL-1', 'LOCK-3'],
      needs: { client: ['feature:online'], server: ['feature:online', ...PORTAL] },
      async play(pair, scene) {
        pair.tell(`the portal says ${await pair.office.release(codeOf(scene, 'C'))}`);
      },
    },
    {
      name: 'give-back-online',
      title: 'C deactivates online: the seat is free at once.',
      asserts: ['DEACT-13', 'END-6'],
      needs: {
        client: ['feature:online', 'feature:proofs'],
        server: ['feature:online', 'feature:proofs'],
      },
      async play(pair) {
        const c = await pair.device('C');
        pair.tell(`the receipt of C says ${await c.giveUpOnline()}`);
        await c.play();
      },
    },
    {
      name: 'online',
      title: 'B activates online and checks in; where no seat is free it says so.',
      asserts: ['NET-3', 'NET-20'],
      needs: BOTH_ONLINE,
      async play(pair) {
        const b = await pair.device('B');
        const activated = await b.activate();
        await b.play();
        pair.tell(`the activation of B: ${activated}`);
        if (activated !== 'done') return;
        pair.tell(`the check-in of B: ${await b.checkIn()}`);
        await b.play();
      },
    },
    {
      name: 'after-lock',
      title: 'Six months later the lock of A has ended, and the portal releases it.',
      asserts: ['REL-1', 'LOCK-3'],
      needs: { server: ['clock', ...PORTAL] },
      async play(pair, scene) {
        const until = pair.office.lockEnds(codeOf(scene, 'A'));
        if (until !== undefined) await pair.waitUntil(until);
        pair.tell(`it is ${formatInstant(pair.world.now().max)}`);
        pair.tell(`the portal says ${await pair.office.release(codeOf(scene, 'A'))}`);
      },
    },
  ],
});
