import type { Case } from '../../case.js';
import { formatInstant } from '../../oracle/calendar.js';
import { askForLink, listLicenses, openLink, releaseAt } from '../../steps/portal.js';
import type { HttpReply } from '../../target.js';
import { alike, wholeAnswer } from '../alike.js';
import { text, world } from '../plans.js';
import { activate, later } from '../steps.js';
import {
  deviceOf,
  isUnauthorized,
  mailedLink,
  OUTBOX,
  RELEASES,
  releaseUrl,
  seen,
  session,
} from './visit.js';

const UNKNOWN = 'nobody.at.all@example.net';

/** Everything of an answer that may tell whether the address is known. */
const shown = ({ status, headers, body }: HttpReply) =>
  wholeAnswer(status, headers, new TextDecoder().decode(body).trim());

/** Links and the sessions that they open. @spec 11.7 */
export const LINKS: readonly Case[] = [
  {
    id: 'portal/link-for-anyone',
    title: 'Whoever asks for a link is answered alike, whether or not the address is known.',
    asserts: ['HTTP-50'],
    needs: ['feature:portal'],
    world: world(text()),
    async run(t) {
      const known = await askForLink(t.world, t.world.licenses['L']?.email ?? '');
      const unknown = await askForLink(t.world, UNKNOWN);
      for (const [reply, whose] of [
        [known, 'a customer'],
        [unknown, 'a stranger'],
      ] as const) {
        const { status, body, got } = seen(t, reply);
        const empty = reply.body[0] === '{'.charCodeAt(0) && Object.keys(body).length === 0;
        t.that('HTTP-50', status === 202 && empty, '202 with {}', got, `answer to ${whose}`);
      }
      const again = await askForLink(t.world, t.world.licenses['L']?.email ?? '');
      alike(t, 'HTTP-50', [shown(known), shown(again)], shown(unknown), 'answer to a stranger');
    },
  },
  {
    id: 'portal/link-mailed',
    title: 'A link goes to the address of the license, however it was typed, and to no other.',
    asserts: ['HTTP-55', 'CRED-3'],
    needs: OUTBOX,
    world: world(text()),
    async run(t) {
      const email = t.world.licenses['L']?.email ?? '';
      for (const typed of [email, email.toUpperCase(), ` ${email}\t`]) {
        const before = (await t.world.outbox()).length;
        await askForLink(t.world, typed);
        const to = (await t.world.outbox()).slice(before).map((mail) => mail.to);
        if (typed !== email)
          t.that('CRED-3', to.length > 0, 'a mail', 'none', `outbox after ${JSON.stringify(typed)}`);
        t.that('HTTP-55', to.length === 1 && to[0] === email, [email], to, 'outbox');
      }
      const before = (await t.world.outbox()).length;
      for (const stranger of [UNKNOWN, `not-${email}`, `${email}.example.net`]) {
        await askForLink(t.world, stranger);
      }
      const to = (await t.world.outbox()).slice(before).map((mail) => mail.to);
      t.that('HTTP-55', to.length === 0, [], to, 'outbox');
    },
  },
  {
    id: 'portal/link-once',
    title: 'A link opens one session and no second, whose holder keeps the first; two links open two.',
    asserts: ['HTTP-51'],
    needs: OUTBOX,
    world: world(text()),
    async run(t) {
      const links = [await mailedLink(t, 'L'), await mailedLink(t, 'L')] as const;
      const sessions = [];
      for (const link of links) {
        const { status, body, got } = seen(t, await openLink(t.world, link));
        const opened = body['session'];
        t.that('HTTP-51', status === 201 && typeof opened === 'string', '201 with a session', got, 'session');
        sessions.push(String(opened));
        const again = await openLink(t.world, link);
        t.that('HTTP-51', isUnauthorized(t, again), 'unauthorized', seen(t, again).got, 'second use');
      }
      t.that('HTTP-51', sessions[0] !== sessions[1], 'two sessions', 'the same one', 'session');
      for (const opened of sessions) {
        // What is listed is the matter of another sentence.
        const reply = await listLicenses(t.world, opened);
        t.that('HTTP-51', !isUnauthorized(t, reply), 'a session', seen(t, reply).got, 'session');
      }
    },
  },
  {
    id: 'portal/link-in-parallel',
    title: 'A link that is opened six times at once opens one session.',
    asserts: ['HTTP-51'],
    needs: OUTBOX,
    repeat: 5,
    world: world(text()),
    async run(t) {
      const link = await mailedLink(t, 'L');
      const answers = await Promise.all(Array.from({ length: 6 }, () => openLink(t.world, link)));
      const opened = answers.filter(({ status }) => status === 201).length;
      t.that('HTTP-51', opened === 1, 1, opened, 'sessions');
    },
  },
  {
    id: 'portal/link-expires',
    title: 'A link is good for 899 seconds, and not for 900.',
    asserts: ['HTTP-52'],
    needs: RELEASES,
    world: world(text()),
    async run(t) {
      const links = [await mailedLink(t, 'L'), await mailedLink(t, 'L')] as const;
      await t.arrange(later('PT899S'));
      const good = seen(t, await openLink(t.world, links[0]));
      t.that('HTTP-52', good.status === 201, 201, good.got, 'link after 899 seconds');
      await t.arrange(later('PT1S'));
      const late = await openLink(t.world, links[1]);
      t.that('HTTP-52', isUnauthorized(t, late), 'unauthorized', seen(t, late).got, 'link after 900 seconds');
    },
  },
  {
    id: 'portal/session-expires',
    title: 'A session is good for 1,799 seconds, however much it is used, and not for 1,800.',
    asserts: ['HTTP-52'],
    needs: RELEASES,
    world: world(text({ lock: null })),
    async run(t) {
      await t.arrange(activate('A'));
      const { body } = seen(t, await openLink(t.world, await mailedLink(t, 'L')));
      const opened = String(body['session']);
      const until = formatInstant(t.world.now().max + 1800);
      t.that('HTTP-52', body['expiresAt'] === until, until, body['expiresAt'] ?? null, 'expiresAt');
      const url = await releaseUrl(t, opened, 'A', 'L');
      await t.arrange(later('PT1799S'));
      const good = seen(t, await listLicenses(t.world, opened));
      t.that('HTTP-52', good.status === 200, 200, good.got, 'list after 1,799 seconds');
      await t.arrange(later('PT1S'));
      const late = await listLicenses(t.world, opened);
      t.that(
        'HTTP-52',
        isUnauthorized(t, late),
        'unauthorized',
        seen(t, late).got,
        'list after 1,800 seconds',
      );
      const release = await releaseAt(t.world, url, opened);
      t.that('HTTP-52', isUnauthorized(t, release), 'unauthorized', seen(t, release).got, 'late release');
    },
  },
  {
    id: 'portal/unknown-link',
    title: 'A link that was never mailed opens nothing.',
    asserts: ['HTTP-56'],
    needs: ['feature:portal'],
    world: world(text()),
    async run(t) {
      for (const link of ['', 'x', 'A'.repeat(43), t.world.licenses['L']?.email ?? '']) {
        const reply = await openLink(t.world, link);
        // An empty or overlong text may break the form.
        const refused = isUnauthorized(t, reply) || seen(t, reply).got === 'malformed';
        t.that('HTTP-56', refused, 'unauthorized', seen(t, reply).got, 'session');
      }
    },
  },
  {
    id: 'portal/unknown-session',
    title: 'Without a session, or with one that was never opened, nothing is shown.',
    asserts: ['HTTP-56'],
    needs: ['feature:portal'],
    world: world(text()),
    async run(t) {
      for (const opened of [undefined, '', 'A'.repeat(43), t.world.licenses['L']?.email ?? '']) {
        const reply = await listLicenses(t.world, opened);
        t.that('HTTP-56', isUnauthorized(t, reply), 'unauthorized', seen(t, reply).got, 'list');
      }
    },
  },
  {
    id: 'portal/release-by-another-method',
    title:
      'The URL at which a device is released does so with DELETE alone: whoever only looks, releases nothing.',
    asserts: ['HTTP-12'],
    needs: OUTBOX,
    world: world(text({ lock: null })),
    async run(t) {
      await t.arrange(activate('A'));
      const opened = await session(t, 'L');
      const url = await releaseUrl(t, opened, 'A', 'L');
      for (const method of ['GET', 'POST', 'PUT']) {
        const reply = await t.world.send({ method, url, headers: { authorization: `Bearer ${opened}` } });
        const { status, got } = seen(t, reply);
        const holds =
          status === 405 && got === 'not-supported' && /\bDELETE\b/.test(reply.headers['allow'] ?? '');
        t.that('HTTP-12', holds, '405 not-supported, with Allow', got, method);
      }
      const device = await deviceOf(t, opened, 'A', 'L');
      t.that('HTTP-12', device !== undefined, 'the device', 'released', 'list');
    },
  },
  {
    id: 'portal/release-without-session',
    title: 'Whoever has only the URL of a device, or a link not opened yet, cannot release it.',
    asserts: ['HTTP-56'],
    needs: OUTBOX,
    world: world(text({ lock: null })),
    async run(t) {
      await t.arrange(activate('A'));
      const opened = await session(t, 'L');
      const url = await releaseUrl(t, opened, 'A', 'L');
      const link = await mailedLink(t, 'L');
      for (const wrong of [undefined, link, 'A'.repeat(43)]) {
        const reply = await releaseAt(t.world, url, wrong);
        t.that('HTTP-56', isUnauthorized(t, reply), 'unauthorized', seen(t, reply).got, 'release');
      }
      const device = await deviceOf(t, opened, 'A', 'L');
      t.that('HTTP-56', device !== undefined, 'the device', 'released', 'list');
    },
  },
];
