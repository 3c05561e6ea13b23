import { CHALLENGE_SECONDS } from '../model/limits.js';
import { formatInstant } from '../oracle/calendar.js';
import { outgoingText } from '../schema-check.js';
import type { PlayContext } from './context.js';
import { type Observed, observe } from './observe.js';

/** Gets a challenge. Undefined where the server does not offer any. @spec 11.3 */
export async function getChallenge(c: PlayContext): Promise<string | undefined> {
  const url = c.world.directory.resources['challenges'];
  if (url === undefined) return undefined;
  const reply = await c.world.send({
    method: 'POST',
    url,
    headers: { 'content-type': 'application/json' },
    body: outgoingText('challenge-request', {}),
  });
  return judgeChallenge(c, observe(reply, c.world.directory));
}

/** Judges a challenge that was asked for, and writes it into the books. @spec 11.3 */
export function judgeChallenge(
  c: PlayContext,
  { status, body }: Pick<Observed, 'status' | 'body'>,
): string | undefined {
  const challenge = body?.['challenge'];
  c.judge.that(
    'HTTP-20',
    status === 201 && typeof challenge === 'string',
    '201 with a challenge',
    status,
    'challenge',
  );
  if (typeof challenge !== 'string') return undefined;
  const now = c.world.now();
  const expiresAt = formatInstant(now.max + CHALLENGE_SECONDS);
  if (now.min === now.max) {
    c.judge.that(
      'HTTP-20',
      body?.['expiresAt'] === expiresAt,
      expiresAt,
      body?.['expiresAt'],
      'expiresAt',
      true,
    );
  }
  c.bench.books.challenges[challenge] = now.max;
  return challenge;
}
