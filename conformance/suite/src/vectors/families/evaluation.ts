import { formatInstant, type Instant, parseInstant } from '../../oracle/calendar.js';
import { unforged } from '../../oracle/forge/ingredients.js';
import { type Draft, words } from '../draft.js';
import type { Scene } from '../scene.js';

const at = (text: string): Instant => parseInstant(text) as Instant;

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
