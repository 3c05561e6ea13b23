import { ARRIVED_NAMES } from '../../client/cases/carriers/names.js';
import { PRODUCT } from '../../client/vendor.js';
import {
  addDuration,
  formatInstant,
  type Instant,
  parseDuration,
  parseInstant,
} from '../../oracle/calendar.js';
import { writeFile } from '../../oracle/carrier-file.js';
import { unforged } from '../../oracle/forge/ingredients.js';
import type { JsonObject } from '../../oracle/json.js';
import { KINDS } from '../../oracle/kinds.js';
import { checkSymbol, LICENSE_KEY_SYMBOLS, makeLicenseKey } from '../../oracle/license-key.js';
import { mistypedLicenseKey, SPELLINGS, sloppyLicenseKey } from '../../oracle/license-key-spellings.js';
import type { Random } from '../../oracle/random.js';
import { type Draft, words } from '../draft.js';
import type { Scene } from '../scene.js';
import { hyphened } from './carriers.js';

/** Texts of license keys. @spec 9.5 (CRED-1) */
export function licenseKey(scene: Scene): Draft[] {
  const random = scene.random.subStream('license-key');
  let key = makeLicenseKey(random);
  while (!/0.*1|1.*0/.test(key) || !/[A-HJKMNP-Z].*[A-HJKMNP-Z]/.test(key)) key = makeLicenseKey(random);
  const row = (
    name: string,
    title: string,
    typed: string,
    means?: string,
    differs = `${words(name)}.`,
  ): Draft => ({
    id: `license-key/${name}`,
    title,
    requirements: ['CRED-1'],
    op: 'license-key',
    input: { typed },
    ...(means !== undefined && { means }),
    parent: 'license-key/canonical',
    differs,
  });
  const bare = key.replaceAll('-', '');
  const swapped = swappedIn(bare);
  const nothing = Array.from({ length: 12 }, () => random.pick([' ', '-', '\t', '\u2003', '\u2010'])).join(
    '',
  );
  const wrong = 'license-not-found';
  return [
    ...SPELLINGS.map(({ id, write }) =>
      row(
        id,
        `A key is read however it is typed (${words(id)}).`,
        write(key, random.subStream(id)),
        'accept',
      ),
    ),
    ...[...LICENSE_KEY_SYMBOLS]
      .slice(0, 32)
      .filter((_, at) => at % 4 === 0)
      .map((symbol, at) => {
        const data = `${symbol}${makeLicenseKey(random).replaceAll('-', '').slice(1, 24)}`;
        return row(
          `check-symbol-${at + 1}`,
          'A key with another check symbol.',
          data + checkSymbol(data),
          'accept',
        );
      }),
    row(
      'mistyped',
      'One symbol that is another one is noticed.',
      mistypedLicenseKey(key, random),
      wrong,
      'one symbol is another.',
    ),
    row(
      'swapped',
      'Two neighbours that changed places are noticed.',
      swapped,
      wrong,
      'two neighbours have changed places.',
    ),
    row(
      'check-missing',
      'A key without its check symbol is none.',
      key.slice(0, -1),
      wrong,
      'the last symbol is missing.',
    ),
    row('one-more', 'A key with a symbol too many is none.', `${key}0`, wrong, 'there is a symbol too many.'),
    row('u', 'U is no symbol, and no other letter.', `${key.slice(0, -1)}U`, wrong, 'the last symbol is U.'),
    row(
      'full-width',
      'Digits of another script are no symbols.',
      key.replace(/[0-9]/, (digit) => String.fromCodePoint(0xff10 + Number(digit))),
      wrong,
      'one digit is a full-width one.',
    ),
    row(
      'dotless-i',
      'A letter that only folds to I in some languages is no symbol.',
      key.replace('1', '\u0131'),
      wrong,
      'one 1 is a dotless i.',
    ),
    row(
      'underscores',
      'An underscore is neither dash nor space.',
      key.replaceAll('-', '_'),
      wrong,
      'the dashes are underscores.',
    ),
    row('empty', 'Nothing is no key.', nothing, wrong, 'no symbol is left.'),
    ...Array.from({ length: scene.wish.count }, (_, n) => {
      const any = makeLicenseKey(random);
      const typed = random.chance(1, 3) ? mistypedLicenseKey(any, random) : any;
      return row(
        `any-${n + 1}`,
        'Any key, typed in any way.',
        sloppyLicenseKey(typed, random),
        undefined,
        'it is another key, with a slip in it.',
      );
    }),
  ];
}

/** The first two neighbours whose exchange the check symbol notices. */
function swappedIn(bare: string): string {
  for (let at = 0; at < bare.length - 2; at++) {
    const text = bare.slice(0, at) + (bare[at + 1] ?? '') + (bare[at] ?? '') + bare.slice(at + 2);
    if (checkSymbol(text.slice(0, 24)) !== text[24]) return text;
  }
  return bare;
}

/** Addresses. @spec 9.5 (CRED-2, CRED-3, CRED-7) */
export function email(scene: Scene): Draft[] {
  const name = `ada${scene.random.subStream('email').int(1e6)}`;
  const licensed = `${name}@Example.com`;
  const both = { licensed, credentials: 'key-and-email' };
  const row = (
    id: string,
    title: string,
    requirement: Draft['requirements'][number],
    input: JsonObject,
    differs: string,
    means: string,
  ): Draft => ({
    id: `email/${id}`,
    title,
    requirements: [requirement],
    op: 'email',
    input,
    means,
    parent: 'email/same',
    differs,
  });
  const wrong = 'license-not-found';
  return [
    row('same', 'The address as it was bought with.', 'CRED-2', { ...both, typed: licensed }, '', 'accept'),
    row(
      'case',
      'Letters A to Z are folded.',
      'CRED-3',
      { ...both, typed: licensed.toUpperCase() },
      '',
      'accept',
    ),
    row(
      'white-space',
      'White space around is dropped.',
      'CRED-3',
      { ...both, typed: `\u00a0\t${licensed}\r\n` },
      '',
      'accept',
    ),
    row(
      'another',
      'Another address.',
      'CRED-2',
      { ...both, typed: `x${licensed}` },
      'there is a letter more.',
      wrong,
    ),
    row('missing', 'No address.', 'CRED-2', both, 'there is no address.', wrong),
    row('empty', 'An empty address.', 'CRED-2', { ...both, typed: '' }, 'the address is empty.', wrong),
    row(
      'space-inside',
      'White space inside is no matter of trimming.',
      'CRED-3',
      { ...both, typed: licensed.replace('@', ' @') },
      'there is a space before the @.',
      wrong,
    ),
    row(
      'accent',
      'No other letters are folded.',
      'CRED-3',
      { ...both, typed: licensed.replace('E', '\u00c9') },
      'one letter has an accent.',
      wrong,
    ),
    row(
      'kelvin',
      'A letter that folds to an ASCII one in Unicode is another.',
      'CRED-3',
      { ...both, licensed: `k${licensed}`, typed: `\u212a${licensed}` },
      'the first letter is the sign for kelvin.',
      wrong,
    ),
    row(
      'plus-tag',
      'What stands behind a plus sign counts.',
      'CRED-3',
      { ...both, typed: licensed.replace('@', '+x@') },
      'there is a tag behind a plus sign.',
      wrong,
    ),
    row(
      'not-asked',
      'Where only the key is asked for, an address is not looked at.',
      'CRED-7',
      { licensed, credentials: 'key', typed: 'x' },
      '',
      'accept',
    ),
  ];
}

const at = (text: string): Instant => parseInstant(text) as Instant;
const clock = (random: Random) => formatInstant(random.int(86_400)).slice(10);

/** When a lock ends, and what is refused until then. @spec 10.1 (LOCK-1 to LOCK-3) */
export function lockWindow(scene: Scene): Draft[] {
  const random = scene.random.subStream('lock');
  // Four leap years apart at most: the corners are the same, the answers are not.
  const year = 2001 + 4 * random.int(20);
  const day = (text: string, add = 0) => `${year + add}-${text}${clock(random)}`;
  const sum = (name: string, title: string, iat: string, lock: string): Draft => ({
    id: `lock-window/${name}`,
    title,
    requirements: [/M$/.test(lock) && !lock.startsWith('PT') ? 'LOCK-2' : 'LOCK-1'],
    op: 'lock-window',
    input: { iat, lock },
    means: 'accept',
  });
  const lock = scene.policy.lock ?? 'P6M';
  const begins = formatInstant(scene.now);
  const duration = parseDuration(lock);
  const end = duration ? addDuration(scene.now, duration) : scene.now;
  const release = (name: string, title: string, now: Instant, means: string, differs = ''): Draft => ({
    id: `lock-window/release/${name}`,
    title,
    requirements: ['LOCK-3', 'LOCK-8'],
    op: 'lock-window',
    input: { iat: begins, lock, now: formatInstant(now) },
    means,
    parent: 'lock-window/release/at-the-end',
    differs,
  });
  return [
    sum('policy', "The vendor's lock.", begins, lock),
    sum('plain', 'The same day, half a year later.', day('03-01'), 'P6M'),
    sum('31-august', 'August has a 31st, February has not.', day('08-31'), 'P6M'),
    sum('31-august-before-leap', 'And in a leap year it has a 29th.', day('08-31', 2), 'P6M'),
    sum('30-august', 'The 30th is too late for February too.', day('08-30'), 'P6M'),
    sum('28-august', 'The 28th of August is the 28th of February, not its last day.', day('08-28', 2), 'P6M'),
    sum('leap-day-year', 'A leap day has no anniversary.', day('02-29', 3), 'P12M'),
    sum('leap-day-4-years', 'A leap day has one after four years.', day('02-29', 3), 'P48M'),
    sum('31-january', 'One month after the 31st of January.', day('01-31'), 'P1M'),
    sum('31-may', 'One month after the 31st of May.', day('05-31'), 'P1M'),
    sum('30-november-quarter', 'Over the end of the year.', day('11-30'), 'P3M'),
    sum('december', 'From December into the next year.', day('12-15'), 'P1M'),
    sum('13-months', 'More than a year.', day('12-31'), 'P14M'),
    sum(
      '1200-months',
      'A hundred years, over a year that is no leap year.',
      `2000-02-29${clock(random)}`,
      'P1200M',
    ),
    sum('zero-months', 'No month at all.', day('05-31'), 'P0M'),
    sum('183-days', 'Days are 86,400 seconds.', day('08-31'), 'P183D'),
    sum('hours-over-midnight', 'Hours go over midnight.', day('12-31'), 'PT25H'),
    sum('minutes', 'PT minutes are not months.', day('01-31'), 'PT6M'),
    sum('seconds', 'Seconds.', day('02-28'), 'PT9999S'),
    sum(
      'summer-time',
      'Where many zones turn their clocks nothing is turned.',
      `${year}-03-25T01:${random.int(50) + 10}:00Z`,
      'PT24H',
    ),
    sum(
      'end-of-time',
      'What would lie beyond the year 9999 is its last second.',
      `9999-0${1 + random.int(8)}-15${clock(random)}`,
      'P12M',
    ),
    release('at-the-end', 'At the end of the window a release is not refused for it.', end, 'accept'),
    release(
      'second-before',
      'A second before its end the window is closed.',
      end - 1,
      'device-locked',
      'it is a second earlier.',
    ),
    release(
      'at-the-beginning',
      'At its beginning too.',
      scene.now,
      end > scene.now ? 'device-locked' : 'accept',
      'it is the beginning of the window.',
    ),
    release('long-after', 'Long after it.', end + 40 * 86_400, 'accept'),
    ...Array.from({ length: scene.wish.count }, (_, n) =>
      sum(
        `any-${n + 1}`,
        'Any instant and any lock.',
        formatInstant(random.int(2 ** 32)),
        `P${random.int(60)}${random.pick(['M', 'D'])}`,
      ),
    ),
  ];
}

/** `nbf` and `exp` of what is issued. @spec 5.1 (TOK-4 to TOK-6) */
export function tokenTimes(scene: Scene): Draft[] {
  const random = scene.random.subStream('token-times');
  const { policy, now } = scene;
  const own = { offlineToken: policy.offlineToken, lease: policy.lease, grace: policy.grace };
  const row = (name: string, title: string, mode: string, more: JsonObject = {}): Draft => ({
    id: `token-times/${name}`,
    title,
    requirements: [mode === 'online' ? 'TOK-6' : 'TOK-5', 'TOK-4'],
    op: 'token-times',
    input: { mode, iat: formatInstant(now), ...own, ...more },
    means: 'accept',
  });
  const later = { iat: formatInstant(now + 3600) };
  const soon = formatInstant(now + 5 * 86_400);
  const late = formatInstant(now + 3000 * 86_400);
  return [
    row('policy-offline', "An offline token under the vendor's policy.", 'offline', later),
    row('policy-online', "An online token under the vendor's policy.", 'online', later),
    row('policy-license-ends', 'An offline token of a license that ends soon.', 'offline', {
      expiresAt: soon,
    }),
    row('perpetual', 'A perpetual token of a perpetual license has no exp.', 'offline', {
      offlineToken: 'perpetual',
    }),
    row(
      'perpetual-of-a-license-that-ends',
      'A perpetual token ends with its license and the grace.',
      'offline',
      { offlineToken: 'perpetual', expiresAt: late, grace: 'P14D' },
    ),
    row('license-first', 'The license and its grace end before the token would.', 'offline', {
      offlineToken: 'P6M',
      expiresAt: soon,
      grace: 'P7D',
    }),
    row('token-first', 'The token ends before the license does.', 'offline', {
      offlineToken: 'P6M',
      expiresAt: late,
      grace: 'P7D',
    }),
    row('no-grace', 'Without a grace the end of the license is that of the token.', 'offline', {
      offlineToken: 'P6M',
      expiresAt: soon,
      grace: 'P0D',
    }),
    row('grace-of-a-month', 'A grace is added by the calendar.', 'online', {
      lease: 'P60M',
      expiresAt: soon,
      grace: 'P1M',
    }),
    row('lease', 'An online token ends with its lease, whatever offline tokens do.', 'online', {
      offlineToken: 'perpetual',
      lease: 'P30D',
    }),
    row('lease-over-the-license', 'A lease does not outlive license and grace.', 'online', {
      lease: 'P30D',
      expiresAt: soon,
      grace: 'P2D',
    }),
    ...Array.from({ length: scene.wish.count }, (_, n) =>
      row(`any-${n + 1}`, 'Any dates.', random.pick(['online', 'offline']), {
        offlineToken: random.pick(['perpetual', 'P6M', 'P1M', 'P90D']),
        lease: random.pick(['P7D', 'P30D', 'PT36H']),
        grace: random.pick(['P0D', 'P7D', 'P1M']),
        iat: formatInstant(now + random.int(10 ** 8)),
        ...(random.chance(1, 2) && { expiresAt: formatInstant(now + random.int(2 * 10 ** 8)) }),
      }),
    ),
  ];
}

/** Instants at which some zone turns its clocks, or a second was added. */
const TURNS = ['03-08T07:00:00Z', '03-29T01:00:00Z', '10-25T01:00:00Z', '12-31T23:59:59Z', '02-28T23:59:59Z'];

/** Times against the clock: as arithmetic, and at its borders as a token is verified. @spec 5.3 */
export function evaluation(scene: Scene): Draft[] {
  const random = scene.random.subStream('evaluation');
  const start = scene.now - 86_400;
  const end = scene.now + (20 + random.int(300)) * 86_400 + random.int(86_400);
  const row = (
    name: string,
    title: string,
    requirement: Draft['requirements'][number],
    times: { nbf: Instant; exp?: Instant },
    now: Instant,
    means: string,
    parent = '',
    differs = '',
  ): Draft => ({
    id: `evaluation/${name}`,
    title,
    requirements: [requirement],
    op: 'evaluate',
    input: {
      nbf: formatInstant(times.nbf),
      ...(times.exp !== undefined && { exp: formatInstant(times.exp) }),
      now: formatInstant(now),
    },
    means,
    parent: `evaluation/${parent}`,
    differs,
  });
  const both = { nbf: start, exp: end };
  const verified = (name: string, times: { nbf: Instant; exp?: Instant }, now: Instant): Draft => {
    const { exp: _, ...claims } = scene.good.token.claims;
    return {
      id: `evaluation/verified/${name}`,
      title: `A token is taken, and its time told apart (${words(name)}).`,
      requirements: [name.startsWith('expired') ? 'EVAL-2' : 'EVAL-1'],
      op: 'verify',
      input: {
        kind: 'token',
        trust: scene.trust(),
        text: unforged({
          ...scene.good.token,
          claims: {
            ...claims,
            nbf: formatInstant(times.nbf),
            ...(times.exp !== undefined && { exp: formatInstant(times.exp) }),
          },
        }),
        now: formatInstant(now),
      },
      means: 'accept',
    };
  };
  const LAST = at('9999-12-31T23:59:59Z');
  return [
    row(
      'first-second',
      'Valid from exactly 300 seconds before nbf on.',
      'EVAL-1',
      both,
      start - 300,
      'valid',
    ),
    row(
      'too-early',
      'A second before that it is not.',
      'EVAL-1',
      both,
      start - 301,
      'not-yet-valid',
      'first-second',
      'it is a second earlier.',
    ),
    row('at-nbf', 'At nbf it has been valid for five minutes.', 'EVAL-1', both, start, 'valid'),
    row('last-second', 'Valid up to the second before exp.', 'EVAL-2', both, end - 1, 'valid'),
    row(
      'at-exp',
      'At exp it is expired: no allowance here.',
      'EVAL-2',
      both,
      end,
      'expired',
      'last-second',
      'it is a second later.',
    ),
    row(
      'after-exp',
      'Five minutes after exp too.',
      'EVAL-2',
      both,
      end + 299,
      'expired',
      'last-second',
      'it is five minutes later.',
    ),
    row('perpetual', 'Without exp it never ends.', 'EVAL-2', { nbf: start }, LAST, 'valid'),
    row(
      'perpetual-too-early',
      'Without exp it begins all the same.',
      'EVAL-1',
      { nbf: start },
      start - 301,
      'not-yet-valid',
      'perpetual',
      'the clock is five minutes and a second before nbf.',
    ),
    row(
      'ends-before-it-begins',
      'Not yet valid comes before expired.',
      'EVAL-1',
      { nbf: end, exp: start },
      end - 301,
      'not-yet-valid',
      'first-second',
      'the token ends before it begins.',
    ),
    row(
      'ended-when-it-begins',
      'And then it is expired at once.',
      'EVAL-2',
      { nbf: end, exp: start },
      end - 300,
      'expired',
      'last-second',
      'the token ends before it begins.',
    ),
    row(
      'beyond-32-bits',
      'Seconds past 2038 are counted on.',
      'EVAL-2',
      { nbf: start, exp: at('2038-01-19T03:14:08Z') + random.int(1e8) },
      at('2038-01-19T03:14:07Z'),
      'valid',
    ),
    row(
      'at-the-end-of-time',
      'The last second there is.',
      'EVAL-2',
      { nbf: start, exp: LAST },
      LAST,
      'expired',
      'before-the-end-of-time',
      'it is a second later.',
    ),
    row(
      'before-the-end-of-time',
      'The last but one.',
      'EVAL-2',
      { nbf: start, exp: LAST },
      LAST - 1,
      'valid',
    ),
    ...TURNS.flatMap((turn, n) => {
      const exp = at(`${2026 + random.int(60)}-${turn}`);
      const times = { nbf: exp - 86_400 * 30 - random.int(10 ** 6), exp };
      return [
        row(
          `turn-${n + 1}-before`,
          'Where zones turn their clocks nothing is turned.',
          'EVAL-3',
          times,
          exp - 1,
          'valid',
        ),
        row(
          `turn-${n + 1}`,
          'Where zones turn their clocks nothing is turned.',
          'EVAL-3',
          times,
          exp,
          'expired',
          `turn-${n + 1}-before`,
          'it is a second later.',
        ),
      ];
    }),
    verified('valid', both, end - 1),
    verified('expired', both, end),
    verified('not-yet-valid', both, start - 301),
    verified('in-the-allowance', both, start - 300),
    ...Array.from({ length: scene.wish.count }, (_, n): Draft[] => {
      const nbf = start + random.int(10 ** 7);
      const times = { nbf, ...(random.chance(3, 4) && { exp: nbf + 1 + random.int(10 ** 7) }) };
      const now = random.pick([
        nbf - 301,
        nbf - 300,
        (times.exp ?? nbf) - 1,
        times.exp ?? LAST,
        nbf + random.int(10 ** 7),
      ]);
      return [
        row(`any-${n + 1}-valid`, 'Any token at its beginning.', 'EVAL-1', times, nbf, 'valid'),
        {
          ...row(
            `any-${n + 1}`,
            'Any token at any time.',
            'EVAL-2',
            times,
            now,
            '',
            `any-${n + 1}-valid`,
            'it is another time.',
          ),
          means: undefined,
        } as unknown as Draft,
      ];
    }).flat(),
  ];
}

/** Names of files: what is written, and that none matters. @spec 7.2 (FILE-6), 7 (CARR-1) */
export function fileName(scene: Scene): Draft[] {
  const { product } = scene;
  const load = hyphened(scene);
  const bytes = (text: string) => Buffer.from(text).toString('base64');
  const good = bytes(writeFile(load.kind, load.envelope, load.facts));
  const page = bytes(`<!DOCTYPE html><html><head><title>${product}</title></head></html>`);
  const names = ARRIVED_NAMES.filter(({ about }, n) => !about.startsWith('extension') || n % 4 === 0);
  const arrived = (name: string) => name.replaceAll(PRODUCT, product);
  return [
    ...KINDS.map(
      (kind): Draft => ({
        id: `file-name/of-${kind}`,
        title: `The canonical name of the file of a ${kind}.`,
        requirements: ['FILE-6'],
        op: 'file-name',
        input: { kind, product },
        means: 'accept',
      }),
    ),
    ...names.map(
      ({ about, name }, n): Draft => ({
        id: `file-name/arrived-${n + 1}`,
        title: `A file is read under whatever name it arrives (${about}).`,
        requirements: ['CARR-1'],
        op: 'open-file',
        input: { name: arrived(name), bytes: good },
        means: 'accept',
      }),
    ),
    ...names
      .filter((_, n) => n % 9 === 0)
      .map(
        ({ about, name }): Draft => ({
          id: `file-name/page-${names.findIndex((one) => one.name === name) + 1}`,
          title: `What is no license is refused under every name (${about}).`,
          requirements: ['CARR-1'],
          op: 'open-file',
          input: { name: arrived(name), bytes: page },
          means: 'malformed',
          parent: `file-name/arrived-${names.findIndex((one) => one.name === name) + 1}`,
          differs: 'the content is a web page.',
        }),
      ),
  ];
}
