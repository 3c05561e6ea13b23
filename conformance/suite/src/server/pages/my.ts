import type { Case, T } from '../../case.js';
import { makeDeactivation } from '../../oracle/deactivation.js';
import type { JsonObject } from '../../oracle/json.js';
import { readArtifact } from '../../oracle/read-artifact.js';
import { Blocked } from '../../outcome.js';
import type { WebPage } from '../../pages/browser.js';
import { having, textIn } from '../../pages/document.js';
import { formsIn } from '../../pages/form.js';
import type { H } from '../../plan.js';
import type { Cap } from '../../requirement.js';
import { outgoingText } from '../../schema-check.js';
import { asRead } from '../../steps/make-code.js';
import { anchorsOf } from '../../steps/observe.js';
import { openLink, releaseAt } from '../../steps/portal.js';
import { alike, wholeAnswer } from '../alike.js';
import { proved, repeated } from '../deactivation/plans.js';
import { text, world } from '../plans.js';
import {
  activationOf,
  isUnauthorized,
  licensesOf,
  objectsIn,
  releaseUrl,
  seen,
  session,
} from '../portal/visit.js';
import { activate, release } from '../steps.js';
import { deviceOn, mailedUrl, mailFromPage, signIn } from './session.js';
import {
  browser,
  formFor,
  formWith,
  found,
  MAILED,
  outcome,
  PAGES,
  pageUrl,
  shownCode,
  shownEnvelope,
  shownTimes,
} from './visit.js';

const RELEASES: readonly Cap[] = MAILED;
const UNKNOWN = 'nobody.at.all@example.net';

/** The devices of a license as the API lists them. */
async function listed(t: T, opened: string): Promise<readonly JsonObject[]> {
  return (await licensesOf(t, opened)).flatMap((license) => objectsIn(license, 'activations'));
}

/** A page as its reader sees it, without what may differ from one to the next. */
const visible = (page: WebPage, typed: string) => {
  const { status, headers } = page.reply;
  return wholeAnswer(status, headers, textIn(page.root).replaceAll(typed, '…').trim());
};

/** Asks for a device to be released: the first of the two steps. */
async function askFor(t: T, by: ReturnType<typeof browser>, list: WebPage, id: string): Promise<WebPage> {
  const form = found(t, 'PAGE-11', formWith(list, 'activation', id), 'a form to deactivate', 'list');
  return by.submit(list, form);
}

/** The second one. */
const confirmOn = (t: T, page: WebPage) =>
  found(t, 'PAGE-12', formWith(page, 'confirm'), 'a form with confirm', 'page');

/** What a person sees and does with a session. @spec 18.3 */
export const MY: readonly Case[] = [
  {
    id: 'pages/link-for-anyone',
    title: 'Whoever asks for a link on the page sees the same, whether or not the address is known.',
    asserts: ['PAGE-9'],
    needs: [...PAGES, 'feature:portal'],
    world: world(text()),
    async run(t) {
      const ask = async (email: string) => {
        const by = browser(t);
        const page = await by.open(pageUrl(t, 'my'));
        return visible(await by.submit(page, formFor(t, page, 'email'), { email }), email);
      };
      const known = t.world.licenses['L']?.email ?? '';
      const twice = [await ask(known), await ask(known)] as const;
      alike(t, 'PAGE-9', twice, await ask(UNKNOWN), 'page for a stranger');
    },
  },
  {
    id: 'pages/mail-is-scanned',
    title: 'Whoever only opens the mailed URL uses nothing up; the press on its page does.',
    asserts: ['PAGE-10', 'HTTP-51'],
    needs: MAILED,
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'));
      const by = browser(t);
      const mail = await mailFromPage(t, by);
      const url = mailedUrl(t, mail);
      for (const method of ['HEAD', 'GET', 'GET']) await t.world.send({ method, url });
      const page = await by.open(url);
      const form = found(t, 'PAGE-10', formWith(page, 'link'), 'a form with link', 'page');
      const opened = await by.submit(page, form);
      t.that('PAGE-10', opened.reply.status === 200, 200, outcome(opened), 'after the press');
      t.that('PAGE-10', by.setCookies.length > 0, 'a session', 'none', 'after the press');
      const again = await openLink(t.world, mail.link);
      t.that('HTTP-51', isUnauthorized(t, again), 'unauthorized', seen(t, again).got, 'link after the press');
    },
  },
  {
    id: 'pages/devices',
    title: 'Every device is listed with label, platform, mode, lock and the form to deactivate it.',
    asserts: ['PAGE-11'],
    needs: [...MAILED, 'feature:online'],
    world: world(text(), { M: text({ lock: null }, { owner: 'of L' }), N: text({}, { owner: 'of L' }) }),
    async run(t) {
      await t.arrange(activate('A'), activate('B', { online: true }));
      const devices = await listed(t, await session(t, 'L'));
      const list = await signIn(t, browser(t));
      for (const machine of ['A', 'B']) {
        const id = activationOf(t, machine, 'L');
        const device = devices.find((each) => each['id'] === id);
        t.that('HTTP-53', device !== undefined, 'the device', 'none', machine);
        const shown = found(t, 'PAGE-11', deviceOn(list, id), 'the device', machine);
        const { label } = t.bench.actor(machine).machine;
        t.that('PAGE-11', textIn(shown).includes(label), label, textIn(shown), 'label');
        const mode = having(shown, 'data-oap-mode')[0]?.attributes['data-oap-mode'];
        t.that('PAGE-11', mode === device?.['mode'], device?.['mode'], mode, `mode of ${machine}`);
        const until = device?.['unlockAt'];
        if (typeof until === 'string') {
          const times = having(shown, 'datetime').map(({ attributes }) => attributes['datetime']);
          t.that('PAGE-11', times.includes(until), until, times, `lock of ${machine}`);
        }
        const [form] = formsIn(shown, list.url);
        const asks = form?.fields.some((field) => field.name === 'activation' && field.value === id);
        t.that('PAGE-11', asks === true, 'a form to deactivate', 'none', machine);
      }
      const count = having(list.root, 'data-oap-device').length;
      t.that('PAGE-11', count === devices.length, devices.length, count, 'devices');
    },
  },
  {
    id: 'pages/release',
    title: 'A device is released once the person has been asked, and not before.',
    asserts: ['PAGE-12'],
    needs: RELEASES,
    world: world(text({ lock: null, forcedReleaseBudget: 5 })),
    async run(t) {
      await t.arrange(activate('A'), activate('B'), release('B'));
      const opened = await session(t, 'L');
      const by = browser(t);
      const id = activationOf(t, 'A', 'L');
      const asked = await askFor(t, by, await signIn(t, by), id);
      const has = async () => (await listed(t, opened)).some((device) => device['id'] === id);
      t.that('PAGE-12', await has(), 'the device', 'released', 'list before confirming');
      const done = await by.submit(asked, confirmOn(t, asked));
      const marked = having(done.root, 'data-oap-released')[0]?.attributes['data-oap-released'];
      t.that('PAGE-12', marked === 'forced', 'forced', marked ?? outcome(done), 'data-oap-released');
      t.that('PAGE-12', !(await has()), 'released', 'still there', 'list');
    },
  },
  {
    id: 'pages/release-locked',
    title: 'A device inside its lock window is not released, and the page says until when.',
    asserts: ['PAGE-12', 'PAGE-3'],
    needs: RELEASES,
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), release('A'));
      const opened = await session(t, 'L');
      const by = browser(t);
      const id = activationOf(t, 'A', 'L');
      const asked = await askFor(t, by, await signIn(t, by), id);
      const refused = await by.submit(asked, confirmOn(t, asked));
      const done = having(refused.root, 'data-oap-released').length > 0;
      t.that('PAGE-12', !done, 'a refusal', 'deactivated', 'page');
      t.that('PAGE-3', shownCode(refused) === 'device-locked', 'device-locked', outcome(refused), 'page');
      t.that('PAGE-3', refused.reply.status === 409, 409, refused.reply.status, 'status');
      const device = (await listed(t, opened)).find((each) => each['id'] === id);
      t.that('PAGE-12', device !== undefined, 'the device', 'released', 'list');
      const api = seen(t, await releaseAt(t.world, await releaseUrl(t, opened, 'A', 'L'), opened));
      const until = api.body['unlockAt'];
      if (typeof until !== 'string')
        throw new Blocked('ERR-2', 'unlockAt', until ?? null, 'refusal of the API');
      t.that('PAGE-3', shownTimes(refused).includes(until), until, shownTimes(refused), 'unlockAt');
    },
  },
  {
    id: 'pages/release-of-a-neighbour',
    title: "A forged form does not release another person's device.",
    asserts: ['HTTP-54'],
    needs: RELEASES,
    world: world(text({ lock: null }), { M: text({ lock: null }) }),
    async run(t) {
      await t.arrange(activate('A'), activate('B', { license: 'M' }));
      const owner = await session(t, 'L');
      const by = browser(t);
      const list = await signIn(t, by, 'M');
      const ids = { A: activationOf(t, 'A', 'L'), B: activationOf(t, 'B', 'M') };
      const asked = await askFor(t, by, list, ids.B);
      const theirs = t.world.licenses['L']?.id ?? '';
      for (const forged of [{ activation: ids.A }, { activation: ids.A, license: theirs }]) {
        await by.submit(asked, confirmOn(t, asked), forged);
      }
      const still = (await listed(t, owner)).some((device) => device['id'] === ids.A);
      t.that('HTTP-54', still, 'the device', 'released', 'list of its owner');
    },
  },
  {
    id: 'pages/deactivation-code',
    title: 'A deactivation code is answered with its receipt, without a session, as often as it comes.',
    asserts: ['PAGE-13'],
    needs: [...PAGES, 'feature:portal', 'feature:proofs'],
    world: world(text()),
    async run(t) {
      await t.arrange(activate('A'), activate('B'), proved('B'), repeated('B'));
      const made = deactivationOf(t, 'A');
      const shown = [];
      for (const name of ['code', 'file']) {
        const by = browser(t);
        const page = await by.open(pageUrl(t, 'my'));
        const content = new TextEncoder().encode(made.text);
        const filled = name === 'code' ? made.text : { name: 'x.oadea', type: '', content };
        const answer = await by.submit(page, formFor(t, page, name), { [name]: filled });
        const receipt = shownEnvelope(answer, 'receipt');
        t.that('PAGE-13', receipt !== undefined, 'a receipt', outcome(answer), name);
        shown.push(receipt);
      }
      t.that('PAGE-13', shown[0] === shown[1], shown[0], shown[1], 'repeated');
      const read = readArtifact('receipt', String(shown[0]), anchorsOf(t.world.directory));
      t.that('PAGE-13', read.ok, 'a receipt', read.ok ? '' : read.reason, 'receipt');
      const api = await t.world.send({
        method: 'POST',
        url: t.world.directory.resources['deactivations'] ?? '',
        headers: { 'content-type': 'application/json' },
        body: outgoingText('deactivation-request', { deactivation: made.text }),
      });
      const { body, got } = seen(t, api);
      const same = body['receipt'] === shown[0];
      t.that('PAGE-13', same, shown[0], body['receipt'] ?? got, 'the same from the API');
    },
  },
];

function deactivationOf(t: T, machine: H) {
  return makeDeactivation(asRead(t.bench.actor(machine)), {
    product: t.world.licenses['L']?.product ?? '',
    issuedAt: t.world.now().min,
    random: t.bench.random,
  });
}
