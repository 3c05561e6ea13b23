import type { Case, T } from '../../case.js';
import { same } from '../../model/checks-of-issue.js';
import { settle } from '../../model/settle.js';
import { formatInstant, parseInstant } from '../../oracle/calendar.js';
import type { Json, JsonObject } from '../../oracle/json.js';
import type { H } from '../../plan.js';
import { releaseAt } from '../../steps/portal.js';
import { strict, text, world } from '../plans.js';
import { activate, checkIn, later, newKey, release, setLicense } from '../steps.js';
import {
  ledgerShows,
  licensesOf,
  lifted,
  OUTBOX,
  objectsIn,
  RELEASES,
  releaseUrl,
  seen,
  session,
} from './visit.js';

const ada = { owner: 'ada' } as const;

/** Judges the list of a session by the books of the licenses that it is to show. */
async function judgeList(t: T, opened: string, handles: readonly H[]): Promise<void> {
  const listed = await licensesOf(t, opened);
  settle(t.bench.books, t.world.now().max);
  for (const handle of handles) {
    const book = t.bench.books.licenses[handle];
    if (!book) continue;
    const shown = listed.find(({ id }) => id === book.id);
    t.that('HTTP-53', shown !== undefined, `license ${handle}`, 'not listed', 'licenses');
    const head = {
      product: book.product,
      state: book.state,
      limit: book.limit,
      inUse: book.activations.length,
    };
    const got = Object.fromEntries(Object.keys(head).map((name) => [name, shown?.[name] ?? null]));
    t.that('HTTP-53', same(head, got), head, got, `license ${handle}`);
    const devices = objectsIn(shown, 'activations');
    t.that(
      'HTTP-53',
      devices.length === book.activations.length,
      book.activations.length,
      devices.length,
      `devices of ${handle}`,
    );
    for (const { sub, state, current, lock, platform, label, created } of book.activations) {
      const device = devices.find(({ id }) => id === sub);
      const expected: JsonObject = {
        id: sub,
        state,
        mode: current.mode,
        generation: current.generation,
        ...(lock && { unlockAt: formatInstant(lock.until) }),
        device: { platform, ...(label !== null && { label }) },
      };
      const names = [...Object.keys(expected), 'unlockAt'];
      const holds = names.every((name) => same(expected[name], device?.[name]));
      t.that('HTTP-53', holds, expected, device ?? 'not listed', `device of ${handle}`);
      const createdAt = parseInstant(String(device?.['createdAt'])) ?? Number.NaN;
      const when = createdAt >= created.min && createdAt <= created.max;
      t.that('HTTP-53', when, formatInstant(created.max), device?.['createdAt'] ?? null, 'createdAt');
      const url = device?.['release'];
      const absolute = typeof url === 'string' && URL.canParse(url);
      t.that('HTTP-53', absolute, 'an absolute URL', url ?? null, 'release');
    }
    const exposures = texts(
      book.exposures.map(({ cause, since }) => ({ cause, since: formatInstant(since) })),
    );
    const shownExposures = texts(objectsIn(shown, 'exposures').map(({ cause, since }) => ({ cause, since })));
    const alike = exposures.join() === shownExposures.join();
    t.that('HTTP-53', alike, exposures, shownExposures, `exposures of ${handle}`);
  }
}

const texts = (list: readonly { cause: Json | undefined; since: Json | undefined }[]): string[] =>
  list.map(({ cause, since }) => `${String(cause)} since ${String(since)}`).sort();

/** What a person is shown. @spec 11.7 */
export const LIST: readonly Case[] = [
  {
    id: 'portal/list',
    title:
      'The list shows all licenses of an address with all devices, offline, online and ending ones alike.',
    asserts: ['HTTP-53'],
    needs: [...RELEASES, 'feature:online'],
    world: world(text({}, { ...ada, limit: 5 }), {
      M: strict({ lock: null }, ada),
      N: text({}, { ...ada, product: 1 }),
      O: text(),
    }),
    async run(t) {
      const ada = t.bench.actor('A');
      ada.machine = { ...ada.machine, label: '<b>Ada\'s</b> "Läptöp" &amp; more' };
      await t.arrange(
        activate('A'),
        later('P1D'),
        activate('B', { online: true }),
        later('P1D'),
        activate('A'),
      );
      await t.arrange(activate('C', { license: 'M' }), release('C', 'M'), activate('D', { license: 'M' }));
      await t.arrange(activate('E', { license: 'O' }), setLicense('L', { state: 'suspended', limit: 1 }));
      await judgeList(t, await session(t, 'L'), ['L', 'M', 'N']);
    },
  },
  {
    id: 'portal/list-of-none',
    title: 'A license without devices is shown, with none.',
    asserts: ['HTTP-53'],
    needs: OUTBOX,
    world: world(text()),
    async run(t) {
      await judgeList(t, await session(t, 'L'), ['L']);
    },
  },
  {
    id: 'portal/list-of-exposures',
    title: 'The list shows what was released or taken over and may still be in use.',
    asserts: ['HTTP-53'],
    needs: [...RELEASES, 'ledger'],
    world: world(text({ lock: null })),
    async run(t) {
      await t.arrange(activate('A'), activate('B'), later('P1D'), newKey('A'), activate('A'));
      await t.arrange(later('P1D'), release('B'));
      await ledgerShows(t, 'REL-7', 'activations');
      await ledgerShows(t, 'REL-4', 'exposures');
      await judgeList(t, await session(t, 'L'), ['L']);
    },
  },
  {
    id: 'portal/list-of-locks',
    title: 'A lock that has passed is shown, one that is lifted is not, whatever the token says.',
    asserts: ['HTTP-53'],
    needs: [...RELEASES, 'ledger', 'feature:online'],
    world: world(text()),
    async run(t) {
      await t.arrange(
        activate('A'),
        activate('B'),
        later('P1D'),
        checkIn('A'),
        checkIn('A', { holds: true }),
      );
      await lifted(t, 'A', 'L');
      await judgeList(t, await session(t, 'L'), ['L']);
      await t.arrange(later('P8M'));
      await judgeList(t, await session(t, 'L'), ['L']);
    },
  },
  {
    id: 'portal/neighbour',
    title: 'The devices of another person are neither shown nor released, locked or not.',
    asserts: ['HTTP-54'],
    needs: OUTBOX,
    world: world(text({ lock: null }), { M: text({ lock: null }), N: text({}, { owner: 'of L' }) }),
    async run(t) {
      await t.arrange(activate('A'), activate('B', { license: 'N' }), activate('C', { license: 'M' }));
      const owner = await session(t, 'L');
      const urls = [await releaseUrl(t, owner, 'A', 'L'), await releaseUrl(t, owner, 'B', 'N')];
      const neighbour = await session(t, 'M');
      const shown = (await licensesOf(t, neighbour)).map(({ id }) => id);
      const own = t.world.licenses['M']?.id;
      t.that(
        'HTTP-54',
        shown.every((id) => id === own),
        [own],
        shown,
        'licenses',
      );
      for (const url of urls) {
        const { got } = seen(t, await releaseAt(t.world, url, neighbour));
        t.that('HTTP-54', got === 'activation-not-found', 'activation-not-found', got, 'release');
      }
      const devices = (await licensesOf(t, owner)).flatMap((license) => objectsIn(license, 'activations'));
      t.that('HTTP-54', devices.length === 2, 2, devices.length, 'devices of the owner');
    },
  },
];
