import { isObject, type Json, type JsonObject } from '../oracle/json.js';
import type { RowBreach } from '../runner/row.js';
import { shown } from './report.js';

const LIST_CHARS = 200;

type Told = Pick<RowBreach, 'at' | 'expected' | 'got'>;

/** What is told of a breach: the first member that differs, and its place. Short lists are best seen whole. */
export function narrowed({ at, expected, got }: Told): Told {
  const isShort = [expected, got].every((value) => Array.isArray(value) && shown(value).length <= LIST_CHARS);
  const found = isShort ? undefined : firstOf(expected, got);
  if (!found || found.path === '') return { at, expected, got };
  return {
    at: at === '' ? found.path.replace(/^\./, '') : at + found.path,
    expected: found.expected ?? 'absent',
    got: found.got ?? 'absent',
  };
}

/** Where two values differ, and how. Undefined: there is nothing on that side. */
interface Difference {
  /** As it is written behind the name of the whole: `.exp`, `.components[disk].digest`; empty for the whole. */
  readonly path: string;
  readonly expected: Json | undefined;
  readonly got: Json | undefined;
}

/**
 * The first member in which a value is not what was expected.
 *
 * What only the observed value has is looked at last, because most checks leave a server free to say more. Lists of things
 * that have names or ids are compared by these.
 */
export function firstOf(expected: Json, got: Json): Difference | undefined {
  return among(expected, got, false) ?? among(expected, got, true);
}

function among(expected: Json | undefined, got: Json | undefined, more: boolean): Difference | undefined {
  if (Array.isArray(expected) && Array.isArray(got)) return amongItems(expected, got, more);
  if (isObject(expected) && isObject(got)) return amongMembers(expected, got, more, (name) => `.${name}`);
  if (expected === got || (expected === undefined && !more)) return undefined;
  return { path: '', expected, got };
}

function amongMembers(
  expected: JsonObject,
  got: JsonObject,
  more: boolean,
  step: (name: string) => string,
): Difference | undefined {
  const names = [...new Set([...Object.keys(expected), ...(more ? Object.keys(got) : [])])];
  for (const name of names) {
    const found = among(expected[name], got[name], more);
    if (found) return { ...found, path: step(name) + found.path };
  }
  return undefined;
}

function amongItems(expected: readonly Json[], got: readonly Json[], more: boolean): Difference | undefined {
  if (expected.every(isText) && got.every(isText)) return amongTexts(expected, got);
  const [wanted, seen] = [named(expected), named(got)];
  if (wanted && seen) {
    const found = amongMembers(wanted, seen, more, (name) => `[${name}]`);
    if (found || expected.length !== got.length) return found;
  }
  const places = (items: readonly Json[]) => Object.fromEntries(items.entries()) as JsonObject;
  return amongMembers(places(expected), places(got), more, (place) => `[${place}]`);
}

const isText = (item: Json) => typeof item === 'string';

/** Lists of texts are compared as sets: one that is missing, and one that should not be there. */
function amongTexts(expected: readonly Json[], got: readonly Json[]): Difference | undefined {
  const missing = expected.find((item) => !got.includes(item));
  const surplus = got.find((item) => !expected.includes(item));
  if (missing !== undefined || surplus !== undefined)
    return { path: ', one of them', expected: missing, got: surplus };
  const place = expected.findIndex((item, index) => item !== got[index]);
  if (place < 0 && expected.length === got.length) return undefined;
  const index = place < 0 ? expected.length : place;
  return { path: `[${index}]`, expected: expected[index], got: got[index] };
}

const NAMES = ['name', 'id', 'kid'];

/** Items by their names; undefined where one has none, or two have the same. */
function named(items: readonly Json[]): JsonObject | undefined {
  for (const key of NAMES) {
    const entries = items.flatMap((item) => {
      const name = isObject(item) ? item[key] : undefined;
      return typeof name === 'string' ? [[name, item] as const] : [];
    });
    const byName = new Map(entries);
    if (byName.size === items.length && items.length > 0) return Object.fromEntries(byName) as JsonObject;
  }
  return undefined;
}
