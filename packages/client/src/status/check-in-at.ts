import { formatInstant, parseInstant } from '@offline-activation/codec';
import type { Token } from '@offline-activation/protocol';

/** Says from when on a check-in is due: half of an online token's life; null for any other token. @spec 16.8 (NET-23) */
export function checkInAt({ iat, exp, seat }: Pick<Token, 'iat' | 'exp' | 'seat'>): string | null {
  const from = parseInstant(iat);
  const to = exp === undefined ? null : parseInstant(exp);
  if (seat.mode !== 'online' || from === null || to === null) return null;
  return formatInstant(from + Math.floor((to - from) / 2));
}
