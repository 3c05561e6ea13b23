import { parseInstant } from '../oracle/calendar.js';
import type { WireExchange } from '../transcript.js';

/** How the world's clock was moved before each exchange but the first, as `+P30D → 2026-03-31T09:30:00Z`; undefined: it was not. */
export function clockMoves(exchanges: readonly WireExchange[]): (string | undefined)[] {
  return exchanges.map(({ clock }, index) => {
    const before = exchanges[index - 1]?.clock;
    if (clock === undefined || before === undefined || clock === before) return undefined;
    const seconds = (parseInstant(clock) ?? 0) - (parseInstant(before) ?? 0);
    return `${seconds < 0 ? '−' : '+'}${durationOf(Math.abs(seconds))} → ${clock}`;
  });
}

const UNITS = [
  ['H', 3600],
  ['M', 60],
  ['S', 1],
] as const;

/** 2,592,000 → `P30D`, 90 → `PT1M30S`. */
function durationOf(seconds: number): string {
  const days = Math.floor(seconds / 86_400);
  let rest = seconds % 86_400;
  let time = '';
  for (const [unit, length] of UNITS) {
    const n = Math.floor(rest / length);
    if (n > 0) time += `${n}${unit}`;
    rest %= length;
  }
  return `P${days > 0 ? `${days}D` : ''}${time === '' ? '' : `T${time}`}`;
}
