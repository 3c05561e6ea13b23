import { formatInstant } from '../../oracle/calendar.js';
import type { JsonObject } from '../../oracle/json.js';
import type { Draft } from '../draft.js';
import type { Scene } from '../scene.js';

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
