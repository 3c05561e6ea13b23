import type { Json } from './oracle/json.js';

const DEPTH_MAX = 12;
const STRING_CHARS_MAX = 4096;
const ITEMS_MAX = 200;

/**
 * Any value as bounded plain JSON, for rows, traces and reports.
 *
 * What JSON does not have is spelled out: undefined as null, big integers and bytes as text. What is too long or too
 * deep is cut, and says so.
 */
export function toPlain(value: unknown, depth = 0): Json {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return Number.isFinite(value) ? value : String(value);
  if (typeof value === 'string') return cut(value);
  if (typeof value === 'bigint' || typeof value === 'symbol') return String(value);
  if (typeof value === 'function') return '(function)';
  if (value instanceof Uint8Array) return cut(Buffer.from(value).toString('latin1'));
  if (value instanceof Error) return cut(`${value.name}: ${value.message}`);
  if (depth >= DEPTH_MAX) return '(deeper)';
  if (value instanceof Map) return toPlain(Object.fromEntries(value), depth);
  if (value instanceof Set) return toPlain([...value], depth);
  if (Array.isArray(value)) return itemsOf(value, depth);
  return membersOf(value, depth);
}

function itemsOf(items: readonly unknown[], depth: number): Json {
  const kept = items.slice(0, ITEMS_MAX).map((item) => toPlain(item, depth + 1));
  return items.length > ITEMS_MAX ? [...kept, `(${items.length - ITEMS_MAX} more)`] : kept;
}

function membersOf(value: object, depth: number): Json {
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  const kept = members
    .slice(0, ITEMS_MAX)
    .map(([name, member]) => [name, toPlain(member, depth + 1)] as const);
  // Null prototype: a member named __proto__ stays a member.
  const plain: Record<string, Json> = Object.create(null);
  for (const [name, member] of kept) plain[name] = member;
  if (members.length > ITEMS_MAX) plain['…'] = `(${members.length - ITEMS_MAX} more)`;
  return plain;
}

function cut(text: string): string {
  return text.length > STRING_CHARS_MAX
    ? `${text.slice(0, STRING_CHARS_MAX)}… (${text.length - STRING_CHARS_MAX} more characters)`
    : text;
}
