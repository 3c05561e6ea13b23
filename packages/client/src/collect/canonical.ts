/*
 * The canonical forms of the component registry (spec §15.2). What does not have the form is null: it cannot be read.
 * Placeholders and values that are too short are left to whoever makes components of the facts.
 */

/** Longer than anything that names a part: what is longer is no serial, but something that went wrong. */
const CHARS_MAX = 256;
/** What firmware pads with. */
const PADDING = /^[\s\0]+|[\s\0]+$/gu;
const UNPRINTABLE = /\p{C}/u;

/** Text without padding; null where nothing is left, or what is left is no printable text. */
export function textOf(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const text = value.replace(PADDING, '');
  return text === '' || text.length > CHARS_MAX || UNPRINTABLE.test(text) ? null : text;
}

/** Serial: trimmed, upper-case. */
export function serialOf(value: unknown): string | null {
  return textOf(value)?.toUpperCase() ?? null;
}

/** UUID: lower-case hex with dashes. */
export function uuidOf(value: unknown): string | null {
  const text = textOf(value)?.toLowerCase() ?? '';
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? text : null;
}

/** Id of an installation: hex, with dashes or without, lower-case. */
export function installIdOf(value: unknown): string | null {
  const text =
    textOf(value)
      ?.toLowerCase()
      .replace(/^\{(.*)\}$/, '$1') ?? '';
  return /^[0-9a-f-]{8,64}$/.test(text) ? text : null;
}

/** Vendor, family, model and stepping of a CPU: all four, or nothing. */
export function cpuOf(...parts: readonly [unknown, unknown, unknown, unknown]): string | null {
  const words = parts.map((part) => textOf(typeof part === 'number' ? String(part) : part));
  return words.every((word) => word !== null && !/\s/.test(word)) ? words.join(' ') : null;
}

/** MAC address: lower-case hex with colons; it may be written with dashes, or without anything. */
export function macOf(value: unknown): string | null {
  const text = textOf(value)?.toLowerCase() ?? '';
  const found = /^([0-9a-f]{2})([:-]?)([0-9a-f]{2})(?:\2[0-9a-f]{2}){4}$/.test(text);
  return found ? (text.replaceAll(/[:-]/g, '').match(/../g)?.join(':') ?? null) : null;
}

/** Tells whether a MAC address names one adapter of the world: not a group, not made up locally, not zero. */
export function isUniversal(mac: string): boolean {
  const first = Number.parseInt(mac.slice(0, 2), 16);
  return (first & 0b11) === 0 && mac !== '00:00:00:00:00:00';
}

/** Platform and major release. */
export function majorOf(platform: unknown, version: unknown): string | null {
  const name = textOf(platform)?.toLowerCase() ?? null;
  const major = textOf(version)?.toLowerCase().split('.', 1)[0] ?? '';
  return name === null || major === '' ? null : `${name} ${major}`;
}

const OS_VERSION_CHARS_MAX = 64;

/** Text for people, cut to what a machine code takes. */
export function peopleText(value: unknown): string | null {
  const text = textOf(value);
  return text === null ? null : [...text].slice(0, OS_VERSION_CHARS_MAX).join('');
}
